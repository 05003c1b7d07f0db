import { Dexie, type Table } from 'dexie';
import type { ArchivedEvent } from '../../../../linking/events/archivedEvent';
import { storyOf } from '../../../../linking/events/storyOf';
import { spelledKeys } from '../../../../linking/identity/nameKeys';
import type { ArchivedArticle } from '../../../../linking/related/coverageArchive';
import { TermCounts } from '../../../../linking/related/termCounts';
import type { EventMention } from '../../../../model/event';
import type { ArticleRecord } from '../../../../model/findings';
import type { Archive, FoundNames, KnownEntity, KnownTelling } from '../../../../pipeline/archive';
import { archivedTellings } from '../../../../pipeline/archivedTellings';
import { storedKeys } from '../../../../store/names/storedKeys';

/** An article with the entity of each of its names, found by these and by its events. */
export interface ArticleRow {
  number: number;
  id: string;
  url: string;
  names: number[];
  events: string[];
  record: ArticleRecord;
}

/** A key of a name and the entities that have it. */
export interface AliasRow {
  key: string;
  entities: number[];
}

/** A linked name; equal kind and name are one. */
export interface EntityRow {
  number: number;
  entity: KnownEntity;
}

/** The tables that one writes first with Dexie. */
export type Rows = Dexie & {
  articles: Table<ArticleRow, number>;
  aliases: Table<AliasRow, string>;
  entities: Table<EntityRow, number>;
  statistics: Table<{ id: number; bytes: ArrayBuffer }, number>;
};

/** Opens nothing yet. */
export function rowsDatabase(): Rows {
  const db = new Dexie('rows', { chromeTransactionDurability: 'relaxed' }) as Rows;
  db.version(1).stores({
    articles: 'number, id, url, *names, *events',
    aliases: 'key',
    entities: 'number',
    statistics: 'id',
  });
  return db;
}

/** Articles that are ranked: as many as the store hands out. */
const MOST_NEAR = 100;

/** What an event is found by: its type, its day and its place. */
export function eventKey({ type, date }: EventMention, place: string | null): string {
  return `${type} ${date ?? ''} ${place ?? ''}`;
}

/** The port of the pipeline over plain rows: names by their keys, articles by names and events they share with the page. No words are looked up. */
export async function rowsArchive(db: Rows): Promise<Archive> {
  const statistics = TermCounts.read((await db.statistics.get(1))?.bytes ?? new ArrayBuffer(0));
  const frequency = new Map<string, number>();
  const byId = new Map<string, ArticleRow>();
  let near: Promise<ArchivedArticle[]> | null = null;

  async function found(keys: readonly string[]): Promise<FoundNames> {
    const rows = await db.aliases.bulkGet([...new Set(keys)]);
    const numbers = [...new Set(rows.flatMap((row) => row?.entities ?? []))];
    const entities = (await db.entities.bulkGet(numbers)).flatMap((row) => row?.entity ?? []);
    for (const { id, articleCount } of entities) frequency.set(id, articleCount);
    return { entities, partial: new Set() };
  }

  async function nearest(page: ArchivedArticle): Promise<ArchivedArticle[]> {
    const names = [...new Set(page.entityOf.values())].map(numberOf);
    const events = page.record.findings.events.map((event) =>
      eventKey(event, page.entityOf.get(event.place ?? '') ?? null),
    );
    const lists = await db.transaction('r', db.articles, () =>
      Promise.all([
        ...names.map((name) => db.articles.where('names').equals(name).primaryKeys()),
        ...[...new Set(events)].map((event) =>
          db.articles.where('events').equals(event).primaryKeys(),
        ),
      ]),
    );
    const scores = new Map<number, number>();
    for (const list of lists)
      for (const number of list)
        scores.set(number, (scores.get(number) ?? 0) + 1 / Math.log(2 + list.length));
    const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_NEAR);
    const rows = await db.articles.bulkGet(best.map(([number]) => number));
    return rows.flatMap((row) => {
      if (row === undefined) return [];
      byId.set(row.id, row);
      return [archived(row)];
    });
  }

  return {
    size: () => Promise.resolve(statistics.articles),
    statistics: () => Promise.resolve(statistics),
    async entityFrequency(ids) {
      const missing = ids.filter((id) => !frequency.has(id));
      const rows = await db.entities.bulkGet(missing.map(numberOf));
      for (const row of rows)
        if (row !== undefined) frequency.set(row.entity.id, row.entity.articleCount);
      return new Map(ids.map((id) => [id, frequency.get(id) ?? 0]));
    },
    entitiesByKeys: found,
    async entitiesSpelled(names) {
      const keys = names.map(({ name }) => spelledKeys(name));
      const { entities } = await found(keys.flat());
      const byKey = new Map<string, KnownEntity[]>();
      for (const entity of entities)
        for (const key of storedKeys(entity)) byKey.set(key, [...(byKey.get(key) ?? []), entity]);
      return names.map(({ kinds }, at) => {
        const hits = new Set((keys[at] ?? []).flatMap((key) => byKey.get(key) ?? []));
        return {
          told: [...hits].filter(({ kind }) => kinds.includes(kind)),
          others: [],
          unread: null,
        };
      });
    },
    entitiesLike: (names) => found(names.flatMap(storedKeys)),
    near(page) {
      near ??= nearest(page);
      return near;
    },
    async articles(ids) {
      const missing = ids.filter((id) => !byId.has(id));
      for (const row of missing.length === 0
        ? []
        : await db.articles.where('id').anyOf(missing).toArray())
        byId.set(row.id, row);
      return ids.flatMap((id) => {
        const row = byId.get(id);
        return row === undefined ? [] : [archived(row)];
      });
    },
    async knownTellings(page, tellings) {
      near ??= nearest(page);
      const told = new Map<string, ArchivedEvent[]>();
      for (const { record, entityOf } of await near)
        for (const telling of archivedTellings(record, (local) => entityOf.get(local) ?? null)) {
          const key = eventKey(telling.event, telling.place);
          told.set(key, [...(told.get(key) ?? []), telling]);
        }
      const known = new Map<number, KnownTelling>();
      for (const { event, index, place } of tellings) {
        const key = eventKey(event, place);
        const members = told.get(key);
        if (members === undefined) continue;
        const articleCount = new Set(members.map(({ article }) => article)).size;
        known.set(index, {
          story: { ...storyOf(members, []), id: key, articleCount },
          evidence: { rule: 'same', text: 'same day and place', articles: [], confidence: 1 },
        });
      }
      return known;
    },
    articlesAt: async (url) =>
      (await db.articles.where('url').equals(url).toArray()).map(({ id }) => id),
    muted: () => Promise.resolve(new Set()),
    damaged: () => false,
    // Nothing of a page's answer.
    entities: () => Promise.resolve(new Map()),
    latestNaming: () => Promise.resolve([]),
    story: () => Promise.resolve(null),
    cards: () => Promise.resolve(new Map()),
  };
}

function numberOf(id: string): number {
  return Number(id.slice(1));
}

const known = new WeakMap<ArticleRow, ArchivedArticle>();

function archived(row: ArticleRow): ArchivedArticle {
  const held = known.get(row);
  if (held !== undefined) return held;
  const { record, names } = row;
  const entityOf = new Map(
    record.findings.entities.map(({ id }, at) => [id, `e${names[at] ?? 0}`]),
  );
  const eventOf = record.findings.events.map((event) =>
    eventKey(event, entityOf.get(event.place ?? '') ?? null),
  );
  const article = { record, entityOf, eventOf };
  known.set(row, article);
  return article;
}
