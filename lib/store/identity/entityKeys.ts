import { nameBase, personOfBase } from '../../linking/identity/nameBase';
import type { PersonName } from '../../linking/identity/personName';
import { isGenericName } from '../../linking/identity/institutionWords';
import type { NameKind } from '../../model/mention';
import { storedKeys } from '../names/storedKeys';
import type { EntityRow } from '../shapes/entityRow';
import { rememberFor } from './rememberFor';
import { acronymKeys, finePersonKeys } from './fineKeys';

/** The kinds that names of the entity have, the most frequent first. */
export function kindsOf(row: Pick<EntityRow, 'kind' | 'kinds'>): NameKind[] {
  if (row.kinds === undefined) return [row.kind];
  const all: NameKind[] = ['person', 'organisation', 'place', 'other'];
  return all.filter((kind) => (row.kinds?.[kind] ?? 0) > 0);
}

/** The names that articles know the entity by: those of its forms that are the fullest of an article. */
export function memberNames(row: Pick<EntityRow, 'aliases' | 'named'>): string[] {
  return row.aliases.filter((_, at) => (row.named[at] ?? 0) > 0);
}

/** The names that members of a person have, each once; none of anything else. */
export function peopleOf(row: EntityRow): PersonName[] {
  if (row.kind !== 'person') return [];
  const bases = new Set(memberNames(row).map((name) => nameBase({ kind: 'person', name })));
  return [...bases].map(personOfBase).filter((name) => name !== null);
}

/**
 * All keys that a stored entity is found by: its own (`storedKeys`), those of its members where they
 * have another kind or name, finer ones for where hundreds share those, and its id (`i:…`). Each once.
 */
export function entityKeys(row: EntityRow): string[] {
  const fine =
    row.kind === 'person' ? finePersonKeys(peopleOf(row)) : acronymKeys(memberNames(row));
  return [...linkingKeys(row), ...fine, `i:${row.id}`];
}

/** Rows of which the keys are kept. */
const MOST_KEPT = 10_000;

/** The keys of an entity by which linking may find that it is one with another. */
export const linkingKeys = rememberFor(MOST_KEPT, (row: EntityRow): readonly string[] => {
  if (row.kind === 'person') return storedKeys(row);
  const names = memberNames(row);
  const generic = names.filter(isGenericName).length;
  const alike = generic === 0 || generic === names.length;
  if (row.kinds === undefined && alike) return storedKeys(row);
  const keys = new Set(storedKeys(row));
  for (const kind of kindsOf(row))
    for (const name of names)
      for (const key of storedKeys({ kind, name, aliases: row.aliases })) keys.add(key);
  return [...keys];
});
