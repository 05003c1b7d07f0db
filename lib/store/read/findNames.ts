import type { FoundNames } from '../../pipeline/archive';
import { entityKeys } from '../identity/entityKeys';
import { chooseEntities } from './chooseEntities';
import { knownEntity } from './knownEntity';
import type { ReadSession } from './readSession';

/**
 * The entities that keys lead to, in at most `most` requests beside those for the table of names and
 * for logs. Whatever a hash led to by chance is left out.
 */
export async function findNames(
  session: ReadSession,
  keys: readonly string[],
  most: number,
): Promise<FoundNames> {
  const { manifest, names, rarity } = await session.open(true);
  const before = names.gets;
  const hits = await names.entityNumbers(keys, session.onCorrupt);
  session.budget.spend(names.gets - before);
  if (hits.size === 0) return { entities: [], partial: new Set() };
  // While a large import runs, what changed lies in logs, which are read whatever is wanted.
  await session.entities([]);
  const chosen = chooseEntities(
    keys,
    hits,
    (entity) => rarity.entityFrequency(entity),
    (entities) => session.entityCost(manifest, entities) <= most,
  );
  const rows = await session.entities(chosen);
  const wanted = new Set(keys);
  const entities = [...rows.values()]
    .filter((row) => entityKeys(row).some((key) => wanted.has(key)))
    .map(knownEntity);
  const read = new Set(chosen);
  const partial = [...hits].flatMap(([key, found]) =>
    found.some((entity) => !read.has(entity)) ? [key] : [],
  );
  return { entities, partial: new Set(partial) };
}
