import type { EventMention } from '../../model/event';
import type { LocalEntity } from '../../model/mention';
import type { Span } from '../../model/span';
import { attachDate } from './attachDate';
import type { Clauses } from './clauses';
import { findClauses } from './clauses';
import { argumentsOf } from './eventArguments';
import type { WordRange } from './eventSpan';
import { phraseOf } from './eventSpan';
import { findFigures } from './findFigures';
import { taggedTrigger } from './findTagged';
import type { FoundTrigger } from './findTriggers';
import { findTriggers, mayTrigger } from './findTriggers';
import { modalityOf } from './modality';
import { newsTense } from './newsDay';
import { datesNest, strongerType, tellsOne } from './strength';
import type { EventWords } from './tagger/eventWords';
import { tagTriggers } from './tagger/tagTriggers';
import type { TriggerModel } from './tagger/triggerModel';
import type { VerbTense } from './verbTense';
import { verbTense } from './verbTense';
import type { Word } from './words';

/** What is known of a sentence and of the article around it. */
export interface SentenceInput {
  text: string;
  sentence: Span;
  words: readonly Word[];
  entities: ReadonlyMap<string, LocalEntity>;
  /** Whom a pronoun stands for, if that is sure. */
  topic: string | null;
  /** The day of publication (`YYYY-MM-DD`). */
  published: string | null;
}

/** The events of one sentence, each list in order. */
export interface SentenceEvents {
  /** Of the types that the lexicon lists. */
  listed: EventMention[];
  /** Told by other words that the tagger takes for triggers. */
  others: EventMention[];
  /** Where the triggers of those listed begin that the tagger takes for triggers too. */
  confirmed: readonly number[];
  /** Of those that may be the news of the day: where the trigger starts, and its tense. */
  news: readonly (readonly [number, VerbTense])[];
}

/** The events of one sentence, dated as far as its own words say. */
export function sentenceEvents(input: SentenceInput, model: TriggerModel): SentenceEvents {
  const { words } = input;
  const tags = tagTriggers(model, words);
  if (!tags.includes(1) && !words.some(mayTrigger)) return NOTHING;
  const clauses = findClauses(words);
  const triggers = findTriggers(words, clauses.of);
  const events = triggers.map((trigger) => tell(input, clauses, trigger, triggers));
  const merged = absorb(events, clauses);
  const told = merged.filter(isTold);
  if (told.length > 0) {
    const figures = findFigures(input.text, input.sentence);
    for (const { event } of told)
      event.figures = figures.filter(
        (figure) => figure.start >= event.start && figure.end <= event.end,
      );
  }
  const others = tellOthers(input, clauses, model.words, tags, events, told);
  return {
    listed: told.map(({ event }) => event),
    others: others.map(({ event }) => event),
    news: [...told, ...others].flatMap((one) => newsOf(words, one)),
    confirmed: words.flatMap(({ start }, at) =>
      tags[at] === 1 && told.some(({ event }) => event.triggerSpan.start === start) ? [start] : [],
    ),
  };
}

const NOTHING: SentenceEvents = { listed: [], others: [], confirmed: [], news: [] };

function tell(
  { text, sentence, words, entities, topic, published }: SentenceInput,
  clauses: Clauses,
  trigger: FoundTrigger,
  others: readonly FoundTrigger[],
): Told {
  const phrase = phraseOf(words, clauses, trigger);
  const modality = modalityOf(words, clauses, trigger);
  const date = attachDate({ words, clauses, others, published }, { trigger, phrase, modality });
  const span = spanOf(words, phrase);
  const triggerSpan = spanOf(words, trigger);
  const { participants, place } = argumentsOf({ words, clauses, entities, topic }, trigger, phrase);
  // Field by field: spread, this took a third of the time that events take.
  const event: EventMention = {
    start: span.start,
    end: span.end,
    trigger: text.slice(triggerSpan.start, triggerSpan.end),
    triggerSpan,
    type: trigger.type,
    modality,
    date: date?.value ?? null,
    dateText: date?.text ?? null,
    dateFrom: date === null ? null : 'words',
    attribution: null,
    participants,
    place,
    figures: [],
    sentence,
  };
  return { event, trigger, phrase, lead: text.slice(event.start, event.triggerSpan.end) };
}

/** Where the trigger of an event that may be the day's news starts, and its tense. */
function newsOf(words: readonly Word[], { event, trigger, lead }: Told): [number, VerbTense][] {
  if (event.modality !== 'asserted') return [];
  // "after the May 3 attack": the day of what is known already is not that of the news.
  if (event.date !== null && trigger.pos === 'noun' && /^(?:the|this|that|those)\s/iu.test(lead))
    return [];
  const tense = event.date !== null ? verbTense(words, trigger) : newsTense(words, trigger);
  return tense === null ? [] : [[event.triggerSpan.start, tense]];
}

/**
 * What the tagger finds beside the events of the lexicon: happenings of other types, and words of the
 * lexicon that were left out, since a stronger word tells the same or the sentence says nothing of them.
 */
