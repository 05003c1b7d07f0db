import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOutlets } from '../../../lib/linking/related/spreadOutlets';

type Item = [name: string, score: number, outlet: string | null];
const spread = (items: Item[]): string =>
  spreadOutlets(items, ([, score, outlet]) => ({ score, outlet }))
    .map(([name]) => name)
    .join('');

describe('spreadOutlets', () => {
  it.each<[string, Item[], string]>([
    [
      'as good ones change places',
      [
        ['a', 0.9, 'x'],
        ['b', 0.9, 'x'],
        ['c', 0.89, 'y'],
      ],
      'acb',
    ],
    [
      'better ones keep theirs',
      [
        ['a', 0.9, 'x'],
        ['b', 0.9, 'x'],
        ['c', 0.8, 'y'],
      ],
      'abc',
    ],
    [
      'unknown outlets stay',
      [
        ['a', 0.9, null],
        ['b', 0.9, null],
        ['c', 0.9, 'y'],
      ],
      'abc',
    ],
    [
      'unknown ones do not come first',
      [
        ['a', 0.9, 'x'],
        ['b', 0.9, 'x'],
        ['c', 0.9, null],
      ],
      'abc',
    ],
    ['nothing', [], ''],
  ])('%s', (_, items, order) => {
    expect(spread(items)).toBe(order);
  });

  it('loses nothing, and moves nothing past what is clearly better', () => {
    const item = fc.tuple(
      fc.constant(''),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('x', 'y', null),
    );
    fc.assert(
      fc.property(fc.array(item), (given) => {
        const sorted = given
          .toSorted((a, b) => b[1] - a[1])
          .map(([, score, outlet], i): Item => [String(i), score, outlet]);
        const found = spreadOutlets(sorted, ([, score, outlet]) => ({ score, outlet }));
        expect(found.toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual(sorted);
        for (let i = 1; i < found.length; i++)
          expect((found[i]?.[1] ?? 0) - (found[i - 1]?.[1] ?? 0)).toBeLessThanOrEqual(0.02 + 1e-9);
      }),
    );
  });
});
