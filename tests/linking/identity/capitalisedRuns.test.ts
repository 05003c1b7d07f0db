import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalisedRuns } from '../../../lib/linking/identity/capitalisedRuns';
import { spelledKeys } from '../../../lib/linking/identity/nameKeys';

describe('capitalisedRuns', () => {
  it.each([
    ['they left Lima again', ['Lima']],
    ['they left Port Sella again', ['Port Sella']],
    ['the Bank of the West fell', ['Bank', 'Bank of the West', 'West']],
    [
      'when Ludwig van Beethoven came',
      ['Beethoven', 'Ludwig', 'Ludwig van Beethoven', 'van Beethoven'],
    ],
    ['when Jaish-e-Mohammed struck', ['Jaish', 'Jaish-e-Mohammed', 'Mohammed']],
    ['and al-Qaeda struck', ['al-Qaeda', 'Qaeda']],
    ['and bin Laden fled', ['bin Laden', 'Laden']],
    ['and Ada O’Brien came', ['Ada O’Brien']],
    ['in J. K. Rowling’s house', ['J. K.', 'J. K. Rowling', 'K. Rowling']],
    ['of Article 7 and a G20 there', ['Article', 'Article 7', 'G20']],
    ['an iPhone or eBay', ['iPhone', 'eBay']],
    ['in Lima. Maria came', ['Lima', 'Maria']],
    ['in Lima\nMaria came', ['Lima', 'Maria']],
    ['in May - It rained', ['May', 'It']],
    ['LIMA MAYOR QUITS', ['LIMA MAYOR', 'LIMA MAYOR QUITS', 'MAYOR QUITS']],
    ['the City of Lima paid', ['City', 'City of Lima']],
    ['nothing here', []],
    ['ہم نے کہا', []],
    ['', []],
  ])('of %j asks for %j', (text, expected) => {
    expect(capitalisedRuns(text).sort()).toEqual([...expected].sort());
  });

  it('leaves out a first word that the text has small too, but not a name', () => {
    expect(capitalisedRuns('The sun set. They saw the sea, as they do.')).toEqual([]);
    expect(capitalisedRuns('May came. She may go. I saw May there.')).toContain('May');
  });

  it('goes no further than six words', () => {
    const runs = capitalisedRuns('Aa Bb Cc Dd Ee Ff Gg Hh');
    expect(runs).toContain('Aa Bb Cc Dd Ee Ff');
    expect(runs).not.toContain('Aa Bb Cc Dd Ee Ff Gg');
    expect(runs).toContain('Cc Dd Ee Ff Gg Hh');
  });

  it('gives each once, as it stands in the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('Lima', ' of ', '-', ' al', ' Qaeda ', '. ', '\n', '’s ', '7'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const runs = capitalisedRuns(text);
        expect(new Set(runs).size).toBe(runs.length);
        for (const run of runs) {
          expect(text).toContain(run);
          expect(run).not.toContain('\n');
          for (const key of spelledKeys(run)) expect(key).toMatch(/^[nf]:/);
        }
      }),
    );
  });

  it.each([
    ['different names', Array.from({ length: 150_000 }, (_, i) => `X${i}`).join(' ')],
    ['one name', 'Xa '.repeat(330_000)],
    ['small words', `The${' of'.repeat(330_000)}`],
    ['hyphens', 'A-'.repeat(500_000)],
    ['one word', 'A'.repeat(1_000_000)],
    ['capitals and space', `A${' '.repeat(500)}`.repeat(2000)],
  ])('reads a megabyte of %s', (_, text) => {
    const runs = capitalisedRuns(text);
    expect(runs.length).toBeLessThan(2100);
    expect(Math.max(0, ...runs.map((run) => run.length))).toBeLessThan(3000);
  });

  it('asks for each surname in full names only', () => {
    expect(spelledKeys('Lima')).toEqual(['n:lima']);
    expect(spelledKeys('Maria Okonjo')).toEqual(['f:maria okonjo', 'n:maria okonjo']);
    expect(spelledKeys('the bin Laden')).toEqual([expect.stringMatching(/^n:/)]);
  });
});
