import type { RoleAt } from '../model/archive';
import { nameCardId } from '../model/cardId';
import type { ArticleCard, NameCard, QuoteView } from '../model/view';
import type { Appearance, KnownEntity } from './archive';

/** Quotes on a card: what fits without scrolling. */
const MOST_QUOTES = 3;

/** What the archive says of one name. `day` is the page's publication date or null; `why` says why the words on the page were taken for it. */
export function nameCard(
  entity: KnownEntity,
  appearances: Appearance[],
  cards: Map<string, ArticleCard>,
  match: { why: string; confidence: number },
  day: string | null,
): NameCard {
  const role = roleNear(entity.roles, day);
  const roleArticle = role === null ? undefined : cards.get(role.article);
  return {
    type: 'name',
    id: nameCardId(entity.id),
    name: entity.name,
    kind: entity.kind,
    role:
      role === null || roleArticle === undefined ? null : { text: role.role, article: roleArticle },
    aliases: entity.aliases.filter((alias) => alias !== entity.name),
    articleCount: appearances.length,
    firstSeen: entity.firstSeen,
    lastSeen: entity.lastSeen,
    why: match.why,
    sure: match.confidence >= SURE,
    quotes: quotes(appearances, cards),
  };
}

/**
 * From this confidence on an identity is stated plainly; below it the card says that it is likely.
 * Links by full name and by surname inside one article lie above, links by spelling variant below.
 */
const SURE = 0.75;

/** The articles whose cards a name's card needs. */
export function articlesOfNameCard(
  entity: KnownEntity,
  appearances: Appearance[],
  day: string | null,
): string[] {
  const role = roleNear(entity.roles, day);
  return [
    ...appearances.slice(0, MOST_QUOTES).map((each) => each.article),
    ...(role === null ? [] : [role.article]),
  ];
}

/** The role given nearest to a day; the latest where the day or all dates are unknown. */
function roleNear(roles: RoleAt[], day: string | null): RoleAt | null {
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

function quotes(appearances: Appearance[], cards: Map<string, ArticleCard>): QuoteView[] {
  return appearances.slice(0, MOST_QUOTES).flatMap((each) => {
    const article = cards.get(each.article);
    return each.quote === null || article === undefined ? [] : [{ article, ...each.quote }];
  });
}
