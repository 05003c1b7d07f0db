import { isOneByName } from '../../linking/identity/nameBase';
import { linkEntities } from '../../linking/identity/linkEntities';
import { plainId } from '../../linking/identity/entityFrom';
import type { Entity } from '../../model/archive';
import type { EntityRow } from '../shapes/entityRow';
import { memberNames } from './entityKeys';
import { EntityTally } from './entityTally';
import { giveIds } from './giveIds';
import { keepNumbers, type Vote } from './keepNumbers';
import type { LinkOverlay } from './linkOverlay';
import { membersOf, type Member } from './member';
import type { Component } from './neighbourhood';

/** Articles of an entity whose sample is no longer one that are read to say where each name goes. */
const MOST_READ = 2000;

/** Names of one base that are linked at a time. */
const OPEN_AT_ONCE = 500;

/** Names that are linked together: with more entities each has a smaller sample. */
const MOST_NAMES = 2000;

/** Pieces of evidence kept in a row. */
const MOST_EVIDENCE = 6;

/** What goes without saying: the row shows the name. */
const UNSAID = new Set(['same name']);

/** How many names an entity has. */
function sizeOf({ named }: EntityRow): number {
  return named.reduce((sum, one) => sum + one, 0);
}

/** The names of an entity that are linked, and whether they are all. */
interface Loaded {
  row: EntityRow;
  members: Member[];
  isWhole: boolean;
}

/** A cluster of names that linking gave, with the stored entities that belong to it whole. */
interface Linked {
  entity: Entity;
  /** Its names, those of `followers` aside. */
  members: Member[];
  followers: EntityRow[];
  /** Names of `followers` that went elsewhere. */
  without: Member[];
  /** The first of its names, in the order of ids. */
  first: { article: string; local: string };
}

/** How sure it is that one name means one. */
const SAME_NAME = 0.95;

/** The row of an entity of which nothing but its one name joins the members. */
function settledAlone(row: EntityRow): EntityRow {
  const id = plainId(row.kind, row.name);
  const confidence = sizeOf(row) > 1 ? SAME_NAME : 1;
  const isSame = row.id === id && row.confidence === confidence && row.evidence.length === 0;
  return isSame ? row : { ...row, id, confidence, evidence: [] };
}

/**
 * Whether nothing about an entity can change by linking it alone: all its members have one name,
 * which by itself says who is meant.
 */
function isSettledAlone(row: EntityRow): boolean {
  if (row.open === true || row.kinds !== undefined || row.candidates !== undefined) return false;
  const names = memberNames(row);
  return names.length === 1 && isOneByName({ kind: row.kind, name: names[0] ?? '' });
}

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
  const most = mostEach(rows.length);
  const loaded = await loadAll(rows, overlay, most);
  const extra = witness === null ? [] : (await load(witness, overlay, 1)).members;
  let linked = link(loaded, extra);
  // A sample that no longer stands together does not stand for the rest.
  const parted = loaded.filter(
    (one) => !one.isWhole && one.row.open !== true && clustersOf(one, linked.clusterOf).size > 1,
  );
  if (parted.length > 0) {
    for (const one of parted) Object.assign(one, await loadWhole(one.row, overlay, MOST_READ));
    linked = link(loaded, extra);
  }
  return write(component, loaded, linked, overlay);
}

/** How many articles linking a component reads, those aside that the running call has read or changed. */
export function readingFor({ rows }: Component, overlay: LinkOverlay): number {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined && isSettledAlone(only)) return 0;
  const most = mostEach(rows.length);
  let count = 0;
  for (const row of rows)
    if (row.open === true) count += Math.min(row.articleCount, OPEN_AT_ONCE);
    else for (const { article } of row.sample.slice(0, most)) if (!overlay.holds(article)) count++;
  return count;
}

/** Names of a sample that are linked where so many entities are. */
function mostEach(entities: number): number {
  return Math.max(2, Math.floor(MOST_NAMES / entities));
}

