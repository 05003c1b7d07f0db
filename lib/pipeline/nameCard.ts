import type { ArchivedArticle } from '../linking/related/coverageArchive';
import type { RoleAt } from '../model/archive';
import type { ArticleCard, NameCard, NameHead, QuoteView } from '../model/view';
import type { KnownEntity } from './archive';
import { articleCardOf } from './articleCardOf';
import { quoteAt } from './quoteAt';

/** Quotes on a card: what fits without scrolling. */
const MOST_QUOTES = 3;

/** What the archive says of one name. `articles` name it, latest first; `role` is the one to show, with the article that gives it. */
export function nameCard(
  head: NameHead,
  entity: KnownEntity,
  articles: readonly ArchivedArticle[],
  role: { text: string; article: ArticleCard } | null,
): NameCard {
  const { type, id, name, kind, articleCount, why, sure } = head;
  const { firstSeen, lastSeen } = entity;
  return {
    type,
    id,
    name,
    kind,
    articleCount,
    firstSeen,
    lastSeen,
    why,
    sure,
    entity: entity.stableId,
    role,
    aliases: entity.aliases.filter((alias) => alias !== entity.name),
    quotes: articles.flatMap((article) => quoteIn(article, entity.id) ?? []).slice(0, MOST_QUOTES),
  };
}

/** The role given nearest to a day (a publication date); the latest where the day or all dates are unknown. */
export function roleNear(roles: readonly RoleAt[], day: string | null): RoleAt | null {
  let best: RoleAt | null = null;
  let distance = Infinity;
  for (const role of roles) {
    const apart =
      day === null || role.date === null
        ? Number.MAX_SAFE_INTEGER
        : Math.abs(Date.parse(role.date.slice(0, 10)) - Date.parse(day.slice(0, 10)));
    if (apart <= distance) [best, distance] = [role, apart];
  }
  return best;
}

/** The first sentence of the article's body that names the entity; null where only the title does. */
function quoteIn({ record, entityOf }: ArchivedArticle, entity: string): QuoteView | null {
  const mention = record.findings.mentions.find((each) => entityOf.get(each.entity) === entity);
  return mention === undefined
    ? null
    : { article: articleCardOf(record.article), ...quoteAt(record, mention) };
}
