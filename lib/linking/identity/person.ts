import { Cluster, groupBy, groupSharing, type ArchivedName } from './clusters';
import { isCommonName } from './commonNames';
import { isSpecific, sharedCompany } from './company';
import { countryOf } from './countries';
import { parsePersonName, type PersonName } from './personName';
import { regionOf } from './regions';
import { roleWords, sharedWord } from './roleSupport';

/** Somebody on the way to an entity. */
export interface Person {
  cluster: Cluster;
  /** Every full name in the cluster: a newcomer must fit all of them. */
  names: PersonName[];
  /** The name as one article writes it, for the evidence. */
  shown: string;
}

/** How sure each kind of link is. Ordered by how often it can go wrong, not measured. */
export const SURE = {
  sameName: 0.95,
  middleName: 0.92,
  initial: 0.88,
  shortForm: 0.86,
  role: 0.85,
  common: 0.82,
  company: 0.8,
  variant: 0.8,
  only: 0.65,
};

/** Support from outside the name: a shared role or shared company, in plain words. */
export function supportOf(
  a: Cluster,
  b: Cluster,
  own: readonly string[],
): [because: string, sure: number] | null {
  const role = sharedWord(a.roleWords, b.roleWords);
  if (role !== null) return [`both have the role “${role}”`, SURE.role];
  const company = sharedCompany(a.company, b.company, own);
  if (company) return [`both stand beside ${company.slice(0, 2).join(' and ')}`, SURE.company];
  return null;
}

/** Whether forms of address rule out that two are one. */
export function gendersConflict(a: Cluster, b: Cluster): boolean {
  return a.gender !== null && b.gender !== null && a.gender !== b.gender;
}

/**
 * What can tell one of many namesakes in an article: the towns it is about and the full names beside
 * this one, or where it has neither the words of the role.
 */
function surroundings({ local, companions, places = [] }: ArchivedName): string[] {
  const own = parsePersonName(local.name).tokens;
  const around = new Set([
    ...places.filter((place) => countryOf(place) === null && regionOf(place) === null),
    ...companions.filter(
      (name) => isSpecific(name) && !name.split(' ').some((word) => own.includes(word)),
    ),
  ]);
  return around.size > 0 ? [...around] : local.roles.flatMap((role) => [...roleWords(role)]);
}

function personOf(members: ArchivedName[], because: string | null, sure: number): Person {
  const shown = members[0]?.local.name ?? '';
  const cluster = new Cluster(members);
  if (members.length > 1) {
    const rule = because === null ? 'same name' : 'same name in the same surroundings';
    const text = `All call this person “${shown}”${because === null ? '' : ` and name ${because}`}.`;
    cluster.note(rule, text, sure);
  }
  return { cluster, names: [parsePersonName(shown)], shown };
}

/** One person a name, or, of a name that many people have, one for each surroundings. */
export function samePersons(names: ArchivedName[]): Person[] {
  const byName = groupBy(names, ({ local }) => parsePersonName(local.name).tokens.join(' '));
  return [...byName.values()].flatMap((members) => {
    const common = isCommonName(parsePersonName(members[0]?.local.name ?? ''));
    if (members.length === 1 || !common) return [personOf(members, null, SURE.sameName)];
    return groupSharing(members, surroundings).map((group) =>
      personOf(group.members, group.key, SURE.common),
    );
  });
}
