import { describe, expect, it } from 'vitest';
import { numberStories } from '../../../lib/store/stories/numberStories';

describe('numbers of stories', () => {
  it.each<[string, [number, number, number][], [number, number][]]>([
    ['go on', [[7, 0, 2]], [[0, 7]]],
    [
      'go to the event with most members',
      [
        [7, 0, 2],
        [7, 1, 3],
      ],
      [[1, 7]],
    ],
    [
      'are the lowest of equal claims',
      [
        [9, 0, 2],
        [7, 0, 2],
      ],
      [[0, 7]],
    ],
    [
      'are of the story with most members where two become one',
      [
        [7, 0, 2],
        [9, 0, 3],
      ],
      [[0, 9]],
    ],
    [
      'leave the other story for the other event',
      [
        [7, 0, 3],
        [9, 0, 2],
        [9, 1, 1],
      ],
      [
        [0, 7],
        [1, 9],
      ],
    ],
    [
      'are given once',
      [
        [7, 0, 2],
        [7, 1, 2],
      ],
      [[0, 7]],
    ],
  ])('%s', (_, claims, numbers) => {
    const given = claims.map(([story, event, members]) => ({ story, event, members }));
    const expected = new Map(numbers);
    expect(numberStories(given)).toEqual(expected);
    expect(numberStories(given.toReversed())).toEqual(expected);
  });
});
