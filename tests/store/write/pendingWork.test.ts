import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CorruptBlock } from '../../../lib/store/format/corruptBlock';
import { packRuns, unpackRuns } from '../../../lib/store/write/numberRuns';
import { PendingWork } from '../../../lib/store/write/pendingWork';

/** What `meta` has of it. */
class Rows {
  readonly byKey = new Map<string, unknown>();

  put(_: string, row: unknown): void {
    const { key } = row as { key: string };
    this.byKey.set(key, structuredClone(row));
  }

  delete(_: string, key: IDBValidKey | IDBKeyRange): void {
    if (typeof key === 'string') this.byKey.delete(key);
  }

  read(): PendingWork {
    return PendingWork.read([...this.byKey.values()]);
  }
}

/** On both sides of where the next row begins. */
const number = fc.integer({ min: 8100, max: 8300 });
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
      const rows = new Rows();
      let work = new PendingWork();
      for (const step of steps) {
        if (step === 'write') {
          work.write(rows);
          work = rows.read();
        } else if ('add' in step) {
          work.addArticle(step.add, step.month);
          if (!model.has(step.add)) model.set(step.add, step.month);
        } else {
          work.deleteArticles(step.gone);
          for (const gone of step.gone) model.delete(gone);
        }
      }
      expect(work.articles).toBe(model.size);
      for (let at = 8100; at <= 8300; at++) expect(work.isWaiting(at)).toBe(model.has(at));
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
  const sets = fc.array(fc.uniqueArray(fc.integer({ min: 32_700, max: 32_800 }), { maxLength: 9 }));
  fc.assert(
    fc.property(sets, (sets) => {
      const rows = new Rows();
      const work = new PendingWork();
      for (const set of sets) {
        work.setEntities(set);
        work.setEntities(work.entities);
        work.write(rows);
        expect(new Set(rows.read().entities)).toEqual(new Set(set));
      }
    }),
  );
});

it('writes what changed, and nothing twice', () => {
  const work = new PendingWork();
  for (let article = 1; article <= 100_000; article++) work.addArticle(article, '2031-01');
  const rows = new Rows();
  work.write(rows);
  expect(rows.byKey.size).toBe(13);
  const more = new Rows();
  work.addArticle(100_001, '2031-02');
  work.write(more);
  expect([...more.byKey.keys()]).toEqual(['pending:articles:12']);
  const none = new Rows();
  work.write(none);
  expect(none.byKey.size).toBe(0);
  work.allChanged();
  work.write(none);
  expect(none.byKey.size).toBe(13);
});

it.each([
  ['another shape', { key: 'pending:articles:0', months: 4 }],
  ['a month without articles', { key: 'pending:articles:0', months: [['2031-01']] }],
  ['damaged bytes', { key: 'pending:entities:0', entities: Uint8Array.of(1, 2, 3) }],
  ['articles of another row', { key: 'pending:articles:1', months: [['', packRuns([4])]] }],
  ['another key', { key: 'pending:words:0', months: [] }],
  ['no key', {}],
])('takes no row of %s', (_, row) => {
  expect(() => PendingWork.read([row])).toThrow(CorruptBlock);
});
