import { CorruptBlock } from '../format/corruptBlock';
import type { EntityRow } from '../shapes/entityRow';
import { baseOf, type Base } from './codeSeen';
import { packEntities, unpackEntities } from './packEntities';
import { packEntity, unpackEntity, type PackedEntity } from './packEntity';

/** Entities to a block: their numbers share all but the lowest six bits. */
const BLOCK_BITS = 6;
const BLOCK_SIZE = 1 << BLOCK_BITS;

/** The block of an entity. */
export function blockOf(number: number): number {
  return number >> BLOCK_BITS;
}

/**
 * 64 entities in slots, still in their short form: a row is taken apart only when asked for, and one
 * that did not change is never written out anew by hand. All count from the base of the first one.
 */
export class EntityBlock {
  readonly #block: number;
  readonly #slots: (PackedEntity | null)[];
  #base: Base | null;

  private constructor(block: number, slots: (PackedEntity | null)[], base: Base | null) {
    this.#block = block;
    this.#slots = slots;
    this.#base = base;
  }

  static empty(block: number): EntityBlock {
    return new EntityBlock(
      block,
      Array.from({ length: BLOCK_SIZE }, () => null),
      null,
    );
  }

  /** Reads what {@link pack} gave; anything else throws `CorruptBlock`. */
  static async read(block: number, bytes: unknown): Promise<EntityBlock> {
    const { base, slots } = await unpackEntities(bytes);
    if (slots.length !== BLOCK_SIZE)
      throw new CorruptBlock('a block of entities has another layout');
    return new EntityBlock(block, slots, base);
  }

  /** The row of this number, or null where there is none. */
  row(number: number): EntityRow | null {
    const packed = this.#slots[number % BLOCK_SIZE] ?? null;
    return packed === null || this.#base === null ? null : unpackEntity(number, packed, this.#base);
  }

  /** All rows, ascending by number. */
  rows(): EntityRow[] {
    return this.#slots.flatMap((_, slot) => this.row(this.#block * BLOCK_SIZE + slot) ?? []);
  }

  set(number: number, row: EntityRow | null): void {
    if (row !== null) this.#base ??= baseOf(row);
    this.#slots[number % BLOCK_SIZE] =
      row === null || this.#base === null ? null : packEntity(row, this.#base);
  }

  get isEmpty(): boolean {
    return this.#slots.every((slot) => slot === null);
  }

  pack(): Promise<Uint8Array<ArrayBuffer>> {
    return packEntities({ base: this.#base ?? NO_BASE, slots: this.#slots });
  }
}

const NO_BASE: Base = { article: 0, day: 0 };
