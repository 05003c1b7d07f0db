import { CorruptBlock } from '../format/corruptBlock';
import type { EntityRow } from '../shapes/entityRow';
import { baseOf } from './codeSeen';
import { packEntities, unpackEntities } from './packEntities';
import { packEntity, unpackEntity } from './packEntity';

/** Rows packed together. */
const CHUNK = 64;
const VERSION = 1;

/**
 * Entities that one commit changed, as a row of its own, so that a batch that touches thousands of
 * blocks need not write them all: `numbers` ascending, `chunks` of 64 packed rows in their order.
 */
export interface EntityLog {
  version: typeof VERSION;
  numbers: Uint32Array;
  chunks: Uint8Array[];
}

/** The log of these changes; null stands for an entity that is gone. */
export async function packEntityLog(
  changed: ReadonlyMap<number, EntityRow | null>,
): Promise<EntityLog> {
  const numbers = Uint32Array.from(changed.keys()).sort();
  const chunks: Promise<Uint8Array>[] = [];
  for (let from = 0; from < numbers.length; from += CHUNK) {
    const rows = Array.from(
      numbers.subarray(from, from + CHUNK),
      (number) => changed.get(number) ?? null,
    );
    const [first] = rows.filter((row) => row !== null);
    const base = first === undefined ? { article: 0, day: 0 } : baseOf(first);
    const slots = rows.map((row) => (row === null ? null : packEntity(row, base)));
    chunks.push(packEntities({ base, slots }));
  }
  return { version: VERSION, numbers, chunks: await Promise.all(chunks) };
}

/** A log as read from the disk, its chunks not yet unpacked. */
export function parseEntityLog(value: unknown): EntityLog {
  if (typeof value === 'object' && value !== null && 'version' in value) {
    const { numbers, chunks } = value as Partial<EntityLog>;
    if (
      value.version === VERSION &&
      numbers instanceof Uint32Array &&
      Array.isArray(chunks) &&
      chunks.length === Math.ceil(numbers.length / CHUNK) &&
      chunks.every((chunk) => chunk instanceof Uint8Array)
    )
      return { version: VERSION, numbers, chunks };
  }
  throw new CorruptBlock('a log of entities has another shape');
}

/** Whether the log knows an entity, be it as gone. */
export function isInLog({ numbers }: EntityLog, number: number): boolean {
  return placeIn(numbers, number) >= 0;
}

/** Of these numbers those that the log knows, with their rows; null: gone. All of the log where no numbers are given. */
export async function readEntityLog(
  { numbers, chunks }: EntityLog,
  wanted: readonly number[] = [...numbers],
): Promise<Map<number, EntityRow | null>> {
  const places = new Map<number, number>();
  for (const number of wanted) {
    const place = placeIn(numbers, number);
    if (place >= 0) places.set(number, place);
  }
  const needed = [...new Set([...places.values()].map((place) => Math.floor(place / CHUNK)))];
  const unpacked = new Map(
    await Promise.all(
      needed.map(async (chunk) => [chunk, await unpackEntities(chunks[chunk])] as const),
    ),
  );
  const rows = new Map<number, EntityRow | null>();
  for (const [number, place] of places) {
    const { base, slots = [] } = unpacked.get(Math.floor(place / CHUNK)) ?? {};
    const packed = slots[place % CHUNK];
    if (packed === undefined || base === undefined)
      throw new CorruptBlock('a log of entities is too short');
    rows.set(number, packed === null ? null : unpackEntity(number, packed, base));
  }
  return rows;
}

/** Place of a number in ascending numbers, or -1. */
function placeIn(numbers: Uint32Array, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted ? low : -1;
}
