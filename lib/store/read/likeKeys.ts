import { acronymIn, nameKeys } from '../../linking/identity/nameKeys';
import { parsePersonName } from '../../linking/identity/personName';
import type { LikeName } from '../../pipeline/archive';
import { fineKeysFor } from '../identity/fineKeys';

/** Letters from which on an acronym fits names that do not introduce it (`matchEntities`). */
const TELLING_ACRONYM = 4;

/** Keys of mere likeness (consonants, first letters): who shares only these is seldom meant. */
const WEAK = /^(?:p|s|b|c:b):/;

/**
 * The keys under which those stand in the store whom a name of a page may be like, where nobody has
 * the very name: what `nameKeys` asks for, by finer keys where the store has them. Weak are those that
 * many share who are not meant.
 */
export function likeKeys(name: LikeName): { keys: string[]; weak: string[] } {
  const all = name.kind === 'person' ? personKeys(name) : groupKeys(name);
  return {
    keys: all.filter((key) => !WEAK.test(key)),
    weak: all.filter((key) => WEAK.test(key)),
  };
}

/** A full name is like others of the surname whose first name fits, a lone surname like all who have it. */
function personKeys({ kind, name, hasRoles }: LikeName): string[] {
  const person = parsePersonName(name);
  const keys = fineKeysFor([person]);
  const isFull = person.given.length > 0;
  // Who is known by the surname alone, or has one spelt otherwise, is meant only where roles agree.
  if (!hasRoles) return isFull ? keys.filter((key) => !key.startsWith('u:')) : keys;
  return isFull ? keys : [...keys, ...nameKeys({ kind, name, aliases: [] })];
}

/** A long name is like acronyms, not like others of the same initials. */
function groupKeys({ kind, name, aliases }: LikeName): string[] {
  const acronym = acronymIn(name);
  return nameKeys({ kind, name, aliases }).flatMap((key) => {
    if (!/^[ab]:/.test(key)) return [key];
    // A short acronym is like itself with a country beside it ("ISI Pakistan"), and like no long name.
    if (key.startsWith('a:') && key.length - 2 < TELLING_ACRONYM)
      return acronym === null ? [] : [`c:${key}`];
    return [acronym === null ? `c:${key}` : key];
  });
}
