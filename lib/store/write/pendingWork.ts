import type { ArticleRecord } from '../../model/findings';
import { CorruptBlock } from '../format/corruptBlock';
import { asked } from '../rawRequests';
import type { PendingCounts } from '../shapes/manifest';
import type { Commit } from './commit';
import { packRuns, unpackRuns } from './numberRuns';
import { CHUNK, PendingArticles } from './pendingArticles';

/** What it is called as a place of damage, and the beginning of its keys in `meta`. */
export const PENDING = 'pending';

/** Keys of its rows: articles of a chunk, entities of a chunk. */
const ARTICLES = `${PENDING}:articles:`;
const ENTITIES = `${PENDING}:entities:`;
/** Entities of one row: mostly the newest wait, in the last one or two. */
const ENTITIES_OF_A_ROW = 32_768;

/**
 * What is left for `settle`: articles whose events are to be joined, by month of publication
 * (`YYYY-MM`, '' for unknown), because events of one month are joined with each other; and numbers of
 * entities that are to be linked anew. It lies in rows of `meta` for some thousand numbers each, of
 * which a commit writes those that it changes.
 */
export class PendingWork {
  readonly #articles = new PendingArticles();
  readonly #entities = new Set<number>();
  /** Chunks of entities that are not as they were last written. */
  readonly #changed = new Set<number>();

  /** Reads what is stored; throws `CorruptBlock` where a row is damaged. */
  static async open(idb: IDBDatabase): Promise<PendingWork> {
    const [rows = []] = await asked(idb, 'meta', (store) => [
      store.getAll(pendingRows()) as IDBRequest<unknown[]>,
    ]);
    return PendingWork.read(rows);
  }

  /** Reads the rows that {@link write} put; throws `CorruptBlock` for anything else. */
  static read(rows: readonly unknown[]): PendingWork {
    const work = new PendingWork();
    for (const row of rows) {
      const { key, months, entities } = row as {
        key: unknown;
        months?: unknown;
        entities?: unknown;
      };
      if (typeof key !== 'string') throw corrupt();
      if (key.startsWith(ENTITIES))
        for (const number of unpackRuns(entities)) work.#entities.add(number);
      else work.#readArticles(key, months);
    }
    work.#articles.changed.clear();
    return work;
  }

  /** Puts the rows that have changed since they were last written. To be called once for each commit. */
  write(commit: Pick<Commit, 'put' | 'delete'>): void {
    for (const number of this.#articles.changed) {
      const key = `${ARTICLES}${number}`;
      const months = [...this.#articles.chunk(number)].map(([month, articles]) => [
        month,
        packRuns(articles),
      ]);
      if (months.length === 0) commit.delete('meta', key);
      else commit.put('meta', { key, months });
    }
    this.#articles.changed.clear();
    const chunks = new Map([...this.#changed].map((chunk) => [chunk, [] as number[]]));
    if (chunks.size > 0)
      for (const number of this.#entities) chunks.get(rowOf(number))?.push(number);
    for (const [chunk, numbers] of chunks) {
      const key = `${ENTITIES}${chunk}`;
      if (numbers.length === 0) commit.delete('meta', key);
      else commit.put('meta', { key, entities: packRuns(numbers) });
    }
    this.#changed.clear();
  }

  /** Lets {@link write} put all rows, for a commit that deletes {@link pendingRows} before. */
  allChanged(): void {
    for (const number of this.#entities) this.#changed.add(rowOf(number));
    this.#articles.allChanged();
  }

  /** How much it is, for the manifest. */
  get counts(): PendingCounts {
    return { stories: this.articles, names: this.entities.size };
  }

  /** Entities that are to be linked anew. */
  get entities(): ReadonlySet<number> {
    return this.#entities;
  }

  addEntity(number: number): void {
    if (this.#entities.has(number)) return;
    this.#entities.add(number);
    this.#changed.add(rowOf(number));
  }

  setEntities(numbers: Iterable<number>): void {
    const all = new Set(numbers);
    for (const number of this.#entities)
      if (!all.has(number)) {
        this.#entities.delete(number);
        this.#changed.add(rowOf(number));
      }
    for (const number of all) this.addEntity(number);
  }

  /** How many articles wait. */
  get articles(): number {
    return this.#articles.size;
  }

  isWaiting(article: number): boolean {
    return this.#articles.has(article);
  }

  addArticle(number: number, month: string): void {
    this.#articles.add(number, month);
  }

  deleteArticles(gone: Iterable<number>): void {
    for (const number of gone) this.#articles.delete(number);
  }

  /** The articles to be joined next: see {@link PendingArticles.next}. */
  nextArticles(most: number): number[] {
    return this.#articles.next(most);
  }

  #readArticles(key: string, months: unknown): void {
    const chunk = Number(key.slice(ARTICLES.length));
    if (!key.startsWith(ARTICLES) || !Array.isArray(months)) throw corrupt();
    for (const entry of months as unknown[]) {
      if (!Array.isArray(entry) || typeof entry[0] !== 'string') throw corrupt();
      for (const number of unpackRuns(entry[1])) {
        if (Math.floor(number / CHUNK) !== chunk) throw corrupt();
        this.addArticle(number, entry[0]);
      }
    }
  }
}

/** The keys in `meta` of all rows of pending work. */
export function pendingRows(): IDBKeyRange {
  return IDBKeyRange.bound(`${PENDING}:`, `${PENDING};`);
}

function rowOf(entity: number): number {
  return Math.floor(entity / ENTITIES_OF_A_ROW);
}

function corrupt(): CorruptBlock {
  return new CorruptBlock('the rows of pending work have another shape');
}

/** The month by which an article's events wait. */
export function monthOf({ article }: ArticleRecord): string {
  return article.published?.value.slice(0, 7) ?? '';
}
