import { tellElsewhere } from './elsewhere';
import { SEEN_CAPITAL, SEEN_INSIDE, SEEN_SMALL, viewSentence, type SentenceView } from './features';
import { topicKeys } from './topic';
import { styleOf, type Style, type Word } from './words';

/** How often an article has a word small, capitalised inside a sentence, and late in a run of capitals. */
interface Seen {
  small: number;
  capital: number;
  inside: number;
}

/**
 * The sentences of one article as features see them: words described by `describe`, and for each
 * capitalised word what the article's other sentences tell of it.
 */
export function viewDocument(
  sentences: readonly (readonly string[])[],
  describe: (text: string, style: Style) => Word,
): SentenceView[] {
  const seen = new Map<number, Seen>();
  const views = sentences.map((texts) => {
    const prose = texts.map((text) => describe(text, 0));
    const style = styleOf(prose);
    const words = style === 0 ? prose : texts.map((text) => describe(text, style));
    if (style === 0) {
      words.forEach((word, i) => {
        if (!word.letters) return;
        let counts = seen.get(word.lower);
        if (!counts) seen.set(word.lower, (counts = { small: 0, capital: 0, inside: 0 }));
        count(counts, words, i, 1);
      });
    }
    return viewSentence(words, style, new Uint8Array(words.length));
  });
  for (const { words, style, hints } of views) {
    words.forEach((word, i) => {
      const all = word.capital ? seen.get(word.lower) : undefined;
      if (!all) return;
      const own = { small: 0, capital: 0, inside: 0 };
      if (style === 0) count(own, words, i, 1);
      hints[i] =
        (all.small > own.small ? SEEN_SMALL : 0) +
        (all.capital > own.capital ? SEEN_CAPITAL : 0) +
        (all.inside > own.inside ? SEEN_INSIDE : 0);
    });
  }
  const topic = topicKeys(views.map(({ words }) => words));
  for (const view of views) view.topic = topic;
  tellElsewhere(views);
  return views;
}

function count(counts: Seen, words: readonly Word[], i: number, by: number): void {
  if (words[i]?.capital !== true) counts.small += by;
  else if (i > 0) {
    // After a mark ("He said: The …") a capital says as little as at the start.
    if (words[i - 1]?.letters === true) counts.capital += by;
    if (words[i - 1]?.capital === true) counts.inside += by;
  }
}
