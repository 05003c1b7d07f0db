import { describe, expect, it } from 'vitest';
import { termBucket } from '../../../lib/linking/related/articleTerms';
import { termVector } from '../../../lib/linking/related/recordTerms';
import { lookUpTerms } from '../../../lib/linking/related/lookUpTerms';
import { made } from './articles';

const vector = (title: string, text: string) => termVector(made({ id: 'a', title, text }).record);

describe('lookUpTerms', () => {
  it('holds what title and lead say, whatever stands far below', () => {
    const below = Array.from({ length: 400 }, (_, i) => `Filler${i} stood aside.`).join(' ');
    const found = lookUpTerms(vector('Kestrel bridge falls', `The Kestrel bridge fell. ${below}`));
    expect(found).toHaveLength(32);
    expect(found).toContain(termBucket('kestrel'));
    expect(found).toContain(termBucket('kestrel bridg'));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  it('holds all of a short text, and nothing of an empty one', () => {
    const short = vector('', 'Trams stop.');
    expect(lookUpTerms(short)).toEqual([...short.buckets]);
    expect(lookUpTerms(vector('', ''))).toEqual([]);
  });
});
