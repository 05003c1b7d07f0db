import { Dexie, type Table } from 'dexie';
import type { NewsArticle } from '../generator/newsStream';
import type { Engine, RelatedQuery } from './engine';
import { namedRow } from './namedRow';
import { serveEngine } from './serveEngine';

interface Row {
  id: number;
  title: string;
  names: string[];
  events: string[];
}

/** A row an article with multiEntry indexes of its names and events: what one writes first with Dexie. No words. */
class DexieRows implements Engine {
  #db = this.#make();

  #make(): Dexie & { articles: Table<Row, number> } {
    const db = new Dexie('rows') as Dexie & { articles: Table<Row, number> };
    db.version(1).stores({ articles: 'id, *names, *events' });
    return db;
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  async add(articles: readonly NewsArticle[]): Promise<void> {
    await this.#db.articles.bulkAdd(articles.map(namedRow));
  }

  finish(): Promise<Record<string, number>> {
    this.#db.close();
    return Promise.resolve({});
  }

  async open(): Promise<void> {
    this.#db = this.#make();
    await this.#db.open();
  }

  /** Each shared name and event counts the more the fewer articles have it. One look-up a key: `anyOf` is many times slower. */
  async search(query: RelatedQuery, most: number): Promise<number[]> {
    const { articles } = this.#db;
    const lists = await this.#db.transaction('r', articles, () =>
      Promise.all([
        ...query.names.map((name) => articles.where('names').equals(name).primaryKeys()),
        ...query.events.map((event) => articles.where('events').equals(event).primaryKeys()),
      ]),
    );
    const scores = new Map<number, number>();
    for (const list of lists) {
      const worth = 1 / Math.log(2 + list.length);
      for (const id of list) scores.set(id, (scores.get(id) ?? 0) + worth);
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([id]) => id);
  }

  facts(): Promise<Record<string, number>> {
    return Promise.resolve({});
  }
}

serveEngine(new DexieRows());
