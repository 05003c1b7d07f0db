import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../lib/page/placeCard';

const VIEWPORT = { width: 1000, height: 700 };
const CARD = { width: 340, height: 200 };

describe('a card stands', () => {
  it.each([
    ['under its words', { x: 100, y: 100 }, false, { x: 100, y: 126 }],
    ['above them at the foot', { x: 100, y: 600 }, false, { x: 100, y: 394 }],
    ['inside the right edge', { x: 900, y: 100 }, false, { x: 652, y: 126 }],
    ['where right-to-left words end', { x: 500, y: 100 }, true, { x: 240, y: 126 }],
    ['inside the left edge', { x: 0, y: 100 }, true, { x: 8, y: 126 }],
  ])('%s', (_what, at, rtl, expected) => {
    expect(placeCard({ ...at, width: 80, height: 20 }, CARD, VIEWPORT, rtl)).toMatchObject(
      expected,
    );
  });

  it.each([
    ['below, where there is more room', 250, { y: 276, room: 416 }],
    ['above, where there is more room', 500, { y: 8, room: 486 }],
  ])('cut to its room %s', (_what, y, expected) => {
    const tall = { width: 340, height: 600 };
    const words = { x: 100, y, width: 80, height: 20 };
    expect(placeCard(words, tall, VIEWPORT, false)).toMatchObject(expected);
  });

  it('inside a viewport with no room beside the words', () => {
    const words = { x: 50, y: 50, width: 20, height: 20 };
    const place = placeCard(words, CARD, { width: 300, height: 120 }, false);
    expect(place).toEqual({ x: 8, y: 8, room: 104 });
  });

  it('never over its words, and inside the viewport, wherever they are', () => {
    const words = fc.record({
      x: fc.integer({ min: 0, max: 990 }),
      y: fc.integer({ min: 0, max: 680 }),
      width: fc.integer({ min: 5, max: 300 }),
      height: fc.integer({ min: 10, max: 60 }),
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 1500 }), fc.boolean(), (at, height, rtl) => {
        const { y, room } = placeCard(at, { width: 340, height }, VIEWPORT, rtl);
        const end = y + Math.min(height, room);
        expect(end <= at.y || y >= at.y + at.height).toBe(true);
        expect(y).toBeGreaterThanOrEqual(8);
        expect(end).toBeLessThanOrEqual(692);
      }),
    );
  });
});
