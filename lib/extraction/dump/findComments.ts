import { isCommentHead } from '../furnitureLines';
import type { DumpLine } from './dumpLines';
import { lineValue, proseScore, withoutBullet } from './dumpLines';

/** A line that is a moment and nothing else: "Jan 12, 2012 - 1:29AM", "3 hours ago", "Mar 03, 2018 09:48am". */
const STAMP =
  /^(?:[•\-*]\s*)?(?:(?:on|posted|at)\s+)?(?:(?:\p{L}{3,9}\.?\s+)?\d{1,2}(?:st|nd|rd|th)?,?\s+(?:\p{L}{3,9}\.?,?\s+)?(?:\d{4})?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4})\s*(?:[-–—|,]|at|um|à)?\s*\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr)?\W*(?:reply|permalink|#\d+)?$|^(?:about\s+)?(?:an?|\d+)\s+(?:second|minute|hour|day|week|month|year)s?\s+ago(?:\s+at\s+\d{1,2}[:.]\d{2}\s*(?:[ap]m)?)?$|^(?:vor)\s+\d+\s+\p{L}+$/iu;
/** Words of conversation: readers address each other, reports do not. */
const TALK =
  /\b(?:i|i'm|i’m|my|me|you|your|we|our|us|lol|thanks|thank|please|@\w+|let's|hey|sir|agree)\b/iu;

/** Which lines belong to a comment section. */
export function findComments(lines: DumpLine[]): boolean[] {
  const start = Math.min(headed(lines), stamped(lines), listed(lines));
  return lines.map((_, at) => at >= start);
}

/** Below this many words of running text above it, "Comments" is a label of the page, not the end of an article. */
const LEAST_BEFORE = 40;
/** Readers write more than the reporter, but seldom more than this many times as much. */
const MOST_AFTER = 5;

/** A heading such as "Reader Comments (13)" below the article; all after it is comments or furniture. */
function headed(lines: DumpLine[]): number {
  const heads = lines.flatMap((line, at) => (isCommentHead(line.text) ? [at] : []));
  if (heads.length === 0) return lines.length;
  const before = bestRuns(lines);
  const after = bestRuns([...lines].reverse()).reverse();
  const head = heads.find((at) => {
    const above = before[at - 1] ?? 0;
    return above >= LEAST_BEFORE && (after[at + 1] ?? 0) <= above * MOST_AFTER;
  });
  return head ?? lines.length;
}

/** For each line, the most running text, in words, that stands together up to it. */
function bestRuns(lines: DumpLine[]): number[] {
  let best = 0;
  let sum = 0;
  return lines.map((line) => {
    sum = Math.max(0, sum + lineValue(line));
    best = Math.max(best, sum);
    return best;
  });
}

/** Lines that are only a moment, again and again: each belongs to a comment, with a name before it. */
function stamped(lines: DumpLine[]): number {
  const stamps = lines.flatMap((line, at) => (STAMP.test(line.text) ? [at] : []));
  const first = stamps.find((at) => lines.slice(0, at).some((line) => proseScore(line) >= 0.9));
  if (first === undefined || stamps.filter((at) => at >= first).length < 2) return lines.length;
  const name = lines[first - 1];
  const isName = name !== undefined && name.words <= 6 && proseScore(name) <= 0;
  return isName ? first - 1 : first;
}

/** Indented bullets and numbers to the end, unlike the paragraphs before, in the tone of readers. */
function listed(lines: DumpLine[]): number {
  const margin = Math.min(...lines.map((line) => line.indent));
  let start = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.indent > margin || (line.words <= 8 && start === lines.length)) {
      if (line.indent > margin && line.bullet) start = at;
      continue;
    }
    break;
  }
  if (start === lines.length || start === 0) return lines.length;
  const items = lines.slice(start);
  const paragraphs = items.filter((line) => proseScore(line) >= 0.6);
  const bullets = items.filter((line) => line.bullet);
  const signs = [
    (items[0]?.gap ?? 0) >= 2,
    new Set(bullets.map((line) => /^\d/.test(line.text))).size === 2,
    paragraphs.filter((line) => TALK.test(withoutBullet(line.text))).length * 2 >=
      paragraphs.length,
    items.some((line) => isCommentHead(line.text)),
    paragraphs.length > bullets.length,
    !(lines[start - 1]?.text ?? '').endsWith(':'),
  ];
  // A list that ends an article has two of these signs at most.
  return signs.filter(Boolean).length >= 3 ? start : lines.length;
}
