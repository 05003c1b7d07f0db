import type { Entity, RoleAt } from '../../model/archive';
import type { NameKind } from '../../model/mention';
import { isAcronym, normaliseName } from './normaliseName';
import { parsePersonName } from './personName';
import type { Cluster } from './clusters';

/** FNV-1a, 32 bits, as 6 characters: tells apart the few entities that share a name. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-6);
}

function mostOf<T extends string>(counts: Map<T, number>): T | undefined {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

function tally<T extends string>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Forms with more given names than this are taken for a recogniser's mistake when one is chosen to be shown. */
const MOST_WORDS = 5;

/** The name to show: a person's fullest, otherwise the one used most that is no acronym. */
function nameOf(cluster: Cluster, kind: NameKind): string {
  const counts = tally(cluster.members.map(({ local }) => local.name));
  if (kind === 'person') {
    const size = (name: string): number => {
      const words = parsePersonName(name).tokens.length;
      return words > MOST_WORDS ? 0 : words;
    };
    const most = Math.max(...[...counts.keys()].map(size));
    return mostOf(new Map([...counts].filter(([name]) => size(name) === most))) ?? '';
  }
  const spelt = new Map([...counts].filter(([name]) => !isAcronym(name)));
  return mostOf(spelt.size ? spelt : counts) ?? '';
}

function rolesOf(cluster: Cluster): RoleAt[] {
  return cluster.members
    .flatMap(({ article, published, local }) =>
      local.roles.map((role) => ({ role, article, date: published })),
    )
    .sort((a, b) => {
      const one = `${a.date ?? ''} ${a.article} ${a.role}`;
      const two = `${b.date ?? ''} ${b.article} ${b.role}`;
      return one < two ? -1 : one > two ? 1 : 0;
    });
}

/**
 * The entity of a cluster. Its id is kind and normalised name, so that it is the same whatever the
 * order of import; `taken` are the ids given so far, and a second entity of one name gets a hash of
 * its first member. Members must be sorted.
 */
export function entityFrom(cluster: Cluster, taken: Set<string>): Entity {
  const kind = mostOf(tally(cluster.members.map(({ local }) => local.kind))) ?? 'other';
  const name = nameOf(cluster, kind);
  const first = cluster.members[0];
  const key = normaliseName(name).replace(/ /g, '-') || shortHash(name);
  const plain = `${kind}:${key}`;
  const id = taken.has(plain)
    ? `${plain}~${shortHash(`${first?.article ?? ''}\n${first?.local.id ?? ''}`)}`
    : plain;
  taken.add(id);
  const forms = tally(cluster.members.flatMap(({ local }) => local.aliases));
  const aliases = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    id,
    kind,
    name,
    aliases: [...new Set([name, ...aliases.map(([form]) => form)])],
    roles: rolesOf(cluster),
    members: cluster.members.map(({ article, local }) => ({ article, local: local.id })),
    evidence: cluster.evidence,
    confidence: cluster.confidence,
  };
}
