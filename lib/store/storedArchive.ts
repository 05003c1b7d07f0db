import { compareText } from '../model/compareText';
import { termBucket } from '../linking/related/articleTerms';
import type { ArchivedArticle } from '../linking/related/coverageArchive';
import { queryTerms } from '../linking/related/queryTerms';
import { namesIn } from '../linking/related/sharedNames';
import { type ArchivedEvent, eventBlock } from '../linking/events/archivedEvent';
import { matchEvents, type ContextOf, type MemberContext } from '../linking/events/matchEvent';
import { mayBeOne } from '../linking/events/mayBeOne';
import type { StoryEvent } from '../model/archive';
import type { Archive, KnownEntity, KnownStory, KnownTelling } from '../pipeline/archive';
import { articleCardOf } from '../pipeline/articleCardOf';
import type { ArticleCard } from '../model/view';
import type { ArchiveDatabase } from './database';
import { tellingKey } from '../pipeline/linkArchive';
import { readStatistics } from './statistics';

/**
 * Articles looked at for one page's related coverage, the most telling first. Beyond a hundred the
 * rest share only names and words that are everywhere, and reading them would cost a reader's patience.
 */
const MOST_CANDIDATES = 100;

/** The archive in IndexedDB as the pipeline asks it. Look-ups run side by side, each on one index. */
export function storedArchive(db: ArchiveDatabase): Archive {
  const entities = async (ids: readonly string[]): Promise<Map<string, KnownEntity>> => {
    const rows = (await db.entities.bulkGet([...ids])).filter((row) => row !== undefined);
    return new Map(rows.map((row) => [row.id, { ...row, members: [], stableId: row.id }]));
  };
  return {
    size: () => db.articles.count(),
    statistics: () => readStatistics(db),
    entitiesByKeys: async (keys) => ({
      entities: await entitiesByKeys(db, keys),
      partial: new Set(),
    }),
    entities,
    latestNaming: async (entity) => {
      const rows = await db.mentions.where('entity').equals(entity).toArray();
      const dates = new Map(rows.map((row) => [row.article, row.published ?? '']));
      const latest = [...dates]
        .sort((a, b) => compareText(b[1], a[1]) || compareText(a[0], b[0]))
        .slice(0, 4);
      return archivedArticles(
        db,
        latest.map(([article]) => article),
      );
    },
    knownTellings: async (_, tellings, own) => {
      const { stories, contextOf } = await storiesNear(db, tellings);
      const told = new Map<number, KnownTelling>();
      for (const [index, { story, evidence }] of matchEvents(tellings, stories, contextOf)) {
        const known = elsewhere(story, own);
        if (known !== null) told.set(index, { story: known, evidence });
      }
      return told;
    },
    story: async (id, own) => {
      const row = await db.events.get(id);
      const story = row === undefined ? null : elsewhere(row, own);
      if (story === null) return null;
      const ids = [...new Set(story.members.map(({ article }) => article))].slice(0, 8);
      return { story, articles: await archivedArticles(db, ids) };
    },
    cards: async (articles) => {
      const rows = await db.articles.bulkGet([...new Set(articles)]);
      const cards: [string, ArticleCard][] = rows
        .filter((row) => row !== undefined)
        .map((row) => [row.id, articleCardOf(row)]);
      return new Map(cards);
    },
    articlesAt: (url) => db.articles.where('url').equals(url).primaryKeys(),
    muted: async () => new Set((await db.corrections.toArray()).map((row) => row.entity)),
    near: async (page) => {
      const query = {
        entities: [...namesIn(page).keys()],
        events: [...new Set(page.eventOf.filter((story) => story !== null))],
        terms: queryTerms(page, await readStatistics(db)),
      };
      return archivedArticles(db, await candidates(db, query));
    },
    articles: (ids) => archivedArticles(db, ids),
    entityFrequency: async (ids) => {
      const rows = await entities(ids);
      return new Map(ids.map((id) => [id, rows.get(id)?.articleCount ?? 0]));
    },
    damaged: () => false,
  };
}

/** A story without the page's own copies; null where nobody else tells it. */
function elsewhere(story: StoryEvent, own: ReadonlySet<string>): KnownStory | null {
  const members = story.members.filter(({ article }) => !own.has(article));
  const articleCount = new Set(members.map(({ article }) => article)).size;
  return articleCount === 0 ? null : { ...story, members, articleCount };
}

async function storiesNear(
  db: ArchiveDatabase,
  events: readonly ArchivedEvent[],
): Promise<{ stories: StoryEvent[]; contextOf: ContextOf }> {
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
  const contexts = new Map(
    rows.flat().map((row): [string, MemberContext] => [tellingKey(row.article, row.event), row]),
  );
  const stories = (await db.events.bulkGet(ids)).filter((story) => story !== undefined);
  return { stories, contextOf: (article, event) => contexts.get(tellingKey(article, event)) };
}

/** In one transaction: a page asks for some 200 keys, and each transaction has its price. */
function entitiesByKeys(db: ArchiveDatabase, keys: readonly string[]): Promise<KnownEntity[]> {
  return db.transaction('r', db.aliases, db.entities, async () => {
    const found = await Promise.all(
      [...new Set(keys)].map((key) => db.aliases.where('key').equals(key).toArray()),
    );
    const ids = [...new Set(found.flat().map((row) => row.entity))];
    const rows = await db.entities.bulkGet(ids);
    return rows
      .filter((row) => row !== undefined)
      .map((row) => ({ ...row, members: [], stableId: row.id }));
  });
}

/** Articles looked at for one term: one that more have tells nothing. */
const MOST_OF_A_TERM = 500;

/** Articles that share a name, an event or a telling term with the query, those that share the rarest first. */
async function candidates(
  db: ArchiveDatabase,
  query: { entities: string[]; events: string[]; terms: string[] },
): Promise<string[]> {
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

async function archivedArticles(
  db: ArchiveDatabase,
  ids: readonly string[],
): Promise<ArchivedArticle[]> {
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
