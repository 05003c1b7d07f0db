import type { Entity } from '../../model/archive';
import type { EntityRow } from '../shapes/entityRow';
import { EntityTally, type Tallied } from './entityTally';
import type { LinkOverlay } from './linkOverlay';
import type { Member } from './member';

/** Pieces of evidence kept in a row. */
const MOST_EVIDENCE = 6;

/** What goes without saying: the row shows the name. */
const UNSAID = new Set(['same name']);

/** Names that linking took for one, with the stored entities that belong to it. */
export interface LinkedCluster {
  entity: Entity;
  /** Its names, those of `followers` aside. */
  members: Member[];
  /** Stored entities of which only a part was read: the rest belongs to it too. */
  followers: EntityRow[];
  /** Names of `followers` that went elsewhere. */
  without: Member[];
  /** The stored entities that its names had. */
  from: Set<EntityRow>;
  /** The stored entity that it is, name for name; null if it is another now. */
  same: EntityRow | null;
}

export function emptyCluster(entity: Entity): LinkedCluster {
  return { entity, members: [], followers: [], without: [], from: new Set(), same: null };
}

/** What a cluster's members have in common. */
export function tallyOf({
  members,
  followers,
  without,
}: Pick<LinkedCluster, 'members' | 'followers' | 'without'>): EntityTally {
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

/** What the row of a cluster says of its members; its count of articles may be too high where it has several parts. */
export function talliedOf(cluster: LinkedCluster): Tallied {
  return cluster.same ?? tallyOf(cluster).tallied();
}

/** The row of a cluster, the very one that it had if nothing is another. `idOf` gives the id by that in `entity`. */
export async function rowOf(
  { entity, members, followers, without, same }: LinkedCluster,
  given: { number: number; id: string; tallied: Tallied; idOf: ReadonlyMap<string, string> },
  overlay: LinkOverlay,
): Promise<EntityRow> {
  const { number, id, tallied, idOf } = given;
  const candidates = entity.candidates
    ?.map((other) => idOf.get(other))
    .filter((other) => other !== undefined)
    .sort();
  const linked: Pick<EntityRow, 'number' | 'id' | 'evidence' | 'confidence' | 'candidates'> = {
    number,
    id,
    evidence: entity.evidence.filter(({ rule }) => !UNSAID.has(rule)).slice(0, MOST_EVIDENCE),
    confidence: entity.confidence,
    ...(candidates !== undefined && candidates.length > 1 ? { candidates } : {}),
  };
  if (same !== null) {
    const { candidates: _, ...rest } = same;
    return isSame(same, linked) ? same : { ...rest, ...linked };
  }
  // An article may be in two of the parts.
  const isMixed = followers.length > 0 && followers.length + members.length + without.length > 1;
  const articleCount = isMixed ? (await overlay.articlesOf(number)).length : tallied.articleCount;
  return { ...tallied, ...linked, articleCount };
}

function isSame(row: EntityRow, linked: Partial<EntityRow>): boolean {
  return (
    row.number === linked.number &&
    row.id === linked.id &&
    row.confidence === linked.confidence &&
    JSON.stringify([row.evidence, row.candidates]) ===
      JSON.stringify([linked.evidence, linked.candidates])
  );
}

/** The row of names that are not linked yet, each of which may be somebody else. */
export function openRow(number: number, id: string, tally: EntityTally): EntityRow {
  return { number, id, ...tally.tallied(), evidence: [], confidence: 0, open: true };
}
