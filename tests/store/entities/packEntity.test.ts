import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EntityBlock } from '../../../lib/store/entities/entityBlock';
import {
  packEntityLog,
  parseEntityLog,
  readEntityLog,
} from '../../../lib/store/entities/entityLog';
import { packEntity, unpackEntity } from '../../../lib/store/entities/packEntity';
import { CorruptBlock } from '../../../lib/store/format/corruptBlock';
import type { EntityRow } from '../../../lib/store/shapes/entityRow';

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

it('loses nothing of a row, through JSON', () => {
  fc.assert(
    fc.property(row(7), (row) => {
      expect(unpackEntity(7, JSON.parse(JSON.stringify(packEntity(row))) as never)).toEqual(row);
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
      const block = EntityBlock.empty(1);
      for (const [number, there] of sets) {
        block.set(number, there ? { ...one, number } : null);
        if (there) model.set(number, { ...one, number });
        else model.delete(number);
      }
      const read = await EntityBlock.read(1, await block.pack());
      expect(read.isEmpty).toBe(model.size === 0);
      expect(read.rows()).toEqual([...model.values()].sort((a, b) => a.number - b.number));
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
