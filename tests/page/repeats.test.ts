import { expect, it } from 'vitest';
import type { Mark } from '../../lib/model/view';
import { repeatsOf } from '../../lib/page/repeats';

it('finds what was marked further up, in whatever order the marks came', () => {
  const mark = (card: string, block: number, start: number): Mark => ({
    block,
    start,
    end: start + 4,
    type: 'name',
    kind: 'person',
    card,
  });
  const second = mark('Rahmani', 2, 0);
  const first = mark('Rahmani', 0, 9);
  const other = mark('Selwyn', 1, 5);
  const third = mark('Rahmani', 2, 8);
  expect(repeatsOf([second, other, third, first])).toEqual(new Set([second, third]));
});
