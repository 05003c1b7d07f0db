import type { NameKind } from '../../model/mention';
import { isAcronymOf } from './acronym';
import {
  absorb,
  clusterOf,
  groupBy,
  note,
  type ArchivedName,
  type Cluster,
  type Reason,
} from './clusters';
import { sharedCompany } from './company';
import { countryOf } from './countries';
import { acronymIn, spellingKey } from './nameKeys';
import { contentWords, normaliseName } from './normaliseName';
import { isSpellingVariant } from './spellingVariant';

interface Named {
  cluster: Cluster;
  shown: string;
  words: readonly string[];
  /** Acronym the name consists of, or null. */
  acronym: string | null;
  /** Acronyms that articles introduce for it. */
  introduced: Set<string>;
  names: Set<string>;
}

const SURE = { sameName: 0.95, introduced: 0.92, acronym: 0.8, country: 0.85, spelling: 0.78 };

/** Shortest acronym that may be matched by its letters alone, when no article introduces it. */
const SPELT_OUT = 4;

/**
 * What keeps equal names apart: one word that is a place here and an organisation there may be a
 * metonym ("Washington"), and a nationality is not its country. Names of several words are one.
 */
function nameClass(kind: NameKind, words: readonly string[]): string {
  if (words.length > 1) return 'any';
  return kind === 'place' ? 'place' : 'thing';
}

function baseKey(local: ArchivedName['local']): string {
  const words = contentWords(local.name);
  const key = words.length > 1 ? words.join(' ') : normaliseName(local.name);
  return `${nameClass(local.kind, words)} ${key}`;
}

function namedOf(members: ArchivedName[]): Named {
  const shown = members[0]?.local.name ?? '';
  const cluster = clusterOf(members);
  if (members.length > 1) {
    note(cluster, 'same name', `All have the name “${shown}”.`, SURE.sameName);
  }
  const aliases = members.flatMap(({ local }) => local.aliases);
  return {
    cluster,
    shown,
    words: contentWords(shown),
    acronym: acronymIn(shown),
    introduced: new Set(aliases.map(acronymIn).filter((letters) => letters !== null)),
    names: new Set([shown, ...aliases].map(normaliseName)),
  };
}

function merge(into: Named, from: Named, reason: Reason): void {
  absorb(into.cluster, from.cluster, reason);
  for (const letters of from.introduced) into.introduced.add(letters);
  for (const name of from.names) into.names.add(name);
}

