import type { Token } from '../tokens';
import type { Clusters } from './words';

/** Where a small letter meets a capital: "IqbalUpdated". */
const SEAM = /^(\p{L}\p{Ll}{2,})(\p{Lu}\p{Ll}{3,})$/u;

/** Words that pages set right after a byline; before them a name need not be known. */
const FURNITURE =
  /^(?:Updated|Published|Posted|Modified|Share|Shared|Advertisement|Reporter|Correspondent|Editor|Photo|Image)$/;

/** Letters that two parts have at least. */
const SHORTEST = 7;

/**
 * Parts words that a page's layout has run together ("IqbalUpdated"): those that are unknown as a
 * whole and known in both parts, or before a word of the page itself. A word that the article has more than once is a brand of its own.
 */
export function partGlued(sentences: readonly Token[][], clusters: Clusters): Token[][] {
  const seams = new Map<string, number>();
  for (const tokens of sentences) {
    for (const { text } of tokens) {
      const match = text.length < SHORTEST ? null : SEAM.exec(text);
      if (!match || clusters.fine(text.toLowerCase()) >= 0) continue;
      const [, left = '', right = ''] = match;
      const isKnown = (part: string): boolean => clusters.fine(part.toLowerCase()) >= 0;
      const known = FURNITURE.test(right) || (isKnown(left) && isKnown(right));
      if (known) seams.set(text, seams.has(text) ? 0 : left.length);
    }
  }
  if (seams.size === 0) return [...sentences];
  return sentences.map((tokens) =>
    tokens.flatMap((token) => {
      const cut = seams.get(token.text) ?? 0;
      if (cut === 0) return [token];
      const seam = token.start + cut;
      return [
        { start: token.start, end: seam, text: token.text.slice(0, cut) },
        { start: seam, end: token.end, text: token.text.slice(cut) },
      ];
    }),
  );
}
