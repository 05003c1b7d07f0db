import type { ArchivedArticle } from '../../linking/related/coverageArchive';
import type { ArticleCard } from '../../model/view';
import type { ArticleRecord } from '../../model/findings';
import type { Archive, KnownEntity } from '../../pipeline/archive';
import { articleCardOf } from '../../pipeline/articleCardOf';
import { articleRow } from '../articles/articleRow';
import { addressNumber, textKey } from '../articles/docKeys';
import { isSamePage } from '../articles/docLookUp';
import type { DocRow } from '../shapes/articleRow';
import type { StoredArticle } from '../shapes/storedArticle';
import { archivedArticle } from './archivedArticle';
import { findNames } from './findNames';
import { findSpelled } from './findSpelled';
import { knownEntity } from './knownEntity';
import { likeKeys } from './likeKeys';
import { nearArticles } from './nearArticles';
import { entityNumber } from './pageKeys';
import { ReadSession } from './readSession';
import { knownTellings, readStory, type OwnCopies } from './tellingsOf';

/**
 * Requests of one page's answer beside those that every answer takes: manifest, rarities, corrections,
 * address and the table of names, some six. They come in this order; each leaves the shares of those
 * after it, and up to its own `most` what those before it did not use.
 */
const SHARES = {
  /** Blocks of entities for the names that may stand in the text, and in all with those that do. */
  firstNames: 4,
  names: 8,
  /** Rows of the page's own stored copies. */
  own: 1,
  postings: { usual: 12, most: 16 },
  groups: { usual: 9, most: 10 },
  stories: 1,
} as const;
const AFTER_POSTINGS = SHARES.groups.usual + SHARES.stories;
const AFTER_NAMES = SHARES.postings.usual + AFTER_POSTINGS;

/** Articles of a name that its card can quote. */
const MOST_LATEST = 4;
/** Stored copies of one page that are looked at. */
const MOST_OWN = 16;

/**
 * The archive in IndexedDB as one answer asks it: as of one manifest, and in at most 40 requests
 * whatever its size. What does not fit is left out, the least telling first.
 */
export function storedArchive(idb: IDBDatabase): { archive: Archive; session: ReadSession } {
  const session = new ReadSession(idb);
  const { budget } = session;
  const byId = new Map<string, StoredArticle>();
  const ownNumbers = new Map<string, number>();
  const near = new WeakMap<ArticleRecord, Promise<StoredArticle[]>>();
  let hasNear = false;

  const noted = (articles: StoredArticle[]): StoredArticle[] => {
    for (const article of articles) byId.set(article.record.article.id, article);
    return articles;
  };
  const nearOf = (page: ArchivedArticle): Promise<StoredArticle[]> => {
    const found =
      near.get(page.record) ??
      nearArticles(session, page, {
        postings: () => budget.allow(SHARES.postings.most, AFTER_POSTINGS),
        groups: () => budget.allow(SHARES.groups.most, SHARES.stories),
      }).then(noted);
    near.set(page.record, found);
    hasNear = true;
    return found;
  };
  const shareOfNames = (): number => {
    const { names, firstNames } = SHARES;
    const spent = session.entityRequests;
    // Names that are asked for after everything else get what it left.
    if (hasNear) return budget.left;
    return budget.allow(spent === 0 ? firstNames : names - spent, AFTER_NAMES);
  };
  const copies = (ids: ReadonlySet<string>): OwnCopies => ({
    ids,
    numbers: new Set([...ids].flatMap((id) => ownNumbers.get(id) ?? [])),
  });

  const archive: Archive = {
    size: async () => (await session.open()).manifest.articles,
    statistics: async () => (await session.open()).rarity,
    entityFrequency: async (ids) => {
      const { rarity } = await session.open();
      return new Map(ids.map((id) => [id, rarity.entityFrequency(entityNumber(id))]));
    },
    entitiesByKeys: (keys) => findNames(session, keys, shareOfNames()),
    async entitiesSpelled(spellings) {
      const [{ names, rarity }, muted] = await Promise.all([session.open(true), session.muted()]);
      const before = names.gets;
      const found = await findSpelled(spellings, {
        lookUp: (keys) => names.entityNumbers(keys, session.onCorrupt),
        articlesOf: (entity) => rarity.entityFrequency(entity),
        muted,
      });
      budget.spend(names.gets - before);
      return found;
    },
    async entitiesLike(names) {
      const keys = names.map(likeKeys);
      const all = [...keys.flatMap((each) => each.keys), ...keys.flatMap(({ weak }) => weak)];
      const found = await findNames(session, [...new Set(all)], shareOfNames());
      const partial = names.filter((_, at) => keys[at]?.keys.some((key) => found.partial.has(key)));
      return { ...found, partial: new Set(partial.map(({ name }) => name)) };
    },
    async entities(ids) {
      const { manifest } = await session.open();
      const most = budget.allow(SHARES.names);
      const numbers: number[] = [];
      for (const number of ids.map(entityNumber))
        if (session.entityCost(manifest, [...numbers, number]) <= most) numbers.push(number);
      const rows = await session.entities(numbers);
      return new Map(
        [...rows.values()].map((row): [string, KnownEntity] => {
          const entity = knownEntity(row);
          return [entity.id, entity];
        }),
      );
    },
    async latestNaming(id) {
      const number = entityNumber(id);
      const row = (await session.entities([number])).get(number);
      const latest = row?.latest.slice(0, MOST_LATEST) ?? [];
      return noted(await session.articles(latest)).map(archivedArticle);
    },
    near: async (page) => (await nearOf(page)).map(archivedArticle),
    async articles(ids) {
      const missing = ids.flatMap((id) => (byId.has(id) ? [] : (ownNumbers.get(id) ?? [])));
      const most = budget.allow(SHARES.own);
      const numbers: number[] = [];
      for (const number of missing)
        if (session.articleCost([...numbers, number]) <= most) numbers.push(number);
      noted(await session.articles(numbers));
      return ids.flatMap((id) => byId.get(id) ?? []).map(archivedArticle);
    },
    knownTellings: async (page, tellings, own) =>
      knownTellings(session, tellings, await nearOf(page), copies(own)),
    async story(id, own) {
      const found = await readStory(session, id, copies(own));
      if (found === null) return null;
      return { story: found.story, articles: noted(found.articles).map(archivedArticle) };
    },
    async cards(ids) {
      const cards = new Map<string, ArticleCard>();
      for (const id of ids) {
        const article = byId.get(id)?.record.article;
        if (article !== undefined) cards.set(id, articleCardOf(article));
      }
      const missing = ids.filter((id) => !cards.has(id)).slice(0, budget.left);
      for (const key of missing.map(textKey))
        for (const row of await session.all<DocRow>('docs', { name: 'id', key }))
          if (missing.includes(row.card[0])) cards.set(row.card[0], articleCardOf(articleRow(row)));
      return cards;
    },
    async articlesAt(url) {
      if (url === '') return [];
      const rows = await session.all<DocRow>('docs', { name: 'url', key: addressNumber(url) });
      const found = rows
        .map(articleRow)
        .filter((row) => isSamePage(row.url, url))
        .slice(0, MOST_OWN);
      for (const { id, number } of found) ownNumbers.set(id, number);
      return found.map(({ id }) => id);
    },
    muted: () => session.muted(),
    damaged: () => session.corrupt.length > 0,
  };
  return { archive, session };
}
