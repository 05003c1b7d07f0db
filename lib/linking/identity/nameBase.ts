import type { NameKind } from '../../model/mention';
import { isCommonName } from './commonNames';
import { isGenericName, isKindWord } from './institutionWords';
import { groupBase } from './namedGroup';
import { contentWords } from './normaliseName';
import { parsePersonName, type PersonName } from './personName';
import { isSharedName } from './regions';

type Named = { kind: NameKind; name: string };

/**
 * What a name is gathered by across articles before anything else is looked at: of a person the
 * given names and the surname, of anything else the words in any order. Never shared by a person
 * and something else.
 */
export function nameBase(local: Named): string {
  if (local.kind !== 'person') return `g ${groupBase(local)}`;
  const { given, surname } = parsePersonName(local.name);
  return `p ${given.join(' ')}|${surname}`;
}

/** The person of a base that {@link nameBase} gave, null of anything else. */
export function personOfBase(base: string): PersonName | null {
  if (!base.startsWith('p ')) return null;
  const bar = base.indexOf('|');
  const given = base.slice(2, bar).split(' ').filter(Boolean);
  const surname = base.slice(bar + 1);
  return { given, surname, tokens: [...given, ...surname.split(' ')] };
}

/**
 * Whether all names of this name's base are one, whatever stands around them: not of a lone surname,
 * a full name that many have, an institution whose name says not whose, or a town of a shared name.
 * May be false where they are one.
 */
export function isOneByName(local: Named): boolean {
  if (local.kind === 'person') {
    const name = parsePersonName(local.name);
    return name.given.length > 0 && !isCommonName(name);
  }
  if (isGenericName(local.name)) return false;
  const words = contentWords(local.name);
  return !words.some(
    (word, at) => isSharedName(word) && words.every((other, i) => i === at || isKindWord(other)),
  );
}
