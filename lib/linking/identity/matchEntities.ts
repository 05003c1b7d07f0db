import type { Entity } from '../../model/archive';
import { isAcronymOf } from './acronym';
import type { ArchivedName } from './clusters';
import { isCommonName } from './commonNames';
import { countryOf } from './countries';
import { exonymOf } from './exonyms';
import { isGenericName, isKindWord } from './institutionWords';
import { acronymIn, nameKeys, spellingKey, surnameKey } from './nameKeys';
import { contentWords, normaliseName, withoutLegalForm } from './normaliseName';
import { givenFit, isRunOf, parsePersonName, type PersonName } from './personName';
import { isSharedName } from './regions';
import { genderOfRole, sharedRole } from './roleSupport';
import { singular } from './singular';
import { isSpellingVariant } from './spellingVariant';

/** A name of the page: the entity of the archive that it is and why, or those it could be. */
export type EntityMatch =
  { entity: string; rule: string; confidence: number } | { candidates: string[] };

interface Fit {
  entity: Entity;
  rule: string;
  confidence: number;
}

interface KnownPerson {
  entity: Entity;
  full: PersonName[];
  roles: string[];
}

function knownPerson(entity: Entity): KnownPerson {
  const names = [entity.name, ...entity.aliases].map(parsePersonName);
  const full = names.filter((name) => name.given.length > 0);
  return {
    entity,
    full: full.length ? full : names.slice(0, 1),
    roles: entity.roles.map(({ role }) => role),
  };
}

function gendersConflict(a: string[], b: string[]): boolean {
  const one = a.map(genderOfRole).find((gender) => gender !== null);
  const two = b.map(genderOfRole).find((gender) => gender !== null);
  return Boolean(one && two && one !== two);
}

/** How sure a name is that many people or places have, with nothing else to say which is meant. */
const MANY_HAVE = 0.7;

/** How a full name on the page fits a known person; null: not at all. */
function fitFull(name: PersonName, roles: string[], known: KnownPerson): Fit | null {
  const { entity } = known;
  const fits = known.full.map((other) => ({ other, given: givenFit(name, other) }));
  if (fits.some(({ given }) => given === 'conflict')) return null;
  const role = sharedRole(roles, known.roles);
  for (const { other, given } of fits) {
    if (name.surname === other.surname) {
      if (given === 'same') {
        const equal = name.tokens.join(' ') === other.tokens.join(' ');
        if (isCommonName(name) && !role) {
          return { entity, rule: 'the same name, which many people have', confidence: MANY_HAVE };
        }
        const rule = equal ? 'same name' : 'same first name and surname';
        return { entity, rule, confidence: equal ? 0.95 : 0.92 };
      }
      if (given === 'initial' || given === 'short form') {
        const rule =
          given === 'initial' ? 'initial fits the first name' : 'short form of the first name';
        return { entity, rule, confidence: 0.86 };
      }
      if (given === 'variant' && role) {
        return {
          entity,
          rule: `spelling of the first name, same role (“${role}”)`,
          confidence: 0.8,
        };
      }
      // A full name on the page for somebody the archive has by surname alone.
      if (given === 'none' && role) {
        return { entity, rule: `surname and role (“${role}”) are the same`, confidence: 0.75 };
      }
    } else if (isSpellingVariant(name.surname, other.surname)) {
      if (given === 'same') {
        return { entity, rule: 'spelling of the surname, same first name', confidence: 0.8 };
      }
      if (given === 'variant' && role) {
        return { entity, rule: `spelling of the name, same role (“${role}”)`, confidence: 0.75 };
      }
    }
  }
  return null;
}

/** Everybody whom a lone surname on the page can mean, the supported before the others. */
function fitSurname(name: PersonName, roles: string[], known: KnownPerson): Fit | null {
  const { entity } = known;
  if (gendersConflict(roles, known.roles)) return null;
  const role = sharedRole(roles, known.roles);
  const same = known.full.some((other) =>
    other.given.length
      ? isRunOf(name.tokens, other.tokens.slice(1))
      : other.surname === name.surname,
  );
  if (same && role) return { entity, rule: `surname and role (“${role}”)`, confidence: 0.85 };
  if (same)
    return { entity, rule: 'the only person of this surname in the archive', confidence: 0.6 };
  const variant = known.full.some(({ surname }) => isSpellingVariant(name.surname, surname));
  if (!variant || !role) return null;
  return { entity, rule: `spelling of the surname, same role (“${role}”)`, confidence: 0.75 };
}

/** From this confidence on, a fit has support and wins over those without. */
const SUPPORTED = 0.75;

/** Entities given at most that a name may be. */
const MOST_CANDIDATES = 12;

function choose(fits: Fit[]): EntityMatch | null {
  const supported = fits.filter(({ confidence }) => confidence >= SUPPORTED);
  const pool = supported.length ? supported : fits;
  const best = pool.reduce((most, { confidence }) => Math.max(most, confidence), 0);
  const exact = pool.filter(({ confidence }) => confidence === best && best >= 0.95);
  const [only] = exact.length === 1 ? exact : pool;
  if (!only) return null;
  if (exact.length !== 1 && pool.length > 1) {
    const ids = pool.map(({ entity }) => entity.id).sort();
    return { candidates: ids.slice(0, MOST_CANDIDATES) };
  }
  return { entity: only.entity.id, rule: only.rule, confidence: only.confidence };
}

