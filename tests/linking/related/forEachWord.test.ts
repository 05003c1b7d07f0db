import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forEachWord } from '../../../lib/linking/related/forEachWord';

function wordsOf(text: string): string[] {
  const words: string[] = [];
  forEachWord(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

it.each([
  ['', []],
  ['The mayor’s 24 aides', ['The', 'mayor’s', '24', 'aides']],
  ["'tis o'clock rock'n'roll", ['tis', "o'clock", "rock'n", 'roll']],
  ["dogs' 5's it's3", ['dogs', "5's", "it's", '3']],
  ['Ærø, Łódź-北京 ½', ['Ærø', 'Łódź', '北京', '½']],
  ['a𝒜b 𠀀 😀x\ud800y', ['a𝒜b', '𠀀', 'x', 'y']],
])('finds the words of %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it('finds what the regular expression finds', () => {
  const letters = fc.constantFrom('a', 'É', "'", '’', ' ', '-', '7', '𠀀', '\ud800', '\udc00', '́');
  const text = fc.oneof(
    fc.string({ unit: letters, maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  fc.assert(
    fc.property(text, (text) => {
      const expected = [...text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu)].map(([word]) => word);
      expect(wordsOf(text)).toEqual(expected);
    }),
  );
});
