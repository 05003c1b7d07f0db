import { matchEntities, type EntityMatch } from '../linking/identity/matchEntities';
import { exactKeys, nameKeys } from '../linking/identity/nameKeys';
import type { ArchivedName } from '../linking/identity/linkEntities';
import type { ArticleRecord } from '../model/findings';
import type { Archive, KnownEntity } from './archive';
import { archivedNames } from './archivedNames';

/** The names of an article that is not in the archive, with what of the archive they are. */
export interface PlacedNames {
  /** By local entity; names that the archive does not know are absent. */
  names: Map<string, EntityMatch>;
  /** Id of a local entity → id of the archive's; names that are none for sure are absent. */
  entityOf: Map<string, string>;
  /** The entities that `names` speaks of, and others, by id. */
  entities: Map<string, KnownEntity>;
}

/** From this confidence on a match rests on the name alone, whoever else may have one like it. */
const BY_NAME_ALONE = 0.95;

/** Keys of mere likeness (consonants, first letters): who shares only these is seldom meant. */
const WEAK = /^[sb]:/;

/** Matches the names of an article against the archive without adding it: the most named are looked up first. */
export async function placeNames(
  record: ArticleRecord,
  archive: Pick<Archive, 'entitiesByKeys'>,
): Promise<PlacedNames> {
  const locals = byMentions(record);
  const keys = [
    ...locals.flatMap(({ local }) => exactKeys(local)),
    ...locals.flatMap(({ local }) => nameKeys(local)),
  ];
  const { entities, partial } = await archive.entitiesByKeys([...new Set(keys)]);
  const names = matchEntities(locals, entities);
  const entityOf = new Map<string, string>();
  for (const { local } of locals) {
    const match = names.get(local.id);
    if (match === undefined) continue;
    // Somebody else who fits as well may not have been read: then nothing but the very name will do.
    const surely = 'entity' in match && match.confidence >= BY_NAME_ALONE;
    if (!surely && nameKeys(local).some((key) => !WEAK.test(key) && partial.has(key)))
      names.delete(local.id);
    else if ('entity' in match) entityOf.set(local.id, match.entity);
  }
  return { names, entityOf, entities: new Map(entities.map((entity) => [entity.id, entity])) };
}

/** The names of an article, those it has most often first; in the title counts double. */
function byMentions(record: ArticleRecord): ArchivedName[] {
  const { mentions, titleMentions } = record.findings;
  const counts = new Map<string, number>();
  for (const { entity } of [...mentions, ...titleMentions, ...titleMentions])
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const count = ({ local }: ArchivedName): number => counts.get(local.id) ?? 0;
  // The sort is stable: equals stay in their order of appearance.
  return archivedNames(record).sort((a, b) => count(b) - count(a));
}
