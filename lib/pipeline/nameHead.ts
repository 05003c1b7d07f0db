import { nameCardId } from '../model/cardId';
import type { NameHead } from '../model/view';
import type { NamedEntity } from './archive';

/**
 * From this confidence on an identity is stated plainly; below it the card says that it is likely.
 * Links by full name and by surname inside one article lie above, links by spelling variant below.
 */
const SURE = 0.75;

/** What a list says of a name. `articleCount` leaves out the page itself; `match` says why the words on the page were taken for it. */
export function nameHead(
  entity: NamedEntity,
  articleCount: number,
  match: { words: string; rule: string; confidence: number },
): NameHead {
  return {
    type: 'name',
    id: nameCardId(entity.id),
    name: entity.name,
    kind: entity.kind,
    articleCount,
    ...(entity.isAbout === true && { isAbout: true }),
    why: `“${match.words}”: ${match.rule}`,
    sure: match.confidence >= SURE,
  };
}
