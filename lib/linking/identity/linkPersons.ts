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
import { surnameKey } from './nameKeys';
import { givenFit, isRunOf, parsePersonName, type PersonName } from './personName';
import { genderOfRole, sharedRole } from './roleSupport';
import { isSpellingVariant } from './spellingVariant';

interface Person {
  cluster: Cluster;
  /** Every full name in the cluster: a newcomer must fit all of them. */
  names: PersonName[];
  /** The name as one article writes it, for the evidence. */
  shown: string;
}

/** How sure each kind of link is. Ordered by how often it can go wrong, not measured. */
const SURE = {
  sameName: 0.95,
  middleName: 0.92,
  initial: 0.88,
  shortForm: 0.86,
  role: 0.85,
  company: 0.8,
  variant: 0.8,
  only: 0.65,
};

/** Articles with the full name from which a lone surname needs no other support. */
const WELL_KNOWN = 3;

function fitsAll(a: Person, b: Person): boolean {
  return a.names.every((one) => b.names.every((other) => givenFit(one, other) !== 'conflict'));
}

/** Support from outside the name: a shared role or shared company, in plain words. */
function supportOf(a: Cluster, b: Cluster, own: readonly string[]): [string, number] | null {
  const role = sharedRole(a.roles, b.roles);
  if (role) return [`both have the role “${role}”`, SURE.role];
  const company = sharedCompany(a.company, b.company, own);
  if (company) return [`both stand beside ${company.slice(0, 2).join(' and ')}`, SURE.company];
  return null;
}

function exactNames(names: ArchivedName[]): Person[] {
  const byName = groupBy(names, ({ local }) => parsePersonName(local.name).tokens.join(' '));
  return [...byName.values()].map((members) => {
    const shown = members[0]?.local.name ?? '';
    const cluster = clusterOf(members);
    if (members.length > 1) {
      note(cluster, 'same name', `All call this person “${shown}”.`, SURE.sameName);
    }
    return { cluster, names: [parsePersonName(shown)], shown };
  });
}

/** Joins a person to the one that fits; with two that do not fit each other it joins none. */
function joinFitting(
  persons: Person[],
  fits: (person: Person, other: Person) => Reason | null,
): Person[] {
  const kept: Person[] = [];
  for (const person of persons) {
    const candidates = kept.flatMap((other) => {
      const reason = fitsAll(person, other) ? fits(person, other) : null;
      return reason ? [{ other, reason }] : [];
    });
    const [only] = candidates;
    if (only && candidates.length === 1) {
      absorb(only.other.cluster, person.cluster, only.reason);
      only.other.names.push(...person.names);
    } else kept.push(person);
  }
  return kept;
}

function joinFullNames(persons: Person[]): Person[] {
  // Fuller names first: "Ann B. Lee" and "Ann C. Lee" must both be known before "Ann Lee" comes.
  const given = (person: Person): string => person.names[0]?.given.join(' ') ?? '';
  persons.sort(
    (a, b) =>
      given(b).length - given(a).length || (given(a) < given(b) ? -1 : given(a) > given(b) ? 1 : 0),
  );
  return joinFitting(persons, (person, other) => {
    const [one] = person.names;
    const [two] = other.names;
    if (!one || !two || one.surname !== two.surname) return null;
    const fit = givenFit(one, two);
    const text = `“${person.shown}” and “${other.shown}”`;
    if (fit === 'same') {
      return { rule: 'same first name and surname', text: `${text}.`, sure: SURE.middleName };
    }
    if (fit === 'initial') {
      return { rule: 'initial fits the first name', text: `${text}.`, sure: SURE.initial };
    }
    if (fit === 'short form') {
      return { rule: 'short form of the first name', text: `${text}.`, sure: SURE.shortForm };
    }
    const support = supportOf(person.cluster, other.cluster, one.tokens);
    if (fit !== 'variant' || !support) return null;
    return {
      rule: 'spelling of the first name',
      text: `${text}: ${support[0]}.`,
      sure: SURE.variant,
    };
  });
}

function joinSpellings(persons: Person[]): Person[] {
  return joinFitting(persons, (person, other) => {
    const [one] = person.names;
    const [two] = other.names;
    if (!one || !two || !isSpellingVariant(one.surname, two.surname)) return null;
    const fit = givenFit(one, two);
    const support = supportOf(person.cluster, other.cluster, [...one.tokens, ...two.tokens]);
    const because = support?.[0] ?? (fit === 'same' ? 'the first name is the same' : null);
    if (!because || (fit !== 'same' && fit !== 'variant' && fit !== 'short form')) return null;
    const text = `“${person.shown}” and “${other.shown}”: ${because}.`;
    return { rule: 'spelling of the surname', text, sure: SURE.variant };
  });
}

