/** How alike two items are, 0…1; pairs that are not listed are not alike at all. */
export interface Likeness {
  a: number;
  b: number;
  value: number;
}

/** A join that may come: the mean likeness of two groups, as they were. */
interface Join {
  mean: number;
  a: number;
  b: number;
  sizes: number;
}

/**
 * Groups items by agglomerative clustering with average linkage (UPGMA): the two groups whose items
 * are most alike on average are joined, as long as that mean is above `least`. Gives a number for each
 * of `size` items, equal inside a group. Ties go to the first items, so the outcome is fixed.
 */
export function averageLinkage(size: number, pairs: readonly Likeness[], least: number): number[] {
  const near = Array.from({ length: size }, () => new Map<number, number>());
  const heap = new JoinHeap();
  for (const { a, b, value } of pairs) {
    near[a]?.set(b, value);
    near[b]?.set(a, value);
    if (value > least) heap.push({ mean: value, a: Math.min(a, b), b: Math.max(a, b), sizes: 2 });
  }
  const count = new Int32Array(size).fill(1);
  const groupOf = Array.from({ length: size }, (_, item) => item);
  for (let join = heap.pop(); join !== null; join = heap.pop()) {
    const { a, b } = join;
    const sizes = (count[a] ?? 0) + (count[b] ?? 0);
    // Groups only grow, so that their sizes tell whether they are still what they were.
    if (count[a] === 0 || count[b] === 0 || sizes !== join.sizes) continue;
    const into = near[a];
    const from = near[b];
    if (!into || !from) continue;
    into.delete(b);
    for (const [other, sum] of from) {
      near[other]?.delete(b);
      if (other === a) continue;
      const total = (into.get(other) ?? 0) + sum;
      into.set(other, total);
      near[other]?.set(a, total);
    }
    near[b] = new Map();
    count[a] = sizes;
    count[b] = 0;
    groupOf[b] = a;
    for (const [other, sum] of into) {
      const its = count[other] ?? 0;
      const mean = sum / (sizes * its);
      if (mean > least)
        heap.push({ mean, a: Math.min(a, other), b: Math.max(a, other), sizes: sizes + its });
    }
  }
  // An item's group may have been joined to another since.
  return groupOf.map((group) => {
    let root = group;
    for (let next = groupOf[root] ?? root; next !== root; next = groupOf[root] ?? root) root = next;
    return root;
  });
}

/** A binary heap, the greatest mean first. */
class JoinHeap {
  readonly #joins: Join[] = [];

  push(join: Join): void {
    const joins = this.#joins;
    let at = joins.length;
    joins.push(join);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = joins[up];
      if (parent === undefined || !comesFirst(join, parent)) break;
      joins[at] = parent;
      at = up;
    }
    joins[at] = join;
  }

  pop(): Join | null {
    const joins = this.#joins;
    const first = joins[0];
    const last = joins.pop();
    if (first === undefined || last === undefined) return null;
    if (joins.length === 0) return first;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      const left = joins[down];
      const right = joins[down + 1];
      if (left === undefined) break;
      if (right !== undefined && comesFirst(right, left)) down++;
      const child = joins[down];
      if (child === undefined || !comesFirst(child, last)) break;
      joins[at] = child;
      at = down;
    }
    joins[at] = last;
    return first;
  }
}

function comesFirst(one: Join, other: Join): boolean {
  if (one.mean !== other.mean) return one.mean > other.mean;
  return one.a !== other.a ? one.a < other.a : one.b < other.b;
}
