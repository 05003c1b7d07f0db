import { describe, expect, it } from 'vitest';
import { keepNumbers, type Vote } from '../../../lib/store/identity/keepNumbers';

const cases: [string, number[], Vote[], [number, number][]][] = [
  ['a new cluster gets a new number', [0], [], [[0, 100]]],
  ['the only entity', [0], [{ cluster: 0, entity: 7, count: 2 }], [[0, 7]]],
  [
    'two join: that of most',
    [0],
    [
      { cluster: 0, entity: 3, count: 1 },
      { cluster: 0, entity: 9, count: 4 },
    ],
    [[0, 9]],
  ],
  [
    'two of as many join: the lowest',
    [0],
    [
      { cluster: 0, entity: 9, count: 2 },
      { cluster: 0, entity: 3, count: 2 },
    ],
    [[0, 3]],
  ],
  [
    'one parts: most keep it',
    [0, 1],
    [
      { cluster: 0, entity: 5, count: 1 },
      { cluster: 1, entity: 5, count: 6 },
    ],
    [
      [0, 100],
      [1, 5],
    ],
  ],
];

describe('keepNumbers', () => {
  it.each(cases)('%s', (_, clusters, votes, expected) => {
    let next = 100;
    const numbers = keepNumbers(clusters, votes, () => next++);
    expect([...numbers].sort((a, b) => a[0] - b[0])).toEqual(expected);
  });
});
