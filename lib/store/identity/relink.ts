import { plainId } from '../../linking/identity/entityFrom';
import { linkEntities } from '../../linking/identity/linkEntities';
import type { Entity } from '../../model/archive';
import type { EntityRow } from '../shapes/entityRow';
import { giveIds } from './giveIds';
import { keepNumbers, type Vote } from './keepNumbers';
import {
  emptyCluster,
  openRow,
  rowOf,
  talliedOf,
  tallyOf,
  type LinkedCluster,
} from './linkedCluster';
import type { LinkOverlay } from './linkOverlay';
import { isSettledAlone, loadAll, loadNames, loadSample, sizeOf, type Loaded } from './loadNames';
import type { Member } from './member';
import { moveNames } from './moveNames';
import type { Component } from './neighbourhood';

/** How sure it is that one name means one. */
const SAME_NAME = 0.95;

/**
 * Links anew what may be one: gives names to other entities, joins and parts them. Returns the
 * numbers of entities that have names left which were not looked at.
 */
export async function relink(component: Component, overlay: LinkOverlay): Promise<number[]> {
  const { rows, witness } = component;
  const [only] = rows;
  if (rows.length === 1 && only !== undefined && isSettledAlone(only)) {
    const settled = settledAlone(only);
    if (settled !== only) overlay.put(settled);
    return [];
  }
  const loaded = await loadNames(rows, overlay);
  const extra = witness === null ? [] : (await loadSample(witness, overlay, 1)).members;
  let outcome = link(loaded, extra);
  // A sample that no longer stands together does not stand for the rest.
  const parted = loaded.filter(
    (one) => !one.isWhole && one.row.open !== true && clustersOf(one, outcome).size > 1,
  );
  if (parted.length > 0) {
    for (const one of parted) Object.assign(one, await loadAll(one.row, overlay));
    outcome = link(loaded, extra);
  }
  return write(component, { loaded, outcome }, overlay);
}

/** The row of an entity of which nothing but its one name joins the members. */
function settledAlone(row: EntityRow): EntityRow {
  const id = plainId(row.kind, row.name);
  const confidence = sizeOf(row) > 1 ? SAME_NAME : 1;
  const isSame = row.id === id && row.confidence === confidence && row.evidence.length === 0;
  return isSame ? row : { ...row, id, confidence, evidence: [] };
}

/** What linking made of the names: the entities, and the place of each name's among them. */
interface Outcome {
  entities: Entity[];
  clusterOf: ReadonlyMap<string, number>;
}

function link(loaded: readonly Loaded[], extra: readonly Member[]): Outcome {
  const names = [...loaded.flatMap(({ members }) => members), ...extra].map(({ name }) => name);
  const entities = linkEntities(names);
  const clusterOf = new Map<string, number>();
  for (const [at, { members }] of entities.entries())
    for (const { article, local } of members) clusterOf.set(`${article}\n${local}`, at);
  return { entities, clusterOf };
}

function clusterFor({ name }: Member, { clusterOf }: Outcome): number {
  return clusterOf.get(`${name.article}\n${name.local.id}`) ?? -1;
}

/** The clusters that names of an entity went to, with how many; that of most first. */
function clustersOf({ members }: Loaded, outcome: Outcome): Map<number, number> {
  const counts = new Map<number, number>();
  for (const member of members) {
    const at = clusterFor(member, outcome);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts.size < 2 ? counts : new Map([...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]));
}

/** The clusters of the names that were linked, what each stored entity gave to them, and entities that were not read to the end. */
interface Sorted {
  clusters: Map<number, LinkedCluster>;
  votes: Vote[];
  left: Loaded[];
  /** Entities of which no name could be read. */
  unread: Set<number>;
}

function sortNames(loaded: readonly Loaded[], outcome: Outcome): Sorted {
  const sorted: Sorted = { clusters: new Map(), votes: [], left: [], unread: new Set() };
  const { clusters, votes, left, unread } = sorted;
  for (const one of loaded) {
    const { row, members, isWhole } = one;
    const counts = clustersOf(one, outcome);
    for (const at of counts.keys()) {
      const entity = outcome.entities[at];
      if (entity === undefined) throw new RangeError('a name that linking did not give back');
      if (!clusters.has(at)) clusters.set(at, emptyCluster(entity));
      clusters.get(at)?.from.add(row);
    }
    const [most = -1] = counts.keys();
    // Names that were not read follow most of those that were.
    const home = isWhole || row.open === true ? undefined : clusters.get(most);
    home?.followers.push(row);
    for (const member of members) {
      const cluster = clusters.get(clusterFor(member, outcome));
      if (cluster === home) continue;
      cluster?.members.push(member);
      home?.without.push(member);
    }
    if (counts.size === 0 && !isWhole) unread.add(row.number);
    if (row.open === true && !isWhole) left.push(one);
    else
      for (const [cluster, count] of counts) {
        const isHome = home !== undefined && cluster === most;
        votes.push({ cluster, entity: row.number, count: isHome ? sizeOf(row) : count });
      }
  }
  for (const cluster of clusters.values()) cluster.same = sameAs(cluster);
  return sorted;
}

/** The stored entity that a cluster is, name for name. */
function sameAs({ from, followers, members, without }: LinkedCluster): EntityRow | null {
  const [row] = from;
  if (row === undefined || from.size > 1 || row.open === true) return null;
  if (followers.length > 0) return without.length === 0 ? row : null;
  return members.length === sizeOf(row) ? row : null;
}

async function write(
  component: Component,
  { loaded, outcome }: { loaded: readonly Loaded[]; outcome: Outcome },
  overlay: LinkOverlay,
): Promise<number[]> {
  const { clusters, votes, left, unread } = sortNames(loaded, outcome);
  const numbers = keepNumbers([...clusters.keys()], votes, () => overlay.newEntity());
  const named = [...clusters].map(([at, cluster]) => {
    const [first = { article: '', local: '' }] = cluster.entity.members;
    return { cluster: at, first, linked: cluster, tallied: talliedOf(cluster) };
  });
  const own = new Set(component.rows.map((row) => row.number));
  const ids = await giveIds(
    named.map(({ cluster, first, tallied: { kind, name } }) => ({ cluster, first, kind, name })),
    { overlay, own, capped: component.capped },
  );
  const idOf = new Map(
    named.map(({ cluster, linked }) => [linked.entity.id, ids.get(cluster) ?? '']),
  );
  await moveNames(
    named.map(({ cluster, linked }) => [numbers.get(cluster) ?? 0, linked] as const),
    overlay,
  );
  for (const { cluster, linked, tallied } of named) {
    const given = { number: numbers.get(cluster) ?? 0, id: ids.get(cluster) ?? '', tallied, idOf };
    const row = await rowOf(linked, given, overlay);
    if (row !== linked.same) overlay.put(row);
  }
  for (const one of left) await keepRest(one, overlay);
  const kept = new Set([...numbers.values(), ...unread, ...left.map(({ row }) => row.number)]);
  for (const number of own) if (!kept.has(number)) overlay.remove(number);
  return left.map(({ row }) => row.number);
}

/** The row of names of which the first were linked. */
async function keepRest({ row, members }: Loaded, overlay: LinkOverlay): Promise<void> {
  const tally = tallyOf({ members: [], followers: [row], without: members });
  tally.articleCount = (await overlay.articlesOf(row.number)).length;
  overlay.put(openRow(row.number, row.id, tally));
}
