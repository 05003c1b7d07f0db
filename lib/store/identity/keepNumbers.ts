/** How many names of a cluster a stored entity had. */
export interface Vote {
  cluster: number;
  entity: number;
  count: number;
}

/**
 * The number of each cluster: that of the entity which most of its names had and no other cluster
 * takes, the lowest where two had as many; a new one where there is none.
 */
export function keepNumbers(
  clusters: readonly number[],
  votes: readonly Vote[],
  newEntity: () => number,
): Map<number, number> {
  const numbers = new Map<number, number>();
  const taken = new Set<number>();
  const ranked = [...votes].sort((a, b) => b.count - a.count || a.entity - b.entity);
  for (const { cluster, entity } of ranked) {
    if (numbers.has(cluster) || taken.has(entity)) continue;
    numbers.set(cluster, entity);
    taken.add(entity);
  }
  for (const cluster of clusters) if (!numbers.has(cluster)) numbers.set(cluster, newEntity());
  return numbers;
}
