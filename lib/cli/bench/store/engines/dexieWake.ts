import { Dexie, type Table } from 'dexie';
import { capitalisedRuns } from '../../../../linking/identity/capitalisedRuns';
import { spelledKeys } from '../../../../linking/identity/nameKeys';
import { storedKeys } from '../../../../store/names/storedKeys';
import type { NewsArticle } from '../generator/newsStream';
import { countRequests } from './countRequests';
import type { Engine, RelatedQuery } from './engine';
import { namedRow } from './namedRow';
import { serveEngine } from './serveEngine';

interface ArticleRow {
  id: number;
  title: string;
  names: string[];
  events: string[];
}

interface AliasRow {
  key: string;
  name: string;
}

interface TextRow {
  id: number;
  text: string;
  findings: string;
}

type Rows = Dexie & {
  articles: Table<ArticleRow, number>;
  aliases: Table<AliasRow, string>;
  texts: Table<TextRow, number>;
};

const requests = countRequests();

/** The same answer from plain rows: a row for each alias, each article by its names and events, and each text. No words are looked up. */
class DexieWake implements Engine {
  #db = this.#make();
  #spent = 0;

  #make(): Rows {
    const db = new Dexie('rows', { chromeTransactionDurability: 'relaxed' }) as Rows;
    db.version(1).stores({ articles: 'id, *names, *events', aliases: 'key', texts: 'id' });
    return db;
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  async add(articles: readonly NewsArticle[]): Promise<void> {
    const aliases = new Map<string, AliasRow>();
    for (const { record } of articles)
      for (const entity of record.findings.entities)
        for (const key of storedKeys(entity)) aliases.set(key, { key, name: entity.name });
    await this.#db.transaction('rw', this.#db.tables, async () => {
      await this.#db.aliases.bulkPut([...aliases.values()]);
      await this.#db.texts.bulkAdd(
        articles.map(({ ordinal, record }) => ({
          id: ordinal,
          text: record.article.text,
          findings: JSON.stringify(record.findings),
        })),
      );
      await this.#db.articles.bulkAdd(articles.map(namedRow));
    });
  }

  finish(): Promise<Record<string, number>> {
    this.#db.close();
    return Promise.resolve({});
  }

  async open(): Promise<void> {
    this.#db = this.#make();
    await this.#db.open();
  }

  async search(query: RelatedQuery, most: number): Promise<number[]> {
    const before = requests();
    const { articles, aliases, texts } = this.#db;
    const { title, text } = query.record.article;
    const runs = new Set([title, text].flatMap(capitalisedRuns));
    await aliases.bulkGet([...new Set([...runs].flatMap(spelledKeys))]);
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
    const best = [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([id]) => id);
    for (const row of await texts.bulkGet(best)) JSON.parse(row?.findings ?? 'null');
    this.#spent = requests() - before;
    return best;
  }

  facts(): Promise<Record<string, number>> {
    return Promise.resolve({ requests: this.#spent });
  }
}

serveEngine(new DexieWake());
