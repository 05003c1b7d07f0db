import type { NameKind } from '../../model/mention';
import { Cluster, groupBy, groupSharing, type ArchivedName, type Reason } from './clusters';
import { isSpecific } from './company';
import { countryOf } from './countries';
import { exonymOf } from './exonyms';
import { isGenericName, isKindWord, isNational } from './institutionWords';
import { acronymIn } from './nameKeys';
import { contentWords, isAcronym, normaliseName, withoutLegalForm } from './normaliseName';
import { isSharedName, regionOf } from './regions';
import { singular } from './singular';

/** Organisations, places or other things of one name, on their way to an entity. */
export interface Named {
  cluster: Cluster;
  shown: string;
  words: readonly string[];
  /** The name without its legal form, normalised. */
  key: string;
  isPlace: boolean;
  /** Acronym the name consists of, or null. */
  acronym: string | null;
  /** Acronyms that articles introduce for it. */
  introduced: Set<string>;
  names: Set<string>;
}

/**
 * What keeps equal names apart: one word that is a place here and an organisation there may be a
 * metonym ("Washington"), and a nationality is not its country. Names of several words are
 * one, and an acronym ("SIA") is no town.
 */
function nameClass(kind: NameKind, name: string, words: readonly string[]): string {
  if (words.length > 1) return 'any';
  const isPlace = kind === 'place' && (!isAcronym(name) || countryOf(words[0] ?? '') !== null);
  return isPlace ? 'place' : 'thing';
}

/**
 * What names of organisations, places and other things are gathered by, before anything else is
 * looked at: those that share it are one, unless the name is generic or that of many towns.
 */
export function groupBase({ kind, name }: Pick<ArchivedName['local'], 'kind' | 'name'>): string {
  const whole = kind === 'other' ? singular(normaliseName(name)) : name;
  const words = contentWords(whole);
  const key = words.length > 1 ? words.join(' ') : withoutLegalForm(whole);
  return `${nameClass(kind, name, words)} ${kind === 'place' ? exonymOf(key) : key}`;
}

/** Confidence that one name means one thing, and that it does with the place agreeing. */
const SAME_NAME = 0.95;
const SAME_NAME_AND_PLACE = 0.85;

function namedOf(members: ArchivedName[], place: string | null): Named {
  const shown = members[0]?.local.name ?? '';
  const cluster = new Cluster(members);
  if (members.length > 1 && place === null) {
    cluster.note('same name', `All have the name “${shown}”.`, SAME_NAME);
  }
  if (members.length > 1 && place !== null) {
    const text = `All have the name “${shown}” and stand beside “${place}”.`;
    cluster.note('same name and place', text, SAME_NAME_AND_PLACE);
  }
  const aliases = members.flatMap(({ local }) => local.aliases);
  return {
    cluster,
    shown,
    words: contentWords(shown),
    key: withoutLegalForm(shown),
    isPlace: members[0]?.local.kind === 'place',
    acronym: acronymIn(shown),
    introduced: new Set(aliases.map(acronymIn).filter((letters) => letters !== null)),
    names: new Set([shown, ...aliases].map(withoutLegalForm)),
  };
}

/** The places that can tell whose institution a generic name means, as one article shows them. */
function homes({ local, places = [] }: ArchivedName, national: boolean): string[] {
  const own = normaliseName(local.name);
  const towns = places.filter(
    (place) => countryOf(place) === null && regionOf(place) === null && place !== own,
  );
  if (!national) return towns;
  const country = places.find((place) => countryOf(place) !== null);
  return country === undefined ? towns : [country];
}

/**
 * Institutions of one generic name, by the place they belong to: the place that most of their
 * articles are about takes those, then the next of the rest. So all of a group share one place.
 * Articles of which no place is known or shared stay alone.
 */
function byPlace(members: ArchivedName[]): Named[] {
  const national = isNational(members[0]?.local.name ?? '');
  return groupSharing(members, (member) => homes(member, national)).map((group) =>
    namedOf(group.members, group.key),
  );
}

/** Whether a town or an institution of one has a name that many towns have: "Springfield Police". */
function isOfManyTowns({ kind, name }: ArchivedName['local']): boolean {
  const words = normaliseName(name).split(' ');
  if (kind === 'person' || words.length > MOST_TOWN_WORDS) return false;
  if (words.length === 1 && kind !== 'place') return false;
  return isSharedName(words[0] ?? '') && words.slice(1).every(isKindWord);
}

/** Words of the longest name of a town's institution that is taken for one. */
const MOST_TOWN_WORDS = 5;

/** What tells one of many towns of a name: its region, what lies by it, and the full names beside it. */
function aroundTown({ local, companions, places = [] }: ArchivedName): string[] {
  const [own = ''] = normaliseName(local.name).split(' ');
  const others = [...places, ...companions.filter(isSpecific)];
  return others.filter((name) => countryOf(name) === null && !name.split(' ').includes(own));
}

/** One name of many towns, by what stands around it. */
function byTown(members: ArchivedName[]): Named[] {
  return groupSharing(members, aroundTown).map((group) => namedOf(group.members, group.key));
}

/**
 * The names given, gathered by what they are called; institutions whose name says not whose, by
 * place too, and towns of a name that many have, by what stands around them.
 */
export function gatherNamed(names: ArchivedName[]): Named[] {
  return [...groupBy(names, ({ local }) => groupBase(local)).values()].flatMap((members) => {
    const [first] = members;
    if (!first || members.length === 1) return [namedOf(members, null)];
    if (isGenericName(first.local.name)) return byPlace(members);
    return isOfManyTowns(first.local) ? byTown(members) : [namedOf(members, null)];
  });
}

function merge(into: Named, from: Named, reason: Reason): void {
  into.cluster.absorb(from.cluster, reason);
  for (const letters of from.introduced) into.introduced.add(letters);
  for (const name of from.names) into.names.add(name);
}

/** A rule by which a name joins the one other that fits. */
export interface GroupRule {
  /** Which names it is for. */
  applies: (named: Named) => boolean;
  /** The names that can fit, by an index. */
  candidates: (named: Named) => Iterable<Named>;
  /** Why the name is the other's; null where it is not. */
  fits: (named: Named, other: Named) => Reason | null;
}

/** Candidates looked at for one name: what more names could mean is too common to say anything. */
const MOST_CANDIDATES = 200;

/**
 * Joins each name to the one other that the rule accepts; where it accepts two, to none, and both
 * are noted. All are decided before any is joined.
 */
export function joinOnly(all: Named[], { applies, candidates, fits }: GroupRule): Named[] {
  const decided = all.map((named) => {
    if (!applies(named)) return null;
    const found: { other: Named; reason: Reason }[] = [];
    let seen = 0;
    for (const other of candidates(named)) {
      if (++seen > MOST_CANDIDATES) break;
      const reason = other === named ? null : fits(named, other);
      if (reason) found.push({ other, reason });
    }
    if (found.length > 1) named.cluster.among.push(...found.map(({ other }) => other.cluster));
    return found.length === 1 ? (found[0] ?? null) : null;
  });
  const gone = new Map<Named, Named>();
  const end = (named: Named): Named => {
    let at = named;
    for (let next = gone.get(at); next; next = gone.get(at)) at = next;
    return at;
  };
  for (const [i, decision] of decided.entries()) {
    const named = all[i];
    if (!named || !decision) continue;
    const target = end(decision.other);
    if (target === named) continue;
    merge(target, named, decision.reason);
    gone.set(named, target);
  }
  return all.filter((named) => !gone.has(named));
}
