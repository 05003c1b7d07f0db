import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TERM_BUCKETS } from '../../../lib/linking/related/articleTerms';
import { likePage } from '../../../lib/linking/related/similarity';
import { TermCounts } from '../../../lib/linking/related/termCounts';
import { allOverlaps, overlapOf } from '../../../lib/linking/related/termOverlaps';
import type { WeightedTerms } from '../../../lib/linking/related/weightedTerms';

const bucket = fc.oneof(fc.nat(20), fc.nat(TERM_BUCKETS - 1), fc.constant(TERM_BUCKETS - 1));
const terms = fc
  .array(fc.tuple(bucket, fc.float({ min: 0, max: 9, noNaN: true })), { maxLength: 30 })
  .map((pairs): WeightedTerms => {
    const sorted = [...new Map(pairs)].sort(([a], [b]) => a - b);
    const weights = Float32Array.from(sorted, ([, weight]) => weight);
    return {
      buckets: Int32Array.from(sorted, ([each]) => each),
      weights,
      length: Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)),
    };
  });

describe('allOverlaps', () => {
  it('says of each two lists what looking at the two says', () => {
    fc.assert(
      fc.property(fc.array(terms, { maxLength: 8 }), (lists) => {
        const overlaps = allOverlaps(lists);
        for (const [i, one] of lists.entries())
          for (const [j, other] of lists.entries())
            if (i !== j) expect(overlaps(i, j)).toEqual(overlapOf(one, other));
      }),
    );
  });
});

describe('likePage', () => {
  it('says the same of a page and another article', () => {
    fc.assert(
      fc.property(terms, fc.array(terms, { maxLength: 5 }), (page, others) => {
        const compare = likePage(page, new TermCounts());
        for (const other of others) {
          const found = compare(other);
          expect(found.terms).toEqual(overlapOf(page, other));
          expect(found.cosine).toBe(found.terms.cosine);
        }
      }),
    );
  });

  it('counts pairs of words alone, and those that few articles have', () => {
    const both: WeightedTerms = {
      buckets: Int32Array.of(7, TERM_BUCKETS - 2, TERM_BUCKETS - 1),
      weights: Float32Array.of(1, 1, 1),
      length: Math.sqrt(3),
    };
    const statistics = new TermCounts();
    const often = { buckets: Int32Array.of(TERM_BUCKETS - 1), weights: Float32Array.of(1) };
    for (let article = 0; article < 4; article++) statistics.addVector(often);
    expect(likePage(both, statistics)(both).rarePairs).toBe(1);
  });
});
