import { baseForms } from '../../../language/events/baseForms';
import type { MarkedArticle } from './eventCorpus';
import type { Sample } from './smallNetwork';
import { trainNetwork } from './smallNetwork';
import type { WordMeaning } from './wordMeaning';

const FOLDS = 5;

/** Steps of likelihood that the file tells apart. */
export const STEPS = 16;

/** Log odds in `STEPS` steps, from once in 75 to 75 times of 76. */
export function stepOf(logOdds: number): number {
  return Math.max(0, Math.min(STEPS - 1, Math.floor((logOdds + 4.3) / (8.6 / STEPS))));
}

/** How often lower-case words were met in `articles`, outside dates, and how often they named an event. */
export function countWords(
  articles: readonly MarkedArticle[],
): Map<string, { met: number; events: number }> {
  const counts = new Map<string, { met: number; events: number }>();
  for (const { sentences } of articles)
    for (const { words, mentions, weight } of sentences) {
      const marked = new Set(mentions.flat());
      words.forEach((word, index) => {
        if (word.date !== null || !/^\p{L}/u.test(word.low)) return;
        const count = counts.get(word.low) ?? { met: 0, events: 0 };
        count.met += weight;
        if (marked.has(index)) count.events += weight;
        counts.set(word.low, count);
      });
    }
  return counts;
}

/** The family of a word: words of one base stay on one side of a split. */
function familyOf(low: string): number {
  const base = baseForms(low).at(-1)?.base ?? low;
  let sum = 0;
  for (const char of base.slice(0, 5)) sum = (sum * 31 + char.charCodeAt(0)) % 1009;
  return sum % FOLDS;
}

/**
 * Tells of any lower-case word, as log odds, how often words of its meaning name an event. Of a word
 * of the articles it tells what a network says that has not seen this word or its family, so that
 * the tagger learns to trust it as far as it deserves.
 */
export function learnPrior(
  articles: readonly MarkedArticle[],
  meaning: WordMeaning,
  random: () => number,
): (low: string) => number {
  const samples = [...countWords(articles)].map(
    ([low, { met, events }]): Sample & { low: string } => ({
      low,
      row: meaning.describe(low),
      share: events / met,
      weight: Math.sqrt(met),
    }),
  );
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    trainNetwork(
      samples.filter(({ low }) => familyOf(low) !== fold),
      random,
    ),
  );
  const seen = new Map(
    samples.map(({ low, row }) => [low, folds[familyOf(low)]?.(row) ?? 0] as const),
  );
  return (low) => {
    const held = seen.get(low);
    if (held !== undefined) return held;
    const row = meaning.describe(low);
    return folds.reduce((sum, network) => sum + network(row), 0) / FOLDS;
  };
}
