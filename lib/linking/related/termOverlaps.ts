import { TERM_BUCKETS } from './articleTerms';
import type { WeightedTerms } from './weightedTerms';

/** What two lists of weighted terms have in common. */
export interface Overlap {
  /** Cosine of the weights, 0…1. */
  cosine: number;
  /** Shared terms over the geometric mean of how many each has, whatever their weight. */
  share: number;
  count: number;
}

/** The {@link Overlap} of two lists. Linear. */
export function overlapOf(a: WeightedTerms, b: WeightedTerms): Overlap {
  const [one, two] = [a.buckets, b.buckets];
  let dot = 0;
  let count = 0;
  for (let i = 0, j = 0; i < one.length && j < two.length;) {
    const x = one[i] ?? 0;
    const y = two[j] ?? 0;
    if (x === y) {
      dot += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
      count++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return made(a, b, dot, count);
}

/**
 * The {@link Overlap}s of each two of these lists, by their places. All terms are sorted at once, so that
 * only what is shared is looked at: lists of one story share a tenth of their terms. Linear in the
 * terms, but for the sort, and in what is shared; at most 8,192 lists.
 */
export function allOverlaps(lists: readonly WeightedTerms[]): (i: number, j: number) => Overlap {
  const size = lists.length;
  const terms = new Float64Array(lists.reduce((sum, { buckets }) => sum + buckets.length, 0));
  const dots = new Float64Array(size * size);
  const counts = new Int32Array(size * size);
  let filled = 0;
  // Bucket, list and place in it, in one whole number below 2^53.
  for (let list = 0; list < size; list++) {
    const { buckets } = lists[list] ?? NONE;
    for (let at = 0; at < buckets.length; at++)
      terms[filled++] = ((buckets[at] ?? 0) * MOST_LISTS + list) * TERM_BUCKETS + at;
  }
  terms.sort();
  const having = new Int32Array(size);
  const weights = new Float64Array(size);
  for (let from = 0, to = 0; from < filled; from = to) {
    const bucket = Math.floor((terms[from] ?? 0) / BUCKET_STEP);
    const end = (bucket + 1) * BUCKET_STEP;
    to = from + 1;
    if (!((terms[to] ?? Infinity) < end)) continue;
    for (to = from; to < filled && (terms[to] ?? 0) < end; to++) {
      const rest = (terms[to] ?? 0) - bucket * BUCKET_STEP;
      const list = Math.floor(rest / TERM_BUCKETS);
      having[to - from] = list;
      weights[to - from] = (lists[list] ?? NONE).weights[rest - list * TERM_BUCKETS] ?? 0;
    }
    // Lists are in order, so that each pair is met once, the lesser first.
    for (let one = 0; one < to - from; one++) {
      const row = (having[one] ?? 0) * size;
      const weight = weights[one] ?? 0;
      for (let other = one + 1; other < to - from; other++) {
        const pair = row + (having[other] ?? 0);
        dots[pair] = (dots[pair] ?? 0) + weight * (weights[other] ?? 0);
        counts[pair] = (counts[pair] ?? 0) + 1;
      }
    }
  }
  return (i, j) => {
    const pair = i < j ? i * size + j : j * size + i;
    return made(lists[i] ?? NONE, lists[j] ?? NONE, dots[pair] ?? 0, counts[pair] ?? 0);
  };
}

const NONE: WeightedTerms = {
  buckets: new Int32Array(0),
  weights: new Float32Array(0),
  length: 0,
};
const MOST_LISTS = 8192;
const BUCKET_STEP = MOST_LISTS * TERM_BUCKETS;

function made(a: WeightedTerms, b: WeightedTerms, dot: number, count: number): Overlap {
  return {
    cosine: Math.min(1, dot / (a.length * b.length || 1)),
    share: count / (Math.sqrt(a.buckets.length * b.buckets.length) || 1),
    count,
  };
}
