import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../components/excerpt';

const marked = (text: string, mark: string, limit: number): string[] => {
  const start = text.indexOf(mark);
  const cut = excerpt(text, start, start + mark.length, limit);
  return [cut.text, cut.text.slice(cut.markStart, cut.markEnd)];
};

describe('excerpt', () => {
  it('leaves what fits', () => {
    expect(marked('The quay was closed.', 'quay', 100)).toEqual(['The quay was closed.', 'quay']);
  });

  it('cuts at words and says so at both ends', () => {
    const text = `${'before '.repeat(20)}the crane fell ${'after '.repeat(20)}`;
    const [words, mark] = marked(text, 'the crane fell', 60);
    expect(mark).toBe('the crane fell');
    expect(words).toMatch(/^…before [\w ]+after…$/u);
  });

  it('marks nothing where the mark is outside the text', () => {
    const cut = excerpt('short', 3, 99, 100);
    expect(cut).toEqual({ text: 'short', markStart: 0, markEnd: 0 });
  });

  it('keeps the mark, the bound and whole characters', () => {
    const texts = fc.array(fc.constantFrom('a', 'بت', ' ', '😀', 'word ', '\n'), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(
        texts,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 10, max: 80 }),
        (parts, a, b, limit) => {
          const text = parts.join('');
          const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort(
            (x, y) => x - y,
          );
          const cut = excerpt(text, start, end, limit);
          expect(cut.text.length).toBeLessThanOrEqual(limit + 3);
          expect(cut.markEnd).toBeLessThanOrEqual(cut.text.length);
          const mark = cut.text.slice(cut.markStart, cut.markEnd);
          expect(text.slice(start).replace(/\s/gu, ' ').startsWith(mark)).toBe(true);
          if (end > start) expect(mark.length).toBeGreaterThan(0);
          if (text.isWellFormed() && text.length > limit && start === end) {
            expect(cut.text.isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });
});
