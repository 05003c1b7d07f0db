/** A tree of a fixed depth: node `i` has the children `2i + 1` and `2i + 2`; leaves come after all nodes. */
export interface BoostedTree {
  /** Feature of each inner node, -1 where every row goes left. */
  features: Int32Array;
  /** A row goes right where its figure is above this. */
  thresholds: Float64Array;
  leaves: Float64Array;
}

/** The sum of the trees' leaves for one row, whose figures `value` gives. */
export function treeScore(
  trees: readonly BoostedTree[],
  value: (feature: number) => number,
): number {
  let sum = 0;
  for (const { features, thresholds, leaves } of trees) {
    let node = 0;
    while (node < features.length) {
      const feature = features[node] ?? -1;
      const right = feature >= 0 && value(feature) > (thresholds[node] ?? 0);
      node = 2 * node + (right ? 2 : 1);
    }
    sum += leaves[node - features.length] ?? 0;
  }
  return sum;
}

/** Leaves are written in thousandths. */
const LEAF_UNIT = 1_000;

/** A tree in one line: `feature>threshold` of each node, `|`, the leaves. */
export function writeTree({ features, thresholds, leaves }: BoostedTree): string {
  const nodes = Array.from(features, (feature, node) =>
    feature < 0 ? '' : `${feature}>${Number((thresholds[node] ?? 0).toPrecision(4))}`,
  );
  return `${nodes.join(' ')}|${Array.from(leaves, (leaf) => Math.round(leaf * LEAF_UNIT)).join(' ')}`;
}

/** A tree as {@link writeTree} writes it. */
export function readTree(line: string): BoostedTree {
  const [nodes = '', leaves = ''] = line.split('|');
  const parts = nodes.split(' ').map((node) => node.split('>'));
  return {
    features: Int32Array.from(parts, ([feature]) => (feature === '' ? -1 : Number(feature))),
    thresholds: Float64Array.from(parts, ([, threshold]) => Number(threshold ?? 0)),
    leaves: Float64Array.from(leaves.split(' '), (leaf) => Number(leaf) / LEAF_UNIT),
  };
}
