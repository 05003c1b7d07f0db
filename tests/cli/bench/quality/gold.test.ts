import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTokens } from '../../../../lib/cli/bench/quality/gold/joinTokens';
import { matchedSpans } from '../../../../lib/cli/bench/quality/gold/spans';
import { tokenPlaces } from '../../../../lib/cli/bench/quality/gold/tokenPlaces';

describe('joinTokens', () => {
  it.each([
    [
      ['The', 'ferry', "'s", 'crew', ',', 'she', 'said', ',', 'did', "n't", 'swim', '.'],
      "The ferry's crew, she said, didn't swim.",
    ],
    [['``', 'No', "''", '(', 'or', 'yes', ')', '$', '5'], '"No" (or yes) $5'],
    [['He', 'said', '"', 'no', '"', 'twice'], 'He said "no" twice'],
    [[], ''],
  ])('writes %j as in print', (tokens, text) => expect(joinTokens([tokens]).text).toBe(text));

  it('tells where each token stands', () => {
    const sentences = [
      ['Two', 'boats', ',', 'he', 'said'],
      ['They', "'re", 'lost'],
    ];
    const { text, places } = joinTokens(sentences);
    expect(text).toBe("Two boats, he said\nThey're lost");
    expect(places.map((line) => line.map(({ start, end }) => text.slice(start, end)))).toEqual(
      sentences,
    );
  });
});

describe('tokenPlaces', () => {
  const written = (text: string, sentences: string[][]) =>
    tokenPlaces(text, sentences).map((places) =>
      places.map((place) => (place ? text.slice(place.start, place.end) : null)),
    );

  it('finds what joinTokens wrote', () => {
    const word = fc.constantFrom('ferry', 'sank', ',', "'s", 'the', '12', '(', ')', '.', '"');
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 12 })
      .filter((tokens) => tokens.some((token) => /\w/.test(token)));
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (sentences) => {
        const { text, places } = joinTokens(sentences);
        expect(tokenPlaces(text, sentences)).toEqual(places);
      }),
    );
  });

  it('reads the quotation marks and brackets of treebanks', () =>
    expect(written('“No” (he) said', [['``', 'No', "''", '-LRB-', 'he', '-RRB-', 'said']])).toEqual(
      [['“', 'No', '”', '(', 'he', ')', 'said']],
    ));

  it('goes on where a sentence has no line', () =>
    expect(
      written('The ferry sank.\nAll swam.', [
        ['http', ':', '/', 'ferry', '.', 'example'],
        ['The', 'ferry', 'sank', '.'],
        ['All', 'swam', '.'],
      ]),
    ).toEqual([
      [null, null, null, null, null, null],
      ['The', 'ferry', 'sank', '.'],
      ['All', 'swam', '.'],
    ]));

  it('goes on after a token that is missing', () =>
    expect(written('The ferry sank', [['The', 'big', 'ferry', 'sank']])).toEqual([
      ['The', null, 'ferry', 'sank'],
    ]));
});

describe('matchedSpans', () => {
  const span = (start: number, end: number) => ({ start, end });

  it('gives each found span to one true one, by its parts', () => {
    const truth = [[span(0, 3)], [span(1, 2)], [span(10, 12), span(20, 22)]];
    expect(matchedSpans(truth, [span(2, 5), span(21, 30), span(5, 9)])).toEqual({
      matched: 2,
      pairs: [
        { truth: 0, found: 0 },
        { truth: 2, found: 1 },
      ],
    });
  });

  it('does not take spans that only touch', () =>
    expect(matchedSpans([[span(0, 3)]], [span(3, 5)]).matched).toBe(0));
});
