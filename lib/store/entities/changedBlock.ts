import type { EntityRow } from '../shapes/entityRow';
import { baseOf } from './codeSeen';
import { BLOCK_SIZE, type EntityBlock } from './entityBlock';
import { packEntities, type PackedEntities } from './packEntities';
import { packEntity } from './packEntity';

/**
 * A block with these rows in place of those of their numbers (null: gone), as it is stored; null where
 * none is left. Rows that did not change are not written out anew: all count from the base of the first
 * one that was put there.
 */
export function changedBlock(
  before: EntityBlock | undefined,
  changes: readonly (readonly [number: number, row: EntityRow | null])[],
): Promise<Uint8Array<ArrayBuffer>> | null {
  const { base, slots } = before?.packed ?? emptyFor(changes);
  const changed = [...slots];
  for (const [number, row] of changes)
    changed[number % BLOCK_SIZE] = row === null ? null : packEntity(row, base);
  if (changed.every((slot) => slot === null)) return null;
  return packEntities({ base, slots: changed });
}

function emptyFor(
  changes: readonly (readonly [number: number, row: EntityRow | null])[],
): PackedEntities {
  const first = changes.find(([, row]) => row !== null)?.[1] ?? null;
  return {
    base: first === null ? { article: 0, day: 0 } : baseOf(first),
    slots: Array.from({ length: BLOCK_SIZE }, () => null),
  };
}
