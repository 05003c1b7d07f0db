import { CorruptBlock } from '../format/corruptBlock';
import { packRows, unpackRows } from '../format/packedRows';
import { seal, unseal } from '../format/sealedBytes';
import { ByteReader, ByteWriter } from '../format/varint';
import type { Base } from './codeSeen';
import type { PackedEntity } from './packEntity';
import { RowReader, RowWriter } from './rowBits';

const KIND = 0x45;
const VERSION = 1;
/** Bits of the Rice parameter of the rows' lengths. */
const PARAMETER_BITS = 5;

/** Entities that are stored together, still in their short form; null: none in this slot. */
export interface PackedEntities {
  base: Base;
  slots: (PackedEntity | null)[];
}

/**
 * Entities as sealed bytes: base, number of slots, for each the bytes of its numbers and one (0: empty)
 * as Rice codes, these bytes, and packed rows of their texts, one string where an entity has but its name. Texts lie apart
 * because deflate shortens text, and bits not at all.
 */
export async function packEntities({
  base,
  slots,
}: PackedEntities): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ByteWriter(4096);
  writer.varint(base.article);
  writer.varint(base.day);
  writer.varint(slots.length);
  const lengths = new RowWriter();
  lengths.rice(
    slots.map((slot) => (slot === null ? 0 : slot.bytes.length + 1)),
    PARAMETER_BITS,
  );
  const coded = lengths.bytes();
  writer.varint(coded.length);
  writer.bytes(coded);
  for (const slot of slots) if (slot !== null) writer.bytes(slot.bytes);
  const there = slots.filter((slot) => slot !== null);
  writer.bytes(await packRows(there.map(({ texts }) => (texts.length === 1 ? texts[0] : texts))));
  return seal(KIND, VERSION, writer.written());
}

/** What {@link packEntities} was given; anything else throws `CorruptBlock`. */
export async function unpackEntities(bytes: unknown): Promise<PackedEntities> {
  const reader = new ByteReader(unseal(KIND, VERSION, bytes));
  const base = { article: reader.varint(), day: reader.varint() };
  const count = reader.varint();
  const coded = reader.bytes(reader.varint());
  const lengths = new RowReader(coded, []).rice(count, PARAMETER_BITS);
  const numbers = lengths.map((length) => (length === 0 ? null : reader.bytes(length - 1)));
  const texts = await unpackRows(reader.bytes(reader.left));
  if (texts.length !== numbers.filter((each) => each !== null).length)
    throw new CorruptBlock('a block of entities has other texts');
  let next = 0;
  const slots = numbers.map((bytes): PackedEntity | null => {
    if (bytes === null) return null;
    const of = texts[next++];
    return { bytes, texts: Array.isArray(of) ? (of as string[]) : [of as string] };
  });
  return { base, slots };
}
