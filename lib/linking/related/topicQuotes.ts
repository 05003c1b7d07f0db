import type { Span } from '../../model/span';
import { termBucket, termTokens, type TermToken } from './articleTerms';
import type { ArchivedArticle } from './coverageArchive';
import type { TermStatistics } from './termStatistics';

/** Two neighbouring content words that both articles have, and where each has them first. */
export interface SharedPair {
  term: string;
  here: Span;
  there: Span;
  rarity: number;
}

interface Pair extends Span {
  term: string;
}

/** Words looked at in each article; what it is about is said by then. */
const MOST_TOKENS = 4000;

const pairsOf = new WeakMap<ArchivedArticle, Pair[]>();

function pairs(article: ArchivedArticle): Pair[] {
  const known = pairsOf.get(article);
  if (known) return known;
  const found: Pair[] = [];
  let before: TermToken | null = null;
  // A UTF-16 unit is at most a token: no need to read more text than that many words can take.
  const text = article.record.article.text.slice(0, MOST_TOKENS * 8);
  for (const token of termTokens(text)) {
    if (token.joined && before) {
      found.push({ term: `${before.term} ${token.term}`, start: before.start, end: token.end });
    }
    before = token;
  }
  pairsOf.set(article, found);
  return found;
}

function overlapsAny(span: Span, taken: readonly Span[]): boolean {
  return taken.some((other) => other.start < span.end && span.start < other.end);
}

/**
 * The rarest word pairs that both bodies have, rarest first, without those that touch `taken` spans
 * of the page's text (names that other reasons already give) or that more than `most` articles have.
 */
export function sharedPairs(
  page: ArchivedArticle,
  other: ArchivedArticle,
  statistics: TermStatistics,
  most: number,
  taken: readonly Span[],
): SharedPair[] {
  const there = new Map<string, Span>();
  for (const pair of pairs(other)) if (!there.has(pair.term)) there.set(pair.term, pair);
  const shared = new Map<string, SharedPair>();
  for (const pair of pairs(page)) {
    const match = there.get(pair.term);
    if (!match || shared.has(pair.term) || overlapsAny(pair, taken)) continue;
    // Two numbers are a street or a time by accident.
    if (!/\p{L}{3}/u.test(pair.term)) continue;
    const bucket = termBucket(pair.term);
    if (statistics.frequencyAt(bucket) > most) continue;
    const { start, end } = pair;
    shared.set(pair.term, {
      term: pair.term,
      here: { start, end },
      there: { start: match.start, end: match.end },
      rarity: statistics.rarityAt(bucket),
    });
  }
  return [...shared.values()].sort((a, b) => b.rarity - a.rarity || a.here.start - b.here.start);
}
