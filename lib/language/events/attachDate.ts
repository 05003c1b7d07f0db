import type { DateExpression } from '../../model/date';
import type { EventModality } from '../../model/event';
import { timexRange } from '../dates/timexRange';
import type { Clauses } from './clauses';
import { DEFINITE, PREPOSITIONS } from './closedClass';
import type { WordRange } from './eventSpan';
import type { FoundTrigger } from './findTriggers';
import type { VerbTense } from './verbTense';
import { isSaying, verbTense } from './verbTense';
import type { Word } from './words';

/** What a date is attached by: the sentence cut into clauses, all its triggers, the day of publication (`YYYY-MM-DD`). */
export interface DateContext {
  words: readonly Word[];
  clauses: Clauses;
  others: readonly FoundTrigger[];
  published: string | null;
}

/** A trigger with its phrase and how it is presented. */
export interface DatedTrigger {
  trigger: FoundTrigger;
  phrase: WordRange;
  modality: EventModality;
}

/** Words between an event and its date at most; in a sentence that is a list, time stays linear. */
const REACH = 40;

/** Days before publication that "has done" reaches back with a date: "has been arrested on Monday", not "in 2003". */
const PERFECT_DAYS = 60;

/**
 * The date expression that dates an event: one inside its phrase, else the nearest in its clause
 * that no other event is nearer to, else one that opens the sentence, else the nearest of the
 * sentence where the clause shares the time of another. Only one that the verb's tense allows.
 * Null: the sentence does not say.
 */
export function attachDate(context: DateContext, event: DatedTrigger): DateExpression | null {
  const { words, clauses } = context;
  const tense = verbTense(words, event.trigger);
  const own = ownDate(context, event, tense);
  if (own) return own;
  const when = dateBeforeWhen(words, clauses, clauses.of[event.trigger.from] ?? 0);
  return when ?? sharedDate(context, event, tense);
}

/** The best date of the event's phrase or clause; a day beats the year beside it. */
function ownDate(
  { words, clauses, others, published }: DateContext,
  { trigger, phrase, modality }: DatedTrigger,
  tense: VerbTense,
): DateExpression | null {
  const clause = clauses.of[trigger.from];
  let best: DateExpression | null = null;
  let bestCost = Infinity;
  for (let at = 0; at < words.length; at++) {
    const date = words[at]?.date;
    if (!date || date === words[at - 1]?.date || !isPointInTime(date)) continue;
    if (Math.abs(at - trigger.from) > REACH) continue;
    const inPhrase = at >= phrase.from && at < phrase.to;
    const opens = opensSentence(words, clauses, at);
    if (!inPhrase && clauses.of[at] !== clause && !(opens && clauses.resumes[clause ?? 0] !== null))
      continue;
    const loose = trigger.pos === 'noun' && !trigger.held && !inPhrase;
    if (loose && !datesNoun(words, at, trigger) && !(opens && isNew(words, phrase))) continue;
    const since = isSince(words, at, trigger, tense);
    if ((isBoundary(words, at) && !since) || isOfNoun(words, at, trigger)) continue;
    if (belongsElsewhere(words, clauses, at, trigger, others)) continue;
    const fits = since || fitsTense(date, tense, modality, published);
    if (inComplement(words, at, trigger) || !fits) continue;
    const distance = at < trigger.from ? trigger.from - at : at - trigger.to + 1;
    // A date in the event's own phrase is its date however near another stands.
    const cost = distance + (inPhrase ? 0 : 50) + (isDay(date) ? 0 : 10);
    if (cost < bestCost) [best, bestCost] = [date, cost];
  }
  return best;
}

/**
 * The date nearest to an event whose clause has none, where the time is shared: an event noun in the
 * clause of a dated verb, a verb of a clause that goes on from another. What is said and what somebody
 * says have each their own time.
 */
function sharedDate(
  { words, clauses, others, published }: DateContext,
  { trigger, modality }: DatedTrigger,
  tense: VerbTense,
): DateExpression | null {
  if (isSaying(words, trigger) || tense === 'modal' || tense === 'pluperfect') return null;
  const clause = clauses.of[trigger.from];
  let best: DateExpression | null = null;
  let nearest = Infinity;
  for (let at = 0; at < words.length; at++) {
    const date = words[at]?.date;
    if (!date || date === words[at - 1]?.date || !isPointInTime(date)) continue;
    if (Math.abs(at - trigger.from) > REACH) continue;
    const same = clauses.of[at] === clause;
    if (!same && (tense !== 'past' || !goesOn(clauses, clauses.of[at] ?? 0, clause ?? 0))) continue;
    if (isBoundary(words, at) || isOfNoun(words, at, trigger)) continue;
    if (!same && saysBetween(words, at, trigger, others)) continue;
    if (
      others.some((one) => one !== trigger && one.to < at && at - one.to <= 1 && one.pos === 'noun')
    )
      continue;
    if (inComplement(words, at, trigger) || !fitsTense(date, tense, modality, published)) continue;
    const distance = Math.abs(at - trigger.from);
    if (distance < nearest) [best, nearest] = [date, distance];
  }
  return best;
}

