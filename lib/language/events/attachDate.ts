import type { DateExpression } from '../../model/date';
import type { Clauses } from './clauses';
import { DEFINITE } from './closedClass';
import type { WordRange } from './eventSpan';
import type { FoundTrigger } from './findTriggers';
import type { Word } from './words';

/**
 * The date expression that dates an event: one inside its phrase, else the nearest in its clause
 * that no other event is nearer to, else one that opens the sentence. Null: the sentence does not say.
 */
export function attachDate(
  words: readonly Word[],
  clauses: Clauses,
  trigger: FoundTrigger,
  phrase: WordRange,
  others: readonly FoundTrigger[],
): DateExpression | null {
  const clause = clauses.of[trigger.from];
  let best: DateExpression | null = null;
  let bestCost = Infinity;
  for (let at = 0; at < words.length; at++) {
    const date = words[at]?.date;
    if (!date || date === words[at - 1]?.date || !isPointInTime(date)) continue;
    const distance = at < trigger.from ? trigger.from - at : at - trigger.to + 1;
    const inPhrase = at >= phrase.from && at < phrase.to;
    const sameClause = clauses.of[at] === clause;
    if (
      !inPhrase &&
      !sameClause &&
      !(opensSentence(words, clauses, at) && clauses.resumes[clause ?? 0] !== null)
    )
      continue;
    const loose = trigger.pos === 'noun' && !trigger.held && !inPhrase;
    if (
      loose &&
      !datesNoun(words, at, trigger) &&
      !(opensSentence(words, clauses, at) && isNew(words, phrase))
    )
      continue;
    if (/^(?:since|until|till|before|after)$/u.test(words[at - 1]?.low ?? '')) continue;
    if (belongsElsewhere(words, clauses, at, trigger, others)) continue;
    // A date in the event's own phrase is its date however near another stands.
    const cost = distance + (inPhrase ? 0 : 50);
    if (cost < bestCost) [best, bestCost] = [date, cost];
  }
  return best ?? dateBeforeWhen(words, clauses, clause ?? 0);
}

/** "since November, when strikes killed …": the date before "when" is that of its clause. */
function dateBeforeWhen(
  words: readonly Word[],
  clauses: Clauses,
  clause: number,
): DateExpression | null {
  if (clauses.opener[clause] !== 'when') return null;
  const start = clauses.of.indexOf(clause);
  const date = words[start - 1]?.date ?? words[start - 2]?.date ?? null;
  return date !== null && isPointInTime(date) ? date : null;
}

/** Durations, sets and "now", "recently" date nothing. */
function isPointInTime(date: DateExpression): boolean {
  return (date.type === 'date' || date.type === 'time') && /^(?:\d|XXXX-)/u.test(date.value);
}

function opensSentence(words: readonly Word[], clauses: Clauses, at: number): boolean {
  return (
    at <= 3 &&
    clauses.of[at] === 0 &&
    words
      .slice(0, at)
      .every(
        (word) =>
          /^(?:earlier|later|on|in|late|early|at|also|,|"|“)$/u.test(word.low) ||
          word.date !== null,
      )
  );
}

/** An indefinite noun tells of something new: the time of the sentence is its time. */
function isNew(words: readonly Word[], phrase: WordRange): boolean {
  return !words
    .slice(phrase.from, phrase.to)
    .some((word) => DEFINITE.has(word.low) || word.low === "'s");
}

/** A date outside an event noun's phrase dates it only where nothing else in the clause happens. */
function datesNoun(words: readonly Word[], at: number, trigger: FoundTrigger): boolean {
  const [from, to] = at < trigger.from ? [at, trigger.from] : [trigger.to, at];
  return (
    !words.slice(from, to).some((word) => word.low === ',' && at > trigger.to) && to - from <= 14
  );
}

/** Whether another event of the clause stands between, or has the date in its own noun phrase. */
function belongsElsewhere(
  words: readonly Word[],
  clauses: Clauses,
  at: number,
  trigger: FoundTrigger,
  others: readonly FoundTrigger[],
): boolean {
  return others.some((other) => {
    if (other.from === trigger.from || clauses.of[other.from] !== clauses.of[at]) return false;
    // Modifier of another noun: "the November 26 strikes".
    if (
      other.pos === 'noun' &&
      at < other.from &&
      other.from - at <= 4 &&
      !/^[,;]/u.test(words[other.from - 1]?.low ?? '')
    ) {
      const between = words.slice(at, other.from);
      if (!between.some((word) => /^(?:[,;:]|the|a|an|of|in)$/u.test(word.low))) return true;
    }
    if (trigger.pos === 'verb') return false;
    return (
      (trigger.to <= other.from && other.to <= at) || (at < other.from && other.to <= trigger.from)
    );
  });
}
