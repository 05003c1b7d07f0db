import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairBucket, termTokens } from '../../../lib/linking/related/articleTerms';
import { recordTerms } from '../../../lib/linking/related/recordTerms';
import type { TermVector } from '../../../lib/linking/related/articleTerms';
import { made } from './articles';

const LEAD = 350;

type Sums = Map<number, number>;

const add = (sums: Sums, bucket: number): unknown => sums.set(bucket, (sums.get(bucket) ?? 0) + 1);

function vectorOf(sums: Sums): TermVector {
  const buckets = Int32Array.from(sums.keys()).sort();
  const weights = Float32Array.from(buckets, (bucket) => Math.log1p(sums.get(bucket) ?? 0));
  return { buckets, weights };
}

/** The same from lists of tokens, with a regular expression for each question. */
function straightforward(title: string, text: string) {
  const lead: Sums = new Map();
  const capitals: Sums = new Map();
  const numbers = new Set<number>();
  const years: number[] = [];
  const read = (body: string, leadEnd: number): void => {
    let before = 0;
    for (const { term, hash, bucket, start, end, joined } of termTokens(body)) {
      if (end <= leadEnd) {
        add(lead, bucket);
        if (joined) add(lead, pairBucket(before, term));
      }
      before = hash;
      if (/[\p{L}\p{N},;:’'"] $/u.test(body.slice(0, start)) && /^\p{Lu}/u.test(body.slice(start)))
        add(capitals, bucket);
      if (/\p{N}/u.test(term)) numbers.add(bucket);
      if (/^(?:19|20)\d\d$/.test(term)) years.push(Number(term));
    }
  };
  if (!text.startsWith(title.slice(0, LEAD))) read(title, Infinity);
  read(text, LEAD);
  return {
    lead: vectorOf(lead),
    capitals: vectorOf(capitals),
    numbers: Int32Array.from(numbers).sort(),
    lastYear: years.length === 0 ? null : Math.max(...years),
  };
}

const PIECES = [
  ['tram', 'Velden', 'Été', 'the', 'The', '1987', '2011', '1990s', '12', '6.1', 'A380', "O'Hara"],
  [' ', ' ', ' ', ' ', ', ', '. ', '“', '’ ', '; ', '\n', 'Donaudampfschifffahrt '.repeat(8)],
].flat();
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((parts) => parts.join(''));

describe('what recordTerms finds beside the words', () => {
  it('is what tokens and regular expressions find', () => {
    fc.assert(
      fc.property(text, text, (title, body) => {
        const { lead, capitals, numbers, lastYear } = recordTerms(
          made({ id: 'a', title, text: body }).record,
        );
        expect({ lead, capitals, numbers: numbers.buckets, lastYear }).toEqual(
          straightforward(title, body),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('takes nothing over from one article to the next', () => {
    recordTerms(made({ id: 'a', title: '', text: 'In 1987 Velden had 12 trams.' }).record);
    const { lead, capitals, numbers, lastYear } = recordTerms(
      made({ id: 'b', title: '', text: '' }).record,
    );
    for (const { buckets } of [lead, capitals, numbers]) expect(buckets).toHaveLength(0);
    expect(lastYear).toBeNull();
  });
});