async function loadAll(
  rows: readonly EntityRow[],
  overlay: LinkOverlay,
  most: number,
): Promise<Loaded[]> {
  // One reading for all samples.
  const sampled = rows.filter(({ open }) => open !== true);
  await overlay.read(
    sampled.flatMap(({ sample }) => sample.slice(0, most).map(({ article }) => article)),
  );
  const loaded: Loaded[] = [];
  for (const row of rows)
    loaded.push(
      row.open === true
        ? await loadWhole(row, overlay, OPEN_AT_ONCE)
        : await load(row, overlay, most),
    );
  return loaded;
}

/** The names of an entity that it is linked by. */
async function load(row: EntityRow, overlay: LinkOverlay, most: number): Promise<Loaded> {
  const isWhole = sizeOf(row) === row.sample.length;
  const sample = isWhole ? row.sample : row.sample.slice(0, most);
  const articles = await overlay.articles(sample.map(({ article }) => article));
  const members = sample.flatMap(({ article, local }) => {
    const stored = articles.get(article);
    const member = stored === undefined ? undefined : membersOf(stored)[local];
    return member !== undefined && stored?.entities[local] === row.number ? [member] : [];
  });
  return { row, members, isWhole };
}

/** All names of an entity, or those of its first articles. */
async function loadWhole(row: EntityRow, overlay: LinkOverlay, most: number): Promise<Loaded> {
  const numbers = await overlay.articlesOf(row.number);
  const articles = await overlay.articles(numbers.slice(0, most));
  const members = [...articles.values()].flatMap((article) =>
    membersOf(article).filter(({ at }) => article.entities[at] === row.number),
  );
  return { row, members, isWhole: numbers.length <= most };
}

/** What linking made of the names: each name's entity. */
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

function clusterFor({ name }: Member, clusterOf: ReadonlyMap<string, number>): number {
  return clusterOf.get(`${name.article}\n${name.local.id}`) ?? -1;
}

