import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairBucket, termBucket, termTokens } from '../../../lib/linking/related/articleTerms';
import { recordTerms, termVector } from '../../../lib/linking/related/recordTerms';
import { made } from './articles';

const read = (title: string, text: string) => recordTerms(made({ id: 'a', title, text }).record);

describe('recordTerms', () => {
  const terms = read(
    'Kestrel bridge falls',
    'In 1987 the Kestrel bridge fell near Velden. Trams stopped for 12 days.',
  );

  it('finds capitals inside sentences alone, whatever starts one', () => {
    const { capitals } = terms;
    expect([...capitals.buckets]).toEqual(
      [termBucket('kestrel'), termBucket('velden')].sort((a, b) => a - b),
    );
    expect([...capitals.weights]).toEqual([Math.log1p(1), Math.log1p(1)].map(Math.fround));
  });

  it('finds what has a digit, and the latest year', () => {
    expect(new Set(terms.numbers.buckets)).toEqual(new Set([termBucket('1987'), termBucket('12')]));
    expect(terms.lastYear).toBe(1987);
    expect(read('', 'Ida is 12.').lastYear).toBeNull();
  });

  it('counts the title once where the text opens with it', () => {
    const once = read('Trams stop', 'Trams stop. Nobody knows why.');
    const apart = read('', 'Trams stop. Nobody knows why.');
    expect(once.vector).toEqual(apart.vector);
    expect(once.lead).toEqual(apart.lead);
  });

  it('gives ascending buckets with a weight each, for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (title, text) => {
        const { vector, lead, capitals, numbers } = read(title, text);
        for (const { buckets, weights } of [vector, lead, capitals, numbers]) {
          expect(weights).toHaveLength(buckets.length);
          const list = [...buckets];
          expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
        }
      }),
    );
  });
});

describe('termVector', () => {
  it('is the vector of all that recordTerms reads', () => {
    const dates = [
      { start: 0, end: 1, text: '', value: '2011-11-26', type: 'date', rule: '' } as const,
    ];
    const texts = fc.string({ unit: fc.constantFrom('tram ', 'Velden ', 'in ', 'é', ', ', '12 ') });
    fc.assert(
      fc.property(texts, fc.string(), (title, more) => {
        const { record } = made({ id: 'a', title, text: `${more} ${title} tram. ${title}` });
        const dated = { ...record, findings: { ...record.findings, dates: [...dates] } };
        expect(termVector(dated)).toEqual(recordTerms(dated).vector);
        expect(termVector(record)).toEqual(recordTerms(record).vector);
      }),
    );
  });
});

describe('pairBucket', () => {
  it('is the bucket of both terms with a space between', () => {
    fc.assert(
      fc.property(fc.constantFrom('trams', 'velden', 'Été 12'), fc.string(), (first, rest) => {
        const [one, two] = termTokens(`${first} ${rest}`);
        if (one === undefined || two === undefined) return;
        expect(pairBucket(one.hash, two.term)).toBe(termBucket(`${one.term} ${two.term}`));
      }),
    );
  });
});
