import type { NameKind } from '../../model/mention';
import { CorruptBlock } from '../format/corruptBlock';
import type { EntityRow } from '../shapes/entityRow';
import { readLinked, writeLinked } from './codeLinked';
import { readNamed, writeNamed } from './codeNamed';
import { readSeen, writeSeen, type Base } from './codeSeen';
import { RowReader, RowWriter, Uncoded } from './rowBits';

/** An entity's row in short: its numbers as bits, and its texts; of one that the bits have no codes for its JSON, without bits. */
export interface PackedEntity {
  bytes: Uint8Array;
  texts: readonly string[];
}

const KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'other'];

/** Made when first needed: who only reads need not load it. */
let held: RowWriter | null = null;

/** A row in short; the number follows from where it lies. `base`: what its numbers are counted from. {@link unpackEntity} undoes it. */
export function packEntity(row: EntityRow, base: Base): PackedEntity {
  const writer = (held ??= new RowWriter());
  writer.clear();
  try {
    writer.bits(KINDS.indexOf(row.kind), 2);
    writer.flag(row.open === true);
    writer.count(row.articleCount - 1);
    writeNamed(writer, row);
    writeSeen(writer, row, base);
    writeLinked(writer, row);
    const { candidates, kinds } = row;
    const hasFew = candidates !== undefined || kinds !== undefined;
    writer.flag(hasFew);
    if (hasFew) writer.texts.push(JSON.stringify({ candidates, kinds }));
    return { bytes: writer.bytes(), texts: writer.texts };
  } catch (error) {
    if (!(error instanceof Uncoded)) throw error;
    return { bytes: new Uint8Array(0), texts: [JSON.stringify(row)] };
  }
}

/** What {@link packEntity} was given; throws `CorruptBlock` where it cannot be. */
export function unpackEntity(number: number, packed: PackedEntity, base: Base): EntityRow {
  try {
    return unpacked(number, packed, base);
  } catch {
    throw new CorruptBlock('an entity cannot be taken apart');
  }
}

function unpacked(number: number, { bytes, texts }: PackedEntity, base: Base): EntityRow {
  if (bytes.length === 0) return { ...(JSON.parse(texts[0] ?? '') as EntityRow), number };
  const reader = new RowReader(bytes, texts);
  const kind = KINDS[reader.bits(2)] ?? 'other';
  const isOpen = reader.flag();
  const articleCount = reader.count() + 1;
  const named = readNamed(reader, { kind, articleCount });
  const seen = readSeen(reader, base, articleCount);
  const linked = readLinked(reader);
  const few: unknown = reader.flag() ? JSON.parse(reader.text()) : {};
  reader.end();
  return {
    number,
    kind,
    articleCount,
    ...named,
    ...seen,
    ...linked,
    ...(few as Pick<EntityRow, 'candidates' | 'kinds'>),
    ...(isOpen && { open: true }),
  };
}
