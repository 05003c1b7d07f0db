import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../lib/language/tokens';

const words = (text: string): string[] => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it.each([
    ["Gen. Allen's men", ['Gen.', 'Allen', "'s", 'men']],
    ['Kenya’s president', ['Kenya', '’s', 'president']],
    ['the U.S. and the U.N.', ['the', 'U.S.', 'and', 'the', 'U.N.']],
    ['J. R. Smith Jr. won', ['J.', 'R.', 'Smith', 'Jr.', 'won']],
    ['Pak-US ties', ['Pak', '-', 'US', 'ties']],
    ['1,200.5 people, 3.', ['1,200.5', 'people', ',', '3', '.']],
    ["O'Brien doesn't", ["O'Brien", "doesn't"]],
    ['see https://a.example/b?c. Then', ['see', 'https://a.example/b?c', '.', 'Then']],
    ['Wait... what--no', ['Wait', '...', 'what', '--', 'no']],
    ['ended Thursday.The', ['ended', 'Thursday', '.', 'The']],
    ['a\u200bb\u00a0c', ['a', 'b', 'c']],
    ['', []],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('takes a pair of surrogates as one and a lone one as it is', () => {
    expect(words('😀x\ud800y')).toEqual(['😀', 'x', '\ud800', 'y']);
  });

  it('keeps to the span it is given', () => {
    expect(tokenize('one two three', { start: 4, end: 9 })).toEqual([
      { start: 4, end: 7, text: 'two' },
      { start: 8, end: 9, text: 't' },
    ]);
  });

  it('gives exact slices, in order, that miss no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(text.slice(end, token.start)).not.toMatch(/[\p{L}\p{N}]/u);
          end = token.end;
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it.each(['1,', 'a.', "s'", '((', 'é', '-'])('reads %j repeated to its end', (piece) => {
    // Squared time over so much would not end within the test's limit.
    const text = `${piece.repeat(1_000_000)} end`;
    const tokens = tokenize(text);
    expect(tokens.at(-1)).toEqual({ start: text.length - 3, end: text.length, text: 'end' });
    expect(tokens[0]?.start).toBe(0);
  });
});
