import { TermCounts } from '../../../../linking/related/termCounts';
import type { KnownEntity } from '../../../../pipeline/archive';
import { storedKeys } from '../../../../store/names/storedKeys';
import type { NewsArticle } from '../generator/newsStream';
import type { Engine } from './engine';
import {
  eventKey,
  rowsDatabase,
  type AliasRow,
  type ArticleRow,
  type EntityRow,
} from './rowsArchive';
import { serveEngine } from './serveEngine';

/**
 * Plain rows, as one writes them first with Dexie: a row for each key of a name, each name and each
 * article, which is found by its names and events. Linking is by equal names. `rowsWake` reads them.
 */
class RowsStore implements Engine {
  #db = rowsDatabase();
  readonly #numbers = new Map<string, number>();
  readonly #entities = new Map<number, KnownEntity>();
  readonly #statistics = new TermCounts();

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  async add(articles: readonly NewsArticle[]): Promise<void> {
    const rows: ArticleRow[] = [];
    const entities = new Map<number, EntityRow>();
    const aliases = new Map<string, AliasRow>();
    for (const { ordinal, record } of articles) {
      const { article, findings } = record;
      this.#statistics.add(record);
      const names = findings.entities.map((local) => {
        const name = `${local.kind} ${local.name}`;
        const number = this.#numbers.get(name) ?? this.#numbers.size + 1;
        const entity = this.#entities.get(number) ?? named(number, local);
        this.#numbers.set(name, number);
        this.#entities.set(number, { ...entity, articleCount: entity.articleCount + 1 });
        for (const key of storedKeys(local)) aliases.set(key, { key, entities: [] });
        return number;
      });
      for (const number of names) {
        const entity = this.#entities.get(number);
        if (entity !== undefined) entities.set(number, { number, entity });
      }
      const numberOf = new Map(findings.entities.map(({ id }, at) => [id, `e${names[at] ?? 0}`]));
      rows.push({
        number: ordinal,
        id: article.id,
        url: article.url ?? '',
        names,
        events: findings.events.map((event) =>
          eventKey(event, numberOf.get(event.place ?? '') ?? null),
        ),
        record,
      });
    }
    const { tables } = this.#db;
    await this.#db.transaction('rw', tables, async () => {
      for (const held of await this.#db.aliases.bulkGet([...aliases.keys()]))
        if (held !== undefined) aliases.set(held.key, held);
      for (const { number, entity } of entities.values())
        for (const key of storedKeys(entity)) {
          const row = aliases.get(key);
          if (row !== undefined && !row.entities.includes(number)) row.entities.push(number);
        }
      await this.#db.aliases.bulkPut([...aliases.values()]);
      await this.#db.entities.bulkPut([...entities.values()]);
      await this.#db.articles.bulkAdd(rows);
      await this.#db.statistics.put({ id: 1, bytes: this.#statistics.write() });
    });
  }

  finish(): Promise<Record<string, number>> {
    this.#db.close();
    return Promise.resolve({});
  }

  async open(): Promise<void> {
    this.#db = rowsDatabase();
    await this.#db.open();
  }

  search(): Promise<number[]> {
    return Promise.resolve([]);
  }

  facts(): Promise<Record<string, number>> {
    return Promise.resolve({});
  }
}

function named(
  number: number,
  { kind, name, aliases }: Pick<KnownEntity, 'kind' | 'name' | 'aliases'>,
): KnownEntity {
  const seen = { articleCount: 0, firstSeen: null, lastSeen: null };
  return {
    id: `e${number}`,
    stableId: `${kind}:${name}`,
    kind,
    name,
    aliases: [...aliases],
    roles: [],
    members: [],
    evidence: [],
    confidence: 1,
    ...seen,
  };
}

serveEngine(new RowsStore());
