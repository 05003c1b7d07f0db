/** A question to a ranking: which articles are right, and how right where that is graded (2^grade − 1 is the gain). */
export interface RetrievalQuery {
  id: string;
  relevant: readonly string[];
  grades?: Readonly<Record<string, number>>;
}

/** Means over queries, each 0…1. */
export interface RetrievalScores {
  queries: number;
  /** Mean average precision over the first 100. */
  map: number;
  /** Share of queries whose first is right. */
  p1: number;
  /** Share of the right ones that are among the first ten. */
  r10: number;
  /** Discounted gain of the first ten by that of the best order (Järvelin and Kekäläinen, 2002). */
  ndcg10: number;
}

/** Ranks beyond this do not count. */
const DEPTH = 100;
const TOP = 10;

function gainsOf({ relevant, grades }: RetrievalQuery): Map<string, number> {
  return new Map(grades ? Object.entries(grades) : relevant.map((id) => [id, 1]));
}

function discounted(gains: readonly number[]): number {
  return gains
    .slice(0, TOP)
    .reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/** Average precision of a ranking, 0…1: the mean, over what is right, of the precision at its rank (0 where it is missing). */
export function averagePrecision(ranked: readonly string[], right: ReadonlySet<string>): number {
  let hits = 0;
  let sum = 0;
  for (const [at, id] of ranked.slice(0, DEPTH).entries()) {
    if (!right.has(id)) continue;
    hits += 1;
    sum += hits / (at + 1);
  }
  return sum / Math.min(right.size, DEPTH);
}

/**
 * What rankings are worth, by the definitions of the development data's scorer. `rankedFor` gives
 * the ranking of a query, best first, without the query itself; one that is missing scores 0.
 * Queries without a right article do not count. NaN for none.
 */
export function retrievalScores(
  queries: readonly RetrievalQuery[],
  rankedFor: (id: string) => readonly string[],
): RetrievalScores {
  const sums = { map: 0, p1: 0, r10: 0, ndcg10: 0 };
  let count = 0;
  for (const query of queries) {
    const gains = gainsOf(query);
    if (gains.size === 0) continue;
    count += 1;
    const ranked = [...new Set(rankedFor(query.id))].slice(0, DEPTH);
    const right = new Set(gains.keys());
    sums.map += averagePrecision(ranked, right);
    sums.p1 += ranked[0] !== undefined && right.has(ranked[0]) ? 1 : 0;
    sums.r10 += ranked.slice(0, TOP).filter((id) => right.has(id)).length / right.size;
    sums.ndcg10 +=
      discounted(ranked.map((id) => gains.get(id) ?? 0)) /
      discounted([...gains.values()].sort((a, b) => b - a));
  }
  return {
    queries: count,
    map: sums.map / count,
    p1: sums.p1 / count,
    r10: sums.r10 / count,
    ndcg10: sums.ndcg10 / count,
  };
}