/** The clusters that names of an entity went to, with how many. */
function clustersOf(
  { members }: Loaded,
  clusterOf: ReadonlyMap<string, number>,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const member of members) {
    const at = clusterFor(member, clusterOf);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

async function write(
  component: Component,
  loaded: readonly Loaded[],
  outcome: Outcome,
  overlay: LinkOverlay,
): Promise<number[]> {
  const linked = new Map<number, Linked>();
  const votes: Vote[] = [];
  const left: Loaded[] = [];
  for (const one of loaded) {
    const counts = clustersOf(one, outcome.clusterOf);
    for (const at of counts.keys()) if (!linked.has(at)) linked.set(at, emptyCluster(at, outcome));
    const isOpen = one.row.open === true;
    const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    // Names that were not read follow most of those that were.
    const home = one.isWhole || isOpen ? undefined : linked.get(most?.[0] ?? -1);
    home?.followers.push(one.row);
    for (const member of one.members) {
      const cluster = linked.get(clusterFor(member, outcome.clusterOf));
      if (cluster === home) continue;
      cluster?.members.push(member);
      home?.without.push(member);
    }
    if (isOpen && !one.isWhole) left.push(one);
    else
      for (const [cluster, count] of counts)
        votes.push({
          cluster,
          entity: one.row.number,
          count: home === undefined || cluster !== most?.[0] ? count : sizeOf(one.row),
        });
  }
  const numbers = keepNumbers([...linked.keys()], votes, () => overlay.newEntity());
  const ids = await giveIds(
    [...linked].map(([at, one]) => ({ cluster: at, first: one.first, ...tallyOf(one).tallied() })),
    { overlay, own: new Set(component.rows.map((row) => row.number)), capped: component.capped },
  );
  const idOf = new Map(
    [...linked.keys()].map((at) => [outcome.entities[at]?.id ?? '', ids.get(at) ?? '']),
  );
  await moveNames([...linked], numbers, overlay);
  const kept = new Set(numbers.values());
  for (const [at, one] of linked) {
    const number = numbers.get(at) ?? 0;
    const row = await rowOf(one, { number, id: ids.get(at) ?? '', idOf }, overlay);
    const before = component.rows.find((old) => old.number === number);
    if (JSON.stringify(before) !== JSON.stringify(row)) overlay.put(row);
  }
  for (const one of left) await keepRest(one, overlay);
  const rest = left.map(({ row }) => row.number);
  for (const { number } of component.rows)
    if (!kept.has(number) && !rest.includes(number)) overlay.remove(number);
  return rest;
}

function emptyCluster(at: number, { entities }: Outcome): Linked {
  const entity = entities[at];
  if (entity === undefined) throw new RangeError('a name that linking did not give back');
  const [first = { article: '', local: '' }] = entity.members;
  return { entity, members: [], followers: [], without: [], first };
}

/** What a cluster's members have in common. */
function tallyOf({ members, followers, without }: Omit<Linked, 'entity' | 'first'>): EntityTally {
  const tally = new EntityTally();
  for (const row of followers) tally.addRow(row);
  for (const member of [...members].sort((a, b) => a.article.number - b.article.number))
    tally.add(member);
  for (const member of without) {
    tally.subtract(member);
    tally.forget(member.article.number);
  }
  return tally;
}

/** Gives names their new entity's number. */
async function moveNames(
  linked: readonly [number, Linked][],
  numbers: ReadonlyMap<number, number>,
  overlay: LinkOverlay,
): Promise<void> {
  const moves: (() => void)[] = [];
  for (const [at, { members, followers, without }] of linked) {
    const number = numbers.get(at) ?? 0;
    const articles = await overlay.articles([
      ...new Set(members.map(({ article }) => article.number)),
    ]);
    for (const { article, at: local } of members) {
      const stored = articles.get(article.number);
      if (stored !== undefined && stored.entities[local] !== number)
        moves.push(() => overlay.link(stored, local, number));
    }
    const gone = new Set(without.map((member) => `${member.article.number} ${member.at}`));
    for (const row of followers) {
      if (row.number === number) continue;
      const all = await overlay.articles(await overlay.articlesOf(row.number));
      for (const stored of all.values())
        for (const [local, entity] of stored.entities.entries())
          if (entity === row.number && !gone.has(`${stored.number} ${local}`))
            moves.push(() => overlay.link(stored, local, number));
    }
  }
  // All are found before any is moved: a number may go to other names.
  for (const move of moves) move();
}

async function rowOf(
  linked: Linked,
  { number, id, idOf }: { number: number; id: string; idOf: ReadonlyMap<string, string> },
  overlay: LinkOverlay,
): Promise<EntityRow> {
  const { entity, followers, members, without } = linked;
  const tally = tallyOf(linked);
  // An article may be in two of the parts.
  if (followers.length > 0 && followers.length + members.length + without.length > 1)
    tally.articleCount = (await overlay.articlesOf(number)).length;
  const candidates = entity.candidates
    ?.map((other) => idOf.get(other))
    .filter((other) => other !== undefined)
    .sort();
  return {
    number,
    id,
    ...tally.tallied(),
    evidence: entity.evidence.filter(({ rule }) => !UNSAID.has(rule)).slice(0, MOST_EVIDENCE),
    confidence: entity.confidence,
    ...(candidates !== undefined && candidates.length > 1 ? { candidates } : {}),
  };
}

/** The row of names of which the first were linked. */
async function keepRest({ row, members }: Loaded, overlay: LinkOverlay): Promise<void> {
  const tally = tallyOf({ members: [], followers: [row], without: members });
  tally.articleCount = (await overlay.articlesOf(row.number)).length;
  overlay.put(openRow(row.number, row.id, tally));
}

/** The row of names that are not linked yet, each of which may be somebody else. */
export function openRow(number: number, id: string, tally: EntityTally): EntityRow {
  return { number, id, ...tally.tallied(), evidence: [], confidence: 0, open: true };
}
