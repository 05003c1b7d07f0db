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
    expect(placeCard({ ...at, width: 80, height: 20 }, CARD, VIEWPORT, rtl)).toEqual(expected);
  });

  it('inside a viewport that is smaller than it', () => {
    const place = placeCard(
      { x: 50, y: 50, width: 20, height: 20 },
      CARD,
      { width: 300, height: 150 },
      false,
    );
    expect(place).toEqual({ x: 8, y: 8 });
  });
});
