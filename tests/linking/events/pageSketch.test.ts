import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageLikeness, pageSketch, pagesLikeness } from '../../../lib/linking/events/pageSketch';

const BRIDGE =
  'The Harlan bridge closed on Monday after engineers found cracks. Mayor Ana Torres said the Harlan ' +
  'bridge would stay shut for a month.';
const BRIDGE_AGAIN =
  'Cracks shut the bridge at Harlan, engineers said on Monday. It may open in a month, said the mayor, Ana Torres.';
const ELECTION =
  'Voters in Dorvan chose a new council on Sunday. Turnout was low, the election office said.';

describe('pageSketch', () => {
  it('is alike for one story in other words, and not for another story', () => {
    const bridge = pageSketch('', BRIDGE);
    expect(pageLikeness(bridge, pageSketch('', BRIDGE_AGAIN))).toBeGreaterThan(0.5);
    expect(pageLikeness(bridge, pageSketch('', ELECTION))).toBeLessThan(0.15);
  });

  it('reads the title once, and no more than it must', () => {
    expect(pageSketch('The Harlan bridge', BRIDGE)).toBe(pageSketch('', BRIDGE));
    expect(pageSketch('Harlan', '')).toHaveLength(1);
    expect(pageSketch('', '')).toBe('');
    expect(pageSketch('', `${BRIDGE} word`.repeat(50_000)).length).toBeLessThanOrEqual(64);
  });

  it('gives a likeness of 0 to 1 that is the same from both sides', () => {
    const text = fc.array(fc.constantFrom(...`${BRIDGE} ${ELECTION}`.split(' ')), {
      maxLength: 90,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [pageSketch('', one.join(' ')), pageSketch('', other.join(' '))];
        expect(pageLikeness(a, b)).toBeCloseTo(pageLikeness(b, a), 9);
        expect(pageLikeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(pageLikeness(a, b)).toBeLessThanOrEqual(1);
        expect(pageLikeness(a, a)).toBeCloseTo(a === '' ? 0 : 1, 9);
      }),
    );
  });

  it('takes the best of several articles, and none for none', () => {
    const bridge = pageSketch('', BRIDGE);
    expect(pagesLikeness([pageSketch('', ELECTION), bridge], [bridge])).toBeCloseTo(1, 9);
    expect(pagesLikeness([], [bridge])).toBe(0);
  });
});
