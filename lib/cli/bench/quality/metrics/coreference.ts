import { bestAssignment } from './assignment';
import { f1 } from './links';

/** F1 of each metric and their mean, each 0…1. */
export interface CoreferenceScores {
  muc: number;
  b3: number;
  ceafe: number;
  conll: number;
}

/** Which cluster each mention is in. */
type Clustering = ReadonlyMap<string, string>;

function clustersOf(clustering: Clustering): Map<string, string[]> {
  const clusters = new Map<string, string[]>();
  for (const [mention, cluster] of clustering) {
    const held = clusters.get(cluster);
    if (held) held.push(mention);
    else clusters.set(cluster, [mention]);
  }
  return clusters;
}

/** How many of these mentions each cluster of the other side holds; what it lacks is under the empty name. */
function partsOf(mentions: readonly string[], other: Clustering): { held: number[]; lost: number } {
  const counts = new Map<string, number>();
  let lost = 0;
  for (const mention of mentions) {
    const cluster = other.get(mention);
    if (cluster === undefined) lost += 1;
    else counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  }
  return { held: [...counts.values()], lost };
}

/** Links of one side that the other keeps, as a share (Vilain et al., 1995). */
function muc(side: Clustering, other: Clustering): number {
  let kept = 0;
  let links = 0;
  for (const mentions of clustersOf(side).values()) {
    const { held, lost } = partsOf(mentions, other);
    kept += mentions.length - held.length - lost;
    links += mentions.length - 1;
  }
  return links === 0 ? 0 : kept / links;
}

/** Mean over mentions of the share of their cluster that the other side keeps with them (Bagga and Baldwin, 1998). */
function b3(side: Clustering, other: Clustering): number {
  let sum = 0;
  for (const mentions of clustersOf(side).values())
    for (const count of partsOf(mentions, other).held) sum += (count * count) / mentions.length;
  return side.size === 0 ? 0 : sum / side.size;
}

/** Sum of the likeness of clusters that are matched one to one, by twice the overlap over both sizes (Luo 2005, φ4). */
function matched(key: Clustering, run: Clustering): number {
  const [keys, runs] = [clustersOf(key), clustersOf(run)];
  const overlap = new Map<string, Map<string, number>>();
  const touching = new Map<string, Set<string>>();
  for (const [mention, cluster] of key) {
    const other = run.get(mention);
    if (other === undefined) continue;
    const row = overlap.get(cluster) ?? new Map<string, number>();
    overlap.set(cluster, row.set(other, (row.get(other) ?? 0) + 1));
    touching.set(other, (touching.get(other) ?? new Set()).add(cluster));
  }
  // Clusters that touch, however indirectly, are matched among themselves: small tables, the same sum.
  const seen = new Set<string>();
  let sum = 0;
  for (const first of overlap.keys()) {
    if (seen.has(first)) continue;
    const rows = [first];
    const columns = new Set<string>();
    seen.add(first);
    for (const row of rows) {
      for (const column of overlap.get(row)?.keys() ?? []) {
        if (columns.has(column)) continue;
        columns.add(column);
        for (const next of touching.get(column) ?? []) {
          if (seen.has(next)) continue;
          seen.add(next);
          rows.push(next);
        }
      }
    }
    const list = [...columns];
    sum += bestAssignment(rows.length, list.length, (row, column) => {
      const [k, r] = [rows[row] ?? '', list[column] ?? ''];
      const sizes = (keys.get(k)?.length ?? 0) + (runs.get(r)?.length ?? 0);
      return (2 * (overlap.get(k)?.get(r) ?? 0)) / sizes;
    });
  }
  return sum;
}

/**
 * The CoNLL score of a clustering of mentions: the mean of the F1 of MUC, B³ and CEAFe (Pradhan et
 * al., 2012). Mentions of the key that the run lacks count as clusters of their own; those that only
 * the run has count against its precision.
 * @param key mention → true cluster
 * @param run mention → found cluster
 */
export function coreferenceScores(key: Clustering, run: Clustering): CoreferenceScores {
  const whole = new Map<string, string>(
    [...run].map(([mention, cluster]) => [mention, `c:${cluster}`]),
  );
  for (const mention of key.keys()) if (!whole.has(mention)) whole.set(mention, `s:${mention}`);
  const sum = matched(key, whole);
  const [keys, runs] = [clustersOf(key).size, clustersOf(whole).size];
  const scores = {
    muc: f1(muc(whole, key), muc(key, whole)),
    b3: f1(b3(whole, key), b3(key, whole)),
    ceafe: f1(runs === 0 ? 0 : sum / runs, keys === 0 ? 0 : sum / keys),
  };
  return { ...scores, conll: (scores.muc + scores.b3 + scores.ceafe) / 3 };
}
