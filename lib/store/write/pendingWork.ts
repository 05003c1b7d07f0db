import type { ArticleRecord } from '../../model/findings';
import { CorruptBlock } from '../format/corruptBlock';
import { seal, unseal } from '../format/sealedBytes';
import { ByteReader, ByteWriter } from '../format/varint';

/** Key of its row in `meta`. */
export const PENDING = 'pending';

const KIND = 0x57;
const VERSION = 1;

/**
 * What is left for `settle`: articles whose events are to be joined, by month of publication
 * (`YYYY-MM`, '' for unknown), because events of one month are joined with each other; and numbers of
 * entities that are to be linked anew.
 */
export class PendingWork {
  readonly #months = new Map<string, Set<number>>();
  readonly #monthOf = new Map<number, string>();
  /** Months as they were written last. */
  readonly #packed = new Map<string, Uint8Array>();
  readonly entities = new Set<number>();

  /** Reads {@link row}; nothing for no row. Throws `CorruptBlock` for anything else. */
  static read(row: unknown): PendingWork {
    const work = new PendingWork();
    if (row === undefined) return work;
    const { months, entities } = row as { months?: unknown; entities?: unknown };
    if (!Array.isArray(months)) throw corrupt();
    for (const entry of months as unknown[]) {
      if (!Array.isArray(entry) || typeof entry[0] !== 'string') throw corrupt();
      for (const number of unpackRuns(entry[1])) work.addArticle(number, entry[0]);
    }
    for (const number of unpackRuns(entities)) work.entities.add(number);
    return work;
  }

  row(): { key: string; months: [string, Uint8Array][]; entities: Uint8Array } {
    const months = [...this.#months].map(([month, numbers]): [string, Uint8Array] => {
      const packed = this.#packed.get(month) ?? packRuns([...numbers]);
      this.#packed.set(month, packed);
      return [month, packed];
    });
    return { key: PENDING, months, entities: packRuns([...this.entities]) };
  }

  setEntities(numbers: Iterable<number>): void {
    const all = [...numbers];
    this.entities.clear();
    for (const number of all) this.entities.add(number);
  }

  /** How many articles wait. */
  get articles(): number {
    return this.#monthOf.size;
  }

  isWaiting(article: number): boolean {
    return this.#monthOf.has(article);
  }

  addArticle(number: number, month: string): void {
    if (this.#monthOf.has(number)) return;
    this.#monthOf.set(number, month);
    this.#packed.delete(month);
    const numbers = this.#months.get(month);
    if (numbers === undefined) this.#months.set(month, new Set([number]));
    else numbers.add(number);
  }

  deleteArticles(gone: Iterable<number>): void {
    for (const number of gone) {
      const month = this.#monthOf.get(number);
      if (month === undefined) continue;
      this.#monthOf.delete(number);
      this.#packed.delete(month);
      const numbers = this.#months.get(month);
      numbers?.delete(number);
      if (numbers?.size === 0) this.#months.delete(month);
    }
  }

  /**
   * Up to so many articles of the earliest month, ascending, and of the months after it those that come
   * in whole: a commit costs the same for ten articles and for a thousand.
   */
  nextArticles(most: number): number[] {
    const next: number[] = [];
    for (const month of [...this.#months.keys()].sort()) {
      const numbers = [...(this.#months.get(month) ?? [])].sort((a, b) => a - b);
      if (next.length > 0 && next.length + numbers.length > most) break;
      next.push(...numbers.slice(0, most));
    }
    return next.sort((a, b) => a - b);
  }
}

function corrupt(): CorruptBlock {
  return new CorruptBlock('the row of pending work has another shape');
}

/** The month by which an article's events wait. */
export function monthOf({ article }: ArticleRecord): string {
  return article.published?.value.slice(0, 7) ?? '';
}

/** Numbers as sealed varints of gaps and lengths of runs: articles mostly come in the order of their months. */
export function packRuns(numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  const sorted = Uint32Array.from(numbers).sort();
  const writer = new ByteWriter();
  let last = 0;
  for (let at = 0; at < sorted.length;) {
    const from = sorted[at] ?? 0;
    let length = 1;
    while (sorted[at + length] === from + length) length++;
    writer.varint(from - last);
    writer.varint(length);
    last = from + length;
    at += length;
  }
  return seal(KIND, VERSION, writer.written());
}

/** What {@link packRuns} was given, ascending; anything else throws `CorruptBlock`. */
export function unpackRuns(bytes: unknown): number[] {
  const reader = new ByteReader(unseal(KIND, VERSION, bytes));
  const numbers: number[] = [];
  let last = 0;
  while (reader.left > 0) {
    const from = last + reader.varint();
    last = from + reader.varint();
    if (last > 0xffffffff) throw new CorruptBlock('a run is too long');
    for (let number = from; number < last; number++) numbers.push(number);
  }
  return numbers;
}
