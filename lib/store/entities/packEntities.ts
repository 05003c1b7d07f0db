import { CorruptBlock } from '../format/corruptBlock';
import { packRows, unpackRows } from '../format/packedRows';
import { seal, unseal } from '../format/sealedBytes';
import { ByteReader, ByteWriter } from '../format/varint';
import type { Base } from './codeSeen';
import type { PackedEntity } from './packEntity';

const KIND = 0x45;
const VERSION = 1;

/** Entities that are stored together, still in their short form; null: none in this slot. */
export interface PackedEntities {
  base: Base;
  slots: (PackedEntity | null)[];
}

/**
 * Entities as sealed bytes: base, number of slots, for each the bytes of its numbers (0: empty), these
 * bytes, and packed rows of their texts, one string where an entity has but its name. Texts lie apart
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
  for (const slot of slots) writer.varint(slot === null ? 0 : slot.bytes.length + 1);
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
  if (count > reader.left) throw new CorruptBlock('bytes end too early');
  const lengths = Array.from({ length: count }, () => reader.varint());
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
