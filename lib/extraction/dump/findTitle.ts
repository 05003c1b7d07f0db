import type { DumpLine } from './dumpLines';
import type { LineRange } from './findBody';

/** A headline is looked for this many lines above the body: byline, date, captions and share buttons stand between. */
const REACH = 14;

/**
 * The line that is the headline: above the body, of headline length, nearest to the byline or the
 * body, or the body's own first line where that is a short line without a full stop. Null when none is.
 */
export function findTitle(
  lines: DumpLine[],
  kinds: readonly string[],
  body: LineRange,
): number | null {
  let best: number | null = null;
  let bestScore = 0;
  const repeated = new Map<string, number>();
  for (const { text } of lines) repeated.set(text, (repeated.get(text) ?? 0) + 1);
  for (let at = Math.max(0, body.from - REACH); at <= body.from && at < lines.length; at++) {
    const line = lines[at];
    if (
      line === undefined ||
      kinds[at] === 'byline' ||
      kinds[at] === 'caption' ||
      kinds[at] === 'teaser' ||
      kinds[at] === 'comment'
    )
      continue;
    if (at === body.from && (line.words > 25 || body.to - body.from < 2)) continue;
    const score =
      titleScore(line) -
      (body.from - at) * 0.03 +
      (kinds[at + 1] === 'byline' ? 0.3 : 0) +
      (at === 0 ? 0.5 : 0) -
      (at === body.from && line.ends ? 0.6 : 0);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

/** How much a line looks like a headline: five to twenty words, no full stop. */
function titleScore(line: DumpLine): number {
  if (line.words < 2 || line.words > 35) return 0;
  const length = line.words < 4 ? 0.3 : line.words < 6 ? 0.6 : line.words <= 20 ? 1 : 0.5;
  return length - (/[.:,;]$/.test(line.text) ? 0.4 : 0);
}
