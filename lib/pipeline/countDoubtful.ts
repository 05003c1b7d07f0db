import type { ArchivedArticle } from '../linking/related/coverageArchive';
import type { Archive, NamedEntity } from './archive';

/** Articles up to which a count that is about right may be of the page's own copies alone. */
const FEW = 3;

/**
 * Reads those of `entities` that perhaps only these `copies` of the page itself name: there a count
 * that is about right decides nothing. What was read takes their place in the map.
 */
export async function countDoubtful(
  entities: Map<string, NamedEntity>,
  copies: readonly ArchivedArticle[],
  archive: Pick<Archive, 'entities'>,
): Promise<void> {
  const ids = new Set(copies.flatMap(({ entityOf }) => [...entityOf.values()]));
  const doubtful = [...ids].filter((id) => {
    const entity = entities.get(id);
    return entity?.isAbout === true && entity.articleCount <= FEW + copies.length;
  });
  if (doubtful.length === 0) return;
  for (const [id, entity] of await archive.entities(doubtful)) entities.set(id, entity);
}
