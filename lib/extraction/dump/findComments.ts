import { isCommentForm, isCommentHead, isFormLine } from '../commentHead';
import { isCommentButton, isNameLine, isSaying, readStamp } from './commentMarks';
import type { DumpLine } from './dumpLines';
import { lineValue, proseScore, withoutBullet } from './dumpLines';

/** What a line below an article is: what a reader wrote (with name and time), or the frame around it. */
export type CommentPart = 'comment' | 'furniture';

/** Words of conversation: readers address each other, reports do not. */
const TALK =
  /\b(?:i|i'm|i’m|my|me|you|your|we|our|us|lol|thanks|thank|please|@\w+|let's|hey|sir|agree)\b/iu;

/**
 * For each line its part in the comment section below the article, or null where it is in none.
 * `heads` as `articleHeads` gives them: "Comments" beside the byline is a button.
 */
export function findComments(
  lines: DumpLine[],
  heads: readonly number[] = [],
): (CommentPart | null)[] {
  const weights = lines.map((line, at) => markWeight(line, lines[at - 1], lines[at + 1]));
  const start = Math.min(marked(lines, weights, heads), listed(lines));
  const parts = lines.map((line, at): CommentPart | null =>
    at < start ? null : isFrame(line) ? 'furniture' : 'comment',
  );
  markForms(lines, weights, parts, start);
  return parts;
}

function isFrame({ text }: DumpLine): boolean {
  return isCommentHead(text) || isCommentButton(text);
}

/**
 * How much a line speaks for a comment at this place. 1: a time with a name in it or before it. Less:
 * a day alone with a name, "Otto says:", buttons such as "Reply". 0: nothing.
 */
function markWeight(
  line: DumpLine,
  before: DumpLine | undefined,
  after: DumpLine | undefined,
): number {
  const stamp = readStamp(line.text);
  if (stamp !== null) {
    const named = stamp.name !== '' || isNameLine(before) || line.bullet;
    if (stamp.timed) return named ? 1 : 0.5;
    return named && after !== undefined && proseScore(after) >= 0 ? 0.5 : 0.1;
  }
  if (isSaying(line.text)) return 0.7;
  // Share buttons read the same, so that these count little; they are many where there are comments.
  if (isCommentButton(line.text))
    return /reply|antwort|répondre|respond|rispondi|reage|svar|odpowiedz|ответить/i.test(line.text)
      ? 0.6
      : 0.2;
  return 0;
}

/** Below this many words of running text above it, "Comments" is a label of the page, not the end of an article. */
const LEAST_BEFORE = 40;
/** A heading over comments: readers write more than the reporter, but seldom this many times as much. */
const MOST_AFTER_HEAD = 5;
/** Share buttons, "Comments" among them, stand within so many lines below the byline. */
const BUTTON_REACH = 12;
/** Without a heading: a longer stretch without a mark is the article, below its own date or a teaser. */
const MOST_AFTER_MARK = 1.2;
/** Marks of one section stand no further apart, in lines. */
const MARK_REACH = 30;
/** Two comments with name and time, or more with less, make a section. */
const ENOUGH = 2;

/** Where comments begin: at a heading such as "Reader Comments (13)", or where marks of comments come thick. */
function marked(lines: DumpLine[], weights: number[], heads: readonly number[]): number {
  const before = bestRuns(lines, []);
  const after = bestRuns([...lines].reverse(), [...weights].reverse()).reverse();
  let ahead = 0;
  let far = lines.length;
  const sums: number[] = lines.map(() => 0);
  for (let at = lines.length - 1; at >= 0; at--) {
    ahead += weights[at] ?? 0;
    while (far - at > MARK_REACH) ahead -= weights[--far] ?? 0;
    sums[at] = ahead;
  }
  for (const [at, line] of lines.entries()) {
    const above = before[at - 1] ?? 0;
    if (above < LEAST_BEFORE) continue;
    // "Reply" is a button below a comment and no heading; a sentence about comments is neither.
    const head =
      isCommentHead(line.text) && !isCommentButton(line.text) && !(line.ends && line.words > 8);
    const longest = after[at + 1] ?? 0;
    const isButton =
      (sums[at] ?? 0) < 1 &&
      heads.slice(Math.max(0, at - BUTTON_REACH), at).some((head) => head > 1);
    if (head && !isButton && longest <= above * MOST_AFTER_HEAD) return at;
    if ((weights[at] ?? 0) < 0.5 || (sums[at] ?? 0) < ENOUGH) continue;
    if (longest <= above * MOST_AFTER_MARK) return commentStart(lines, at);
  }
  return lines.length;
}

/** The first line of the comment whose mark stands at `at`: a name before a time, the text before "Reply". */
function commentStart(lines: DumpLine[], at: number): number {
  const line = lines[at];
  if (line === undefined) return at;
  const stamp = readStamp(line.text);
  if (stamp !== null || isSaying(line.text))
    return stamp?.name === '' && isNameLine(lines[at - 1]) ? at - 1 : at;
  // A comment before its "Reply" has a few paragraphs, and a name above them.
  for (let above = at - 1; above >= Math.max(0, at - 8); above--) {
    if (isNameLine(lines[above]) && !isCommentButton(lines[above]?.text ?? '')) return above;
  }
  return at;
}

/** For each line, the most running text, in words, that stands together up to it; a mark parts it. */
function bestRuns(lines: DumpLine[], marks: number[]): number[] {
  let best = 0;
  let sum = 0;
  return lines.map((line, at) => {
    sum = (marks[at] ?? 0) >= 0.5 ? 0 : Math.max(0, sum + lineValue(line));
    best = Math.max(best, sum);
    return best;
  });
}

/** Below "Leave a Reply" stands the form: all up to the next comment that bears a mark. */
function markForms(
  lines: DumpLine[],
  weights: number[],
  parts: (CommentPart | null)[],
  start: number,
): void {
  let next = lines.length;
  for (let at = lines.length - 1; at >= start; at--) {
    const line = lines[at];
    if (line === undefined) continue;
    if ((weights[at] ?? 0) >= 0.5) next = commentStart(lines, at);
    if (!isCommentForm(line.text)) continue;
    for (let below = at; below < next; below++) {
      const inside = lines[below];
      // Without marks below the form, what readers wrote shows by its sentences alone.
      if (inside && (next < lines.length || proseScore(inside) < 0.6 || isFormLine(inside.text)))
        parts[below] = 'furniture';
    }
  }
}

/** Indented bullets and numbers to the end, unlike the paragraphs before, in the tone of readers. */
function listed(lines: DumpLine[]): number {
  const margin = lines.reduce((least, line) => Math.min(least, line.indent), Infinity);
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
