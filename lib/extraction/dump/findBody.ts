import type { DumpLine } from './dumpLines';
import { lineValue, proseScore } from './dumpLines';

/** Lines `from`…`to` (exclusive) into the list of lines. */
export interface LineRange {
  from: number;
  to: number;
}

/** A stretch of lines and what it is worth, in words of prose. */
interface Run extends LineRange {
  sum: number;
}

/** The body begins at most so many lines below its byline: share buttons and captions stand between. */
const REACH = 15;
/** A run ends where so many words' worth of labels follow without any more prose. */
const DROP = 150;
/** A run below a byline is the article if it is worth this much, in words, or more. */
const LEAST = 40;
/** Heads looked below, the likeliest first: a page has one, its lists of other articles have dozens. */
const MOST_HEADS = 20;

/**
 * The run of lines with the most running text for the least else: the largest sum over a contiguous
 * stretch, words of prose counting for it and labels against it (body text extraction after Finn,
 * Kushmerick and Smyth, 2001). `open[i]` says whether line i may be body, `heads[i]` how much it
 * looks like the head of an article (`articleHeads`): what follows a byline with a date is the
 * article, where a longer run is links to others. Null when nothing is prose.
 */
export function findBody(
  lines: DumpLine[],
  open: boolean[],
  heads: readonly number[],
): LineRange | null {
  // What is known to be no body, a caption in the middle of it, ends nothing by itself.
  const values = lines.map((line, at) => (open[at] === true ? lineValue(line) : 0));
  const longest = longestRun(values);
  if (longest === null) return null;
  const headed = headedRun(lines, values, open, heads);
  const run = headed === null ? longest : choose(longest, headed);
  let { from } = run;
  while (from < run.to && open[from] !== true) from++;
  return { from, to: run.to };
}

/** Of the run below the likeliest head and the longest of all, the one that is the article. */
function choose(longest: Run, headed: Run & { strength: number }): LineRange {
  const apart = headed.to <= longest.from || headed.from >= longest.to;
  if (apart) return headed.sum * (1 + headed.strength) > longest.sum ? headed : longest;
  // What stands above the head is other matter, unless it is most of the run.
  const inside = headed.from > longest.from && headed.strength >= 2;
  return inside && headed.sum * 2 > longest.sum ? { from: headed.from, to: longest.to } : longest;
}

function longestRun(values: readonly number[]): Run | null {
  let best: Run | null = null;
  let from = 0;
  let sum = 0;
  for (const [at, value] of values.entries()) {
    if (sum <= 0) {
      from = at;
      sum = 0;
    }
    sum += value;
    if (sum > (best?.sum ?? 0)) best = { from, to: at + 1, sum };
  }
  return best;
}

/** The best of the runs that begin soon below a head. */
function headedRun(
  lines: readonly DumpLine[],
  values: readonly number[],
  open: readonly boolean[],
  heads: readonly number[],
): (Run & { strength: number }) | null {
  let best: (Run & { strength: number }) | null = null;
  let bestScore = 0;
  const likeliest = [...heads.entries()]
    // The head's last line speaks for all of it.
    .filter(([at, strength]) => strength > 0 && (heads[at + 1] ?? 0) < strength)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_HEADS);
  for (const [at, strength] of likeliest) {
    const from = proseBelow(lines, open, at);
    if (from === null) continue;
    const run = runFrom(values, from);
    const score = run.sum * (1 + strength);
    if (run.sum >= LEAST && score > bestScore) [best, bestScore] = [{ ...run, strength }, score];
  }
  return best;
}

function proseBelow(
  lines: readonly DumpLine[],
  open: readonly boolean[],
  at: number,
): number | null {
  for (let below = at + 1; below <= at + REACH; below++) {
    const line = lines[below];
    if (line !== undefined && open[below] === true && proseScore(line) >= 0.6) return below;
  }
  return null;
}

function runFrom(values: readonly number[], from: number): Run {
  const run: Run = { from, to: from, sum: 0 };
  let sum = 0;
  for (let at = from; at < values.length && sum > run.sum - DROP; at++) {
    sum += values[at] ?? 0;
    if (sum > run.sum) {
      run.sum = sum;
      run.to = at + 1;
    }
  }
  return run;
}
