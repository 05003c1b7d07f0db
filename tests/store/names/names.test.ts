import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameBatch } from '../../../lib/store/names/nameBatch';
import { noNames, parseNamesState, type NamesState } from '../../../lib/store/names/namesState';
import { askNames, NameCache, NameReader, NAMES } from '../../../lib/store/names/readNames';
import { NameWriter, type NamesChange } from '../../../lib/store/names/writeNames';
import { MemoryRows } from '../memoryRows';

/** Names behind a manifest, and beside them what they must say. */
class Names {
  readonly table = new MemoryRows();
  readonly model = new Map<string, Set<number>>();
  readonly cache = new NameCache();
  state: NamesState = noNames();
  writer: NameWriter | null = null;

  async open(): Promise<NameWriter> {
    this.writer ??= await NameWriter.open(this.table.idb, this.state);
    return this.writer;
  }

  async commit(changes: readonly (readonly [string, number, boolean])[]): Promise<void> {
    const batch = new NameBatch();
    for (const [key, entity, lost] of changes) {
      const numbers = this.model.get(key) ?? new Set<number>();
      this.model.set(key, numbers);
      if (lost) numbers.delete(entity);
      else numbers.add(entity);
      if (lost) batch.remove(key, entity);
      else batch.add(key, entity);
    }
    this.write((await this.open()).prepare(batch));
  }

  write(change: NamesChange | null): void {
    if (change === null) return;
    for (const [key, value] of change.puts) this.table.rows.set(String(key), value);
    for (const key of change.deletes) this.table.rows.delete(String(key));
    this.state = parseNamesState(structuredClone(change.state));
    this.writer?.apply(change);
    const named = [this.state.generation, this.state.delta].filter((id) => id !== 0);
    expect(this.table.ids()).toEqual(named.sort((a, b) => a - b));
  }

  async check(keys: readonly string[]): Promise<void> {
    const expected = keys
      .map((key) => [key, [...(this.model.get(key) ?? [])].sort((a, b) => a - b)] as const)
      .filter(([, numbers]) => numbers.length > 0);
    const reader = new NameReader(this.table.idb, this.state, this.cache);
    expect([...(await reader.entityNumbers(keys))]).toEqual(expected);
    expect(reader.gets).toBeLessThanOrEqual(2);
    expect([...(await this.open()).entityNumbers(keys)]).toEqual(expected);
    const again = new NameReader(this.table.idb, this.state, this.cache);
    await again.entityNumbers(keys);
    expect(again.gets).toBe(0);
  }
}

const KEYS = Array.from({ length: 40 }, (_, i) => `n:name ${i}`);
const change = fc.tuple(fc.constantFrom(...KEYS), fc.integer({ min: 1, max: 6 }), fc.boolean());
const step = fc.oneof(
  { weight: 4, arbitrary: fc.array(change, { maxLength: 20 }) },
  fc.constantFrom('reopen' as const, 'many' as const, 'idle' as const),
);

function many(round: number): [string, number, boolean][] {
  return Array.from({ length: 7100 }, (_, i) => [`p:other ${round} ${i}`, 100 + i, false]);
}

