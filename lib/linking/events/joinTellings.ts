import type { LinkEvidence } from '../../model/archive';
import { ruleEachOtherOut } from './compareEvents';
import type { Telling, TellingGroup } from './telling';
import { samePairs, type TellingPair } from './tellingPairs';
import { compareText } from '../../model/compareText';

/**
 * Groups tellings of one event: surest pairs first, and never two groups of which any members
 * conflict, so that no chain of likenesses joins what differs. `tellings` come in a fixed order;
 * the outcome depends on nothing else.
 */
export function joinTellings(tellings: readonly Telling[]): TellingGroup[] {
  const pairs = samePairs(tellings);
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

function evidenceOf(tellings: readonly Telling[], pair: TellingPair): LinkEvidence {
  const one = tellings[pair.a]?.features;
  const other = tellings[pair.b]?.features;
  const articles = [...new Set([one?.article ?? '', other?.article ?? ''])].sort(compareText);
  return {
    rule: articles.length === 1 ? 'one event told again' : 'one event in two articles',
    text: `Both tell of one ${one?.type ?? 'event'}: ${pair.reasons().join(', ')}.`,
    articles,
    confidence: 0.8,
  };
}
