import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewSentence } from '../../../lib/language/names/features';
import { eachStretch } from '../../../lib/language/names/stretches';
import { describeWord, type Clusters } from '../../../lib/language/names/words';
import { tokenize } from '../../../lib/language/tokens';

const clusters: Clusters = { fine: () => -1, middle: () => 0, coarse: () => 0 };

/** The words of a text that are looked at. */
function open(text: string): string {
  const words = tokenize(text).map((token) => token.text);
  const view = viewSentence(
    words.map((word) => describeWord(word, 0, clusters)),
    0,
    new Uint8Array(words.length),
  );
  return words.filter((_, i) => view.open[i] === 1).join(' ');
}

describe('words that may be part of a name', () => {
  it.each([
    ['it rained all day in the hills', ''],
    ['it rained all day in Lima and far away', 'in Lima and'],
    ['people met Lee Dae - jun there once', 'met Lee Dae - jun'],
    ['cases of COVID - 19 rose again', 'of COVID - 19'],
    ['he bought an iPhone in june', 'an iPhone in'],
    ['men of Jaish - e - Mohammed fled', 'of Jaish - e - Mohammed fled'],
  ])('%s', (text, expected) => {
    expect(open(text)).toBe(expected);
  });
});

describe('eachStretch', () => {
  it('covers each open word once, with the closed word on either side', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1)), (bits) => {
        const words = Uint8Array.from(bits);
        const seen = new Uint8Array(words.length);
        eachStretch(words, (start, end) => {
          for (let i = start; i < end; i++) {
            if (words[i] === 1) seen[i] = (seen[i] ?? 0) + 1;
            else expect(i === start || i === end - 1).toBe(true);
          }
        });
        expect(seen).toEqual(words);
      }),
    );
  });
});
