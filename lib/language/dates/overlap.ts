import type { DateCandidate } from './candidate';

/**
 * Keeps one of candidates that overlap: the one that says most (the longest), of equal ones the
 * recogniser that comes first. Comes back sorted by place.
 */
export function dropOverlaps(candidates: DateCandidate[]): DateCandidate[] {
  const order = new Map(candidates.map((candidate, index) => [candidate, index]));
  const sorted = [...candidates].sort(
    (a, b) => a.start - b.start || b.end - a.end || (order.get(a) ?? 0) - (order.get(b) ?? 0),
  );
  const kept: DateCandidate[] = [];
  for (const candidate of sorted) {
    const last = kept.at(-1);
    if (!last || candidate.start >= last.end) kept.push(candidate);
    else if (candidate.end - candidate.start > last.end - last.start) {
      kept.pop();
      kept.push(candidate);
    }
  }
  return kept;
}
