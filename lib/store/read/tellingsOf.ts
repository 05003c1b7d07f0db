import type { ArchivedEvent } from '../../linking/events/archivedEvent';
import { storyOf as mergedStory } from '../../linking/events/storyOf';
import type { StoryEvent } from '../../model/archive';
import type { KnownStory, KnownTelling } from '../../pipeline/archive';
import type { StoredArticle } from '../shapes/storedArticle';
import type { StoryRow } from '../shapes/storyRow';
import { matchStories, toldStories } from '../stories/matchStories';
import { storyOf } from '../stories/storyOf';
import type { ReadSession } from './readSession';

/** Ids and numbers of the stored copies of the page itself. */
export interface OwnCopies {
  ids: ReadonlySet<string>;
  numbers: ReadonlySet<number>;
}

/**
 * Which events of the archive a page's tellings are, among what `near` articles tell. One request for
 * each that several articles tell, those most told first; what goes beyond the budget is left out.
 */
export async function knownTellings(
  session: ReadSession,
  tellings: readonly ArchivedEvent[],
  near: readonly StoredArticle[],
  own: OwnCopies,
): Promise<Map<number, KnownTelling>> {
  const matches = matchStories(tellings, near, []);
  const told = new Map<string, number>();
  for (const { story } of matches.values()) told.set(story.id, story.members.length);
  const wanted = [...told]
    .filter(([id]) => id.startsWith('s'))
    .map(([id, members]) => ({ number: Number(id.slice(1)), members }))
    .sort((a, b) => b.members - a.members || a.number - b.number)
    .slice(0, session.budget.left);
  const rows = await session.stories(wanted.map(({ number }) => number));
  const articles = new Map(near.map((article) => [article.number, article]));
  const known = new Map<number, KnownTelling>();
  for (const [index, { story, evidence }] of matches) {
    const row = rows.get(Number(story.id.slice(1)));
    const found = story.id.startsWith('a')
      ? elsewhere(story, own, new Set(story.members.map(({ article }) => article)).size, 0)
      : row && rowElsewhere(row, articles, own);
    if (found) known.set(index, { story: found, evidence });
  }
  return known;
}

/** Rows of sixteen articles that are read for the card of one event. */
const MOST_GROUPS = 4;

/** An event with those of its articles that so few requests can read; null where there is none beside the page's `own`. */
export async function readStory(
  session: ReadSession,
  id: string,
  own: OwnCopies,
): Promise<{ story: KnownStory; articles: StoredArticle[] } | null> {
  const place = /^a(\d+):\d+$/u.exec(id);
  if (place !== null) {
    const articles = await session.articles([Number(place[1])]);
    const [article] = articles;
    const tellings = article === undefined ? undefined : toldStories(article).get(id);
    if (tellings === undefined) return null;
    const story = elsewhere({ ...mergedStory(tellings, []), id }, own, 1, 0);
    return story === null ? null : { story, articles };
  }
  const number = Number(id.slice(1));
  const row = (await session.stories([number])).get(number);
  if (row === undefined) return null;
  const most = session.budget.allow(MOST_GROUPS);
  const numbers: number[] = [];
  for (const article of new Set(row.members.map((member) => member.article)))
    if (!own.numbers.has(article) && session.articleCost([...numbers, article]) <= most)
      numbers.push(article);
  const articles = await session.articles(numbers);
  const story = rowElsewhere(
    row,
    new Map(articles.map((article) => [article.number, article])),
    own,
  );
  return story === null ? null : { story, articles };
}

function rowElsewhere(
  row: StoryRow,
  articles: ReadonlyMap<number, StoredArticle>,
  own: OwnCopies,
): KnownStory | null {
  const tellers = new Set(row.members.map(({ article }) => article));
  const mine = [...tellers].filter((article) => own.numbers.has(article)).length;
  return elsewhere(storyOf(row, articles), own, tellers.size, mine);
}

/** A story without the page's own copies, of which `mine` of all its articles are. */
function elsewhere(
  story: StoryEvent,
  own: OwnCopies,
  tellers: number,
  mine: number,
): KnownStory | null {
  const members = story.members.filter(({ article }) => !own.ids.has(article));
  const articleCount = tellers - mine;
  return members.length === 0 || articleCount === 0 ? null : { ...story, members, articleCount };
}