function matchPerson(local: ArchivedName['local'], known: KnownPerson[]): EntityMatch | null {
  const name = parsePersonName(local.name);
  const fit = name.given.length > 0 ? fitFull : fitSurname;
  return choose(known.flatMap((person) => fit(name, local.roles, person) ?? []));
}

function fitGroup(page: ArchivedName, entity: Entity): Fit | null {
  const { local } = page;
  const words = contentWords(local.name);
  const names = [entity.name, ...entity.aliases];
  const lone = words.length === 1;
  const kindsDiffer = (local.kind === 'place') !== (entity.kind === 'place');
  if (lone && kindsDiffer) return null;
  // What every town has is nobody's without a place, and what the archive has of it gives none.
  if (isGenericName(local.name)) return null;
  const keyOf = (name: string): string => {
    const own = contentWords(name);
    const one = local.kind === 'other' ? singular(normaliseName(name)) : withoutLegalForm(name);
    return exonymOf(lone || own.length === 1 ? one : own.join(' '));
  };
  const key = keyOf(local.name);
  if (keyOf(entity.name) === key || (lone && unspaced(entity.name) === unspaced(local.name))) {
    return isSharedName(key)
      ? { entity, rule: 'the same name, which many places have', confidence: MANY_HAVE }
      : { entity, rule: 'same name', confidence: 0.95 };
  }
  const known = contentWords(entity.name);
  const acronym = acronymIn(local.name);
  if (acronym !== null) {
    if (names.some((name) => acronymIn(name) === acronym)) {
      return { entity, rule: 'same acronym', confidence: 0.88 };
    }
    // Three letters fit too many names unless the archive introduces them.
    const fits = acronym.length > 3 && names.some((name) => isAcronymOf(acronym, bare(name)));
    return fits ? { entity, rule: 'acronym of the name', confidence: 0.78 } : null;
  }
  const knownAcronym = acronymIn(entity.name);
  if (knownAcronym !== null && knownAcronym.length > 3) {
    const fits = isAcronymOf(knownAcronym, bare(local.name));
    return fits ? { entity, rule: 'name of the acronym', confidence: 0.78 } : null;
  }
  if (entity.aliases.some((name) => keyOf(name) === key)) {
    return { entity, rule: 'form that the archive has', confidence: 0.85 };
  }
  const rest = known.filter((word) => countryOf(word) === null);
  const countries = known.filter((word) => countryOf(word) !== null);
  if (rest.length >= 2 && countries.length && rest.join(' ') === words.join(' ')) {
    const beside = page.companions.some((name) =>
      name.split(' ').some((word) => countries.includes(countryOf(word) ?? '')),
    );
    return beside
      ? { entity, rule: 'name without its country, which the page names', confidence: 0.8 }
      : null;
  }
  if (words.length !== known.length || lone) return null;
  // Each word has its own counterpart: a name that repeats a word of the other's is not that name.
  if (spellingKey(words) !== spellingKey(known)) return null;
  const spelt = words.every((word) =>
    known.some((other) => other === word || isSpellingVariant(other, word)),
  );
  const anchor = words.some(
    (word) =>
      word.length >= 4 && countryOf(word) === null && !isKindWord(word) && known.includes(word),
  );
  return spelt && anchor ? { entity, rule: 'spelling of the name', confidence: 0.76 } : null;
}

function matchGroup(page: ArchivedName, groups: Set<Entity>): EntityMatch | null {
  return choose([...groups].flatMap((entity) => fitGroup(page, entity) ?? []));
}

function unspaced(name: string): string {
  return withoutLegalForm(name).replaceAll(' ', '');
}

function append<T>(index: Map<string, T[]>, key: string, item: T): void {
  const held = index.get(key);
  if (held === undefined) index.set(key, [item]);
  else held.push(item);
}

function bare(name: string): string {
  return normaliseName(name)
    .split(' ')
    .filter((word) => countryOf(word) === null)
    .join(' ');
}

/**
 * Matches the names of the page being read against entities of the archive: by local id, either the
 * entity with the rule in plain words and a confidence (0…1), or, where several fit and none is
 * surer, all their ids. Names that fit nothing are absent. `candidates` are the entities that share
 * a key (`nameKeys`) with any of the names.
 */
export function matchEntities(
  locals: ArchivedName[],
  candidates: Entity[],
): Map<string, EntityMatch> {
  const persons = new Map<string, KnownPerson[]>();
  const groups = new Map<string, Entity[]>();
  for (const entity of [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (entity.kind !== 'person') {
      for (const key of nameKeys(entity)) append(groups, key, entity);
      continue;
    }
    const known = knownPerson(entity);
    for (const sound of new Set(known.full.map(({ surname }) => surnameKey(surname)))) {
      append(persons, sound, known);
    }
  }
  const matches = new Map<string, EntityMatch>();
  for (const page of locals) {
    const { local } = page;
    const match =
      local.kind === 'person'
        ? matchPerson(local, persons.get(surnameKey(parsePersonName(local.name).surname)) ?? [])
        : matchGroup(page, new Set(nameKeys(local).flatMap((key) => groups.get(key) ?? [])));
    if (match) matches.set(local.id, match);
  }
  return matches;
}
