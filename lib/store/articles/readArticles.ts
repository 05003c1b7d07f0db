import { CorruptBlock, type BlockPlace } from '../format/corruptBlock';
import { readWhole } from '../format/readWhole';
import { getValues } from '../rawRequests';
import type { StoredArticle } from '../shapes/storedArticle';
import { groupOf, GROUP_SIZE } from '../shapes/storedGroup';
import { BoundedCache } from './boundedCache';
import { RecordGroup } from './packGroup';
import { unpackLinks, type ArticleLinks } from './packLinks';

/** The table of groups. */
export const GROUPS = 'groups';

/** Rows that are unpacked together: some 300 KB each until then. */
const READ_AT_ONCE = 16;

/** A row of `groups` as read. */
export interface ReadGroup {
  records: RecordGroup;
  links: (ArticleLinks | null)[];
  /** Its packed content, for writing it again with other links. */
  content: Uint8Array;
}

/** What is called for a row that cannot be read, where the others are wanted all the same. */
export type OnCorrupt = (error: CorruptBlock) => void;

/**
 * Reads articles by number: one `get` for each row of sixteen that is not remembered. What it
 * remembers is of one revision of the archive: {@link forget} when that has changed.
 */
export class ArticleGroups {
  readonly #idb: () => IDBDatabase;
  readonly #cache: BoundedCache<number, ReadGroup>;
  #gets = 0;

  /** `most`: groups to remember, some 150 KB each. */
  constructor(idb: IDBDatabase | (() => IDBDatabase), most = 64) {
    this.#idb = typeof idb === 'function' ? idb : () => idb;
    this.#cache = new BoundedCache(most);
  }

  /** Requests made to IndexedDB so far. */
  get gets(): number {
    return this.#gets;
  }

  /** How many requests {@link articles} would make for these numbers. */
  cost(numbers: readonly number[]): number {
    return new Set(numbers.map(groupOf).filter((group) => !this.#cache.has(group))).size;
  }

  /**
   * The articles that are stored, by number. A row that is not what was written throws `CorruptBlock`,
   * or is left out where `onCorrupt` is given.
   */
  async articles(
    numbers: readonly number[],
    onCorrupt?: OnCorrupt,
  ): Promise<Map<number, StoredArticle>> {
    const wanted = new Map<number, Set<number>>();
    for (const number of numbers) {
      const held = wanted.get(groupOf(number));
      if (held === undefined) wanted.set(groupOf(number), new Set([number]));
      else held.add(number);
    }
    const found = new Map<number, StoredArticle>();
    const rows = [...wanted.keys()];
    for (let from = 0; from < rows.length; from += READ_AT_ONCE)
      for (const [row, group] of await this.groups(
        rows.slice(from, from + READ_AT_ONCE),
        onCorrupt,
      ))
        for (const number of wanted.get(row) ?? []) {
          const article = await readWhole(placeOf(row), () => articleIn(group, number), onCorrupt);
          if (article !== null) found.set(number, article);
        }
    const articles = new Map<number, StoredArticle>();
    for (const number of numbers) {
      const article = found.get(number);
      if (article !== undefined) articles.set(number, article);
    }
    return articles;
  }

  /** Rows by their number. */
  async groups(numbers: readonly number[], onCorrupt?: OnCorrupt): Promise<Map<number, ReadGroup>> {
    const found = new Map<number, ReadGroup>();
    const missing: number[] = [];
    for (const number of numbers) {
      const kept = this.#cache.get(number);
      if (kept === undefined) missing.push(number);
      else found.set(number, kept);
    }
    this.#gets += missing.length;
    for (let from = 0; from < missing.length; from += READ_AT_ONCE) {
      const some = missing.slice(from, from + READ_AT_ONCE);
      const values = await getValues(this.#idb(), GROUPS, some);
      await Promise.all(
        some.map(async (number, at) => {
          if (values[at] === undefined) return;
          const group = await readWhole(placeOf(number), () => readGroup(values[at]), onCorrupt);
          if (group === null) return;
          found.set(number, group);
          this.#cache.set(number, group);
        }),
      );
    }
    return found;
  }

  /** Puts a row as it is now stored in place of what was remembered; null: it is gone. */
  remember(number: number, group: ReadGroup | null): void {
    if (group === null) this.#cache.delete(number);
    else this.#cache.set(number, group);
  }

  forget(): void {
    this.#cache.clear();
  }
}

/** Articles by number, of those that are stored; one `get` for each row of sixteen. */
export function readArticles(
  idb: IDBDatabase,
  numbers: readonly number[],
  onCorrupt?: OnCorrupt,
): Promise<Map<number, StoredArticle>> {
  return new ArticleGroups(idb).articles(numbers, onCorrupt);
}

async function readGroup(value: unknown): Promise<ReadGroup> {
  if (typeof value !== 'object' || value === null || !('content' in value) || !('links' in value))
    throw new CorruptBlock('a row of articles has another shape');
  const { content } = value;
  if (!(content instanceof Uint8Array)) throw new CorruptBlock('no bytes');
  const links = unpackLinks(value.links);
  return { records: await RecordGroup.read(content), links, content };
}

function articleIn(group: ReadGroup, number: number): StoredArticle | null {
  const slot = number % GROUP_SIZE;
  const links = group.links[slot] ?? null;
  const record = links === null ? null : group.records.record(slot);
  if (record === null || links === null) return null;
  if (
    links.entities.length !== record.findings.entities.length ||
    links.stories.length !== record.findings.events.length
  )
    throw new CorruptBlock('links do not fit their article');
  return { number, record, ...links };
}

function placeOf(group: number): BlockPlace {
  return { table: GROUPS, segment: 0, block: group };
}
