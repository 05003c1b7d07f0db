import type { Span } from '../../../../model/span';

/** Whether two spans have a character in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How many of the true spans are found: each true one takes the first found one that it overlaps and no other took. A true one may be in parts. */
export function matchedSpans(
  truth: readonly (readonly Span[])[],
  found: readonly Span[],
): { matched: number; pairs: { truth: number; found: number }[] } {
  const taken = new Set<number>();
  const pairs: { truth: number; found: number }[] = [];
  for (const [number, parts] of truth.entries()) {
    const match = found.findIndex(
      (span, at) => !taken.has(at) && parts.some((part) => overlaps(part, span)),
    );
    if (match < 0) continue;
    taken.add(match);
    pairs.push({ truth: number, found: match });
  }
  return { matched: pairs.length, pairs };
}
