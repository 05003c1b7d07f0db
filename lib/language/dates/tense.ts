import type { Span } from '../../model/span';

/** How the clause around a date speaks: of what happened, of what is to come, or neither. */
export type Tense = 'past' | 'future' | 'unknown';

/** Characters looked at before and after: a clause is seldom longer. */
const BEFORE = 180;
const AFTER = 160;

/**
 * Verbs and words that tell the tense. A future marker swallows the verb that follows it, so that
 * "will be held" is no past; infinitives are neither.
 */
const CUE =
  /(?<future>\b(?:will|won['’]t|shall|would|must|(?:is|are|was|were)\s(?:to|due)\b|(?:is|are|was|were)\sgoing\sto|scheduled|expected|expects?|expecting|due(?!\sto\s(?:the|its|an?|his|her|their)\b)|plans?\s(?:to|on)|planning\son|(?<!\b(?:previously|as)\s)planned|planning\sto|may|might|supposed\sto|payable|of\srecord|extended\sto|calling\sfor|set\sto|slated|ready\sto|poised|upcoming|about\sto|intends?|hopes?|hopes?\sto|as\s(?:early|soon)\sas|no\slater\sthan|deadline|expires?|postponed\suntil|until|effective|begins|starts|opens)\b(?:\s(?:not|also|now|only|for))?(?:\s(?:to|be|have|been|a|the))*(?:\s\p{L}+)?|\p{L}['’]ll\b)|(?<none>\bto\s(?:be\s|have\s)?\p{L}+|\b(?:been|being|be)\s\p{L}+ed\b)|(?<past>\bhad\sbeen\s\p{L}+|\b(?:was|were|had|did|said|told|met|held|took|made|began|fell|rose|came|went|won|lost|shot|struck|hit|left|saw|gave|found|sent|spoke|wrote|broke|became|arrived|got|ran|set(?!\sto\b)|put|cut|led|sold|bought|paid|kept|brought|thought|knew|stood|put|signed|flew|grew|drew|swore|blew|has|have|ago)\b|\b(?!indeed|hundred|need|speed|feed|breed|supposed)(?<!\b(?:a|an|the|its|his|her|their|still|of|with)\s)\p{Ll}{2,}ed\b)/gu;

const DEADLINE =
  /\b(?:by|until|till|from now to|no later than|starting|effective|beginning|next)\s*$/iu;

/** A present tense right before a date speaks of a timetable: "they meet in Cairo on Monday". */
const SCHEDULED =
  /(?<!\b(?:the|an?|its|their|his|her|of)\s)\b(?:meets?|arrives?|departs?|resumes?|opens|begins|starts|ends|expires|returns|travels|flies|kicks\soff|gets\sunder\sway|takes\splace|goes\son\ssale|go\son\ssale|comes\sinto\s(?:force|effect))(?:\s(?:here|there|again|separately|(?:in|at|from|to|with)(?:\sthe)?(?:\s\p{Lu}[\p{L}.]+){1,3})){0,2}\s(?:on\s|in\s|at\s)?$/u;

/** Reads the tense of the clause in which an expression stands; nearest words before it first, then those after. */
export function tenseAround(text: string, sentence: Span, span: Span): Tense {
  const start = Math.max(sentence.start, span.start - BEFORE);
  const end = Math.min(Math.max(sentence.end, span.end), span.end + AFTER);
  // A semicolon or a dash ends the clause; a quotation speaks for itself.
  const before = text.slice(start, span.start).replace(/^.*(?:[;—]|\s[-–]\s|,["”’']+)/su, '');
  const after = text.slice(span.end, end).replace(/(?:[;—”"]|\s[-–]\s).*$/su, '');
  // What a deadline is set for lies ahead, unless it had passed ("until Thursday they had …").
  if (DEADLINE.test(before) && !/\b(?:had|has|have)\b/u.test(before + after)) return 'future';
  if (SCHEDULED.test(before)) return 'future';
  const told = lastTense(before);
  return told === 'unknown' ? firstTense(after) : told;
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
  return groups?.['past'] === undefined ? null : 'past';
}
