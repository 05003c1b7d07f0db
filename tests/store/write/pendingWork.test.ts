import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CorruptBlock } from '../../../lib/store/format/corruptBlock';
import { packRuns, PendingWork, unpackRuns } from '../../../lib/store/write/pendingWork';

const number = fc.integer({ min: 1, max: 300 });
const month = fc.constantFrom('', '2031-01', '2031-02');

it('gives back runs, ascending', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(0xfffffff)), (numbers) => {
      expect(unpackRuns(packRuns(numbers))).toEqual([...numbers].sort((a, b) => a - b));
    }),
  );
  const million = Array.from({ length: 1_000_000 }, (_, at) => at + 5);
  expect(packRuns(million).length).toBeLessThan(20);
  expect(unpackRuns(packRuns(million))).toHaveLength(1_000_000);
});

it('is what a plain map would be, written and read at any time', () => {
  const step = fc.oneof(
    fc.record({ add: number, month }),
    fc.record({ gone: fc.array(number, { maxLength: 5 }) }),
    fc.constant('write' as const),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const model = new Map<number, string>();
      let work = new PendingWork();
      for (const step of steps) {
        if (step === 'write') work = PendingWork.read(structuredClone(work.row()));
        else if ('add' in step) {
          work.addArticle(step.add, step.month);
          if (!model.has(step.add)) model.set(step.add, step.month);
        } else {
          work.deleteArticles(step.gone);
          for (const gone of step.gone) model.delete(gone);
        }
      }
      expect(work.articles).toBe(model.size);
      for (let at = 1; at <= 300; at++) expect(work.isWaiting(at)).toBe(model.has(at));
      for (const most of [1, 5, 300]) {
        const next: number[] = [];
        for (const month of [...new Set(model.values())].sort()) {
          const numbers = [...model].filter(([, each]) => each === month).map(([each]) => each);
          if (next.length > 0 && next.length + numbers.length > most) break;
          next.push(...numbers.sort((a, b) => a - b).slice(0, most));
        }
        expect(work.nextArticles(most)).toEqual(next.sort((a, b) => a - b));
      }
    }),
  );
});

it('keeps the entities that are to be linked anew', () => {
  const work = new PendingWork();
  work.setEntities([5, 3]);
  work.setEntities(work.entities);
  expect([...PendingWork.read(work.row()).entities]).toEqual([3, 5]);
});

it.each([
  ['another shape', { months: 4 }],
  ['a month without articles', { months: [['2031-01']], entities: packRuns([]) }],
  ['damaged bytes', { months: [], entities: Uint8Array.of(1, 2, 3) }],
])('takes no row of %s', (_, row) => {
  expect(() => PendingWork.read(row)).toThrow(CorruptBlock);
});
