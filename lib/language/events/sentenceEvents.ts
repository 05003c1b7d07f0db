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
import type { FoundTrigger } from './findTriggers';
import { findTriggers, mayTrigger } from './findTriggers';
import { modalityOf } from './modality';
import { datesNest, strongerType, tellsOne } from './strength';
import type { Word } from './words';

/** The events of one sentence, in order. `topic` is whom a pronoun stands for, if that is sure. */
export function sentenceEvents(
  text: string,
  sentence: Span,
  words: readonly Word[],
  entities: ReadonlyMap<string, LocalEntity>,
  topic: string | null,
): EventMention[] {
  if (!words.some(mayTrigger)) return [];
  const clauses = findClauses(words);
  const triggers = findTriggers(words, clauses.of);
  if (triggers.length === 0) return [];
  const figures = findFigures(text, sentence);
  const events = triggers.map((trigger) => {
    const phrase = phraseOf(words, clauses, trigger);
    const date = attachDate(words, clauses, trigger, phrase, triggers);
    const modality = modalityOf(words, clauses, trigger);
    const event: EventMention = {
      ...spanOf(words, phrase),
      trigger: text.slice(...bounds(words, trigger)),
      triggerSpan: spanOf(words, trigger),
      type: trigger.type,
      modality,
      date: date?.value ?? null,
      dateText: date?.text ?? null,
      dateFrom: date === null ? null : 'words',
      attribution: null,
      ...argumentsOf({ words, clauses, entities, topic }, trigger, phrase),
      figures: [],
      sentence,
    };
    return { event, trigger, phrase, lead: text.slice(event.start, event.triggerSpan.end) };
  });
  const merged = absorb(events, clauses);
  for (const { event } of merged) {
    event.figures = figures.filter(
      (figure) => figure.start >= event.start && figure.end <= event.end,
    );
  }
  return merged.filter(isTold).map(({ event }) => event);
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

function bounds(words: readonly Word[], range: WordRange): [number, number] {
  const { start, end } = spanOf(words, range);
  return [start, end];
}

function spanOf(words: readonly Word[], range: WordRange): Span {
  return { start: words[range.from]?.start ?? 0, end: words[range.to - 1]?.end ?? 0 };
}
