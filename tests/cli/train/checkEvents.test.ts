import { expect, it } from 'vitest';
import { ratesOf } from '../../../lib/cli/train/events/checkEvents';

it.each([
  ['nothing to find and nothing found', [0, 0, 0, 0], [0, 0, 0]],
  ['all found', [4, 4, 3, 3], [1, 1, 1]],
  ['half found', [2, 2, 4, 2], [1, 0.5, 2 / 3]],
  ['nothing right', [5, 0, 4, 0], [0, 0, 0]],
])('rates where %s', (_, [tagged = 0, right = 0, marked = 0, found = 0], expected) => {
  const { precision, recall, f1 } = ratesOf({ tagged, right, marked, found });
  expect([precision, recall, f1]).toEqual(expected);
});
