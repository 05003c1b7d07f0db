import type { NameKind } from '../../model/mention';
import { acronymLetters, initialsOf } from './acronym';
import { countryOf } from './countries';
import { isGenericName, withoutCompanyEnding } from './institutionWords';
import { exonymOf } from './exonyms';
import {
  contentWords,
  isAcronym,
  isLegalForm,
  normaliseName,
  withoutLegalForm,
} from './normaliseName';
import { singular } from './singular';
import { parsePersonName } from './personName';
import { skeleton, soundForm } from './spellingVariant';

/** The key of a surname: its consonants, or for very short ones ("Lee", "Wu") its whole sound. */
export function surnameKey(surname: string): string {
  const last = surname.split(' ').at(-1) ?? surname;
  const consonants = skeleton(last);
  return consonants.length > 1 ? consonants : soundForm(last);
}

/** Words at most of a name that is an acronym with its country and legal form. */
const MOST_ACRONYM_WORDS = 4;

/** The acronym a name consists of, in lower case, its country and legal form aside ("US CENTCOM", "EADS N.V."), or null. */
export function acronymIn(name: string): string | null {
  const all = name.split(/\s+/);
  if (all.length > MOST_ACRONYM_WORDS) return null;
  const words = all.filter((word, i) => {
    const normal = normaliseName(word);
    return countryOf(normal) === null && (i === 0 || !isLegalForm(normal));
  });
  const [only] = words;
  return only !== undefined && words.length === 1 && isAcronym(only) ? acronymLetters(only) : null;
}

/** The consonants of a name's content words, by which spellings of one name meet. */
export function spellingKey(words: readonly string[]): string {
  return words
    .map((word) => (countryOf(word) ? word : skeleton(word)))
    .sort()
    .join(' ');
}

/** Shortest acronym that is a key of its own: two letters stand for too many things. */
const SHORTEST_ACRONYM = 3;
/** Letters of the first word by which blends ("Centcom") and the names they blend meet. */
const BLEND_PREFIX = 3;

function personKeys(names: string[]): string[] {
  return names.map((name) => `p:${surnameKey(parsePersonName(name).surname)}`);
}

function groupKeys(name: string): string[] {
  const words = contentWords(name);
  const keys = [`n:${words.join(' ')}`];
  const short = withoutCompanyEnding(name);
  if (words.length > 1 && !isGenericName(short)) keys.push(`n:${contentWords(short).join(' ')}`);
  if (words.length > 1) keys.push(`n:${withoutLegalForm(name).replaceAll(' ', '')}`);
  const rest = words.filter((word) => countryOf(word) === null);
  if (rest.length >= 2 && rest.length < words.length) keys.push(`n:${rest.join(' ')}`);
  // Short words and countries have no spelling variants worth looking for.
  if (rest.some((word) => word.length >= 5)) {
    keys.push(`s:${spellingKey(words)}`);
  }
  const acronym = acronymIn(name);
  if (acronym !== null) {
    if (acronym.length >= SHORTEST_ACRONYM) keys.push(`a:${acronym}`);
    if (acronym.length >= 5) keys.push(`b:${acronym.slice(0, BLEND_PREFIX)}`);
    return keys;
  }
  const full = normaliseName(name).split(' ');
  const bare = full.filter((word) => countryOf(word) === null);
  for (const part of [full, bare]) {
    if (part.length < 2) continue;
    for (const letters of initialsOf(part.join(' '))) {
      if (letters.length >= SHORTEST_ACRONYM) keys.push(`a:${letters}`);
    }
  }
  if (bare.length >= 2) keys.push(`b:${(bare[0] ?? '').slice(0, BLEND_PREFIX)}`);
  return keys;
}

/** A product is found in the singular, and without the word for its maker. */
function otherKeys(name: string): string[] {
  const one = singular(normaliseName(name));
  const rest = one.slice(one.indexOf(' ') + 1);
  return [one, rest].map((form) => `n:${contentWords(form).join(' ')}`);
}

/**
 * Index keys of a name: two local entities can be linked only when they share one. A person's is the
 * sound of the surname; other names have their content words in any order, the same without the
 * country, their consonants, and the acronyms they can have. Each key once, sorted.
 */
export function nameKeys(entity: { kind: NameKind; name: string; aliases: string[] }): string[] {
  const forms = [entity.name, ...entity.aliases];
  if (entity.kind === 'person') {
    // A lone given name or a headline's short form must not bring strangers together.
    const full = forms.filter(isFullName);
    return [...new Set(personKeys([entity.name, ...full]))].sort();
  }
  // What every town has leads nowhere: a full name is not looked up by it.
  const telling = isGenericName(entity.name) ? forms : forms.filter((form) => !isGenericName(form));
  const keys = new Set(telling.flatMap(groupKeys));
  if (entity.kind === 'other')
    for (const form of forms) for (const key of otherKeys(form)) keys.add(key);
  if (entity.kind === 'place')
    for (const form of forms) keys.add(`n:${exonymOf(normaliseName(form))}`);
  return [...keys].sort();
}

/**
 * The keys by which a person's full names are found as they are spelt, and nobody else's: none for
 * other kinds, whose words are keys already, and none for a lone surname. Each key once, sorted.
 */
export function exactKeys(entity: { kind: NameKind; name: string; aliases: string[] }): string[] {
  if (entity.kind !== 'person') return [];
  const full = [entity.name, ...entity.aliases].filter(isFullName);
  return [...new Set(full.map(exactKey))].sort();
}

function isFullName(name: string): boolean {
  return parsePersonName(name).given.length > 0;
}

function exactKey(name: string): string {
  return `f:${normaliseName(name)}`;
}

/**
 * The key under which a name of this kind is found as it is spelt: a person's full name, all words of
 * anything else. Null for a person's lone name.
 */
export function spelledKey(name: string, kind: NameKind): string | null {
  if (kind !== 'person') return `n:${contentWords(name).join(' ')}`;
  return isFullName(name) ? exactKey(name) : null;
}

/**
 * The keys under which a name of unknown kind is found as it is spelt: as a person by the full name,
 * as anything else by all its words. Fewer than {@link nameKeys} gives: no acronyms, no other
 * spellings, and no surname, which would ask for everybody who has one like it.
 */
export function spelledKeys(name: string): string[] {
  const key = `n:${contentWords(name).join(' ')}`;
  return isFullName(name) ? [exactKey(name), key] : [key];
}
