import type { ArchivedArticle } from '../related/coverageArchive';
import { likeness, type Likeness } from './compareUnits';
import { sameClaim } from './sameClaim';
import { firstSentences, type SentenceUnits } from './sentenceUnits';
import type { Weighing } from './weighing';

/** A sentence of an earlier article, or two that stand next to each other. */
export interface EarlierSentence {
  article: ArchivedArticle;
  sentences: readonly SentenceUnits[];
}

/** An earlier sentence beside one of the page. */
export interface LikeSentence extends EarlierSentence {
  like: Likeness;
  /** Share of the earlier sentence's weight that the page's holds, 0…1; 0 for two sentences. */
  back: number;
  /** Whether it says the same ({@link sameClaim}). */
  same: boolean;
}

/** Earlier sentences by what they hold. */
export interface SentenceIndex {
  /** The earlier sentences that hold most of a sentence, the most alike first; a handful. */
  find(sentence: SentenceUnits): LikeSentence[];
}

/** Sentences that are compared in full for one sentence of the page. */
const MOST_COMPARED = 8;
/** Shares of a sentence between which the one next to it may hold the rest. */
const SOME = 0.3;
const NEARLY_ALL = 0.75;
/** What is in more earlier sentences than this picks none of them out. */
const MOST_HOLDING = 400;
/** Sentences that share fewer units are alike by chance. */
const LEAST_SHARED = 3;

/**
 * Indexes the sentences of articles. Looking one up takes time bounded by its length, however many
 * sentences there are; the outcome does not depend on the order of the articles.
 */
export function sentenceIndex(
  articles: readonly ArchivedArticle[],
  { weight, isSmall }: Weighing,
): SentenceIndex {
  const earlier: { article: ArchivedArticle; sentence: SentenceUnits; next?: SentenceUnits }[] = [];
  const holding = new Map<string, number[]>();
  for (const article of articles.toSorted(byId)) {
    const sentences = firstSentences(article);
    for (const [at, sentence] of sentences.entries()) {
      const next = sentences[at + 1];
      earlier.push({ article, sentence, ...(next && { next }) });
      for (const key of sentence.keys) {
        const held = holding.get(key);
        if (held) held.push(earlier.length - 1);
        else holding.set(key, [earlier.length - 1]);
      }
    }
  }
  const worth = new Float64Array(earlier.length);
  const credited = new Int32Array(earlier.length).fill(-1);

  const candidates = ({ units }: SentenceUnits): number[] => {
    const met: number[] = [];
    for (const [at, unit] of units.entries()) {
      const own = weight(unit);
      for (const key of unit.keys) {
        const held = holding.get(key);
        if (held === undefined || held.length > MOST_HOLDING) continue;
        for (const one of held) {
          // A name is credited once, whether by its entity or by its words.
          if (credited[one] === at) continue;
          credited[one] = at;
          if (worth[one] === 0) met.push(one);
          worth[one] = (worth[one] ?? 0) + own;
        }
      }
    }
    const best = met.toSorted((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
    for (const one of met) {
      worth[one] = 0;
      credited[one] = -1;
    }
    return best.slice(0, MOST_COMPARED);
  };

  return {
    find(sentence) {
      const found: LikeSentence[] = [];
      for (const at of candidates(sentence)) {
        const one = earlier[at];
        if (one === undefined) continue;
        const { article, next } = one;
        const alone = likeness(sentence, [one.sentence], weight);
        if (alone.count >= LEAST_SHARED)
          found.push({
            article,
            sentences: [one.sentence],
            like: alone,
            back: likeness(one.sentence, [sentence], weight).share,
            same: sameClaim(alone, false, isSmall),
          });
        if (alone.share < SOME || alone.share >= NEARLY_ALL) continue;
        const before = earlier[at - 1];
        if (next !== undefined)
          addPair(found, sentence, { article, sentences: [one.sentence, next] }, alone);
        if (before?.next === one.sentence)
          addPair(found, sentence, { article, sentences: [before.sentence, one.sentence] }, alone);
      }
      return found.sort((a, b) => b.like.share - a.like.share);
    },
  };

  function addPair(
    found: LikeSentence[],
    sentence: SentenceUnits,
    pair: EarlierSentence,
    alone: Likeness,
  ): void {
    const like = likeness(sentence, pair.sentences, weight);
    if (like.count >= LEAST_SHARED && like.count > alone.count)
      found.push({ ...pair, like, back: 0, same: sameClaim(like, true, isSmall) });
  }
}

function byId(a: ArchivedArticle, b: ArchivedArticle): number {
  const [one, other] = [a.record.article.id, b.record.article.id];
  return one < other ? -1 : one > other ? 1 : 0;
}
