import { isCommentHead } from '../commentHead';
import { isCaption, isFurniture, isRelatedHead } from '../furnitureLines';
import type { DumpLine } from './dumpLines';
import type { LineRange } from './findBody';

/** A headline is looked for this many lines above the body: byline, date, captions and share buttons stand between. */
const REACH_ABOVE = 40;
/** And this many lines into it: a menu in sentences is taken for body at first. */
const REACH_INTO = 6;
/** The headline says what the first paragraphs say: so many lines of the body are compared. */
const COMPARED = 15;
/** A standfirst, a label and a name stand between the headline and the date. */
const REACH_BYLINE = 4;

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
    if (isFurniture(line.text) || isRelatedHead(line.text) || isCommentHead(line.text)) continue;
    const byline = bylineBelow(kinds, at);
    // The body's own first line is a headline only where more than one paragraph follows.
    if (at >= body.from && (line.words > 25 || line.ends || body.to - at < 2)) {
      const isFirst = at === 0 || (at === body.from && byline > 0);
      if (!(isFirst && line.words <= 20 && body.to - at >= 2)) continue;
    }
    const score =
      titleScore(line) +
      1.5 * sharedWords(line, lines.slice(Math.max(at + 1, body.from), body.from + COMPARED)) -
      (at < body.from ? (body.from - at) * 0.015 : (at - body.from) * 0.2) +
      byline -
      (isStandfirst(lines, kinds, at) ? 0.5 : 0) +
      (isRepeated(lines, at) ? 0.4 : 0) -
      (isPathToTitle(lines, at) ? 1 : 0) +
      (at === 0 ? 0.5 : 0);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

/** How much a line looks like a headline: five to twenty words, no full stop, no path of sections, no credit. */
function titleScore(line: DumpLine): number {
  if (line.words < 2 || line.words > 35) return -2;
  if (/\S\s*[/›»>]\s+\S.*[/›»>]\s/.test(line.text) || /^[©|]/.test(line.text)) return -1;
  const length = line.words < 4 ? 0.3 : line.words < 6 ? 0.7 : line.words <= 20 ? 1 : 0.5;
  return (
    length -
    (/[.:,;]["”’]?$/.test(line.text) ? 0.7 : 0) -
    (line.bullet ? 0.3 : 0) -
    (isCaption(line.text) ? 0.7 : 0)
  );
}

/** What a byline or date below a line speaks for it: more directly below. */
function bylineBelow(kinds: readonly string[], at: number): number {
  for (let below = 1; below <= REACH_BYLINE; below++)
    if (kinds[at + below] === 'byline') return below <= 2 ? 0.5 : 0.35;
  return 0;
}

/** Between a line that looks like a headline and the byline stands the standfirst. */
function isStandfirst(lines: DumpLine[], kinds: readonly string[], at: number): boolean {
  const above = lines[at - 1];
  return (
    above !== undefined &&
    (kinds[at - 1] === 'body' || kinds[at - 1] === 'furniture') &&
    titleScore(above) >= 0.7 &&
    !isFurniture(above.text) &&
    bylineBelow(kinds, at) > 0
  );
}

/** Pages show the headline a second time beside it, alone or at the end of the path of sections. */
function isRepeated(lines: DumpLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || line.words < 3) return false;
  return lines
    .slice(Math.max(0, at - 3), at)
    .some(({ text }) => text.length >= line.text.length && text.endsWith(line.text));
}

/** The path of sections that ends in the headline, which follows alone. */
function isPathToTitle(lines: DumpLine[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined || next.words < 3) return false;
  return line.text.length > next.text.length && line.text.endsWith(next.text);
}

/** Words of a title of usual length; shorter lines share all of theirs by chance. */
const FEW_WORDS = 4;

/** Share of the line's longer words that the paragraphs use, too (0…1). */
function sharedWords(line: DumpLine, paragraphs: DumpLine[]): number {
  const own = longWords(line.text);
  if (own.length < 2) return 0;
  const theirs = new Set(paragraphs.flatMap(({ text }) => longWords(text)));
  return own.filter((word) => theirs.has(word)).length / Math.max(FEW_WORDS, own.length);
}

/** Words of four letters and more, cut to six so that "soldier" and "soldiers" are one. */
function longWords(text: string): string[] {
  return (
    text.toLowerCase().match(/[\p{L}\p{N}]{4,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}/gu) ??
    []
  ).map((word) => word.slice(0, 6));
}
