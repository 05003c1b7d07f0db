import { namedArticle } from '../articles/namedArticle';
import { entityKey } from '../postings/postingKey';
import type { EntityRow } from '../shapes/entityRow';
import type { LinkSource } from '../shapes/linkSource';
import type { NamedArticle } from '../shapes/namedArticle';
import type { StoredArticle } from '../shapes/storedArticle';
import { groupOf } from '../shapes/storedGroup';
import { entityKeys } from './entityKeys';
import type { NameChanges } from './nameChanges';

/** Articles kept at most that were read, some 4 KB each where their names were asked for. */
const MOST_READ = 10_000;

type Linked = Pick<StoredArticle, 'number' | 'entities' | 'stories'>;

/** The store as linking names sees it, with what the running call has changed laid over it. */
export class LinkOverlay {
  readonly #source: LinkSource;
  readonly #rows = new Map<number, EntityRow | null>();
  readonly #byKey = new Map<string, Set<number>>();
  readonly #unindexed = new Set<number>();
  /** Entities of articles that were added or linked otherwise. */
  readonly #links = new Map<number, number[]>();
  /** The articles among them that name an entity, or did before; null until it is asked for. */
  #gained: Map<number, Set<number>> | null = null;
  readonly #articles = new Map<number, Linked>();
  /** Those that were read. */
  readonly #read = new Map<number, NamedArticle>();
  /** Those of them that are new, with their names where these were asked for. */
  readonly #added = new Map<number, StoredArticle | NamedArticle>();
  /** Articles that name an entity, as stored. */
  readonly #lists = new Map<number, Int32Array>();
  readonly #groups = new Set<number>();
  readonly #removed: ReadonlySet<number>;

