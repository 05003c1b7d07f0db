import type { Entity } from '../../model/archive';
import type { ArchivedName, Cluster } from './clusters';
import { entityFrom } from './entityFrom';
import { linkGroups } from './linkGroups';
import { linkPersons } from './linkPersons';

export type { ArchivedName } from './clusters';

/** Entities listed at most that a name may be: a surname of hundreds says nothing. */
const MOST_CANDIDATES = 12;

function compare(a: ArchivedName, b: ArchivedName): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  const [one, two] = [a.local.id, b.local.id];
  // Ids count up ("n2", "n10"): the shorter is the earlier.
  if (one.length !== two.length) return one.length - two.length;
  return one < two ? -1 : one > two ? 1 : 0;
}

function sortMembers(cluster: Cluster): Cluster {
  cluster.members.sort(compare);
  return cluster;
}

/**
 * Links local entities of several articles into entities. The same for any order of `names`, and for
 * a part of them that is closed under shared `nameKeys`: what shares no key is never compared.
 * A different spelling is accepted only with support from elsewhere: the first name, the role, or
 * shared company of names. Two people with different first names never join; a lone surname that
 * fits two people joins neither, and both are its `candidates`. Every entity carries the evidence for its links, and every name is
 * a member of exactly one.
 */
export function linkEntities(names: ArchivedName[]): Entity[] {
  const sorted = [...names].sort(compare);
  const persons = linkPersons(sorted.filter(({ local }) => local.kind === 'person'));
  const groups = linkGroups(sorted.filter(({ local }) => local.kind !== 'person'));
  const clusters = [...persons, ...groups].map(sortMembers);
  clusters.sort((a, b) => {
    const [one] = a.members;
    const [two] = b.members;
    return one && two ? compare(one, two) : 0;
  });
  const taken = new Set<string>();
  const entityOf = new Map(clusters.map((cluster) => [cluster, entityFrom(cluster, taken)]));
  for (const [cluster, entity] of entityOf) {
    const among = cluster.among.map(({ whole }) => whole).filter((other) => other !== cluster);
    const ids = new Set(
      among.map((other) => entityOf.get(other)?.id).filter((id) => id !== undefined),
    );
    if (ids.size > 1) entity.candidates = [...ids].sort().slice(0, MOST_CANDIDATES);
  }
  return [...entityOf.values()];
}