function gendersConflict(a: Cluster, b: Cluster): boolean {
  const genders = (cluster: Cluster): (string | null)[] => cluster.roles.map(genderOfRole);
  const [one] = genders(a).filter((gender) => gender !== null);
  const [two] = genders(b).filter((gender) => gender !== null);
  return one !== undefined && two !== undefined && one !== two;
}

function articleCount(cluster: Cluster): number {
  return new Set(cluster.members.map(({ article }) => article)).size;
}

interface Decision {
  person: Person;
  reason: Reason;
}

/** The person of full name whom a lone surname means, if anything says so. */
function decideSurname(bare: Person, full: Person[]): Decision | null {
  const tokens = bare.names[0]?.tokens ?? [];
  const surname = bare.names[0]?.surname ?? '';
  const same = full.filter(
    (person) =>
      person.names.some((name) => isRunOf(tokens, name.tokens.slice(1))) &&
      !gendersConflict(bare.cluster, person.cluster),
  );
  const variants = same.length
    ? []
    : full.filter(({ names }) => names.some((name) => isSpellingVariant(surname, name.surname)));
  const supported = [...same, ...variants].flatMap((person) => {
    const own = person.names.flatMap((name) => name.tokens);
    const support = supportOf(bare.cluster, person.cluster, own);
    return support ? [{ person, support }] : [];
  });
  const [best] = supported;
  if (best && supported.length === 1) {
    const [because, sure] = best.support;
    const text = `“${bare.shown}” for “${best.person.shown}”: ${because}.`;
    const rule = same.length ? 'surname for the full name' : 'spelling of the surname';
    return { person: best.person, reason: { rule, text, sure } };
  }
  const [only] = same;
  const count = only ? articleCount(only.cluster) : 0;
  if (!only || same.length !== 1 || count < WELL_KNOWN) return null;
  const text = `“${bare.shown}”: “${only.shown}”, in ${count} articles, is the only person of that surname.`;
  return { person: only, reason: { rule: 'only person of this surname', text, sure: SURE.only } };
}

/** Lone surnames that nobody of full name claims, joined with each other where something supports it. */
function joinSurnames(bare: Person[], anyFull: boolean): Person[] {
  const kept: Person[] = [];
  for (const person of bare) {
    const [name] = person.names;
    const fits = kept.flatMap((other) => {
      if (other.names[0]?.surname !== name?.surname) return [];
      if (gendersConflict(person.cluster, other.cluster)) return [];
      const role = anyFull ? null : sharedRole(person.cluster.roles, other.cluster.roles);
      const company = sharedCompany(
        person.cluster.company,
        other.cluster.company,
        name?.tokens ?? [],
      );
      if (!role && !company) return [];
      const because = role
        ? `both have the role “${role}”`
        : `both stand beside ${company?.[0] ?? ''}`;
      return [{ other, because }];
    });
    const [only] = fits;
    if (only && fits.length === 1) {
      const text = `“${person.shown}” twice: ${only.because}.`;
      absorb(only.other.cluster, person.cluster, {
        rule: 'same surname',
        text,
        sure: SURE.company,
      });
    } else kept.push(person);
  }
  return kept;
}

/**
 * Links the people of several articles. First names that differ never join. `names` must be sorted;
 * the outcome depends on nothing else. Quadratic only among people whose surnames sound the same.
 */
export function linkPersons(names: ArchivedName[]): Cluster[] {
  const clusters: Cluster[] = [];
  const bySound = groupBy(names, ({ local }) => surnameKey(parsePersonName(local.name).surname));
  for (const block of bySound.values()) {
    const isFull = ({ local }: ArchivedName): boolean =>
      parsePersonName(local.name).given.length > 0;
    const full = joinSpellings(joinFullNames(exactNames(block.filter(isFull))));
    const bare = block
      .filter((name) => !isFull(name))
      .map((name) => ({
        cluster: clusterOf([name]),
        names: [parsePersonName(name.local.name)],
        shown: name.local.name,
      }));
    // All are decided before any is joined, so that none vouches for the next.
    const decided = bare.map((person) => ({ person, decision: decideSurname(person, full) }));
    const left: Person[] = [];
    for (const { person, decision } of decided) {
      if (decision) absorb(decision.person.cluster, person.cluster, decision.reason);
      else left.push(person);
    }
    for (const person of [...full, ...joinSurnames(left, full.length > 0)]) {
      clusters.push(person.cluster);
    }
  }
  return clusters;
}
