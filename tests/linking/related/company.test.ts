import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyOf, inCompany } from '../../../lib/linking/related/company';

/** Log-odds between candidates of which the first `size` are one story and the others another. */
const twoStories = (size: number) => (i: number, j: number) => (i < size === j < size ? 3 : -4);

describe('companyOf', () => {
  it('tells an article of the page’s story from one of its twin, given the same likeness to the page', () => {
    // The third and the last are equally like the page; the first two are surely of its story.
    const own = [4, 4, 0, -4, -4, 0];
    const companies = companyOf(own, twoStories(3));
    const [third, last] = [companies[2], companies[5]];
    expect(third && last && third.allies > last.allies && third.rivals < last.rivals).toBe(true);
    expect(third && last && inCompany(0, third) > inCompany(0, last) + 1).toBe(true);
  });

  it('says next to nothing where no candidate is related to the page', () => {
    for (const { allies } of companyOf([-6, -6, -7], () => 2))
      expect(Math.abs(allies)).toBeLessThan(0.1);
  });

  it('has none to speak for a lone candidate', () => {
    expect(companyOf([1], () => 0)).toEqual([{ allies: 0, rivals: 0 }]);
    expect(companyOf([], () => 0)).toEqual([]);
  });

  it('does not depend on the order of the candidates, and stays finite', () => {
    const candidate = fc.record({
      own: fc.double({ min: -40, max: 40, noNaN: true }),
      at: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 2, maxLength: 8 }), (all) => {
        const among = (list: typeof all) =>
          companyOf(
            list.map(({ own }) => own),
            (i, j) => 30 - 7 * Math.abs((list[i]?.at ?? 0) - (list[j]?.at ?? 0)),
          );
        const [there, back] = [among(all), among(all.toReversed()).toReversed()];
        for (const [i, { allies, rivals }] of there.entries()) {
          expect(Number.isFinite(inCompany(all[i]?.own ?? 0, { allies, rivals }))).toBe(true);
          expect(back[i]?.allies).toBeCloseTo(allies, 6);
          expect(back[i]?.rivals).toBeCloseTo(rivals, 6);
        }
      }),
    );
  });
});
