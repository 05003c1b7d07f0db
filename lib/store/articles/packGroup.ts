import type { ArticleRecord } from '../../model/findings';
import { CorruptBlock } from '../format/corruptBlock';
import { packRows, unpackRows } from '../format/packedRows';
import { GROUP_SIZE } from '../shapes/storedGroup';
import {
  packRecord,
  unpackRecord,
  unpackRecordNames,
  type PackedRecord,
  type RecordNames,
} from './packRecord';

/** Layout of the rows inside the packed bytes. */
const VERSION = 1;

/**
 * The records of one row of `groups`, still in their short form: an article is taken apart only when
 * asked for, because a page's answer wants one or two of the sixteen.
 */
export class RecordGroup {
  readonly #texts: (string | null)[];
  readonly #records: (PackedRecord | null)[];
  /** Those taken apart: whoever asks again gets the same object, by which things are remembered. */
  readonly #unpacked = new Map<number, ArticleRecord>();

  private constructor(texts: (string | null)[], records: (PackedRecord | null)[]) {
    this.#texts = texts;
    this.#records = records;
  }

  /** A row without articles. */
  static empty(): RecordGroup {
    return new RecordGroup(
      Array.from({ length: GROUP_SIZE }, () => null),
      Array.from({ length: GROUP_SIZE }, () => null),
    );
  }

  /** Reads what {@link pack} gave; anything else throws `CorruptBlock`. */
  static async read(bytes: unknown): Promise<RecordGroup> {
    const [version, ...rows] = await unpackRows(bytes);
    if (version !== VERSION || rows.length !== 2 * GROUP_SIZE)
      throw new CorruptBlock('a group of articles has another layout');
    const texts = rows.slice(0, GROUP_SIZE) as (string | null)[];
    const records = rows.slice(GROUP_SIZE) as (PackedRecord | null)[];
    for (const [slot, text] of texts.entries()) {
      if (
        (text === null) !== (records[slot] === null) ||
        !(text === null || typeof text === 'string')
      )
        throw new CorruptBlock('a group of articles is incomplete');
    }
    return new RecordGroup(texts, records);
  }

  /** The same by itself, so that changes to the one leave the other as it is. */
  copy(): RecordGroup {
    return new RecordGroup([...this.#texts], [...this.#records]);
  }

  /** The record in a slot (0 to 15), or null where none is. Throws `CorruptBlock` where it cannot be taken apart. */
  record(slot: number): ArticleRecord | null {
    const text = this.#texts[slot] ?? null;
    const packed = this.#records[slot] ?? null;
    if (text === null || packed === null) return null;
    try {
      const record = this.#unpacked.get(slot) ?? unpackRecord(packed, text);
      this.#unpacked.set(slot, record);
      return record;
    } catch {
      throw new CorruptBlock('an article cannot be taken apart');
    }
  }

  /** What linking needs of a slot's record, or null where none is. Throws as {@link record}. */
  names(slot: number): RecordNames | null {
    const text = this.#texts[slot] ?? null;
    const packed = this.#records[slot] ?? null;
    if (text === null || packed === null) return null;
    try {
      return unpackRecordNames(packed, text);
    } catch {
      throw new CorruptBlock('an article cannot be taken apart');
    }
  }

  /** Puts a record into a slot, or empties it. */
  set(slot: number, record: ArticleRecord | null): void {
    this.#unpacked.delete(slot);
    this.#texts[slot] = record === null ? null : record.article.text;
    this.#records[slot] = record === null ? null : packRecord(record);
  }

  /**
   * The bytes of the row: texts first and together, because a deflate window is 32 KB and text
   * shortens text best.
   */
  pack(): Promise<Uint8Array<ArrayBuffer>> {
    return packRows([VERSION, ...this.#texts, ...this.#records]);
  }
}
