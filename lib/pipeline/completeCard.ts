import { entityOfCard, storyOfCard } from '../model/cardId';
import type { AmbiguousHead, Card, EventHead, Head, NameCard, NameHead } from '../model/view';
import type { Archive, KnownEntity } from './archive';
import { countElsewhere } from './countElsewhere';
import { eventCard } from './eventCard';
import { nameCard, roleNear } from './nameCard';
import { nameHead } from './nameHead';

/** The page that a card is for: its address, null for no page, and its publication date, null where unknown. */
export interface CardPage {
  url: string | null;
  day: string | null;
}

/**
 * The whole card of what a list has the head of, as the archive is now; null where the archive has
 * nothing of it any more beside the page itself. It reads a few articles, however many there are.
 */
export async function completeCard(
  head: Head,
  archive: Archive,
  page: CardPage,
): Promise<Card | null> {
  const own = new Set(page.url === null ? [] : await archive.articlesAt(page.url));
  if (head.type === 'event') return wholeEvent(head, archive, own);
  if (head.type === 'ambiguous') return severalNames(head, archive, own, page.day);
  return wholeName(head, archive, own, page.day);
}

async function wholeName(
  head: NameHead,
  archive: Archive,
  own: ReadonlySet<string>,
  day: string | null,
): Promise<NameCard | null> {
  const id = entityOfCard(head.id);
  const entity = (await archive.entities([id])).get(id);
  if (entity === undefined) return null;
  const counts = countElsewhere([entity], await archive.articles([...own]));
  const articleCount = counts.get(id) ?? 0;
  if (articleCount === 0) return null;
  const [articles, role] = await Promise.all([
    archive.latestNaming(id),
    roleOf(entity, archive, own, day),
  ]);
  const elsewhere = articles.filter(({ record }) => !own.has(record.article.id));
  const { name, kind } = entity;
  return nameCard({ ...head, name, kind, articleCount }, entity, elsewhere, role);
}

/** Each of the names that it may be, with its role; the sentences are on their own cards. */
async function severalNames(
  head: AmbiguousHead,
  archive: Archive,
  own: ReadonlySet<string>,
  day: string | null,
): Promise<Card | null> {
  const known = await archive.entities(head.candidates.map(entityOfCard));
  const entities = [...known.values()];
  const counts = countElsewhere(entities, await archive.articles([...own]));
  const candidates = await Promise.all(
    entities
      .filter(({ id }) => (counts.get(id) ?? 0) > 0)
      .map(async (entity) => {
        const match = { words: head.text, rule: 'one of several that fit', confidence: 0 };
        const one = nameHead(entity, counts.get(entity.id) ?? 0, match);
        return nameCard(one, entity, [], await roleOf(entity, archive, own, day));
      }),
  );
  return candidates.length === 0 ? null : { ...head, candidates };
}

async function wholeEvent(
  head: EventHead,
  archive: Archive,
  own: ReadonlySet<string>,
): Promise<Card | null> {
  const found = await archive.story(storyOfCard(head.id), own);
  if (found === null) return null;
  const { story, articles } = found;
  const place = story.place === null ? [] : [story.place];
  const names = await archive.entities([...place, ...story.participants]);
  // "Afghan" and "Pakistani" say whose, not who.
  const nameOf = (id: string) => {
    const entity = names.get(id);
    return entity === undefined || entity.kind === 'other' ? null : entity.name;
  };
  const records = new Map(articles.map(({ record }) => [record.article.id, record]));
  return eventCard(story, records, nameOf, head.why);
}

/** The role of an entity nearest to the page's day, with the article that gives it. */
async function roleOf(
  { roles }: KnownEntity,
  archive: Archive,
  own: ReadonlySet<string>,
  day: string | null,
): Promise<NameCard['role']> {
  const elsewhere = roles.filter(({ article }) => !own.has(article));
  const role = roleNear(elsewhere, day);
  if (role === null) return null;
  const article = (await archive.cards([role.article])).get(role.article);
  return article === undefined ? null : { text: role.role, article };
}
