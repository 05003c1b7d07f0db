import { seededRandom } from '../random';
import type { BoostedTree } from '../../../extraction/page/body/trees';

/** What trees are grown on: columns of features, and for each row a class (0 or 1) and a weight. */
export interface Examples {
  columns: readonly Float32Array[];
  labels: Float32Array;
  weights: Float32Array;
}

/** How trees are grown. */
export interface Growth {
  trees: number;
  depth: number;
  rate: number;
  /** Added to the sum of second derivatives of a leaf (the L2 term of XGBoost). */
  ridge: number;
  /** A leaf holds at least this much second derivative. */
  leastMass: number;
  /** The share of the features that a tree may look at, drawn anew for each. */
  features: number;
  /** The share of the rows that a tree is grown on, drawn anew for each. */
  rows: number;
}

const BINS = 48;

/**
 * Gradient-boosted trees of the logistic loss with second derivatives (Chen and Guestrin 2016,
 * "XGBoost"), level by level over histograms; the same trees for the same examples.
 */
export function boostTrees(examples: Examples, growth: Growth): BoostedTree[] {
  const { columns, labels, weights } = examples;
  const rows = labels.length;
  const cuts = columns.map(binEdges);
  const binned = columns.map((column, f) => toBins(column, cuts[f] ?? new Float64Array()));
  const scores = new Float64Array(rows);
  const gradient = new Float64Array(rows);
  const curvature = new Float64Array(rows);
  const trees: BoostedTree[] = [];
  const random = seededRandom(1);
  for (let round = 0; round < growth.trees; round++) {
    for (let row = 0; row < rows; row++) {
      const chance = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      const weight = weights[row] ?? 0;
      gradient[row] = weight * (chance - (labels[row] ?? 0));
      curvature[row] = weight * chance * (1 - chance);
    }
    for (let row = 0; row < rows; row++) {
      if (random() < growth.rows) continue;
      gradient[row] = 0;
      curvature[row] = 0;
    }
    const looked = cuts.map((own) => (random() < growth.features ? own : new Float64Array()));
    trees.push(growTree(binned, looked, gradient, curvature, scores, growth));
  }
  return trees;
}

function growTree(
  binned: readonly Uint8Array[],
  cuts: readonly Float64Array[],
  gradient: Float64Array,
  curvature: Float64Array,
  scores: Float64Array,
  { depth, rate, ridge, leastMass }: Growth,
): BoostedTree {
  const rows = gradient.length;
  const inner = 2 ** depth - 1;
  const features = new Int32Array(inner).fill(-1);
  const thresholds = new Float64Array(inner);
  const node = new Int32Array(rows);
  for (let level = 0; level < depth; level++) {
    const offset = 2 ** level - 1;
    const width = 2 ** level;
    const gain = new Float64Array(width).fill(1e-6);
    const split = new Int32Array(width).fill(-1);
    const feature = new Int32Array(width).fill(-1);
    const totals = histogram(null, 1, node, offset, width, gradient, curvature);
    for (const [f, bins] of binned.entries()) {
      const edges = cuts[f]?.length ?? 0;
      if (edges === 0) continue;
      const sums = histogram(bins, BINS, node, offset, width, gradient, curvature);
      for (let k = 0; k < width; k++) {
        const G = totals[k * 2] ?? 0;
        const H = totals[k * 2 + 1] ?? 0;
        const base = (G * G) / (H + ridge);
        let left = 0;
        let mass = 0;
        for (let b = 0; b < edges; b++) {
          left += sums[(k * BINS + b) * 2] ?? 0;
          mass += sums[(k * BINS + b) * 2 + 1] ?? 0;
          if (mass < leastMass || H - mass < leastMass) continue;
          const right = G - left;
          const won = (left * left) / (mass + ridge) + (right * right) / (H - mass + ridge) - base;
          if (won > (gain[k] ?? 0)) {
            gain[k] = won;
            split[k] = b;
            feature[k] = f;
          }
        }
      }
    }
    for (let k = 0; k < width; k++) {
      const f = feature[k] ?? -1;
      features[offset + k] = f;
      thresholds[offset + k] = f < 0 ? Infinity : (cuts[f]?.[split[k] ?? 0] ?? 0);
    }
    for (let row = 0; row < rows; row++) {
      const k = (node[row] ?? 0) - offset;
      const f = feature[k] ?? -1;
      const right = f >= 0 && (binned[f]?.[row] ?? 0) > (split[k] ?? 0);
      node[row] = 2 * (node[row] ?? 0) + (right ? 2 : 1);
    }
  }
  const sums = histogram(null, 1, node, inner, inner + 1, gradient, curvature);
  const leaves = new Float64Array(inner + 1);
  for (let k = 0; k <= inner; k++)
    leaves[k] = (-rate * (sums[k * 2] ?? 0)) / ((sums[k * 2 + 1] ?? 0) + ridge);
  for (let row = 0; row < rows; row++)
    scores[row] = (scores[row] ?? 0) + (leaves[(node[row] ?? 0) - inner] ?? 0);
  return { features, thresholds, leaves };
}

/** Sums of gradient and curvature, alternating, for each node of a level and each bin. */
function histogram(
  bins: Uint8Array | null,
  count: number,
  node: Int32Array,
  offset: number,
  width: number,
  gradient: Float64Array,
  curvature: Float64Array,
): Float64Array {
  const sums = new Float64Array(width * count * 2);
  for (let row = 0; row < node.length; row++) {
    const cell = (((node[row] ?? 0) - offset) * count + (bins === null ? 0 : (bins[row] ?? 0))) * 2;
    sums[cell] = (sums[cell] ?? 0) + (gradient[row] ?? 0);
    sums[cell + 1] = (sums[cell + 1] ?? 0) + (curvature[row] ?? 0);
  }
  return sums;
}

/** Upper edges of the bins of a column, at most `BINS - 1`, at its quantiles, half way between values. */
function binEdges(column: Float32Array): Float64Array {
  const sorted = Float32Array.from(column).sort();
  const edges: number[] = [];
  for (let bin = 1; bin < BINS; bin++) {
    const at = Math.floor((sorted.length * bin) / BINS);
    const below = sorted[at - 1] ?? 0;
    let next = at;
    while (next < sorted.length && (sorted[next] ?? 0) <= below) next++;
    if (next >= sorted.length) break;
    const edge = (below + (sorted[next] ?? 0)) / 2;
    if (edge > (edges.at(-1) ?? -Infinity)) edges.push(edge);
  }
  return Float64Array.from(edges);
}

function toBins(column: Float32Array, edges: Float64Array): Uint8Array {
  const bins = new Uint8Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const value = column[row] ?? 0;
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value > (edges[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    bins[row] = low;
  }
  return bins;
}
