import type { DumpLine } from './dumpLines';
import type { LineRange } from './findBody';

/** A headline is looked for this many lines above the body: byline, date, captions and share buttons stand between. */
const REACH_ABOVE = 40;
/** And this many lines into it: a menu in sentences is taken for body at first. */
const REACH_INTO = 6;
/** The headline says what the first paragraphs say: so many lines of the body are compared. */
const COMPARED = 15;

/**
 * The line that is the headline: of a headline's length, without a full stop, near the start of the
 * body, before a byline, with the words of the first paragraphs. Null when none is.
 */
export function findTitle(
  lines: DumpLine[],
  kinds: readonly string[],
  body: LineRange,
): number | null {
  let best: number | null = null;
  let bestScore = 0;
  const end = Math.min(body.from + REACH_INTO, body.to - 1);
  for (let at = Math.max(0, body.from - REACH_ABOVE); at <= end; at++) {
    const line = lines[at];
    if (line === undefined || (kinds[at] !== 'body' && kinds[at] !== 'furniture')) continue;
    // The body's own first line is a headline only where more than one paragraph follows.
    if (at >= body.from && (line.words > 25 || line.ends || body.to - at < 2)) {
      if (!(at === 0 && line.words <= 20 && body.to - at >= 2)) continue;
    }
    const score =
      titleScore(line) +
      1.5 * sharedWords(line, lines.slice(Math.max(at + 1, body.from), body.from + COMPARED)) -
      (at < body.from ? (body.from - at) * 0.015 : (at - body.from) * 0.2) +
      (kinds[at + 1] === 'byline' || kinds[at + 2] === 'byline' ? 0.3 : 0) +
      (at === 0 ? 0.5 : 0);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

/** How much a line looks like a headline: five to twenty words, no full stop. */
function titleScore(line: DumpLine): number {
  if (line.words < 2 || line.words > 35) return -2;
  const length = line.words < 4 ? 0.3 : line.words < 6 ? 0.7 : line.words <= 20 ? 1 : 0.5;
  return length - (/[.:,;]["”’]?$/.test(line.text) ? 0.7 : 0) - (line.bullet ? 0.3 : 0);
}

/** Share of the line's longer words that the paragraphs use, too (0…1). */
function sharedWords(line: DumpLine, paragraphs: DumpLine[]): number {
  const own = longWords(line.text);
  if (own.length < 2) return 0;
  const theirs = new Set(paragraphs.flatMap(({ text }) => longWords(text)));
  return own.filter((word) => theirs.has(word)).length / own.length;
}

/** Words of four letters and more, cut to six so that "soldier" and "soldiers" are one. */
function longWords(text: string): string[] {
  return (
    text.toLowerCase().match(/[\p{L}\p{N}]{4,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}/gu) ??
    []
  ).map((word) => word.slice(0, 6));
}
