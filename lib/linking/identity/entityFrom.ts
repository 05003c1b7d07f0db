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

/** What counts most, the first in the order of the alphabet where two do; undefined of nothing. */
export function mostOf<T extends string>(counts: ReadonlyMap<T, number>): T | undefined {
  let most: T | undefined;
  let best = -Infinity;
  for (const [value, count] of counts) {
    if (count < best || (count === best && most !== undefined && value > most)) continue;
    most = value;
    best = count;
  }
  return most;
}

function tally<T extends string>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Forms with more given names than this are taken for a recogniser's mistake when one is chosen to be shown. */
const MOST_WORDS = 5;

/**
 * The name to show, of those that articles use and how many do: a person's fullest, otherwise the
 * one used most that is no acronym.
 */
export function shownName(counts: ReadonlyMap<string, number>, kind: NameKind): string {
  if (counts.size === 1) for (const [name] of counts) return name;
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

/** The forms of a name, the shown one first, then those that most use. */
export function formsByUse(name: string, counts: ReadonlyMap<string, number>): string[] {
  const forms = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [...new Set([name, ...forms.map(([form]) => form)])];
}

/** The id of an entity that shares its name with no other: kind and normalised name. */
export function plainId(kind: NameKind, name: string): string {
  return `${kind}:${normaliseName(name).replace(/ /g, '-') || shortHash(name)}`;
}

/** The id of one of several entities of a name, by its first member. */
export function idOfSeveral(plain: string, first: { article: string; local: string }): string {
  return `${plain}~${shortHash(`${first.article}\n${first.local}`)}`;
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
  const name = shownName(tally(cluster.members.map(({ local }) => local.name)), kind);
  const first = cluster.members[0];
  const plain = plainId(kind, name);
  const id = taken.has(plain)
    ? idOfSeveral(plain, { article: first?.article ?? '', local: first?.local.id ?? '' })
    : plain;
  taken.add(id);
  return {
    id,
    kind,
    name,
    aliases: formsByUse(name, tally(cluster.members.flatMap(({ local }) => local.aliases))),
    roles: rolesOf(cluster),
    members: cluster.members.map(({ article, local }) => ({ article, local: local.id })),
    evidence: cluster.evidence,
    confidence: cluster.confidence,
  };
}
