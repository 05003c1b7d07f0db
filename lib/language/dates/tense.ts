import type { Span } from '../../model/span';
import { CUE, DEADLINE, DONE, LASTED, SCHEDULED } from './tenseWords';

/** How the clause around a date speaks: of what happened (`done` where the verb right before it says so), of what is to come, or neither. */
export type Tense = 'done' | 'past' | 'future' | 'unknown';

/** Characters looked at before and after: a clause is seldom longer. */
const BEFORE = 180;
const AFTER = 160;

/** Reads the tense of the clause in which an expression stands; nearest words before it first, then those after. */
export function tenseAround(text: string, sentence: Span, span: Span): Tense {
  const start = Math.max(sentence.start, span.start - BEFORE);
  const end = Math.min(Math.max(sentence.end, span.end), span.end + AFTER);
  // A semicolon or a dash ends the clause; a quotation speaks for itself.
  const before = text.slice(start, span.start).replace(/^.*(?:[;—]|\s[-–]\s|,["”’']+)/su, '');
  const after = text.slice(span.end, end).replace(/(?:[;—”"]|\s[-–]\s).*$/su, '');
  if (/\bas\sof\s*$/iu.test(before) || LASTED.test(before)) return 'past';
  // What a deadline is set for lies ahead, unless it had passed ("until Thursday they had …").
  if (DEADLINE.test(before) && !isOver(before, after)) return 'future';
  if (SCHEDULED.test(before)) return 'future';
  if (DONE.test(before)) return 'done';
  const told = lastTense(before);
  return told === 'unknown' ? firstTense(after) : told;
}

/** Whether a deadline had passed when the clause was written. */
function isOver(before: string, after: string): boolean {
  if (/\b(?:had|has|have)\b/u.test(before + after)) return true;
  // "delayed by Friday's accident" names a cause, "By Friday, it was open" a day that came.
  if (/^['’]s\b/u.test(after)) return true;
  return /^\W*by\s*$/iu.test(before) && firstTense(after) === 'past';
}

function lastTense(text: string): Tense {
  let tense: Tense = 'unknown';
  for (const hit of text.matchAll(CUE)) tense = tenseOf(hit.groups) ?? tense;
  return tense;
}

function firstTense(text: string): Tense {
  for (const hit of text.matchAll(CUE)) {
    const tense = tenseOf(hit.groups);
    if (tense) return tense;
  }
  return 'unknown';
}

function tenseOf(groups: Record<string, string | undefined> | undefined): Tense | null {
  if (groups?.['future'] !== undefined) return 'future';
  const past = groups?.['past'] ?? groups?.['guess'];
  return past === undefined ? null : 'past';
}
