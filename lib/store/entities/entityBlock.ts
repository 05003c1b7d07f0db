import { CorruptBlock } from '../format/corruptBlock';
import type { EntityRow } from '../shapes/entityRow';
import { unpackEntities, type PackedEntities } from './packEntities';
import { unpackEntity } from './packEntity';

/** Entities to a block: their numbers share all but the lowest six bits. */
const BLOCK_BITS = 6;
export const BLOCK_SIZE = 1 << BLOCK_BITS;

/** The block of an entity. */
export function blockOf(number: number): number {
  return number >> BLOCK_BITS;
}

/** 64 entities in slots, still in their short form: a row is taken apart only when asked for. */
export class EntityBlock {
  readonly #block: number;
  readonly packed: PackedEntities;

  private constructor(block: number, packed: PackedEntities) {
    this.#block = block;
    this.packed = packed;
  }

  /** Reads what `changedBlock` gave; anything else throws `CorruptBlock`. */
  static async read(block: number, bytes: unknown): Promise<EntityBlock> {
    const packed = await unpackEntities(bytes);
    if (packed.slots.length !== BLOCK_SIZE)
      throw new CorruptBlock('a block of entities has another layout');
    return new EntityBlock(block, packed);
  }

  /** The row of this number, or null where there is none. */
  row(number: number): EntityRow | null {
    const { slots, base } = this.packed;
    const slot = slots[number % BLOCK_SIZE] ?? null;
    return slot === null ? null : unpackEntity(number, slot, base);
  }

  /** All rows, ascending by number. */
  rows(): EntityRow[] {
    const { slots } = this.packed;
    return slots.flatMap((_, slot) => this.row(this.#block * BLOCK_SIZE + slot) ?? []);
  }
}