function tellOthers(
  input: SentenceInput,
  clauses: Clauses,
  known: EventWords,
  tags: Uint8Array,
  listed: readonly Told[],
  told: readonly Told[],
): Told[] {
  const { words } = input;
  const covered = told.map(({ event }) => event.triggerSpan);
  const found: FoundTrigger[] = [];
  const kept = new Map<FoundTrigger, Told>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || tags[at] !== 1) continue;
    if (covered.some((span) => span.start <= word.start && word.start < span.end)) continue;
    const left = listed.find(({ trigger }) => trigger.from <= at && at < trigger.to);
    if (left !== undefined) {
      const { event } = left;
      const bare = event.date === null && event.place === null && event.participants.length === 0;
      takeDate(event, told);
      // "announced the resignation": the announcement is said, what it tells is the event.
      if (!bare && event.type !== 'statement') event.type = 'other';
      kept.set(left.trigger, left);
      found.push(left.trigger);
      at = left.trigger.to - 1;
      continue;
    }
    found.push(taggedTrigger(words, at, known));
  }
  const all = [...told.map(({ trigger }) => trigger), ...found];
  return found.map((trigger) => kept.get(trigger) ?? tell(input, clauses, trigger, all));
}

/** A further word for what a stronger word of the sentence tells ("the strikes of May 3, which killed 24") has its date. */
function takeDate(event: EventMention, told: readonly Told[]): void {
  const { start, end } = event.triggerSpan;
  const whole = told.find(
    ({ event: one }) =>
      one.start <= start && end <= one.end && one.date !== null && tellsOne(one.type, event.type),
  )?.event;
  if (event.date !== null || whole === undefined) return;
  event.date = whole.date;
  event.dateText = whole.dateText;
  event.dateFrom = whole.dateFrom;
}

/** A noun of which the sentence says neither when nor where nor who tells of no event ("a coup would be bad"). */
function isTold({ event, trigger, lead }: Told): boolean {
  // "oversees military operations": that goes on all the time.
  if (trigger.lemma === 'fighting' && event.date === null) return false;
  if (
    trigger.pos === 'noun' &&
    event.type === 'deployment' &&
    event.date === null &&
    event.place === null
  )
    return false;
  if (trigger.pos === 'verb' || event.date !== null || event.place !== null) return true;
  return event.participants.length > 0 || /^(?:the|this|that|these|those)\s/iu.test(lead);
}

interface Told {
  event: EventMention;
  trigger: FoundTrigger;
  phrase: WordRange;
  /** First words of the phrase, up to the trigger. */
  lead: string;
}

/** One happening told by two triggers of a clause is one event, of the stronger type. */
function absorb(told: readonly Told[], clauses: Clauses): Told[] {
  const kept: Told[] = [];
  for (const one of told) {
    const same = kept.find((other) => isSame(other, one, clauses));
    if (same) join(same, one);
    else kept.push(one);
  }
  return kept.filter((one) => !isOnlyFrame(one, kept, clauses));
}

function isSame(a: Told, b: Told, clauses: Clauses): boolean {
  if (!tellsOne(a.event.type, b.event.type)) return false;
  if (
    a.event.date !== null &&
    b.event.date !== null &&
    a.event.date !== b.event.date &&
    !datesNest(a.event.date, b.event.date)
  )
    return false;
  // "will visit Oslo for talks": the noun shares the verb's modality.
  const framed = a.trigger.pos === 'verb' && b.trigger.pos === 'noun';
  if (a.event.modality !== b.event.modality && !framed) return false;
  if (isSecondReference(a, b)) return true;
  if (clauses.of[a.trigger.from] === clauses.of[b.trigger.from]) return true;
  const clause = clauses.of[b.trigger.from] ?? 0;
  // "strikes, which hit a post and killed 24": the second verb shares the relative clause.
  const relative = clauses.antecedent[clause] ?? clauses.antecedent[clauses.resumes[clause] ?? -1];
  return (
    relative !== null &&
    relative !== undefined &&
    relative >= a.phrase.from &&
    relative < a.phrase.to + 1 &&
    a.trigger.pos === 'noun'
  );
}

/** "his trip to Asia … that trip": one event named twice in a sentence. */
function isSecondReference(a: Told, b: Told): boolean {
  return a.trigger.lemma === b.trigger.lemma && /^(?:that|this)\s/iu.test(b.lead);
}

function join(into: Told, other: Told): void {
  const { event } = into;
  const stronger = strongerType(event.type, other.event.type);
  if (stronger !== event.type) {
    event.type = stronger;
    event.trigger = other.event.trigger;
    event.triggerSpan = other.event.triggerSpan;
  }
  if (!isSecondReference(into, other)) {
    event.start = Math.min(event.start, other.event.start);
    event.end = Math.max(event.end, other.event.end);
  }
  if (
    event.date === null ||
    (other.event.date !== null && other.event.date.startsWith(event.date))
  ) {
    event.date = other.event.date ?? event.date;
    event.dateText = other.event.dateText ?? event.dateText;
    event.dateFrom = other.event.dateFrom ?? event.dateFrom;
  }
  event.place ??= other.event.place;
  event.participants = [...new Set([...event.participants, ...other.event.participants])].filter(
    (id) => id !== event.place,
  );
}

/** "announced the resignation", "agreed to meet": the frame is no event beside what it frames. */
function isOnlyFrame(one: Told, all: readonly Told[], clauses: Clauses): boolean {
  const clause = clauses.of[one.trigger.from];
  const later = all.filter((other) => other !== one && other.trigger.from > one.trigger.from);
  if (one.trigger.type === 'statement')
    return later.some((other) => other.trigger.type !== 'statement');
  // What is demanded has not happened: the demand is the event.
  const demand = all.find(
    (other) =>
      other.trigger.type === 'demand' && other !== one && other.trigger.from < one.trigger.from,
  );
  return (
    demand !== undefined &&
    one.event.modality === 'possible' &&
    clause === clauses.of[demand.trigger.from]
  );
}

function spanOf(words: readonly Word[], range: WordRange): Span {
  return { start: words[range.from]?.start ?? 0, end: words[range.to - 1]?.end ?? 0 };
}
