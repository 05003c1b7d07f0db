import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termVector } from '../../../lib/linking/related/recordTerms';
import { foldCopies, isCopy } from '../../../lib/linking/related/foldCopies';
import { made } from './articles';

const vector = (text: string) => termVector(made({ id: text, text }).record);

const sentences = [
  'A freight train left the rails near Oslund bridge early on Friday.',
  'Nine waggons of grain fell into the river below the viaduct.',
  'The driver jumped clear and was treated for bruises at a clinic.',
  'Engineers blamed a cracked axle that inspectors had missed in spring.',
  'The line carries half of the valley harvest to the southern port.',
  'Farmers asked the ministry to reopen an older track by Monday.',
];
const wire = sentences.join(' ');

describe('isCopy', () => {
  it.each([
    ['the same words', wire, true],
    ['an outlet line more', `OSLUND (Wire) – ${wire} Read more on our site.`, true],
    ['the last sentence cut', sentences.slice(0, 5).join(' '), true],
    ['half of it', sentences.slice(0, 3).join(' '), false],
    ['twice as much beside it', `${wire} ${wire.split('').reverse().join('')}`, false],
    [
      'another report of the same',
      'Grain spilled into a river on Friday when a freight train derailed at the Oslund bridge. A cracked axle is blamed. Its driver was bruised.',
      false,
    ],
    ['nothing', '', false],
  ])('%s', (_, text, copy) => {
    expect(isCopy(vector(wire), vector(text))).toBe(copy);
    expect(isCopy(vector(text), vector(wire))).toBe(copy);
  });

  it('takes headlines for one only where all their pairs agree', () => {
    const one = vector('Train falls off Oslund bridge');
    expect(isCopy(one, vector('Train falls off Oslund bridge'))).toBe(true);
    expect(isCopy(one, vector('Train falls off Oslund bridge twice'))).toBe(false);
  });
});

describe('foldCopies', () => {
  it('lets the first of each report stand for the others', () => {
    const other = vector('Trams in Velden stopped when the council cut their pay once more.');
    expect(foldCopies([vector(wire), other, vector(`${wire} More follows.`), other])).toEqual([
      null,
      null,
      0,
      1,
    ]);
  });

  it('folds only onto an earlier one that stands for itself', () => {
    const text = fc.constantFrom(wire, `${wire} Extra words here.`, ...sentences);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const folded = foldCopies(texts.map(vector));
        for (const [index, first] of folded.entries()) {
          if (first === null) continue;
          expect(first).toBeLessThan(index);
          expect(folded[first]).toBeNull();
        }
      }),
    );
  });
});
