import { isGenericName } from '../linking/identity/institutionWords';
import type { ArchivedName } from '../linking/identity/linkEntities';
import { matchEntities, type EntityMatch } from '../linking/identity/matchEntities';
import { exactKeys, nameKeys, spelledKey } from '../linking/identity/nameKeys';
import { normaliseName } from '../linking/identity/normaliseName';
import type { ArticleRecord } from '../model/findings';
import type { Archive, NamedEntity, SpelledName } from './archive';
import { archivedNames } from './archivedNames';

/** The names of an article that is not in the archive, with what of the archive they are. */
export interface PlacedNames {
  /** By local entity; names that the archive does not know are absent. */
  names: Map<string, EntityMatch>;
  /** Id of a local entity → id of the archive's; names that are none for sure are absent. */
  entityOf: Map<string, string>;
  /** The entities that `names` speaks of, and others, by id. */
  entities: Map<string, NamedEntity>;
}

/** From this confidence on a match rests on the name alone, whoever else may have one like it. */
const BY_NAME_ALONE = 0.95;

/** Entities given at most that a name may be, as many as `matchEntities` gives. */
const MOST_CANDIDATES = 12;

/**
 * Matches the names of an article against the archive without adding it, the most named first. What
 * the index alone tells needs no look at entities; where it leaves open who is meant, those who have the
 * very name are looked at, and where nobody has it those who have one like it. A name whose bearers
 * could not all be read may be any of them.
 */
export async function placeNames(
  record: ArticleRecord,
  archive: Pick<Archive, 'entitiesSpelled' | 'entitiesByKeys' | 'entitiesLike'>,
): Promise<PlacedNames> {
  const locals = byMentions(record);
  const entities = new Map<string, NamedEntity>();
  const hits = await archive.entitiesSpelled(locals.map(spelledName));
  for (const { told } of hits) for (const entity of told) entities.set(entity.id, entity);
  const match = (): Map<string, EntityMatch> => matchEntities(locals, [...entities.values()]);
  const unread = new Set<string>();
  const add = (read: readonly NamedEntity[], partial: ReadonlySet<string>): void => {
    for (const entity of read) entities.set(entity.id, entity);
    for (const key of partial) unread.add(key);
  };
  const decided = (matches: ReadonlyMap<string, EntityMatch>) => (each: ArchivedName) =>
    isDecided(each, matches.get(each.local.id), entities, unread);

  const first = match();
  const open = locals.filter((each) => !isSure(first.get(each.local.id)));
  const keys = new Set(open.flatMap(({ local }) => veryKeys(local)));
  if (keys.size > 0) {
    const { entities: read, partial } = await archive.entitiesByKeys([...keys]);
    add(read, partial);
  }
  const isDecidedByName = decided(match());
  const rest = open.filter((each) => !isDecidedByName(each));
  const unlike = new Set<string>();
  if (rest.length > 0) {
    const { entities: read, partial } = await archive.entitiesLike(
      rest.map(({ local: { kind, name, aliases, roles } }) => ({
        kind,
        name,
        aliases,
        hasRoles: roles.length > 0,
      })),
    );
    add(read, new Set());
    for (const name of partial) unlike.add(name);
  }

  const names = match();
  const isDecidedNow = decided(names);
  const entityOf = new Map<string, string>();
  for (const [at, each] of locals.entries()) {
    const { local } = each;
    const found = names.get(local.id);
    const isOpen = unlike.has(local.name) || veryKeys(local).some((key) => unread.has(key));
    // Somebody else who fits as well may not have been read: then nothing but the very name will do.
    if (isOpen && !isDecidedNow(each)) {
      const bearers = isGenericName(local.name) ? [] : (hits[at]?.others ?? []);
      for (const entity of bearers) if (!entities.has(entity.id)) entities.set(entity.id, entity);
      const candidates = bearers.map(({ id }) => id).slice(0, MOST_CANDIDATES);
      if (candidates.length > 0) names.set(local.id, { candidates });
      else names.delete(local.id);
    } else if (found !== undefined && 'entity' in found) entityOf.set(local.id, found.entity);
  }
  return { names, entityOf, entities };
}

function isSure(match: EntityMatch | undefined): boolean {
  return match !== undefined && 'entity' in match && match.confidence >= BY_NAME_ALONE;
}

/** Whether a match needs no look at others: it is sure, or all who have the very name were read and one of them is meant. */
function isDecided(
  { local }: ArchivedName,
  match: EntityMatch | undefined,
  entities: ReadonlyMap<string, NamedEntity>,
  unread: ReadonlySet<string>,
): boolean {
  if (match === undefined) return false;
  const own = spelledKey(local.name, local.kind);
  if (own !== null && unread.has(own)) return false;
  if (isSure(match)) return true;
  if (veryKeys(local).some((key) => unread.has(key))) return false;
  const name = normaliseName(local.name);
  return ('entity' in match ? [match.entity] : match.candidates).every((id) => {
    const entity = entities.get(id);
    return entity?.aliases.some((form) => normaliseName(form) === name) === true;
  });
}

/** The keys of those who have the very name, or one of the forms that the article has of it. */
function veryKeys(local: ArchivedName['local']): string[] {
  return [...exactKeys(local), ...nameKeys(local).filter((key) => key.startsWith('n:'))];
}

function spelledName({ local: { name, kind } }: ArchivedName): SpelledName {
  return { name, kinds: kind === 'person' ? ['person'] : ['organisation', 'place', 'other'] };
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
