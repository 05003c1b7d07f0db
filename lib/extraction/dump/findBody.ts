import type { DumpLine } from './dumpLines';
import { lineValue } from './dumpLines';

/** Lines `from`…`to` (exclusive) into the list of lines. */
export interface LineRange {
  from: number;
  to: number;
}

/**
 * The run of lines with the most running text for the least else: the largest sum over a contiguous
 * stretch, words of prose counting for it and labels against it (body text extraction after Finn,
 * Kushmerick and Smyth, 2001). `open[i]` says whether line i may be body. Null when nothing is prose.
 */
export function findBody(lines: DumpLine[], open: boolean[]): LineRange | null {
  let best: (LineRange & { sum: number }) | null = null;
  let from = 0;
  let sum = 0;
  for (const [at, line] of lines.entries()) {
    // What is known to be no body, a caption in the middle of it, ends nothing by itself.
    const value = open[at] === true ? lineValue(line) : 0;
    if (sum <= 0) {
      from = at;
      sum = 0;
    }
    sum += value;
    if (sum > (best?.sum ?? 0)) best = { from, to: at + 1, sum };
  }
  if (best === null) return null;
  while (best.from < best.to && open[best.from] !== true) best.from++;
  return best;
}
