import { stem } from '../../../../linking/related/articleTerms';
import { tfidfCosine } from './cosine';
import { WordIndex } from './wordIndex';

/** The first word of a mention, which is its verb or noun ("shut down"), without its ending. */
export function lemmaOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return stem(words[0] ?? '');
}

/**
 * Groups of articles: those whose TF-IDF cosine reaches the threshold, directly or through others.
 * Gives the number of each article's group.
 */
export function articleGroups(texts: readonly string[]): (threshold: number) => number[] {
  const cosine = tfidfCosine(new WordIndex(texts));
  const scores = texts.map((_, at) => cosine(at));
  return (threshold) => {
    const group = texts.map((_, at) => at);
    const rootOf = (at: number): number => {
      let root = at;
      while (group[root] !== root) root = group[root] ?? root;
      group[at] = root;
      return root;
    };
    for (const [one, row] of scores.entries())
      for (let other = one + 1; other < row.length; other++)
        if ((row[other] ?? 0) >= threshold) group[rootOf(other)] = rootOf(one);
    return texts.map((_, at) => rootOf(at));
  };
}