/** Whether two clauses tell of one time: one goes on from the other, or "when", "as" or "while" joins them. */
function goesOn(clauses: Clauses, a: number, b: number): boolean {
  const root = (clause: number): number => clauses.resumes[clause] ?? clause;
  if (root(a) === root(b)) return true;
  return [a, b].some((clause) => /^(?:when|as|while)$/u.test(clauses.opener[clause] ?? ''));
}

/** "said on Thursday that it had signed …": a verb of saying parts its own time from that of what is said. */
function saysBetween(
  words: readonly Word[],
  at: number,
  trigger: FoundTrigger,
  others: readonly FoundTrigger[],
): boolean {
  const [from, to] = at < trigger.from ? [at - 4, trigger.from] : [trigger.to, at + 4];
  return (
    others.some((one) => one.from >= from && one.from < to && isSaying(words, one)) ||
    words.slice(Math.max(0, from), to).some((word) => /^(?:said|says|told)$/u.test(word.low))
  );
}

/** Whether a date may be that of a verb in this tense, seen from the day of publication. */
function fitsTense(
  date: DateExpression,
  tense: VerbTense,
  modality: EventModality,
  published: string | null,
): boolean {
  const range = published === null ? null : timexRange(date.value);
  if (range === null || published === null) return true;
  const done = tense === 'past' || tense === 'perfect' || tense === 'pluperfect';
  // A plan told of in the past ("was to open in May", "had planned") may lie ahead.
  if (done && modality === 'asserted' && range.from > published) return false;
  if (tense === 'modal' && modality === 'planned') return range.to >= published;
  if (tense !== 'perfect') return true;
  return Date.parse(published) - Date.parse(range.to) <= PERFECT_DAYS * DAY;
}

const DAY = 86_400_000;

/** "since Monday", "until May": a bound of what went on, not its day. */
function isBoundary(words: readonly Word[], at: number): boolean {
  return /^(?:since|until|till|before|after)$/u.test(words[at - 1]?.low ?? '');
}

/** "has been suspended since Monday": that was the day. Of what happens again and again it is none. */
function isSince(
  words: readonly Word[],
  at: number,
  trigger: FoundTrigger,
  tense: VerbTense,
): boolean {
  return (
    (tense === 'perfect' || tense === 'pluperfect') &&
    words[trigger.from - 1]?.low === 'been' &&
    words[at - 1]?.low === 'since'
  );
}

/** "this year's conference", "the 1991 agreement": a date that modifies a noun dates that noun alone. */
function isOfNoun(words: readonly Word[], at: number, trigger: FoundTrigger): boolean {
  const date = words[at]?.date;
  let last = at;
  while (words[last + 1]?.date === date) last++;
  const next = words[last + 1];
  if (next === undefined || last + 1 === trigger.from) return false;
  if (next.low === "'s" || next.low === "'")
    return !(trigger.pos === 'noun' && trigger.from > last && trigger.from - last <= 5);
  const article = /^(?:the|an?|its|his|her|their|'s)$/u.test(words[at - 1]?.low ?? '');
  if (!article || /^(?:the|this|that|last|next)\b/iu.test(date?.text ?? '')) return false;
  // "the 26 November attack", "a 2003 law": the noun that follows is dated by it.
  if (trigger.pos === 'noun' && trigger.from > last && trigger.from - last <= 5) return false;
  return /^\p{L}/u.test(next.low) && !PREPOSITIONS.has(next.low);
}

/** "announced that it would open in May": what follows the verb's "that" is dated by it. */
function inComplement(words: readonly Word[], at: number, trigger: FoundTrigger): boolean {
  if (trigger.pos !== 'verb' || at < trigger.to) return false;
  return words
    .slice(trigger.to, Math.min(at, trigger.to + 8))
    .some(
      (word, index, between) =>
        word.low === 'that' && (index === 0 || !PREPOSITIONS.has(between[index - 1]?.low ?? '')),
    );
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

function isDay(date: DateExpression): boolean {
  return /^\d{4}-\d{2}-\d{2}/u.test(date.value);
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
