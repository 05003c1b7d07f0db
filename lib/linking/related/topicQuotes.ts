import type { Span } from '../../model/span';
import { termBucket, termTokens, type TermToken } from './articleTerms';
import type { ArchivedArticle } from './coverageArchive';
import type { TermStatistics } from './termStatistics';

/** A run of content words that both bodies have, and where each has it. */
export interface SharedPhrase {
  here: Span;
  there: Span;
  /** Summed rarity of its words. */
  worth: number;
}

/** Words looked at in each article; what it is about is said by then. */
const MOST_TOKENS = 4000;
/** Text (UTF-16 code units) that holds them. */
const MOST_TEXT = MOST_TOKENS * 8;
/** Longest phrase: more is a copied sentence, and the quote shows it. */
const MOST_WORDS = 5;

interface Body {
  tokens: TermToken[];
  /** First place of each word pair, by the index of its second token. */
  pairs: Map<string, number>;
}

const bodies = new WeakMap<ArchivedArticle, Body>();

function pairAt(tokens: readonly TermToken[], at: number): string | null {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before && token?.joined ? `${before.term} ${token.term}` : null;
}

function bodyOf(article: ArchivedArticle): Body {
  const known = bodies.get(article);
  if (known) return known;
  const tokens = termTokens(article.record.article.text.slice(0, MOST_TEXT));
  const pairs = new Map<string, number>();
  for (let at = 1; at < tokens.length; at++) {
    const pair = pairAt(tokens, at);
    if (pair !== null && !pairs.has(pair)) pairs.set(pair, at);
  }
  const body = { tokens, pairs };
  bodies.set(article, body);
  return body;
}

function covers(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}

/**
 * The most telling run of content words that both bodies have, or null. At least one pair in it is in
 * no more than `most` articles; runs inside `taken` spans of the page's text are passed over, since
 * the names there are reasons of their own.
 */
export function sharedPhrase(
  page: ArchivedArticle,
  other: ArchivedArticle,
  statistics: TermStatistics,
  most: number,
  taken: readonly Span[],
): SharedPhrase | null {
  const here = bodyOf(page).tokens;
  const there = bodyOf(other);
  let best: SharedPhrase | null = null;
  for (let at = 1; at < here.length; at++) {
    const pair = pairAt(here, at);
    const match = pair === null ? undefined : there.pairs.get(pair);
    if (pair === null || match === undefined) continue;
    let size = 1;
    let rare = statistics.documentFrequency(pair) <= most;
    for (; size < MOST_WORDS - 1; size++) {
      const next = pairAt(here, at + size);
      if (next === null || next !== pairAt(there.tokens, match + size)) break;
      rare ||= statistics.documentFrequency(next) <= most;
    }
    const words = here.slice(at - 1, at + size);
    const span = spanOf(here, at - 1, at + size - 1);
    const spanThere = spanOf(there.tokens, match - 1, match + size - 1);
    const inWords = words.filter(({ term }) => /\p{L}{3}/u.test(term)).length;
    if (rare && inWords >= 2 && span && spanThere && !covers(taken, span)) {
      const worth = words.reduce((sum, { term }) => sum + rarityOf(statistics, term), 0);
      if (!best || worth > best.worth) best = { here: span, there: spanThere, worth };
    }
    at += size - 1;
  }
  return best;
}

function rarityOf(statistics: TermStatistics, term: string): number {
  return Math.max(0, statistics.rarityAt(termBucket(term)));
}

function spanOf(tokens: readonly TermToken[], first: number, last: number): Span | null {
  const [from, to] = [tokens[first], tokens[last]];
  return from && to ? { start: from.start, end: to.end } : null;
}
