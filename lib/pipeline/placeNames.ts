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
  /** Whether some that the names may mean could not be read. */
  isPartial: boolean;
}

/** From this confidence on a match rests on the name alone, whoever else may have one like it. */
const BY_NAME_ALONE = 0.95;

/** Keys of mere likeness (consonants, first letters): who shares only these is seldom meant. */
const WEAK = /^[sb]:/;

/**
 * Matches the names of an article against the archive without adding it: the most named are looked up
 * first, each as it is spelt, and by what is like it only where that decides nothing. `before` is what
 * an earlier call gave, whose sure matches stand.
 */
export async function placeNames(
  record: ArticleRecord,
  archive: Pick<Archive, 'entitiesByKeys'>,
  before?: PlacedNames,
): Promise<PlacedNames> {
  const locals = byMentions(record);
  const entities = new Map(before?.entities);
  const partial = new Set<string>();
  const ask = async (keys: readonly string[]): Promise<void> => {
    if (keys.length === 0) return;
    const found = await archive.entitiesByKeys([...new Set(keys)]);
    for (const entity of found.entities) entities.set(entity.id, entity);
    for (const key of found.partial) partial.add(key);
  };
  const unsure = (matches: ReadonlyMap<string, EntityMatch>): ArchivedName[] =>
    locals.filter(({ local }) => !isSure(matches.get(local.id)));
  const match = (): Map<string, EntityMatch> => matchEntities(locals, [...entities.values()]);
  const open = before === undefined ? locals : unsure(before.names);
  await ask(open.flatMap(({ local }) => [...exactKeys(local), ...nameKeys(local).filter(isExact)]));
  await ask(unsure(match()).flatMap(({ local }) => nameKeys(local)));
  const names = match();
  const entityOf = new Map<string, string>();
  for (const { local } of locals) {
    const found = names.get(local.id);
    if (found === undefined) continue;
    // Somebody else who fits as well may not have been read: then nothing but the very name will do.
    const isOpen = nameKeys(local).some((key) => !WEAK.test(key) && partial.has(key));
    if (isOpen && !isSure(found)) names.delete(local.id);
    else if ('entity' in found) entityOf.set(local.id, found.entity);
  }
  return { names, entityOf, entities, isPartial: partial.size > 0 };
}

function isSure(match: EntityMatch | undefined): boolean {
  return match !== undefined && 'entity' in match && match.confidence >= BY_NAME_ALONE;
}

function isExact(key: string): boolean {
  return key.startsWith('n:');
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
