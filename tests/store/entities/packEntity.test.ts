import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedBlock } from '../../../lib/store/entities/changedBlock';
import { EntityBlock } from '../../../lib/store/entities/entityBlock';
import {
  packEntityLog,
  parseEntityLog,
  readEntityLog,
} from '../../../lib/store/entities/entityLog';
import { baseOf } from '../../../lib/store/entities/codeSeen';
import { packEntity, unpackEntity } from '../../../lib/store/entities/packEntity';
import { CorruptBlock } from '../../../lib/store/format/corruptBlock';
import type { EntityRow } from '../../../lib/store/shapes/entityRow';
import { corrupted } from '../format/corrupted';

const words = fc.string({ maxLength: 6 });
const day = fc.option(fc.constantFrom('2031-02-27', '2031-03'));
const numbers = fc.array(fc.nat(100_000), { maxLength: 4 });

const row = (number: number): fc.Arbitrary<EntityRow> =>
  fc.record(
    {
      number: fc.constant(number),
      id: words,
      kind: fc.constantFrom('person', 'organisation', 'place', 'other'),
      name: fc.constantFrom('Okonjo', 'Port Sella'),
      aliases: fc.uniqueArray(fc.constantFrom('Okonjo', 'Port Sella', 'Okonjoh', 'NHA')),
      roles: fc.array(fc.record({ role: words, article: words, date: day }), { maxLength: 3 }),
      evidence: fc.array(
        fc.record({
          rule: words,
          text: words,
          articles: fc.array(words, { maxLength: 2 }),
          confidence: fc.constantFrom(0.5, 1),
        }),
        { maxLength: 2 },
      ),
      confidence: fc.constantFrom(0.6, 0.95),
      articleCount: fc.nat(5000),
      firstSeen: day,
      lastSeen: day,
      sample: fc.array(fc.record({ article: fc.nat(100_000), local: fc.nat(40) }), {
        maxLength: 4,
      }),
      hashes: numbers,
      latest: numbers,
      ranks: numbers,
      counts: numbers,
      named: numbers,
      candidates: fc.array(words, { maxLength: 2 }),
      kinds: fc.constant({ person: 2, place: 1 }),
      open: fc.constant(true as const),
    },
    {
      requiredKeys: [
        'number',
        'id',
        'kind',
        'name',
        'aliases',
        'roles',
        'evidence',
        'confidence',
        'articleCount',
        'firstSeen',
        'lastSeen',
        'sample',
        'hashes',
        'latest',
        'ranks',
        'counts',
        'named',
      ],
    },
  );

const changes = fc
  .uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 90 })
  .chain((numbers) =>
    fc
      .tuple(...numbers.map((number) => fc.option(row(number))))
      .map((rows) => new Map(numbers.map((number, at) => [number, rows[at] ?? null]))),
  );

const BASE = { article: 90, day: 845_000 };

/** A row as linking makes it: all but the order of its parts is as in any other. */
const usual = (number: number): fc.Arbitrary<EntityRow> =>
  fc
    .record({
      row: row(number),
      name: fc.constantFrom('Okonjo', 'Ada Corrin', 'National Heron Agency', 'Zoë'),
      forms: fc.uniqueArray(fc.constantFrom('Corrin', 'NHA', 'Ada', 'Zo'), { maxLength: 3 }),
      members: fc.uniqueArray(
        fc.record({
          article: fc.integer({ min: 1, max: 200 }),
          local: fc.nat(20),
          hash: fc.nat(1407),
          day: fc.constantFrom(0, 20310000, 20310200, 20310227, 20310301),
          tie: fc.nat(999),
        }),
        { maxLength: 30, selector: ({ article, local }) => article * 100 + local },
      ),
      date: fc.option(fc.constantFrom('2031', '2031-02', '2031-02-27', '2031-03-01T10:00')),
    })
    .map(({ row, name, forms, members, date }) => {
      const sample = members.sort(
        (a, b) => a.hash - b.hash || a.article - b.article || a.local - b.local,
      );
      const ranked = sample
        .slice(0, 4)
        .map(({ article, day, tie }) => ({ article, rank: day * 1000 + tie }))
        .sort((a, b) => b.rank - a.rank);
      const aliases = [name, ...forms];
      return {
        ...row,
        articleCount: row.articleCount + 1,
        id: `${row.kind}:${name.toLowerCase().replaceAll(' ', '-')}`,
        name,
        aliases,
        roles: row.roles.map((role) => ({ ...role, date })),
        sample: sample.map(({ article, local }) => ({ article, local })),
        hashes: sample.map(({ hash }) => hash),
        latest: ranked.map(({ article }) => article),
        ranks: ranked.map(({ rank }) => rank),
        counts: aliases.map((_, at) => at + 1),
        named: [sample.length],
      };
    });

