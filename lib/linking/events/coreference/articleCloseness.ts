import type { StemmedTexts } from './toldText';

/** How close the articles of a collection are; indexes as the collection's. */
export interface Closeness {
  /** Cosine of the articles' stems, weighted by rarity, 0…1. */
  cosine: (a: number, b: number) => number;
  /** Mean cosine at which the groups of two articles join, 0…1; 1 for an article and itself. */
  height: (a: number, b: number) => number;
  /** Cosine as a share of what each has with its closest articles, from 0 to about 1. */
  relative: (a: number, b: number) => number;
}

/** Stems of the first words of an article, about its lead, count more. */
const LEAD_WORDS = 60;
const LEAD_COUNTS = 2.2;
/** Neighbours that {@link Closeness.relative} takes the mean of. */
const NEIGHBOURS = 3;
/** Below this mean cosine groups are not joined any more. */
const STRANGERS = 0.02;

/** Time and room grow with the square of the number of articles. */
export function articleCloseness({ stems, rarity }: StemmedTexts): Closeness {
  const vectors = stems.map((article) => vectorOf(article.flat(), rarity));
  const cosines = vectors.map(() => new Float32Array(vectors.length));
  const holders = new Map<string, [number, number][]>();
  for (const [index, vector] of vectors.entries()) {
    const row = cosines[index];
    for (const [stem, weight] of vector) {
      const held = holders.get(stem) ?? [];
      holders.set(stem, held);
      held.push([index, weight]);
      if (row) for (const [other, its] of held) row[other] = (row[other] ?? 0) + weight * its;
    }
  }
  const at = (rows: readonly Float32Array[], a: number, b: number): number =>
    rows[Math.max(a, b)]?.[Math.min(a, b)] ?? 0;
  const cosine = (a: number, b: number): number => at(cosines, a, b);
  const closest = vectors.map((_, a) => {
    const all = vectors.map((__, b) => (a === b ? 0 : cosine(a, b)));
    const best = all.sort((x, y) => y - x).slice(0, NEIGHBOURS);
    return best.reduce((sum, each) => sum + each, 0) / NEIGHBOURS;
  });
  const heights = joinHeights(vectors.length, cosine);
  return {
    cosine,
    height: (a, b) => (a === b ? 1 : at(heights, a, b)),
    relative: (a, b) => cosine(a, b) / (Math.sqrt((closest[a] ?? 0) * (closest[b] ?? 0)) || 1),
  };
}

function vectorOf(words: readonly string[], rarity: (stem: string) => number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [place, stem] of words.entries()) {
    if (stem === '') continue;
    counts.set(stem, (counts.get(stem) ?? 0) + (place < LEAD_WORDS ? LEAD_COUNTS : 1));
  }
  let length = 0;
  for (const [stem, count] of counts) {
    const weight = Math.log1p(count) * Math.max(0, rarity(stem));
    counts.set(stem, weight);
    length += weight * weight;
  }
  for (const [stem, weight] of counts) counts.set(stem, weight / (Math.sqrt(length) || 1));
  return counts;
}

/** Average linkage over all articles; for each pair the mean cosine at which their groups join. */
function joinHeights(size: number, cosine: (a: number, b: number) => number): Float32Array[] {
  const heights = Array.from({ length: size }, () => new Float32Array(size));
  const sums = heights.map((_, a) => Float64Array.from(heights, (__, b) => cosine(a, b)));
  const groups = heights.map((_, index) => [index]);
  const alive = new Set(groups.keys());
  const mean = (a: number, b: number): number =>
    (sums[a]?.[b] ?? 0) / ((groups[a]?.length ?? 1) * (groups[b]?.length ?? 1));
  const best = new Int32Array(size).fill(-1);
  const look = (a: number): void => {
    let found = -1;
    for (const b of alive) if (b !== a && (found < 0 || mean(a, b) > mean(a, found))) found = b;
    best[a] = found;
  };
  for (const a of alive) look(a);
  while (alive.size > 1) {
    let into = -1;
    for (const a of alive)
      if (into < 0 || mean(a, best[a] ?? a) > mean(into, best[into] ?? into)) into = a;
    const from = best[into] ?? -1;
    const height = mean(into, from);
    if (height < STRANGERS) break;
    for (const a of groups[into] ?? [])
      for (const b of groups[from] ?? []) {
        const row = heights[Math.max(a, b)];
        if (row) row[Math.min(a, b)] = height;
      }
    groups[into]?.push(...(groups[from] ?? []));
    alive.delete(from);
    for (const other of alive) {
      if (other === into) continue;
      const row = sums[into];
      const column = sums[other];
      if (!row || !column) continue;
      row[other] = (row[other] ?? 0) + (sums[from]?.[other] ?? 0);
      column[into] = row[other] ?? 0;
    }
    for (const a of alive) if (a === into || best[a] === from || best[a] === into) look(a);
  }
  return heights;
}
