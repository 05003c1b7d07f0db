import { compareText } from '../model/compareText';
import { termBucket } from '../linking/related/articleTerms';
import type { ArchivedArticle, CoverageQuery } from '../linking/related/coverageArchive';
import { type ArchivedEvent, eventBlock } from '../linking/events/archivedEvent';
import type { MemberContext } from '../linking/events/matchEvent';
import { mayBeOne } from '../linking/events/mayBeOne';
import type { Appearance, Archive, KnownEntity } from '../pipeline/archive';
import type { ArticleCard } from '../model/view';
import type { ArchiveDatabase } from './database';
import { articleCardOf } from './listArticles';
import { mutedEntities } from './corrections';
import { tellingKey } from '../pipeline/linkArchive';
import { readStatistics } from './statistics';

/**
 * Articles looked at for one page's related coverage, the most telling first. Beyond a hundred the
 * rest share only names and words that are everywhere, and reading them would cost a reader's patience.
 */
const MOST_CANDIDATES = 100;

/** The archive in IndexedDB as the pipeline asks it. Look-ups run side by side, each on one index. */
export function storedArchive(db: ArchiveDatabase): Archive {
  return {
    size: () => db.articles.count(),
    statistics: () => readStatistics(db),
    entitiesByKeys: (keys) => entitiesByKeys(db, keys),
    entities: async (ids) => {
      const rows = (await db.entities.bulkGet(ids)).filter((row) => row !== undefined);
      return new Map(rows.map((row) => [row.id, { ...row, members: [] }]));
    },
    storiesNear: async (events) => {
      const byBlock = new Map<string, ArchivedEvent[]>();
      for (const event of events) {
        const block = eventBlock(event);
        if (block !== null) byBlock.set(block, [...(byBlock.get(block) ?? []), event]);
      }
      const rows = await Promise.all(
        [...byBlock].map(async ([block, near]) => {
          const held = await db.tellings.where('block').equals(block).toArray();
          const met = held.filter((row) => near.some((event) => mayBeOne(event, row)));
          const stories = new Set(met.map((row) => row.story));
          return held.filter((row) => stories.has(row.story));
        }),
      );
      const ids = [...new Set(rows.flat().map((row) => row.story))].filter((id) => id !== '');
      const contexts = rows
        .flat()
        .map((row): [string, MemberContext] => [tellingKey(row.article, row.event), row]);
      const stories = (await db.events.bulkGet(ids)).filter((story) => story !== undefined);
      return { stories, contexts: new Map(contexts) };
    },
    appearances: (entity) => appearances(db, entity),
    cards: async (articles) => {
      const rows = await db.articles.bulkGet([...new Set(articles)]);
      const cards: [string, ArticleCard][] = rows
        .filter((row) => row !== undefined)
        .map((row) => [row.id, articleCardOf(row)]);
      return new Map(cards);
    },
    articlesAt: (url) => db.articles.where('url').equals(url).primaryKeys(),
    muted: () => mutedEntities(db),
    candidates: (query) => candidates(db, query),
    articles: (ids) => archivedArticles(db, ids),
    entityFrequency: async (ids) => {
      const rows = await db.entities.bulkGet(ids);
      const counts: [string, number][] = rows.map((row, index) => [
        ids[index] ?? '',
        row?.articleCount ?? 0,
      ]);
      return new Map(counts);
    },
  };
}

/** In one transaction: a page asks for some 200 keys, and each transaction has its price. */
function entitiesByKeys(db: ArchiveDatabase, keys: string[]): Promise<KnownEntity[]> {
  return db.transaction('r', db.aliases, db.entities, async () => {
    const found = await Promise.all(
      [...new Set(keys)].map((key) => db.aliases.where('key').equals(key).toArray()),
    );
    const ids = [...new Set(found.flat().map((row) => row.entity))];
    const rows = await db.entities.bulkGet(ids);
    return rows.filter((row) => row !== undefined).map((row) => ({ ...row, members: [] }));
  });
}

async function appearances(db: ArchiveDatabase, entity: string): Promise<Appearance[]> {
  const found = new Map<string, Appearance>();
  for (const row of await db.mentions.where('entity').equals(entity).toArray()) {
    const { article, published, count, quote } = row;
    const held = found.get(article);
    // An article may know one name as two (in two spellings): it is one article all the same.
    if (held === undefined) found.set(article, { article, published, count, quote });
    else {
      held.count += count;
      if (quote !== null && (held.quote === null || quote.start < held.quote.start))
        held.quote = quote;
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      compareText(b.published ?? '', a.published ?? '') || compareText(a.article, b.article),
  );
}

/** Articles looked at for one term: one that more have tells nothing. */
const MOST_OF_A_TERM = 500;

/** Articles that share a name, an event or a telling term with the query, those that share the rarest first. */
async function candidates(db: ArchiveDatabase, query: CoverageQuery): Promise<string[]> {
  const weights = new Map<string, number>();
  const add = (articles: string[], weight: number) => {
    for (const article of new Set(articles))
      weights.set(article, (weights.get(article) ?? 0) + weight);
  };
  await Promise.all([
    ...query.entities.map(async (entity) => {
      const rows = await db.mentions.where('entity').equals(entity).primaryKeys();
      const articles = rows.map(([article]) => article);
      add(articles, 1 / (1 + articles.length));
    }),
    ...query.terms.map(async (term) => {
      const articles = await db.terms
        .where('buckets')
        .equals(termBucket(term))
        .limit(MOST_OF_A_TERM)
        .primaryKeys();
      add(articles, 1 / (1 + articles.length));
    }),
    ...query.events.map(async (story) => {
      const rows = await db.tellings.where('story').equals(story).primaryKeys();
      // Any shared event outweighs all shared names.
      add(
        rows.map(([article]) => article),
        10,
      );
    }),
  ]);
  return [...weights]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(([article]) => article);
}

async function archivedArticles(db: ArchiveDatabase, ids: string[]): Promise<ArchivedArticle[]> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const [row, mentions, tellings] = await Promise.all([
        db.records.get(id),
        db.mentions.where('article').equals(id).toArray(),
        db.tellings.where('article').equals(id).toArray(),
      ]);
      if (row === undefined) return null;
      const storyOf = new Map(
        tellings.map((telling) => [tellingKey(id, telling.event), telling.story]),
      );
      return {
        record: row.record,
        entityOf: new Map(mentions.map((mention) => [mention.localId, mention.entity])),
        eventOf: row.record.findings.events.map(
          (event) => storyOf.get(tellingKey(id, event)) || null,
        ),
      };
    }),
  );
  return found.filter((article) => article !== null);
}
