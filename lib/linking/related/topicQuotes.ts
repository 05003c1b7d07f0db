import type { Span } from '../../model/span';
import { forEachTermHash } from './forEachTermHash';
import { termBucket, termOf } from './articleTerms';
import type { ArchivedArticle } from './coverageArchive';
import type { TermStatistics } from './termStatistics';

/** A run of content words that both bodies have, and where each has it. */
export interface SharedPhrase {
  here: Span;
  there: Span;
  /** Summed rarity of its words. */
  worth: number;
}

/** Text (UTF-16 code units) that is looked at in each article, some 4,000 words; what it is about is said by then. */
const MOST_TEXT = 32_000;
/** Longest phrase: more is a copied sentence, and the quote shows it. */
const MOST_WORDS = 5;

/** The content words of a body, by place: hash of the term, where the word stands, and whether it forms a pair with the one before. */
interface Body {
  text: string;
  hashes: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  size: number;
  /** First place of each word pair, by a number made of both hashes; the place is that of its second word. */
  pairs: Map<number, number>;
}

const bodies = new WeakMap<ArchivedArticle, Body>();

function bodyOf(article: ArchivedArticle): Body {
  const known = bodies.get(article);
  if (known) return known;
  const text = article.record.article.text.slice(0, MOST_TEXT);
  // A word and what parts it from the next are two units at least.
  const most = (text.length >> 1) + 1;
  const [hashes, starts, ends] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const pairs = new Map<number, number>();
  let size = 0;
  forEachTermHash(text, (hash, _, start, end) => {
    hashes[size] = hash;
    starts[size] = start;
    ends[size] = end;
    const previous = size - 1;
    if (size > 0 && start - (ends[previous] ?? 0) <= 1) {
      const pair = pairOf(hashes[previous] ?? 0, hash);
      if (!pairs.has(pair)) pairs.set(pair, size);
    }
    size++;
  });
  const body = { text, hashes, starts, ends, size, pairs };
  bodies.set(article, body);
  return body;
}

/** One number for two hashes, exact in 53 bits but for eleven of the first: equal terms give equal ones. */
function pairOf(before: number, hash: number): number {
  return (before & 0x1fffff) * 0x1_0000_0000 + (hash >>> 0);
}

/** The number of the pair that ends at a place, or -1 where there is none. */
function pairAt({ hashes, starts, ends, size }: Body, at: number): number {
  if (at < 1 || at >= size || (starts[at] ?? 0) - (ends[at - 1] ?? 0) > 1) return -1;
  return pairOf(hashes[at - 1] ?? 0, hashes[at] ?? 0);
}

/** The term of the word at a place. */
function termAt({ text, starts, ends }: Body, at: number): string {
  return termOf(text, starts[at] ?? 0, ends[at] ?? 0)?.term ?? '';
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
  const here = bodyOf(page);
  const there = bodyOf(other);
  const isRare = (at: number): boolean =>
    statistics.documentFrequency(`${termAt(here, at - 1)} ${termAt(here, at)}`) <= most;
  let best: SharedPhrase | null = null;
  for (let at = 1; at < here.size; at++) {
    const pair = pairAt(here, at);
    const match = pair < 0 ? undefined : there.pairs.get(pair);
    if (match === undefined) continue;
    let size = 1;
    let rare = isRare(at);
    for (; size < MOST_WORDS - 1; size++) {
      const next = pairAt(here, at + size);
      if (next < 0 || next !== pairAt(there, match + size)) break;
      rare ||= isRare(at + size);
    }
    const span = spanOf(here, at - 1, at + size - 1);
    if (rare && !covers(taken, span)) {
      const words = Array.from({ length: size + 1 }, (_, word) => termAt(here, at - 1 + word));
      const inWords = words.filter((term) => /\p{L}{3}/u.test(term)).length;
      const worth = words.reduce((sum, term) => sum + rarityOf(statistics, term), 0);
      if (inWords >= 2 && (!best || worth > best.worth))
        best = { here: span, there: spanOf(there, match - 1, match + size - 1), worth };
    }
    at += size - 1;
  }
  return best;
}

function rarityOf(statistics: TermStatistics, term: string): number {
  return Math.max(0, statistics.rarityAt(termBucket(term)));
}

function spanOf({ starts, ends }: Body, first: number, last: number): Span {
  return { start: starts[first] ?? 0, end: ends[last] ?? 0 };
}