it('loses nothing of a row, whether or not it is as rows are', () => {
  fc.assert(
    fc.property(fc.oneof(row(7), usual(7)), (row) => {
      expect(unpackEntity(7, packEntity(row, BASE), BASE)).toEqual(row);
    }),
  );
});

it('needs no JSON for a row as linking makes it', () => {
  fc.assert(
    fc.property(usual(7), (row) => {
      expect(packEntity(row, BASE).bytes.length).toBeGreaterThan(0);
    }),
  );
});

const ONCE: EntityRow = {
  number: 7,
  id: 'person:ada-corrin',
  kind: 'person',
  name: 'Ada Corrin',
  aliases: ['Ada Corrin', 'Corrin'],
  roles: [],
  evidence: [],
  confidence: 1,
  articleCount: 1,
  firstSeen: '2031-02-27',
  lastSeen: '2031-02-27',
  sample: [{ article: 93, local: 12 }],
  hashes: [1300],
  latest: [93],
  ranks: [20310227417],
  counts: [1, 1],
  named: [1],
};

it('takes no more than eight bytes and a name for somebody who is named once', () => {
  const { bytes, texts } = packEntity(ONCE, baseOf(ONCE));
  expect(texts).toEqual(['Ada Corrin']);
  expect(bytes.length).toBeLessThanOrEqual(8);
});

it.each([
  ['bits that are cut', (bytes: Uint8Array) => bytes.slice(0, 3), ['Ada Corrin']],
  ['bits too many', (bytes: Uint8Array) => Uint8Array.from([...bytes, 0]), ['Ada Corrin']],
  ['no text', (bytes: Uint8Array) => bytes, []],
  ['a text too many', (bytes: Uint8Array) => bytes, ['Ada Corrin', 'Corrin']],
  ['neither bits nor JSON', () => new Uint8Array(0), ['Ada Corrin']],
])('takes no row apart that has %s', (_, change, texts) => {
  const { bytes } = packEntity(ONCE, BASE);
  expect(() => unpackEntity(7, { bytes: change(bytes), texts }, BASE)).toThrow(CorruptBlock);
});

it('reads no block that is not what was written', async () => {
  const bytes = await changedBlock(undefined, [
    [7, ONCE],
    [9, { ...ONCE, number: 9 }],
  ]);
  if (bytes === null) throw new Error('nothing was packed');
  await fc.assert(
    fc.asyncProperty(corrupted(bytes), async (changed) => {
      await expect(EntityBlock.read(0, changed)).rejects.toThrow(CorruptBlock);
    }),
  );
});

it('keeps the rows of a block apart', async () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 64, max: 127 }), fc.boolean()), {
    maxLength: 9,
  });
  await fc.assert(
    fc.asyncProperty(rows, row(64), async (sets, one) => {
      const model = new Map<number, EntityRow>();
      let block: EntityBlock | undefined;
      for (const [number, there] of sets) {
        const bytes = await changedBlock(block, [[number, there ? { ...one, number } : null]]);
        if (there) model.set(number, { ...one, number });
        else model.delete(number);
        expect(bytes === null).toBe(model.size === 0);
        block = bytes === null ? undefined : await EntityBlock.read(1, bytes);
      }
      const rows = [...model.values()].sort((a, b) => a.number - b.number);
      expect(block?.rows() ?? []).toEqual(rows);
    }),
    { numRuns: 30 },
  );
});

it('reads of a log what is asked for, and what is gone as gone', async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (changes) => {
      const log = parseEntityLog(structuredClone(await packEntityLog(changes)));
      expect(await readEntityLog(log)).toEqual(changes);
      const some = [...changes.keys()].filter((number) => number % 3 === 0);
      const read = await readEntityLog(log, [...some, 999]);
      expect(read).toEqual(new Map(some.map((number) => [number, changes.get(number)])));
    }),
    { numRuns: 30 },
  );
});

it.each([
  ['no log', 7],
  ['another version', { version: 2, numbers: new Uint32Array(0), chunks: [] }],
  ['too few chunks', { version: 1, numbers: Uint32Array.of(3), chunks: [] }],
])('takes no log that is %s', (_, value) => {
  expect(() => parseEntityLog(value)).toThrow(CorruptBlock);
});
