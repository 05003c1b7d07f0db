import type { ArchivedArticle } from '../../linking/related/coverageArchive';
import { topArticles } from '../postings/topArticles';
import type { StoredArticle } from '../shapes/storedArticle';
import { groupOf, GROUP_SIZE } from '../shapes/storedGroup';
import { soughtTellingKeys } from '../stories/tellingKeys';
import { chooseGroups } from './chooseGroups';
import { chooseKeys } from './chooseKeys';
import { entityNumber, pageKeys } from './pageKeys';
import type { ReadSession } from './readSession';

/**
 * Articles that are handed out for one page, the most promising. Ranking reads the words of each: on
 * development data a hundred changed nothing but the last places (gva, every eighth query: MAP .970 for
 * .969, F1 of what is shown .883 for .884).
 */
const MOST_NEAR = 40;
/** The same of an archive of so few rows that all are read. */
const MOST_OF_FEW = 100;
/** Where fewer share anything telling, those that came with them are looked at as well. */
const ENOUGH = 30;
/** Articles that are scored: those of the rows that are read, and enough others to choose these. */
const MOST_SCORED = 400;

/** How many requests may be made for one page, when their turn comes. */
export interface NearShares {
  postings(): number;
  groups(): number;
}

/**
 * Articles that share something telling with a page, the most promising first: the exact best over
 * the postings of what is worth looking up, as far as their rows of sixteen can be read. Where these
 * are few, their neighbours in the rows follow, who came with them.
 */
export async function nearArticles(
  session: ReadSession,
  page: ArchivedArticle,
  shares: NearShares,
): Promise<StoredArticle[]> {
  const { manifest, rarity, postings } = await session.open();
  const { budget } = session;
  if (manifest.articles === 0) return [];
  const units = chooseKeys(
    pageKeys(page, rarity, soughtTellingKeys(asStored(page))),
    (key) => postings.blocksOf(key),
    shares.postings(),
    rarity.articles,
  );
  const before = postings.gets;
  const keys = units.flatMap((unit) => unit.keys);
  const lists = await postings.lists(keys, session.onCorrupt);
  budget.spend(postings.gets - before);
  const weights = units.flatMap(({ keys: same, weight }) => same.map(() => weight));
  const top = topArticles(lists, weights, MOST_SCORED);
  const most = shares.groups();
  const groups = chooseGroups(top, most);
  // An archive of few rows is read whole: there a common name may be all that two articles share.
  const last = groupOf(manifest.nextArticle - 1);
  const isWhole = last < most;
  if (isWhole)
    for (let group = 0; group <= last; group++) if (!groups.includes(group)) groups.push(group);
  const read = new Set(groups);
  const scored = [...top.articles].filter((article) => read.has(groupOf(article)));
  const found = await session.articles(scored.slice(0, MOST_NEAR));
  if (found.length >= ENOUGH) return found;
  const known = new Set(scored);
  const neighbours = groups.flatMap((group) =>
    Array.from({ length: GROUP_SIZE }, (_, slot) => group * GROUP_SIZE + slot),
  );
  const wanted = isWhole ? MOST_OF_FEW : MOST_NEAR;
  const others = neighbours.filter((article) => !known.has(article)).slice(0, wanted);
  return [...found, ...(await session.articles(others))].slice(0, wanted);
}

/** The page as if it were stored: under no number, in no story. */
function asStored({ record, entityOf }: ArchivedArticle): StoredArticle {
  const { entities, events } = record.findings;
  return {
    number: 0,
    record,
    entities: entities.map(({ id }) => {
      const entity = entityOf.get(id);
      return entity === undefined ? 0 : entityNumber(entity);
    }),
    stories: events.map(() => 0),
  };
}
