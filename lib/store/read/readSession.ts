import { CorruptBlock } from '../format/corruptBlock';
import { RarityTable } from '../format/rarityTable';
import { askNames, NameReader, NAMES } from '../names/readNames';
import { PostingReader } from '../postings/readPostings';
import { asked, getValues, transactionError } from '../rawRequests';
import type { EntityRow } from '../shapes/entityRow';
import { MANIFEST, parseManifest, type Manifest } from '../shapes/manifest';
import type { StoredArticle } from '../shapes/storedArticle';
import type { StoryRow } from '../shapes/storyRow';
import { readStories } from '../stories/storyTable';
import { ReaderMemory } from './readerMemory';
import { RequestBudget } from './requestBudget';

/** Key in `meta` of how often terms and entities occur. */
const RARITY = 'rarity';

/**
 * Reading for one answer: as of one manifest, within one budget of requests. What is damaged is left
 * out and remembered in `corrupt`.
 */
export class ReadSession {
  readonly budget = new RequestBudget();
  /** Requests for entities so far, those for logs aside. */
  entityRequests = 0;
  readonly #corrupt: CorruptBlock[] = [];
  readonly #idb: IDBDatabase;
  readonly #memory: ReaderMemory;
  #opened: Promise<OpenedSession> | null = null;
  #muted: Promise<Set<string>> | null = null;

  constructor(idb: IDBDatabase) {
    this.#idb = idb;
    this.#memory = ReaderMemory.of(idb);
  }

  /** Damage that was met. */
  get corrupt(): readonly CorruptBlock[] {
    const damage = this.#memory.rarity?.damage ?? null;
    return damage === null ? this.#corrupt : [...this.#corrupt, damage];
  }

  /** Whether something was not where the manifest says: it is damaged, or the manifest was outdated by a commit. */
  get hasMissed(): boolean {
    return this.corrupt.some(({ missing }) => missing);
  }

  /**
   * The manifest and how often terms and entities occur, read once. Where names are looked up next
   * (`forNames`), a background that was just woken asks for their rows in the same transaction.
   */
  open(forNames = false): Promise<OpenedSession> {
    this.#opened ??= this.#open(forNames);
    return this.#opened;
  }

  async #open(forNames: boolean): Promise<OpenedSession> {
    const asksNames = forNames && this.#memory.names.isEmpty;
    this.budget.spend(asksNames ? 4 : 2);
    const [row, rarityRow] = await this.#first(asksNames);
    const manifest = parseManifest(row);
    this.#memory.follow(manifest);
    this.#memory.rarity ??= this.#rarityIn(rarityRow);
    return {
      manifest,
      rarity: this.#memory.rarity,
      names: new NameReader(this.#idb, manifest.names, this.#memory.names),
      postings: new PostingReader(this.#idb, manifest.postings, this.#memory.blocks),
    };
  }

  /** Manifest and rarities as soon as both are there, not when the transaction has ended. */
  #first(asksNames: boolean): Promise<[manifest: unknown, rarity: unknown]> {
    return new Promise((resolve, reject) => {
      const transaction = this.#idb.transaction(asksNames ? ['meta', NAMES] : 'meta', 'readonly');
      const meta = transaction.objectStore('meta');
      const manifest: IDBRequest<unknown> = meta.get(MANIFEST);
      if (asksNames) askNames(transaction, this.#memory.names);
      const rarity: IDBRequest<unknown> = meta.get(RARITY);
      rarity.addEventListener('success', () => resolve([manifest.result, rarity.result]));
      transaction.addEventListener('abort', () => reject(transactionError(transaction)));
    });
  }

  #rarityIn(row: unknown): RarityTable {
    if (row === undefined) return RarityTable.empty();
    try {
      return RarityTable.open((row as { value?: unknown }).value);
    } catch (error) {
      if (!(error instanceof CorruptBlock)) throw error;
      this.onCorrupt(error);
      return RarityTable.empty();
    }
  }

  readonly onCorrupt = (error: CorruptBlock): void => {
    this.#corrupt.push(error);
  };

  /** How many requests reading these entities takes. */
  entityCost(manifest: Manifest, numbers: readonly number[]): number {
    return this.#memory.entities.cost(manifest, numbers);
  }

  /** Those of these entities that are there. Names that are not linked yet are not. */
  async entities(numbers: readonly number[]): Promise<Map<number, EntityRow>> {
    const { manifest } = await this.open();
    const cost = this.entityCost(manifest, numbers);
    this.entityRequests += cost - this.entityCost(manifest, []);
    this.budget.spend(cost);
    const rows = await this.#memory.entities.entities(manifest, numbers, this.onCorrupt);
    for (const [number, { open }] of rows) if (open === true) rows.delete(number);
    return rows;
  }

  /** How many requests reading these articles takes. */
  articleCost(numbers: readonly number[]): number {
    const missing = numbers.filter((number) => !this.#memory.articles.has(number));
    return this.#memory.groups.cost(missing);
  }

  /** Those of these articles that are there, in their order. */
  async articles(numbers: readonly number[]): Promise<StoredArticle[]> {
    await this.open();
    const held = new Map<number, StoredArticle>();
    for (const number of numbers) {
      const article = this.#memory.articles.get(number);
      if (article !== undefined) held.set(number, article);
    }
    const missing = numbers.filter((number) => !held.has(number));
    this.budget.spend(this.#memory.groups.cost(missing));
    for (const [number, article] of await this.#memory.groups.articles(missing, this.onCorrupt)) {
      held.set(number, article);
      this.#memory.articles.set(number, article);
    }
    return numbers.flatMap((number) => held.get(number) ?? []);
  }

  /** Rows of stories that are there, one request each. */
  stories(numbers: readonly number[]): Promise<Map<number, StoryRow>> {
    this.budget.spend(numbers.length);
    return readStories(this.#idb, numbers, this.onCorrupt);
  }

  /** All rows of a table of which an index has this key, or of a whole small table: one request. */
  async all<T>(table: string, index?: { name: string; key: IDBValidKey }): Promise<T[]> {
    this.budget.spend(1);
    const [rows] = await asked(this.#idb, table, (store) => [
      index === undefined ? store.getAll() : store.index(index.name).getAll(index.key),
    ]);
    return (rows ?? []) as T[];
  }

  /** Stable ids of the entities that the reader never wants marked, read once. */
  muted(): Promise<Set<string>> {
    this.#muted ??= this.all<{ entity: string }>('corrections').then(
      (rows) => new Set(rows.map(({ entity }) => entity)),
    );
    return this.#muted;
  }

  /** Values by primary key, one request each. */
  async values<T>(table: string, keys: readonly IDBValidKey[]): Promise<T[]> {
    this.budget.spend(keys.length);
    const rows = await getValues(this.#idb, table, keys);
    return rows.filter((row) => row !== undefined) as T[];
  }

  /** Whether the archive was changed since the manifest was read. */
  async isOutdated(): Promise<boolean> {
    const { manifest } = await this.open();
    const [row] = await getValues(this.#idb, 'meta', [MANIFEST]);
    return parseManifest(row).revision !== manifest.revision;
  }
}

/** What an answer reads by. */
export interface OpenedSession {
  manifest: Manifest;
  rarity: RarityTable;
  names: NameReader;
  postings: PostingReader;
}
