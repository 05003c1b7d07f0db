import { describe, expect, it } from 'vitest';
import { articlesOf } from '../../../lib/cli/bench/language/newsTexts';
import { figure, table } from '../../../lib/cli/bench/markdown';
import { median, quantile } from '../../../lib/cli/bench/statistics';

describe('median and quantile', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])('the middle of %j is %d', (values, expected) => expect(median(values)).toBe(expected));

  it('gives a value that was measured', () => {
    const values = Array.from({ length: 50 }, (_, index) => 50 - index);
    expect(quantile(values, 0.95)).toBe(48);
    expect(quantile(values, 0)).toBe(1);
    expect(quantile(values, 1)).toBe(50);
  });

  it('has none of nothing', () => {
    expect(median([])).toBeNaN();
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('table', () => {
  it('puts figures on the right and words on the left', () => {
    const lines = table(
      ['set', 'F1', 'note'],
      [
        ['gmb', figure(76.66), 'old'],
        ['ewt', figure(NaN), ''],
      ],
    );
    expect(lines.split('\n')).toEqual([
      '| set | F1 | note |',
      '| --- | ---: | --- |',
      '| gmb | 76.7 | old |',
      '| ewt | – |  |',
    ]);
  });
});

describe('articlesOf', () => {
  it('cuts articles of exactly so many words and starts again where texts end', () => {
    expect(articlesOf(['a b c\nd', '  ', 'e'], 3, 2)).toEqual(['a b c', 'd\n\ne\n\na']);
  });

  it('gives none of no words', () => expect(articlesOf([' \n'], 3, 3)).toEqual([]));
});
