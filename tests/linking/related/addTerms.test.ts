import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTerms } from '../../../lib/linking/related/addTerms';
import { pairBucket, termTokens } from '../../../lib/linking/related/articleTerms';
import { BucketSums } from '../../../lib/linking/related/bucketSums';

const WEIGHTS = { lead: 40, inLead: 2.2, after: 1 };

/** The same from the list of tokens and a map, in the same order of adding. */
function straightforward(texts: readonly string[]): [bucket: number, weight: number][] {
  const sums = new Map<number, number>();
  for (const text of texts) {
    let before = 0;
    for (const { term, hash, bucket, start, joined } of termTokens(text)) {
      const weight = start < WEIGHTS.lead ? WEIGHTS.inLead : WEIGHTS.after;
      for (const each of joined ? [bucket, pairBucket(before, term)] : [bucket])
        sums.set(each, (sums.get(each) ?? 0) + weight);
      before = hash;
    }
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([bucket, sum]) => [bucket, Math.fround(Math.log1p(sum))]);
}

function added(texts: readonly string[]): [bucket: number, weight: number][] {
  const sums = new BucketSums();
  for (const text of texts) addTerms(sums, text, WEIGHTS);
  const { buckets, weights } = sums.take();
  expect(sums.take().buckets).toHaveLength(0);
  return [...buckets].map((bucket, at) => [bucket, weights[at] ?? 0]);
}

const PIECES = [
  ['tram', 'trams', 'Velden', 'the', 'Zürich', 'ŝtat', 'ﬃx', '１２', 'x', '7', 'O’Hara', "d'"],
  ['extraordinarily', 'Donaudampfschifffahrt', '東京', '𝐀𝐁', '𐐷x', '😀', '\ud835', '\udc00'],
  ["'", '’', ' ', ' ', ' ', '-', '. ', "'s", "''"],
].flat();

const unit = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 }));

describe('addTerms', () => {
  it('adds what termTokens finds, for any text', () => {
    const text = fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        expect(added(texts)).toEqual(straightforward(texts));
      }),
      { numRuns: 500 },
    );
  });

  it('adds the same when more words were met than are remembered', () => {
    const texts = Array.from({ length: 16 }, (_, part) =>
      Array.from({ length: 4000 }, (_, at) => `w${(part * 3571 + at * 7919) % 90001} tram`).join(
        ' ',
      ),
    );
    for (const text of [...texts, ...texts.slice(0, 2)])
      expect(added([text])).toEqual(straightforward([text]));
  });
});
