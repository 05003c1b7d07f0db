import { describe, expect, it } from 'vitest';
import { nearArticles } from '../../../lib/store/stories/nearArticles';

const none = (): boolean => false;
const range = (from: number, to: number) =>
  Int32Array.from({ length: to - from }, (_, i) => from + i);

describe('the articles near one', () => {
  it('are all that share a key, without itself and those held', () => {
    const lists = [Int32Array.of(1, 5, 9), Int32Array.of(5, 7)];
    expect(new Set(nearArticles(5, lists, (article) => article === 9))).toEqual(new Set([1, 7]));
  });

  it('are none where it stands alone', () => {
    expect(nearArticles(5, [Int32Array.of(5), new Int32Array()], none)).toEqual([]);
  });

  it('are cut to those that share most and rarest keys, then to those that came nearest', () => {
    const popular = range(1, 1001);
    const rare = Int32Array.of(3, 500, 990);
    const found = nearArticles(500, [popular, rare], none);
    expect(found).toHaveLength(128);
    expect(found.slice(0, 2)).toEqual([990, 3]);
    expect(found.slice(2, 6)).toEqual([499, 501, 498, 502]);
  });

  it('of a key of a hundred thousand articles are looked for around its own number', () => {
    const found = nearArticles(50_000, [range(1, 100_001)], none);
    expect(found).toHaveLength(128);
    expect(Math.min(...found)).toBe(50_000 - 64);
    expect(Math.max(...found)).toBe(50_000 + 64);
  });

  it('are those of the present version for an article as it was', () => {
    expect(nearArticles(-500, [range(1, 1001)], none).slice(0, 3)).toEqual([500, 499, 501]);
  });
});
