import { namedArticle } from '../articles/namedArticle';
import type { ArticleLinks } from '../articles/packLinks';
import { entityKeys } from '../identity/entityKeys';
import type { NameChanges } from '../identity/nameChanges';
import { PostingReader } from '../postings/readPostings';
import type { EntityRow } from '../shapes/entityRow';
import type { LinkChanges, LinkSource } from '../shapes/linkSource';
import type { Manifest } from '../shapes/manifest';
import type { NamedArticle } from '../shapes/namedArticle';
import type { StoredArticle } from '../shapes/storedArticle';
import type { StoryRow } from '../shapes/storyRow';
import { entityKey, storyKey } from '../postings/postingKey';
import { readStories } from '../stories/storyTable';
import type { PendingWork } from './pendingWork';
import type { WriterState } from './writerState';

/** Articles up to which their records are kept as they were: that many are joined anew at once. */
const MOST_BEFORE = 100;

/** What one commit is going to change, laid over what is stored: linking reads the archive through it. */
export class Draft implements LinkSource {
  readonly idb: IDBDatabase;
  readonly state: WriterState;
  /** As it will be; `commitDraft` completes it. */
  readonly manifest: Manifest;
  readonly pending: PendingWork;
  readonly added = new Map<number, StoredArticle>();
  readonly removed = new Map<number, StoredArticle>();
  /** Rows of articles that cannot be read: nothing of them stays. */
  readonly lostGroups = new Set<number>();
  /** Stored articles that name others now, as they were; none where they are many. */
  readonly before = new Map<number, StoredArticle>();
  /** How stored articles that are linked otherwise now were linked. */
  readonly linksBefore = new Map<number, ArticleLinks & Pick<NamedArticle, 'published'>>();
  readonly entityChanges = new Map<number, EntityRow | null>();
  readonly storyChanges = new Map<number, StoryRow | null>();
  readonly linkChanges = new Map<number, ArticleLinks>();
  /** Keys of changed entities. */
  readonly #foundBy = new Map<string, Set<number>>();
  #postings: PostingReader | null = null;

  constructor(idb: IDBDatabase, state: WriterState) {
    this.idb = idb;
    this.state = state;
    this.manifest = { ...state.manifest };
    // Changed in place: after a failure all of the state is read anew.
    this.pending = state.pending;
  }

