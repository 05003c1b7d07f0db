import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termBucket } from '../../../lib/linking/related/articleTerms';
import { termVector } from '../../../lib/linking/related/recordTerms';
import { lookUpTerms } from '../../../lib/linking/related/lookUpTerms';
import { made } from './articles';

const vector = (title: string, text: string) => termVector(made({ id: 'a', title, text }).record);

describe('lookUpTerms', () => {
  it('holds what title and lead say, whatever stands far below', () => {
    const below = Array.from({ length: 400 }, (_, i) => `Filler${i} stood aside.`).join(' ');
    const terms = lookUpTerms(vector('Kestrel bridge falls', `The Kestrel bridge fell. ${below}`));
    const found = [...terms.buckets];
    expect(found).toHaveLength(32);
    expect(found).toContain(termBucket('kestrel'));
    expect(found).toContain(termBucket('kestrel bridg'));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  it('holds all of a short text, and nothing of an empty one', () => {
    const short = vector('', 'Trams stop.');
    expect(lookUpTerms(short)).toEqual(short);
    expect(lookUpTerms(vector('', ''))).toEqual(vector('', ''));
  });

  it('is the first 32 by weight, of equals by bucket, as sorting all of them has it', () => {
    const weights = fc.array(fc.constantFrom(0.5, 1, 1.25, 2, 3), { maxLength: 200 });
    fc.assert(
      fc.property(weights, (given) => {
        const terms = {
          buckets: Int32Array.from(given, (_, at) => 3 * at + 1),
          weights: Float32Array.from(given),
        };
        const sorted = given
          .map((weight, at) => ({ bucket: 3 * at + 1, weight }))
          .sort((a, b) => b.weight - a.weight || a.bucket - b.bucket)
          .slice(0, 32)
          .sort((a, b) => a.bucket - b.bucket);
        const { buckets, weights: found } = lookUpTerms(terms);
        expect([...buckets]).toEqual(sorted.map(({ bucket }) => bucket));
        expect([...found]).toEqual(sorted.map(({ weight }) => weight));
      }),
    );
  });
});