describe('names', () => {
  it('say what a map says, in whatever order they come, go and are built anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const names = new Names();
        for (const [round, step] of steps.entries()) {
          if (step === 'reopen') names.writer = null;
          else if (step === 'idle') names.write((await names.open()).prepareIdle());
          else await names.commit(step === 'many' ? many(round) : step);
          await names.check([...KEYS, 'n:nobody', `p:other ${round} 77`]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('build the table anew while it is small, and then seldom', async () => {
    const names = new Names();
    let built = 0;
    for (let round = 0; round < 60; round++) {
      await names.commit(many(round));
      if (names.state.delta === 0) built++;
    }
    expect(names.state.entries + names.state.deltaEntries).toBe(60 * 7100);
    expect(built).toBeLessThan(50);
    await names.check(['p:other 3 9', 'p:other 59 7099', 'p:other 60 1']);
    names.write((await names.open()).prepareIdle());
    expect(names.state.delta).toBe(0);
    // Two bytes of hash, 13 bits of number and a share of the buckets and checksums.
    expect(names.state.bytes / names.state.entries).toBeLessThan(5);
    await names.check(['p:other 3 9', 'p:other 59 7099', 'p:other 60 1']);
  });

  it('leave little in the small row when nothing else is to do', async () => {
    const names = new Names();
    await names.commit(many(0).slice(0, 256));
    expect((await names.open()).prepareIdle()).toBeNull();
    await names.commit(many(1).slice(0, 1));
    names.write((await names.open()).prepareIdle());
    expect([names.state.delta, names.state.entries]).toEqual([0, 257]);
    await names.commit(many(2));
    names.write((await names.open()).prepareIdle());
    expect([names.state.delta, names.state.entries]).toEqual([0, 7357]);
    await names.commit(many(3).slice(0, 200));
    expect((await names.open()).prepareIdle()).toBeNull();
    await names.check(['p:other 0 3', 'p:other 1 0', 'p:other 3 199', 'p:other 3 200']);
  });

  it('tell of a damaged row, answer with the rest, and can be written afresh', async () => {
    const names = new Names();
    await names.commit(many(0));
    await names.commit([['n:new', 3, false]]);
    const { generation } = names.state;
    names.table.rows.set(String([generation, 0]), new Uint8Array(50));
    const reader = new NameReader(names.table.idb, names.state);
    const place = { table: 'names', segment: generation, block: 0 };
    await expect(reader.entityNumbers(['n:new'])).rejects.toMatchObject({ place, missing: false });
    const told: unknown[] = [];
    const found = await reader.entityNumbers(['n:new', 'p:other 0 1'], (error) =>
      told.push(error.place),
    );
    expect(told).toEqual([place]);
    expect([...found]).toEqual([['n:new', [3]]]);
    names.writer = NameWriter.afresh(names.state);
    await names.commit([...many(0), ['n:new', 3, false]]);
    await names.check(['n:new', 'p:other 0 1', 'p:other 0 7099']);
  });

  it('are asked for with the manifest, and not again', async () => {
    const names = new Names();
    await names.commit(many(0));
    await names.commit([['n:new', 3, false]]);
    const cache = new NameCache();
    expect(cache.isEmpty).toBe(true);
    names.table.gets = 0;
    askNames(names.table.idb.transaction(NAMES), cache);
    expect(cache.isEmpty).toBe(false);
    // Before the rows are there.
    const reader = new NameReader(names.table.idb, names.state, cache);
    const found = reader.entityNumbers(['n:new', 'p:other 0 1', 'p:other 1 1']);
    expect([...(await found)]).toEqual([
      ['n:new', [3]],
      ['p:other 0 1', [101]],
    ]);
    expect([reader.gets, names.table.gets]).toEqual([0, 0]);
  });

  it('of a later state are asked for again, those that are others', async () => {
    const names = new Names();
    await names.commit(many(0));
    const cache = new NameCache();
    askNames(names.table.idb.transaction(NAMES), cache);
    await cache.asked;
    await names.commit([['n:new', 4, false]]);
    const reader = new NameReader(names.table.idb, names.state, cache);
    expect([...(await reader.entityNumbers(['n:new', 'p:other 0 1']))]).toEqual([
      ['n:new', [4]],
      ['p:other 0 1', [101]],
    ]);
    expect(reader.gets).toBe(1);
  });

  it('miss a row that is gone', async () => {
    const names = new Names();
    await names.commit([['n:new', 3, false]]);
    names.table.rows.clear();
    await expect(NameWriter.open(names.table.idb, names.state)).rejects.toMatchObject({
      missing: true,
    });
  });

  it.each([[null], [{}], [{ ...noNames(), entries: -1 }], [{ ...noNames(), generation: 5 }]])(
    'have no state %j',
    (value) => {
      expect(() => parseNamesState(value)).toThrow('nothing sensible');
    },
  );
});
