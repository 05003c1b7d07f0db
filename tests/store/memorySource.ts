import { namedArticle } from '../../lib/store/articles/namedArticle';
import { entityKeys } from '../../lib/store/identity/entityKeys';
import { entityKey, storyKey } from '../../lib/store/postings/postingKey';
import type { EntityRow } from '../../lib/store/shapes/entityRow';
import type { LinkChanges, LinkSource } from '../../lib/store/shapes/linkSource';
import type { NamedArticle } from '../../lib/store/shapes/namedArticle';
import type { StoredArticle } from '../../lib/store/shapes/storedArticle';
import type { StoryRow } from '../../lib/store/shapes/storyRow';
import { tellingKeys } from '../../lib/store/stories/tellingKeys';

/** A store in memory, as linking sees it. What it counts says how much was read. */
export class MemorySource implements LinkSource {
  readonly articleRows = new Map<number, StoredArticle>();
  readonly entityRows = new Map<number, EntityRow>();
  readonly storyRows = new Map<number, StoryRow>();
  readonly reads = { articles: 0, keys: 0, postings: 0 };
  readonly #byPosting = new Map<number, Set<number>>();
  readonly #byName = new Map<string, Set<number>>();
  #entities = 0;
  #stories = 0;

  /** Puts an article in, or another version of it. */
  put(article: StoredArticle): void {
    const held = this.articleRows.get(article.number);
    if (held !== undefined) this.#index(held, (set) => set.delete(article.number));
    this.articleRows.set(article.number, article);
    this.#index(article, (set) => set.add(article.number));
  }

  remove(number: number): void {
    const held = this.articleRows.get(number);
    if (held !== undefined) this.#index(held, (set) => set.delete(number));
    this.articleRows.delete(number);
  }

  apply({ entities, stories, articles }: LinkChanges): void {
    for (const [number, row] of entities) this.#putEntity(number, row);
    for (const [number, row] of stories)
      if (row === null) this.storyRows.delete(number);
      else this.storyRows.set(number, row);
    for (const [number, links] of articles) {
      const held = this.articleRows.get(number);
      if (held !== undefined) this.put({ ...held, ...links });
    }
  }

  entitiesByKeys(keys: readonly string[]): Promise<EntityRow[]> {
    const numbers = new Set(keys.flatMap((key) => [...(this.#byName.get(key) ?? [])]));
    return Promise.resolve([...found(this.entityRows, numbers).values()]);
  }

  entityNumbers(keys: readonly string[]): Promise<Map<string, number[]>> {
    return Promise.resolve(new Map(keys.map((key) => [key, [...(this.#byName.get(key) ?? [])]])));
  }

  entities(numbers: readonly number[]): Promise<Map<number, EntityRow>> {
    return Promise.resolve(found(this.entityRows, numbers));
  }

  stories(numbers: readonly number[]): Promise<Map<number, StoryRow>> {
    return Promise.resolve(found(this.storyRows, numbers));
  }

  articles(numbers: readonly number[]): Promise<Map<number, StoredArticle>> {
    const articles = found(this.articleRows, numbers);
    this.reads.articles += articles.size;
    return Promise.resolve(articles);
  }

  async names(numbers: readonly number[]): Promise<Map<number, NamedArticle>> {
    const articles = await this.articles(numbers);
    return new Map([...articles].map(([number, article]) => [number, namedArticle(article)]));
  }

  postings(keys: readonly number[]): Promise<Int32Array[]> {
    this.reads.keys += keys.length;
    const lists = keys.map((key) => Int32Array.from(this.#byPosting.get(key) ?? []).sort());
    for (const { length } of lists) this.reads.postings += length;
    return Promise.resolve(lists);
  }

  newEntity(): number {
    return ++this.#entities;
  }

  newStory(): number {
    return ++this.#stories;
  }

  #putEntity(number: number, row: EntityRow | null): void {
    const held = this.entityRows.get(number);
    for (const key of held === undefined ? [] : entityKeys(held))
      this.#byName.get(key)?.delete(number);
    if (row === null) this.entityRows.delete(number);
    else this.entityRows.set(number, row);
    for (const key of row === null ? [] : entityKeys(row)) setAt(this.#byName, key).add(number);
  }

  #index(article: StoredArticle, change: (articles: Set<number>) => void): void {
    const keys = [
      ...tellingKeys(article),
      ...article.entities.filter((number) => number > 0).map(entityKey),
      ...article.stories.filter((number) => number > 0).map(storyKey),
    ];
    for (const key of new Set(keys)) change(setAt(this.#byPosting, key));
  }
}

function found<T>(rows: ReadonlyMap<number, T>, numbers: Iterable<number>): Map<number, T> {
  const result = new Map<number, T>();
  for (const number of numbers) {
    const row = rows.get(number);
    if (row !== undefined) result.set(number, row);
  }
  return result;
}

function setAt<K>(sets: Map<K, Set<number>>, key: K): Set<number> {
  const held = sets.get(key);
  if (held !== undefined) return held;
  const made = new Set<number>();
  sets.set(key, made);
  return made;
}
