import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureBound } from '../../../lib/model/event';
import { findFigures } from '../../../lib/language/events/findFigures';

const figures = (text: string) => findFigures(text, { start: 0, end: text.length });

describe('findFigures', () => {
  it.each<[string, number, string | null, string, FigureBound]>([
    ['The blast killed 24 Pakistani soldiers.', 24, 'soldier', '24 Pakistani soldiers', 'exact'],
    ['The raids left 37 US troops dead.', 37, 'troop', '37 US troops', 'exact'],
    ['Bombs killed 40 Norlandis.', 40, 'norlandi', '40 Norlandis', 'exact'],
    ['Two missiles hit the camp.', 2, 'missile', 'Two missiles', 'exact'],
    ['It shipped 1.2 million tonnes of wheat.', 1_200_000, 'tonne', '1.2 million tonnes', 'exact'],
    ['A loan of $300 million was agreed.', 300_000_000, 'dollar', '$300 million', 'exact'],
    ['At least 1,450 people fled.', 1450, 'people', '1,450 people', 'at least'],
    ['Twenty-four miners were trapped.', 24, 'miner', 'Twenty-four miners', 'exact'],
    ['The raid left three dead.', 3, 'dead', 'three dead', 'exact'],
    ['The bomb killed 12, the mayor said.', 12, 'dead', '12', 'exact'],
    ['The bomb killed at least 12, the mayor said.', 12, 'dead', '12', 'at least'],
    ['At least two dozen people were held.', 24, 'people', 'two dozen people', 'at least'],
    ['At least a dozen miners were trapped.', 12, 'miner', 'dozen miners', 'at least'],
    ['More than 1,000 people fled.', 1000, 'people', '1,000 people', 'at least'],
    ['No more than 30 guests came.', 30, 'guest', '30 guests', 'at most'],
    ['No fewer than 30 guests came.', 30, 'guest', '30 guests', 'at least'],
    ['Up to 30 guests may come.', 30, 'guest', '30 guests', 'at most'],
    ['Some 200 dockers walked out.', 200, 'docker', '200 dockers', 'about'],
    ['Nearly 200 dockers walked out.', 200, 'docker', '200 dockers', 'about'],
    ['It sold 40 boats or more.', 40, 'boat', '40 boats', 'at least'],
    ['The deal is worth $1.2bn.', 1.2e9, 'dollar', '$1.2bn', 'exact'],
    ['The club paid about £5m for him.', 5e6, 'pound', '£5m', 'about'],
    ['Prices rose 3 per cent.', 3, 'percent', '3 per cent', 'exact'],
    ['Shares fell by more than 12%.', 12, 'percent', '12%', 'at least'],
    ['It won 60 percent of the votes.', 60, 'percent of vote', '60 percent of the votes', 'exact'],
    ['The death toll rose to 31.', 31, 'dead', '31', 'exact'],
    ['The toll now stands at 31, officials said.', 31, 'dead', '31', 'exact'],
    ['In the town 31 were killed.', 31, 'dead', '31', 'exact'],
  ])('%s', (text, value, counts, words, bound) => {
    const start = text.indexOf(words);
    expect(figures(text)).toEqual([
      { start, end: start + words.length, value, counts, bound, text: words },
    ]);
  });

  it.each<[string, [number, string | null, FigureBound][]]>([
    [
      'The bomb killed 24 and wounded 13.',
      [
        [24, 'dead', 'exact'],
        [13, 'wounded', 'exact'],
      ],
    ],
    [
      'It left 24 killed and at least 13 injured.',
      [
        [24, 'dead', 'exact'],
        [13, 'injured', 'at least'],
      ],
    ],
    [
      'Between 10 and 15 boys were hurt.',
      [
        [10, 'boy', 'at least'],
        [15, 'boy', 'at most'],
      ],
    ],
    [
      'There were 20-30 dockers at the gate.',
      [
        [20, 'docker', 'at least'],
        [30, 'docker', 'at most'],
      ],
    ],
    ['The number of boats went from 24 to 31 boats.', [[31, 'boat', 'exact']]],
  ])('%s', (text, expected) => {
    expect(figures(text).map(({ value, counts, bound }) => [value, counts, bound])).toEqual(
      expected,
    );
  });

  it.each([
    'It happened on March 12, 2014.',
    'In 1998 the bridge fell.',
    'They met at 3:15 p.m. on Friday.',
    'A 24-year-old man drove the van.',
    'After a lull of 55 days it began again.',
    'It was the 5th raid.',
    'One man was there.',
    'Flight 370 was late.',
    'It went on for more than 24 hours.',
    'She came third in the 100m final.',
    'The score was 3-2.',
    'They lived there from 2010 to 2014.',
    'The bridge is at least 30 metres high.',
  ])('finds none in: %s', (text) => {
    expect(figures(text)).toEqual([]);
  });

  it('gives spans whose text is the slice', () => {
    const part = fc.constantFrom(
      '24 ',
      'soldiers',
      '$',
      'million ',
      'two ',
      '-',
      ', ',
      'people ',
      '1,200 ',
      'é😀 ',
      'of ',
      'at least ',
      'to ',
      '% ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        for (const figure of figures(text))
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
      }),
    );
  });
});
