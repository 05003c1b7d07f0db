import type { LinkEvidence } from '../../model/archive';
import type { Comparison } from './compareEvents';
import { compareEvents, ruleEachOtherOut } from './compareEvents';
import type { Telling, TellingGroup } from './telling';
import { compareText } from '../../model/compareText';

interface Pair extends Comparison {
  a: number;
  b: number;
}

/**
 * Groups tellings of one event: surest pairs first, and never two groups of which any members
 * conflict, so that no chain of likenesses joins what differs. `tellings` come in a fixed order;
 * the outcome depends on nothing else.
 */
export function joinTellings(tellings: readonly Telling[]): TellingGroup[] {
  const pairs = candidatePairs(tellings);
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const groupOf = tellings.map((_, index) => [index]);
  const evidence = new Map<number[], LinkEvidence[]>(groupOf.map((group) => [group, []]));
  for (const pair of pairs) {
    const into = groupOf[pair.a];
    const from = groupOf[pair.b];
    if (into === undefined || from === undefined || into === from) continue;
    if (clash(tellings, into, from)) continue;
    evidence.get(into)?.push(evidenceOf(tellings, pair), ...(evidence.get(from) ?? []));
    evidence.delete(from);
    into.push(...from);
    for (const index of from) groupOf[index] = into;
  }
  return [...evidence].map(([group, proof]) => ({
    tellings: group.flatMap((index) => tellings[index] ?? []),
    evidence: proof,
  }));
}

/**
 * Tellings that one is compared with by one key. A name that hundreds of tellings of one month have in
 * common says little by itself, and those that are one event share a figure or another name too.
 */
const MOST_COMPARED = 400;

/** Pairs that are one event, among those that share a name, a place, a figure, a time of day or an article. */
function candidatePairs(tellings: readonly Telling[]): Pair[] {
  const byKey = new Map<string, number[]>();
  for (const [index, { features }] of tellings.entries()) {
    const names = new Set([
      ...features.participants,
      ...(features.place === null ? [] : [features.place]),
    ]);
    const keys = [
      ...[...names].map((id) => `n${id}`),
      ...new Set(features.figures.map(({ value }) => `f${value}`)),
      `a${features.article}`,
      ...(features.date?.includes('T') ? [`t${features.date}`] : []),
    ];
    for (const key of keys) {
      const held = byKey.get(key);
      if (held === undefined) byKey.set(key, [index]);
      else held.push(index);
    }
  }
  const pairs: Pair[] = [];
  const seen = new Set<number>();
  for (const list of byKey.values()) {
    for (const [place, a] of list.entries()) {
      const end = Math.min(list.length, place + 1 + MOST_COMPARED);
      for (let next = place + 1; next < end; next++) {
        const b = list[next] ?? a;
        const one = tellings[a]?.features;
        const other = tellings[b]?.features;
        if (!one || !other || !mayBeOneDay(one.date, other.date)) continue;
        const id = a * tellings.length + b;
        if (seen.has(id)) continue;
        seen.add(id);
        const found = compareEvents(one, other);
        if (found.same) pairs.push({ ...found, a, b });
      }
    }
  }
  return pairs;
}

/** A cheap look before the comparison: two different days never meet. */
function mayBeOneDay(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const day = /^\d{4}-\d{2}-\d{2}(?!.*\/)/u;
  return !day.test(a) || !day.test(b) || a.slice(0, 10) === b.slice(0, 10);
}

/** Whether any telling of one group rules out any of the other. */
function clash(
  tellings: readonly Telling[],
  into: readonly number[],
  from: readonly number[],
): boolean {
  return into.some((a) =>
    from.some((b) => {
      const one = tellings[a];
      const other = tellings[b];
      return (
        one !== undefined && other !== undefined && ruleEachOtherOut(one.features, other.features)
      );
    }),
  );
}

function evidenceOf(tellings: readonly Telling[], pair: Pair): LinkEvidence {
  const one = tellings[pair.a]?.features;
  const other = tellings[pair.b]?.features;
  const articles = [...new Set([one?.article ?? '', other?.article ?? ''])].sort(compareText);
  return {
    rule: articles.length === 1 ? 'one event told again' : 'one event in two articles',
    text: `Both tell of one ${one?.type ?? 'event'}: ${pair.reasons.join(', ')}.`,
    articles,
    confidence: 0.8,
  };
}
