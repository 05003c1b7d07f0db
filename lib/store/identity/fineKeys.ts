import { acronymIn, surnameKey } from '../../linking/identity/nameKeys';
import { givenKeys, type PersonName } from '../../linking/identity/personName';

/** Letters by which blends and the names they blend meet, as in `nameKeys`. */
const BLEND_PREFIX = 3;

/**
 * Keys that part what shares a key of `nameKeys` which hundreds have. Of a person: each full name's
 * surname with what first names can fit by (`g:`), the words that a lone surname can be (`l:`), and of
 * lone surnames their sound (`u:`). They are asked for by {@link fineKeysFor}.
 */
export function finePersonKeys(people: readonly PersonName[]): string[] {
  const keys = new Set<string>();
  for (const { given, surname, tokens } of people) {
    const sound = surnameKey(surname);
    const [first] = given;
    if (first === undefined) keys.add(`u:${sound}`);
    else {
      for (const key of ownKeys(first)) keys.add(`g:${sound}|${key}`);
      for (const word of tokens.slice(1)) keys.add(`l:${word}`);
    }
  }
  return [...keys];
}

/** Under what a first name stands: itself, where it is short for another or the other way round, its sound, and its letter. */
function ownKeys(first: string): string[] {
  const { own } = givenKeys(first);
  const sound = own.find((key) => key.startsWith('~'));
  if (sound === undefined) return own;
  const [letter = ''] = own.slice(-1);
  // Those who have the same first name have the same sound.
  return own.length > 3 ? [first, sound, letter] : [sound, letter];
}

/** The keys under which those stand that may be one with a person: fewer than have the surname's sound. */
export function fineKeysFor(people: readonly PersonName[]): string[] {
  const keys = new Set<string>();
  for (const { given, surname, tokens } of people) {
    const sound = surnameKey(surname);
    const [first] = given;
    keys.add(`u:${sound}`);
    if (first === undefined) keys.add(`l:${tokens.at(-1) ?? ''}`);
    else for (const key of givenKeys(first).asked) keys.add(`g:${sound}|${key}`);
  }
  return [...keys];
}

/** Keys of the acronyms among the names of an entity's members, which no long name has (`c:`), as against `a:` and `b:`. */
export function acronymKeys(names: readonly string[]): string[] {
  const keys = new Set<string>();
  for (const name of names) {
    const letters = acronymIn(name);
    if (letters === null) continue;
    keys.add(`c:a:${letters}`);
    if (letters.length > BLEND_PREFIX) keys.add(`c:b:${letters.slice(0, BLEND_PREFIX)}`);
  }
  return [...keys];
}
