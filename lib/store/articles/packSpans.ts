import type { Span } from '../../model/span';

/** Spans as the gap from the end of the one before (negative where they overlap) and the length, in UTF-16 code units. */
export function packSpans(spans: readonly Span[]): number[] {
  const packed: number[] = [];
  let last = 0;
  for (const { start, end } of spans) {
    packed.push(start - last, end - start);
    last = end;
  }
  return packed;
}

/** What {@link packSpans} was given. */
export function unpackSpans(packed: readonly number[]): Span[] {
  const spans: Span[] = [];
  let last = 0;
  for (let at = 0; at + 1 < packed.length; at += 2) {
    const start = last + (packed[at] ?? 0);
    last = start + (packed[at + 1] ?? 0);
    spans.push({ start, end: last });
  }
  return spans;
}