/** Joins each name to the one other that the rule accepts; where it accepts two, to none. */
function joinOnly(
  all: Named[],
  from: (named: Named) => boolean,
  to: (named: Named, other: Named) => Reason | null,
  candidates: (named: Named) => Iterable<Named>,
): Named[] {
  const decided = all.map((named) => {
    if (!from(named)) return null;
    const fits: { other: Named; reason: Reason }[] = [];
    for (const other of candidates(named)) {
      const reason = other === named ? null : to(named, other);
      if (reason) fits.push({ other, reason });
    }
    return fits.length === 1 ? (fits[0] ?? null) : null;
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

function joinAcronyms(all: Named[]): Named[] {
  const long = all.filter((named) => named.acronym === null && named.words.length > 1);
  const introducing = new Map<string, Named[]>();
  for (const named of long) {
    for (const letters of named.introduced) {
      introducing.set(letters, [...(introducing.get(letters) ?? []), named]);
    }
  }
  const spelt = groupBy(long, ({ shown }) => firstLetter(shown));
  return joinOnly(
    all,
    ({ acronym }) => acronym !== null,
    (named, other) => {
      const letters = named.acronym ?? '';
      const text = `“${named.shown}” stands for “${other.shown}”`;
      if (other.introduced.has(letters)) {
        return {
          rule: 'acronym that an article introduces',
          text: `${text}.`,
          sure: SURE.introduced,
        };
      }
      const bare = withoutCountry(normaliseName(other.shown)).join(' ');
      const fits =
        letters.length >= SPELT_OUT &&
        (isAcronymOf(letters, other.shown) || isAcronymOf(letters, bare)) &&
        sameCountry(named.shown, other.shown);
      return fits
        ? {
            rule: 'acronym of the name',
            text: `${text}: its letters spell it.`,
            sure: SURE.acronym,
          }
        : null;
    },
    ({ acronym }) => {
      const declared = introducing.get(acronym ?? '');
      return declared ?? spelt.get((acronym ?? '').slice(0, 1)) ?? [];
    },
  );
}

function withoutCountry(name: string): string[] {
  return name.split(' ').filter((word) => countryOf(word) === null);
}

function firstLetter(name: string): string {
  return (withoutCountry(normaliseName(name))[0] ?? '').slice(0, 1);
}

function countriesIn(name: string): string[] {
  return normaliseName(name)
    .split(' ')
    .map(countryOf)
    .filter((country) => country !== null);
}

/** Countries named on both sides must be the same; one side may name none. */
function sameCountry(a: string, b: string): boolean {
  const one = countriesIn(a);
  const two = countriesIn(b);
  return !one.length || !two.length || one.some((country) => two.includes(country));
}

/** "State Department" beside American names is the US one, when no other country's is known. */
function joinCountries(all: Named[]): Named[] {
  const byRest = groupBy(all, ({ words }) => {
    const rest = words.filter((word) => countryOf(word) === null);
    return rest.length >= 2 && rest.length < words.length ? rest.join(' ') : '';
  });
  byRest.delete('');
  return joinOnly(
    all,
    ({ words }) => words.length >= 2 && words.every((word) => countryOf(word) === null),
    (named, other) => {
      const countries = other.words.filter((word) => countryOf(word) !== null);
      const beside = named.cluster.members.every(({ companions }) =>
        companions.some((name) =>
          name.split(' ').some((word) => countries.includes(countryOf(word) ?? '')),
        ),
      );
      if (!beside) return null;
      const text = `“${named.shown}” for “${other.shown}”: the article names the country.`;
      return { rule: 'name without its country', text, sure: SURE.country };
    },
    ({ words }) => byRest.get(words.join(' ')) ?? [],
  );
}

function joinSpellings(all: Named[]): Named[] {
  const bySound = groupBy(all, ({ words }) => spellingKey(words));
  const rank = new Map(all.map((named, i) => [named, i]));
  return joinOnly(
    all,
    ({ words, acronym }) =>
      acronym === null && words.some((word) => word.length >= 5 && countryOf(word) === null),
    (named, other) => {
      // Only towards the one seen in more articles, so that two spellings do not swap places.
      if (!isLesser(named, other, rank)) return null;
      const pairs = named.words.map(
        (word) =>
          [word, other.words.find((w) => w === word || isSpellingVariant(w, word))] as const,
      );
      if (pairs.some(([, match]) => match === undefined)) return null;
      // Equal words were kept apart before because one is a place.
      if (pairs.every(([word, match]) => word === match)) return null;
      const equal = pairs.filter(
        ([word, match]) => word === match && word.length >= 4 && countryOf(word) === null,
      );
      const company = sharedCompany(named.cluster.company, other.cluster.company, [
        ...named.words,
        ...other.words,
      ]);
      if (!equal.length && !company) return null;
      const because = equal.length
        ? `“${equal[0]?.[0] ?? ''}” is the same`
        : `both stand beside ${company?.[0] ?? ''}`;
      const text = `“${named.shown}” and “${other.shown}”: ${because}.`;
      return { rule: 'spelling of the name', text, sure: SURE.spelling };
    },
    ({ words }) => bySound.get(spellingKey(words)) ?? [],
  );
}

function isLesser(a: Named, b: Named, rank: Map<Named, number>): boolean {
  const difference = a.cluster.members.length - b.cluster.members.length;
  return difference !== 0 ? difference < 0 : (rank.get(a) ?? 0) > (rank.get(b) ?? 0);
}

/**
 * Links organisations, places and other names of several articles: the same words in any order,
 * acronyms that an article introduces or whose letters spell one name, names without their country,
 * and spellings with support. `names` must be sorted; the outcome depends on nothing else.
 */
export function linkGroups(names: ArchivedName[]): Cluster[] {
  const exact = [...groupBy(names, ({ local }) => baseKey(local)).values()].map(namedOf);
  return joinSpellings(joinCountries(joinAcronyms(exact))).map(({ cluster }) => cluster);
}
