import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../lib/language/events/findFigures';

const figures = (text: string) => findFigures(text, { start: 0, end: text.length });

describe('findFigures', () => {
  it.each([
    ['The blast killed 24 Pakistani soldiers.', 24, 'soldier', '24 Pakistani soldiers'],
    ['The raids left 37 US troops dead.', 37, 'troop', '37 US troops'],
    ['Bombs killed 40 Norlandis.', 40, 'norlandi', '40 Norlandis'],
    ['Two missiles hit the camp.', 2, 'missile', 'Two missiles'],
    ['It shipped 1.2 million tonnes of wheat.', 1_200_000, 'tonne', '1.2 million tonnes'],
    ['A loan of $300 million was agreed.', 300_000_000, 'dollar', '$300 million'],
    ['At least 1,450 people fled.', 1450, 'people', '1,450 people'],
    ['Twenty-four miners were trapped.', 24, 'miner', 'Twenty-four miners'],
    ['The raid left three dead.', 3, 'dead', 'three dead'],
    ['The bomb killed 12, the mayor said.', 12, null, '12'],
  ])('%s', (text, value, counts, words) => {
    expect(figures(text)).toEqual([
      {
        start: text.indexOf(words),
        end: text.indexOf(words) + words.length,
        value,
        counts,
        bound: 'exact',
        text: words,
      },
    ]);
  });

  it.each([
    'It happened on March 12, 2014.',
    'In 1998 the bridge fell.',
    'They met at 3:15 p.m. on Friday.',
    'A 24-year-old man drove the van.',
    'After a lull of 55 days it began again.',
    'It was the 5th raid.',
    'Shares fell 12 percent.',
    'One man was there.',
    'Flight 370 was late.',
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
