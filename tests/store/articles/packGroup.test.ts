import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RecordGroup } from '../../../lib/store/articles/packGroup';
import { packLinks, unpackLinks } from '../../../lib/store/articles/packLinks';
import { CorruptBlock } from '../../../lib/store/format/corruptBlock';
import { packRows } from '../../../lib/store/format/packedRows';
import { arbitraryRecord } from './arbitraryRecord';

const links = fc.record({
  entities: fc.array(fc.nat(0x3fffffff), { maxLength: 5 }),
  stories: fc.array(fc.nat(0x3fffffff), { maxLength: 3 }),
});
const slots = fc.array(fc.option(links), { minLength: 16, maxLength: 16 });

it('gives back the records of each slot, those set later in place of the earlier', async () => {
  const sets = fc.array(fc.tuple(fc.nat(15), fc.option(arbitraryRecord)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(sets, async (sets) => {
      const model = new Map<number, unknown>();
      const group = RecordGroup.empty();
      for (const [slot, record] of sets) {
        group.set(slot, record);
        model.set(slot, record);
      }
      const read = await RecordGroup.read(await group.pack());
      for (let slot = 0; slot < 16; slot++) {
        expect(read.record(slot)).toEqual(model.get(slot) ?? null);
        expect(group.record(slot)).toEqual(model.get(slot) ?? null);
      }
    }),
    { numRuns: 40 },
  );
});

it('leaves the copied group as it is', async () => {
  const [record] = fc.sample(arbitraryRecord, 1);
  if (record === undefined) throw new Error('no record');
  const group = RecordGroup.empty();
  group.set(3, record);
  const copy = group.copy();
  copy.set(3, null);
  copy.set(4, record);
  expect([group.record(3), group.record(4)]).toEqual([record, null]);
  expect([copy.record(3), copy.record(4)]).toEqual([null, record]);
});

it.each([
  ['another version', [2, ...Array.from({ length: 32 }, () => null)]],
  ['too few slots', [1, null, null]],
  ['a text without its record', [1, 'text', ...Array.from({ length: 31 }, () => null)]],
])('takes no group with %s', async (_, rows) => {
  await expect(RecordGroup.read(await packRows(rows))).rejects.toThrow(CorruptBlock);
});

it('gives back the links of each slot', () => {
  fc.assert(
    fc.property(slots, (slots) => {
      expect(unpackLinks(packLinks(slots))).toEqual(slots);
    }),
  );
});

it('notices links that were cut or changed', () => {
  fc.assert(
    fc.property(slots, fc.nat(), fc.integer({ min: 1, max: 255 }), (slots, at, change) => {
      const bytes = packLinks(slots);
      const changed = bytes.slice();
      changed[at % bytes.length] = (changed[at % bytes.length] ?? 0) ^ change;
      expect(() => unpackLinks(changed)).toThrow(CorruptBlock);
      expect(() => unpackLinks(bytes.subarray(0, at % bytes.length))).toThrow(CorruptBlock);
    }),
  );
});