  async entitiesByKeys(keys: readonly string[]): Promise<EntityRow[]> {
    const numbers = new Set<number>();
    for (const found of this.state.names.entityNumbers(keys).values())
      for (const number of found) numbers.add(number);
    for (const key of keys) for (const number of this.#foundBy.get(key) ?? []) numbers.add(number);
    const rows = await this.entities([...numbers]);
    const wanted = new Set(keys);
    // The name table gives a hit of another key now and then.
    return [...rows.values()].filter((row) => keysOf(row).some((key) => wanted.has(key)));
  }

  entityNumbers(keys: readonly string[]): Promise<Map<string, readonly number[]>> {
    const found = new Map<string, readonly number[]>(this.state.names.entityNumbers(keys));
    for (const key of keys) {
      const changed = this.#foundBy.get(key);
      if (changed !== undefined)
        found.set(key, [...new Set([...(found.get(key) ?? []), ...changed])]);
    }
    return Promise.resolve(found);
  }

  async entities(numbers: readonly number[]): Promise<Map<number, EntityRow>> {
    const stored = numbers.filter((number) => !this.entityChanges.has(number));
    const rows = await this.state.entities.rows(this.idb, stored);
    for (const number of numbers) {
      const row = this.entityChanges.get(number) ?? null;
      if (row !== null) rows.set(number, row);
    }
    return rows;
  }

  async stories(numbers: readonly number[]): Promise<Map<number, StoryRow>> {
    const stored = numbers.filter((number) => !this.storyChanges.has(number));
    const rows = await readStories(this.idb, stored);
    for (const number of numbers) {
      const row = this.storyChanges.get(number) ?? null;
      if (row !== null) rows.set(number, row);
    }
    return rows;
  }

  async articles(numbers: readonly number[]): Promise<Map<number, StoredArticle>> {
    const stored = numbers.filter((number) => !this.added.has(number) && !this.removed.has(number));
    const articles = await this.state.groups.articles(stored);
    for (const [number, article] of articles) {
      const links = this.linkChanges.get(number);
      if (links !== undefined) articles.set(number, { ...article, ...links });
    }
    for (const number of numbers) {
      const article = this.added.get(number);
      if (article !== undefined) articles.set(number, article);
    }
    return articles;
  }

  async names(numbers: readonly number[]): Promise<Map<number, NamedArticle>> {
    const stored = numbers.filter((number) => !this.added.has(number) && !this.removed.has(number));
    const articles = await this.state.groups.names(stored);
    for (const [number, article] of articles) {
      const links = this.linkChanges.get(number);
      if (links !== undefined) articles.set(number, article.linkedTo(links));
    }
    for (const number of numbers) {
      const article = this.added.get(number);
      if (article !== undefined) articles.set(number, namedArticle(article));
    }
    return articles;
  }

  async postings(keys: readonly number[]): Promise<Int32Array[]> {
    this.#postings ??= new PostingReader(this.idb, this.state.manifest.postings, this.state.blocks);
    const lists = await this.#postings.lists(keys);
    const linked = this.#linkedBy(keys);
    return keys.map((key, at) => {
      const stored = lists[at]?.articles ?? new Int32Array();
      const more = linked.get(key);
      if (more === undefined && this.removed.size === 0) return stored;
      const all = new Set(stored);
      for (const number of this.removed.keys()) all.delete(number);
      for (const number of more ?? []) all.add(number);
      return Int32Array.from(all).sort();
    });
  }

  newEntity(): number {
    return this.manifest.nextEntity++;
  }

  newStory(): number {
    return this.manifest.nextStory++;
  }

  /** Lays over what linking names gave: what stored articles tell is to be joined anew. */
  async applyNames(changes: NameChanges): Promise<void> {
    await this.apply(changes);
    this.pending.setEntities(changes.pending);
    const stored = [...changes.articles.keys()].filter((number) => this.linkChanges.has(number));
    for (const number of stored) {
      const { published = null } = this.linksBefore.get(number) ?? {};
      this.pending.addArticle(number, published?.slice(0, 7) ?? '');
    }
    const unseen = stored.filter((number) => !this.before.has(number));
    if (this.before.size + unseen.length > MOST_BEFORE) return;
    for (const [number, article] of await this.state.groups.articles(unseen))
      this.before.set(number, article);
  }

  /** Lays changes over what was there. */
  async apply(changes: LinkChanges): Promise<void> {
    const rows = await this.entities([...changes.entities.keys()]);
    for (const [number, row] of changes.entities) {
      const held = rows.get(number);
      if (held !== undefined && row !== null) inheritKeys(held, row);
      this.entityChanges.set(number, row);
      for (const key of row === null ? [] : keysOf(row)) {
        const numbers = this.#foundBy.get(key);
        if (numbers === undefined) this.#foundBy.set(key, new Set([number]));
        else numbers.add(number);
      }
    }
    for (const [number, row] of changes.stories) this.storyChanges.set(number, row);
    const stored: number[] = [];
    for (const [number, links] of changes.articles) {
      const added = this.added.get(number);
      if (added !== undefined) this.added.set(number, { ...added, ...links });
      else if (!this.removed.has(number)) stored.push(number);
    }
    const unseen = stored.filter((number) => !this.linksBefore.has(number));
    for (const [number, article] of await this.state.groups.names(unseen)) {
      const { entities, stories, published } = article;
      this.linksBefore.set(number, { entities, stories, published });
    }
    for (const number of stored) {
      const links = changes.articles.get(number);
      if (links !== undefined && this.linksBefore.has(number))
        this.linkChanges.set(number, { entities: links.entities, stories: links.stories });
    }
  }

  /** Articles of this commit that have one of these entities or stories. */
  #linkedBy(keys: readonly number[]): Map<number, number[]> {
    const linked = new Map<number, number[]>();
    if (this.added.size === 0 && this.linkChanges.size === 0) return linked;
    const wanted = new Set(keys);
    const note = (number: number, { entities, stories }: ArticleLinks): void => {
      for (const key of new Set([...entities.map(entityKey), ...stories.map(storyKey)])) {
        if (!wanted.has(key)) continue;
        const numbers = linked.get(key);
        if (numbers === undefined) linked.set(key, [number]);
        else numbers.push(number);
      }
    };
    for (const [number, links] of this.linkChanges) note(number, links);
    for (const [number, links] of this.added) note(number, links);
    return linked;
  }
}

const KEYS = new WeakMap<EntityRow, readonly string[]>();

/** What an entity is found by, worked out once for each row. */
export function keysOf(row: EntityRow): readonly string[] {
  let keys = KEYS.get(row);
  if (keys === undefined) KEYS.set(row, (keys = entityKeys(row)));
  return keys;
}

/** Takes over the keys of a row whose names are still the same, because a batch changes thousands of counters. */
function inheritKeys(before: EntityRow, row: EntityRow): void {
  const keys = KEYS.get(before);
  if (keys !== undefined && !KEYS.has(row) && sameNames(before, row)) KEYS.set(row, keys);
}

function sameNames(a: EntityRow, b: EntityRow): boolean {
  return (
    a.id === b.id &&
    a.kind === b.kind &&
    a.aliases.length === b.aliases.length &&
    a.aliases.every((alias, at) => alias === b.aliases[at]) &&
    a.aliases.every((_, at) => (a.named[at] ?? 0) > 0 === (b.named[at] ?? 0) > 0) &&
    JSON.stringify(a.kinds) === JSON.stringify(b.kinds) &&
    a.name === b.name
  );
}
