import { describe, expect, it } from 'vitest';
import { intersection, joinLines } from '../../lib/page/pageGeometry';

const box = (x: number, y: number, width: number, height = 20) => ({ x, y, width, height });

describe('boxes of one name', () => {
  it.each([
    ['that touch on a line are one', [box(0, 0, 30), box(30, 0, 20)], [box(0, 0, 50)]],
    [
      'of different heights on a line are one',
      [box(0, 0, 30, 40), box(30, 18, 20)],
      [box(0, 0, 50, 40)],
    ],
    ['from right to left are one', [box(30, 0, 20), box(0, 0, 30)], [box(0, 0, 50)]],
    ['on two lines stay two', [box(400, 0, 30), box(0, 29, 20)], [box(400, 0, 30), box(0, 29, 20)]],
    ['with a gap stay two', [box(0, 0, 30), box(90, 0, 20)], [box(0, 0, 30), box(90, 0, 20)]],
  ])('%s', (_what, boxes, expected) => {
    expect(joinLines(boxes)).toEqual(expected);
  });
});

describe('what two boxes share', () => {
  it.each([
    ['is their overlap', box(0, 0, 30), box(20, 5, 30), { x: 20, y: 5, width: 10, height: 15 }],
    ['is nothing apart', box(0, 0, 30), box(40, 0, 30), null],
    ['is nothing where they touch', box(0, 0, 30), box(30, 0, 30), null],
  ])('%s', (_what, a, b, expected) => {
    expect(intersection(a, b)).toEqual(expected);
  });
});