  constructor(
    source: LinkSource,
    { added = [], removed = [] }: { added?: StoredArticle[]; removed?: StoredArticle[] },
  ) {
    this.#source = source;
    this.#removed = new Set(removed.map(({ number }) => number));
    for (const article of added) {
      this.#articles.set(article.number, article);
      this.#added.set(article.number, article);
      this.#links.set(
        article.number,
        article.record.findings.entities.map(() => 0),
      );
    }
  }

  newEntity(): number {
    return this.#source.newEntity();
  }

  /** The row of an entity that was changed or read before with others; undefined if it was not, null if it is gone. */
  changed(number: number): EntityRow | null | undefined {
    return this.#rows.get(number);
  }

  /** Puts a row. `isFound`: by the keys that are stored for it already. */
  put(row: EntityRow, isFound = false): void {
    this.#rows.set(row.number, row);
    if (!isFound) this.#unindexed.add(row.number);
  }

  remove(number: number): void {
    this.#rows.set(number, null);
  }

  async rows(numbers: readonly number[]): Promise<Map<number, EntityRow>> {
    const asked = numbers.filter((number) => !this.#rows.has(number));
    const rows = asked.length > 0 ? await this.#source.entities(asked) : new Map();
    const found = new Map<number, EntityRow>();
    for (const number of numbers) {
      const row = this.#rows.get(number) ?? rows.get(number);
      if (row !== undefined && row !== null && this.#rows.get(number) !== null)
        found.set(number, row);
    }
    return found;
  }

  /** Entities that have any of the keys, and perhaps some others; each once. */
  async rowsByKeys(keys: readonly string[]): Promise<EntityRow[]> {
    if (keys.length === 0) return [];
    const stored = await this.#source.entitiesByKeys(keys);
    const found = new Map<number, EntityRow>();
    for (const row of stored) {
      const changed = this.#rows.get(row.number);
      if (changed !== null) found.set(row.number, changed ?? row);
    }
    this.#index();
    for (const key of keys)
      for (const number of this.#byKey.get(key) ?? []) {
        const row = this.#rows.get(number);
        if (row !== undefined && row !== null) found.set(number, row);
      }
    return [...found.values()];
  }

  /** Numbers of the entities that have each of the keys, perhaps with some others. */
  async numbersByKeys(keys: readonly string[]): Promise<Map<string, number[]>> {
    const found = new Map<string, number[]>(keys.map((key) => [key, []]));
    if (this.#source.entityNumbers === undefined) {
      for (const row of await this.#source.entitiesByKeys(keys))
        for (const key of entityKeys(row)) found.get(key)?.push(row.number);
    } else if (keys.length > 0) {
      for (const [key, numbers] of await this.#source.entityNumbers(keys))
        found.set(key, [...numbers]);
    }
    this.#index();
    for (const [key, numbers] of found) {
      const changed = this.#byKey.get(key);
      if (changed === undefined) continue;
      const stored = new Set(numbers);
      for (const number of changed) if (!stored.has(number)) numbers.push(number);
    }
    return found;
  }

  #index(): void {
    for (const number of this.#unindexed) {
      const row = this.#rows.get(number);
      if (row === undefined || row === null) continue;
      for (const key of entityKeys(row)) {
        const held = this.#byKey.get(key);
        if (held === undefined) this.#byKey.set(key, new Set([number]));
        else held.add(number);
      }
    }
    this.#unindexed.clear();
  }

  /** Whether an article is new, or was changed by the running call. */
  holds(article: number): boolean {
    return this.#articles.has(article);
  }

  /** Reads articles that will be asked for soon, at once. */
  async read(numbers: Iterable<number>): Promise<void> {
    const asked = [...new Set(numbers)].filter(
      (number) => !this.#added.has(number) && !this.#read.has(number),
    );
    if (asked.length === 0) return;
    if (this.#read.size + asked.length > MOST_READ) this.#read.clear();
    for (const [number, article] of await this.#source.names(asked))
      this.#read.set(number, article);
  }

  /** The names of the articles with these numbers, with their links as they are now. */
  async articles(numbers: readonly number[]): Promise<Map<number, NamedArticle>> {
    const asked = numbers.filter((number) => !this.#added.has(number) && !this.#read.has(number));
    const stored =
      asked.length > 0 ? await this.#source.names(asked) : new Map<number, NamedArticle>();
    const found = new Map<number, NamedArticle>();
    for (const number of numbers) {
      if (this.#removed.has(number)) continue;
      const article = this.#addedNames(number) ?? this.#read.get(number) ?? stored.get(number);
      if (article !== undefined) found.set(number, this.#now(article));
    }
    return found;
  }

  #addedNames(number: number): NamedArticle | undefined {
    const added = this.#added.get(number);
    if (added === undefined || !('record' in added)) return added;
    const named = namedArticle(added);
    this.#added.set(number, named);
    return named;
  }

  #now(article: NamedArticle): NamedArticle {
    const entities = this.#links.get(article.number);
    return entities === undefined
      ? article
      : article.linkedTo({ entities, stories: article.stories });
  }

  /** Looks up the articles of entities that will be asked for soon, at once. */
  async readLists(entities: readonly number[]): Promise<void> {
    const asked = [...new Set(entities)].filter((number) => !this.#lists.has(number));
    if (asked.length === 0) return;
    const lists = await this.#source.postings(asked.map(entityKey));
    for (const [at, number] of asked.entries())
      this.#lists.set(number, lists[at] ?? new Int32Array());
  }

  /** Numbers of the articles that name an entity, ascending. */
  async articlesOf(entity: number): Promise<number[]> {
    await this.readLists([entity]);
    const found = new Set<number>(this.#gains().get(entity));
    for (const article of this.#lists.get(entity) ?? [])
      if (!this.#removed.has(article) && !this.#links.has(article)) found.add(article);
    return [...found]
      .filter((article) => this.#links.get(article)?.includes(entity) !== false)
      .sort((a, b) => a - b);
  }

  /** Links one name of an article to an entity. */
  link(article: Linked, local: number, entity: number): void {
    let links = this.#links.get(article.number);
    if (links === undefined) {
      links = [...article.entities];
      this.#links.set(article.number, links);
      this.#articles.set(article.number, article);
      this.#groups.add(groupOf(article.number));
      for (const other of links) this.#gain(other, article.number);
    }
    if (links[local] === entity) return;
    links[local] = entity;
    this.#gain(entity, article.number);
  }

  #gains(): Map<number, Set<number>> {
    if (this.#gained !== null) return this.#gained;
    this.#gained = new Map();
    for (const [article, links] of this.#links)
      for (const entity of links) this.#gain(entity, article);
    return this.#gained;
  }

  #gain(entity: number, article: number): void {
    const held = this.#gained?.get(entity);
    if (held === undefined) this.#gained?.set(entity, new Set([article]));
    else held.add(article);
  }

  /** How many rows of `groups` the articles lie in that are linked otherwise now. */
  get groups(): number {
    return this.#groups.size;
  }

  /** All that was changed. */
  changes(pending: ReadonlySet<number>): NameChanges {
    const articles: NameChanges['articles'] = new Map();
    for (const [number, entities] of this.#links)
      articles.set(number, { entities, stories: this.#articles.get(number)?.stories ?? [] });
    const left = ascending(pending).filter((number) => this.#rows.get(number) !== null);
    return {
      entities: this.#rows,
      stories: new Map(),
      articles,
      pending: left,
    };
  }
}

/** Numbers in ascending order, which they mostly have already. */
function ascending(numbers: Iterable<number>): number[] {
  const all = [...numbers];
  return all.every((number, at) => at === 0 || number > (all[at - 1] ?? 0))
    ? all
    : all.sort((a, b) => a - b);
}
