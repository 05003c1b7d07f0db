import { CorruptBlock } from '../format/corruptBlock';
import { packRows, unpackRows } from '../format/packedRows';
import type { EntityRow } from '../shapes/entityRow';
import { packEntity, unpackEntity, type PackedEntity } from './packEntity';

/** Entities to a block: their numbers share all but the lowest six bits. */
const BLOCK_BITS = 6;
const BLOCK_SIZE = 1 << BLOCK_BITS;
const VERSION = 1;

/** The block of an entity. */
export function blockOf(number: number): number {
  return number >> BLOCK_BITS;
}

/**
 * 64 entities in slots, still in their short form: a row is taken apart only when asked for, and one
 * that did not change is never written out anew by hand.
 */
export class EntityBlock {
  readonly #block: number;
  readonly #slots: (PackedEntity | null)[];

  private constructor(block: number, slots: (PackedEntity | null)[]) {
    this.#block = block;
    this.#slots = slots;
  }

  static empty(block: number): EntityBlock {
    return new EntityBlock(
      block,
      Array.from({ length: BLOCK_SIZE }, () => null),
    );
  }

  /** Reads what {@link pack} gave; anything else throws `CorruptBlock`. */
  static async read(block: number, bytes: unknown): Promise<EntityBlock> {
    const [version, ...slots] = await unpackRows(bytes);
    if (version !== VERSION || slots.length !== BLOCK_SIZE)
      throw new CorruptBlock('a block of entities has another layout');
    return new EntityBlock(block, slots as (PackedEntity | null)[]);
  }

  /** The row of this number, or null where there is none. */
  row(number: number): EntityRow | null {
    const packed = this.#slots[number % BLOCK_SIZE] ?? null;
    if (packed === null) return null;
    try {
      return unpackEntity(number, packed);
    } catch {
      throw new CorruptBlock('an entity cannot be taken apart');
    }
  }

  /** All rows, ascending by number. */
  rows(): EntityRow[] {
    return this.#slots.flatMap((_, slot) => this.row(this.#block * BLOCK_SIZE + slot) ?? []);
  }

  set(number: number, row: EntityRow | null): void {
    this.#slots[number % BLOCK_SIZE] = row === null ? null : packEntity(row);
  }

  get isEmpty(): boolean {
    return this.#slots.every((slot) => slot === null);
  }

  pack(): Promise<Uint8Array<ArrayBuffer>> {
    return packRows([VERSION, ...this.#slots]);
  }
}
