import type { ArchivedArticle } from '../linking/related/coverageArchive';
import type { NamedEntity } from './archive';

/** In how many articles each of these entities is beside these `copies` of the page itself, by id. */
export function countElsewhere(
  entities: Iterable<NamedEntity>,
  copies: readonly ArchivedArticle[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id, articleCount } of entities) counts.set(id, articleCount);
  for (const { entityOf } of copies)
    for (const id of new Set(entityOf.values())) {
      const count = counts.get(id);
      if (count !== undefined) counts.set(id, count - 1);
    }
  return counts;
}
