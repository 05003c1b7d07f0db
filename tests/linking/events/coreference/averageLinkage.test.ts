import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averageLinkage,
  type Likeness,
} from '../../../../lib/linking/events/coreference/averageLinkage';

const grouped = (size: number, pairs: Likeness[], least: number): string => {
  const groups = new Map<number, number[]>();
  for (const [item, group] of averageLinkage(size, pairs, least).entries())
    groups.set(group, [...(groups.get(group) ?? []), item]);
  return [...groups.values()].map((items) => items.join('')).join(' ');
};

/** The same by looking at all pairs of groups each time. */
function slowly(size: number, pairs: Likeness[], least: number): string {
  const value = (a: number, b: number): number =>
    pairs.find(
      (pair) =>
        Math.min(pair.a, pair.b) === Math.min(a, b) && Math.max(pair.a, pair.b) === Math.max(a, b),
    )?.value ?? 0;
  const groups = Array.from({ length: size }, (_, item) => [item]);
  for (;;) {
    let best = { mean: least, a: -1, b: -1 };
    for (const [a, one] of groups.entries())
      for (const [b, other] of groups.entries()) {
        if (b <= a) continue;
        const all = one.flatMap((x) => other.map((y) => value(x, y)));
        const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
        if (mean > best.mean + 1e-12) best = { mean, a, b };
      }
    if (best.a < 0) break;
    groups[best.a]?.push(...(groups[best.b] ?? []));
    groups.splice(best.b, 1);
  }
  return groups
    .map((items) => items.toSorted((x, y) => x - y))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))
    .map((items) => items.join(''))
    .join(' ');
}

describe('averageLinkage', () => {
  it.each<[string, Likeness[], string]>([
    ['nothing alike', [], '0 1 2'],
    ['one pair', [{ a: 2, b: 0, value: 0.9 }], '02 1'],
    ['below the least', [{ a: 0, b: 1, value: 0.4 }], '0 1 2'],
    [
      'no chain over a third',
      [
        { a: 0, b: 1, value: 0.9 },
        { a: 1, b: 2, value: 0.8 },
      ],
      '01 2',
    ],
    [
      'all alike',
      [
        { a: 0, b: 1, value: 0.9 },
        { a: 1, b: 2, value: 0.8 },
        { a: 0, b: 2, value: 0.7 },
      ],
      '012',
    ],
  ])('%s', (_, pairs, expected) => {
    expect(grouped(3, pairs, 0.5)).toBe(expected);
  });

  it('does what a plain search of all groups does', () => {
    const size = 7;
    const pairs = fc
      .uniqueArray(
        fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.double({ min: 0, max: 1, noNaN: true })),
        {
          selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
        },
      )
      .map((all) => all.filter(([a, b]) => a !== b).map(([a, b, value]) => ({ a, b, value })));
    fc.assert(
      fc.property(pairs, (some) => {
        // Equal values may be joined in either order: they are made distinct.
        const distinct = some.map((pair, at) => ({
          ...pair,
          value: Math.round(pair.value * 1000) / 1000 + at * 1.7e-5,
        }));
        expect(grouped(size, distinct, 0.3)).toBe(slowly(size, distinct, 0.3));
      }),
    );
  });
});
