import type { ZoneKind } from '../../model/article';
import { isEndnote, isFurniture, isRelatedHead } from '../furnitureLines';
import type { DumpLine } from './dumpLines';
import { proseScore } from './dumpLines';
import { isEndMark, isEndMatter } from './endMatter';

/** What a line of a dump is. */
export type LineKind = ZoneKind | 'body' | 'title';

/** Less of the text than this below "Related stories" is teasers; more is the article going on. */
const MOST_TEASERS = 0.35;

/** Cuts what follows a heading over other articles, where it is the smaller part of what was taken. */
export function cutTail(lines: DumpLine[], kinds: LineKind[]): void {
  const words = lines.map((line, at) => (kinds[at] === 'body' ? line.words : 0));
  const total = words.reduce((sum, count) => sum + count, 0);
  let above = 0;
  for (const [at, line] of lines.entries()) {
    above += words[at] ?? 0;
    const ends = isRelatedHead(line.text) || isEndMark(line.text);
    if (!ends || total - above > total * MOST_TEASERS) continue;
    for (let below = at; below < lines.length; below++)
      if (kinds[below] === 'body') kinds[below] = 'furniture';
    return;
  }
}

/** Notes below a body are so many lines at most, labels between them included. */
const MOST_NOTES = 8;

/** Cuts notes on outlet, author, sources and readers from the end of the body. */
export function cutEndMatter(lines: DumpLine[], kinds: LineKind[]): void {
  let looked = 0;
  let labels: number[] = [];
  for (let at = lines.length - 1; at >= 0 && looked < MOST_NOTES; at--) {
    const line = lines[at];
    if (line === undefined || kinds[at] !== 'body') continue;
    looked++;
    if (isEndMatter(line.text)) {
      for (const cut of [at, ...labels]) kinds[cut] = 'furniture';
      labels = [];
    } else if (proseScore(line) > 0) return;
    else labels.push(at);
  }
}

/** What was taken for body above the headline is a menu, if it is little; much of it is the body, and the headline a subheading. */
export function cutAbove(lines: DumpLine[], kinds: LineKind[], titleAt: number): void {
  let above = 0;
  let all = 0;
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'body') continue;
    all += line.words;
    if (at < titleAt) above += line.words;
  }
  // A tenth: a menu in sentences has a few of them, an article above its subheading has most.
  if (above >= all * 0.1) return;
  for (let at = 0; at < titleAt; at++) if (kinds[at] === 'body') kinds[at] = 'furniture';
}

/** A standfirst is the next line below the headline, or follows a label or a date. */
const STANDFIRST_REACH = 3;

/** The sentence between headline and byline says what the article says: it is part of it. */
export function addStandfirst(
  lines: DumpLine[],
  kinds: LineKind[],
  titleAt: number,
  from: number,
): void {
  for (let at = titleAt + 1; at <= Math.min(titleAt + STANDFIRST_REACH, from - 1); at++) {
    const line = lines[at];
    if (line === undefined || kinds[at] !== 'furniture' || isFurniture(line.text)) continue;
    // Eight words make a sentence; more than eighty are a paragraph of something else.
    if (line.ends && line.words >= 8 && line.words <= 80 && !isEndnote(line.text)) {
      kinds[at] = 'body';
      return;
    }
  }
}

/** Subheadings are short; a longer line without a full stop is the headline of another article. */
const LONGEST_HEADING = 12;

/** Short lines inside the body that head nothing and are no list: labels of buttons, boxes and pictures. */
export function cutLabels(lines: DumpLine[], kinds: LineKind[]): void {
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  let listed = false;
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'body') continue;
    if (!/[\p{L}\p{N}]/u.test(line.text)) kinds[at] = 'furniture';
    if (line.bullet || proseScore(line) > -0.5) {
      listed = line.text.endsWith(':');
      continue;
    }
    const next = lines.slice(at + 1, at + 3).find((_, below) => kinds[at + 1 + below] === 'body');
    const heads =
      next !== undefined &&
      proseScore(next) > 0 &&
      line.words <= LONGEST_HEADING &&
      !isShouted(line);
    if ((!heads && !listed) || (times.get(line.text) ?? 0) > 1) kinds[at] = 'furniture';
  }
}

/** Five words and more in capitals: a link to another article, in the manner of broadcasters. */
function isShouted({ text, words }: DumpLine): boolean {
  return words >= 5 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** A note on the author stands among so many last lines. */
const BIO_REACH = 8;

/** Cuts notes on the authors, `names`, from the end of the body: lines that begin with a name. */
export function cutBios(lines: DumpLine[], kinds: LineKind[], names: string[]): void {
  let seen = 0;
  for (let at = lines.length - 1; at >= 0 && seen < BIO_REACH; at--) {
    if (kinds[at] !== 'body') continue;
    seen++;
    const text = lines[at]?.text ?? '';
    if (names.some((name) => text.startsWith(name) || text.startsWith(`By ${name}`)))
      kinds[at] = 'byline';
  }
}

/** A line that is repeated, or that breaks off where another goes on, is shown twice by the page: kept once. */
export function markTeasers(lines: DumpLine[], kinds: LineKind[]): void {
  const seen = new Map<string, number>();
  for (const [at, { text, words }] of lines.entries()) {
    if (kinds[at] !== 'body' || words < 8) continue;
    const cut = text.replace(/\s*(?:\.{3}|…|\[(?:\.{3}|…)\])\s*$/, '');
    // Sixty characters in common are no coincidence, and stay within what teasers show.
    const key = cut.slice(0, 60);
    const earlier = seen.get(key);
    const before = earlier === undefined ? undefined : lines[earlier];
    if (earlier !== undefined && before !== undefined) {
      const earlierCut = before.text.replace(/\s*(?:\.{3}|…|\[(?:\.{3}|…)\])\s*$/, '');
      if (text.startsWith(earlierCut)) kinds[earlier] = 'teaser';
      else if (before.text.startsWith(cut)) {
        kinds[at] = 'teaser';
        continue;
      }
    }
    seen.set(key, at);
  }
}
