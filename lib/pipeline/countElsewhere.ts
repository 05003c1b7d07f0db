import type { Archive, KnownEntity } from './archive';

/** In how many articles beside the page's `own` stored copies each of these entities is, by id. */
export async function countElsewhere(
  entities: Iterable<KnownEntity>,
  archive: Pick<Archive, 'articles'>,
  own: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { id, articleCount } of entities) counts.set(id, articleCount);
  if (counts.size === 0 || own.size === 0) return counts;
  for (const { entityOf } of await archive.articles([...own]))
    for (const id of new Set(entityOf.values())) {
      const count = counts.get(id);
      if (count !== undefined) counts.set(id, count - 1);
    }
  return counts;
}
