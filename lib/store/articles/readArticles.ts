import { CorruptBlock, type BlockPlace } from '../format/corruptBlock';
import { readWhole } from '../format/readWhole';
import { getValues } from '../rawRequests';
import type { NamedArticle } from '../shapes/namedArticle';
import type { StoredArticle } from '../shapes/storedArticle';
import { groupOf, GROUP_SIZE } from '../shapes/storedGroup';
import { BoundedCache } from './boundedCache';
import { RecordGroup } from './packGroup';
import { byGroup, HeldNames } from './heldNames';
import { namesOf } from './namedArticle';
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

/** A row of `groups` of which the content is not looked at. */
export type PackedGroup = Pick<ReadGroup, 'links' | 'content'>;

/** What is called for a row that cannot be read, where the others are wanted all the same. */
export type OnCorrupt = (error: CorruptBlock) => void;

/**
 * Reads articles by number: one `get` for each row of sixteen that is not remembered. What it
 * remembers is of one revision of the archive: {@link forget} when that has changed.
 */
export class ArticleGroups {
  readonly #idb: () => IDBDatabase;
  readonly #cache: BoundedCache<number, ReadGroup>;
  readonly #names = new HeldNames();
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

  /** The names of articles that are stored, by number. What is read for them is not kept but for the names. */
  async names(numbers: readonly number[]): Promise<Map<number, NamedArticle>> {
    const found = new Map<number, NamedArticle>();
    const missing: number[] = [];
    for (const number of numbers) {
      const held = this.#names.get(number);
      if (held === undefined) missing.push(number);
      else found.set(number, held);
    }
    const rows = [...byGroup(missing)];
    for (let from = 0; from < rows.length; from += READ_AT_ONCE) {
      const some = rows.slice(from, from + READ_AT_ONCE);
      const groups = await this.#read(
        some.map(([row]) => row),
        false,
      );
      for (const [row, wanted] of some) {
        const group = groups.get(row);
        if (group === undefined) continue;
        await readWhole(placeOf(row), () => this.#keepNames(row, group, wanted));
        for (const number of wanted) {
          const held = this.#names.get(number);
          if (held !== undefined) found.set(number, held);
        }
      }
    }
    return found;
  }

  /** Keeps the names of an article that was just written, while there is room. */
  keepNames(article: StoredArticle): void {
    if (!this.#names.hasRoom) return;
    const { number, record, entities, stories } = article;
    this.#names.set(number, namesOf(record), { entities, stories });
  }

  #keepNames(row: number, group: ReadGroup, wanted: readonly number[]): void {
    const first = row * GROUP_SIZE;
    const kept = this.#names.hasRoom
      ? Array.from({ length: GROUP_SIZE }, (_, slot) => first + slot)
      : wanted;
    for (const number of kept) {
      if (this.#names.has(number)) continue;
      const links = group.links[number - first] ?? null;
      const names = links === null ? null : group.records.names(number - first);
      if (names === null || links === null) continue;
      if (links.entities.length !== names.locals.length) throw misfit();
      this.#names.set(number, names, links);
    }
  }

  /** Rows by their number. */
  groups(numbers: readonly number[], onCorrupt?: OnCorrupt): Promise<Map<number, ReadGroup>> {
    return this.#read(numbers, true, onCorrupt);
  }

  /** Rows by their number, for writing them again with other links. */
  async packed(numbers: readonly number[]): Promise<Map<number, PackedGroup>> {
    const { found, missing } = this.#held<PackedGroup>(numbers, (number) =>
      this.#cache.peek(number),
    );
    const values = await getValues(this.#idb(), GROUPS, missing);
    for (const [at, number] of missing.entries()) {
      const value = values[at];
      if (value === undefined) continue;
      const group = await readWhole(placeOf(number), () => parseGroup(value));
      if (group !== null) found.set(number, group);
    }
    return found;
  }

  async #read(
    numbers: readonly number[],
    keeps: boolean,
    onCorrupt?: OnCorrupt,
  ): Promise<Map<number, ReadGroup>> {
    const { found, missing } = this.#held(numbers, (number) => this.#cache.get(number));
    for (let from = 0; from < missing.length; from += READ_AT_ONCE) {
      const some = missing.slice(from, from + READ_AT_ONCE);
      const values = await getValues(this.#idb(), GROUPS, some);
      await Promise.all(
        some.map(async (number, at) => {
          if (values[at] === undefined) return;
          const group = await readWhole(placeOf(number), () => readGroup(values[at]), onCorrupt);
          if (group === null) return;
          found.set(number, group);
          if (keeps) this.#cache.set(number, group);
        }),
      );
    }
    return found;
  }

  /** Rows that are remembered, and the numbers of those that are to be asked for, which are counted. */
  #held<Group>(
    numbers: readonly number[],
    remembered: (number: number) => Group | undefined,
  ): { found: Map<number, Group>; missing: number[] } {
    const found = new Map<number, Group>();
    const missing: number[] = [];
    for (const number of numbers) {
      const kept = remembered(number);
      if (kept === undefined) missing.push(number);
      else found.set(number, kept);
    }
    this.#gets += missing.length;
    return { found, missing };
  }

  /** Puts a row as it is now stored in place of what was remembered; null: it is gone. */
  remember(number: number, group: ReadGroup | null): void {
    if (group === null) this.#cache.delete(number);
    else this.#cache.set(number, group);
    this.#names.relink(number, group?.links ?? []);
  }

  /** Follows a row that was written with other links. */
  relinked(number: number, links: (ArticleLinks | null)[]): void {
    const kept = this.#cache.peek(number);
    if (kept !== undefined) kept.links = links;
    this.#names.relink(number, links);
  }

  forget(): void {
    this.#cache.clear();
    this.#names.clear();
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
  const group = parseGroup(value);
  return { records: await RecordGroup.read(group.content), ...group };
}

function parseGroup(value: unknown): PackedGroup {
  if (typeof value !== 'object' || value === null || !('content' in value) || !('links' in value))
    throw new CorruptBlock('a row of articles has another shape');
  const { content } = value;
  if (!(content instanceof Uint8Array)) throw new CorruptBlock('no bytes');
  return { links: unpackLinks(value.links), content };
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
    throw misfit();
  return { number, record, ...links };
}

function misfit(): CorruptBlock {
  return new CorruptBlock('links do not fit their article');
}

function placeOf(group: number): BlockPlace {
  return { table: GROUPS, segment: 0, block: group };
}
