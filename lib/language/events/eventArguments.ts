import type { LocalEntity, Mention } from '../../model/mention';
import type { Clauses } from './clauses';
import { isVerbLike } from './clauses';
import type { WordRange } from './eventSpan';
import type { FoundTrigger } from './findTriggers';
import { lastOfName, placeOf } from './placeName';
import type { Word } from './words';

/** Who took part and where, as ids of local entities. */
export interface EventArguments {
  participants: string[];
  place: string | null;
}

/** What names are read from: the sentence, its clauses, the article's entities by id. */
export interface EventContext {
  words: readonly Word[];
  clauses: Clauses;
  entities: ReadonlyMap<string, LocalEntity>;
  /** Whom "he" or "she" stands for; null where that is not sure. */
  topic: string | null;
}

/** Words between names that are listed together: "Mattis, Allen and the Pakistani". */
const LIST_GAP = 3;

/** Participants and place of an event: the names of its phrase, or of its clause where a verb holds it. */
export function argumentsOf(
  context: EventContext,
  trigger: FoundTrigger,
  phrase: WordRange,
): EventArguments {
  const { words, clauses, topic } = context;
  const clause = clauses.of[trigger.from] ?? 0;
  const { from, to, holds } = reachOf(context, trigger, phrase);
  const participants = sharedSubject(context, clause, trigger);
  let place: string | null = null;
  let placeDistance = Infinity;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word || !holds(at)) continue;
    if (topic !== null && trigger.pos === 'verb' && /^(?:he|she|him|her)$/u.test(word.low))
      participants.push(topic);
    const { name } = word;
    if (!name || word.date !== null || name === words[at - 1]?.name || isInRole(words, at))
      continue;
    const found = placeOf(context, at, trigger);
    if (found === 'elsewhere') continue;
    if (found === 'place') {
      const distance = at > trigger.from ? at - trigger.from : 1000 + trigger.from - at;
      if (distance < placeDistance) [place, placeDistance] = [name.entity, distance];
    } else participants.push(name.entity);
  }
  const unique = [...new Set(participants)].filter((id) => id !== place);
  return { participants: unique, place };
}

/** Which words of the sentence may name who took part and where: those of a range that it `holds`. */
function reachOf(
  context: EventContext,
  trigger: FoundTrigger,
  phrase: WordRange,
): WordRange & { holds: (at: number) => boolean } {
  const { words, clauses } = context;
  const clause = clauses.of[trigger.from];
  if (trigger.pos === 'noun' && !trigger.held) return { ...phrase, holds: () => true };
  const to = infinitiveBefore(words, trigger);
  const from = to === null ? 0 : subjectBefore(words, to);
  let end = words.length;
  for (let at = trigger.to; at < words.length && trigger.pos === 'verb'; at++) {
    // What a further verb tells ("… used in the campaign") is no part of this event.
    if (clauses.of[at] === clause && isVerbLike(words[at])) {
      end = at;
      break;
    }
  }
  return { from, to: end, holds: (at) => clauses.of[at] === clause };
}

/** Index of the "to" whose infinitive the trigger is or is held by; null where it is none. */
function infinitiveBefore(words: readonly Word[], trigger: FoundTrigger): number | null {
  for (let at = trigger.from - 1; at >= 0 && trigger.from - at <= 5; at--) {
    if (words[at]?.low === 'to') return trigger.pos === 'verb' && trigger.from - at > 2 ? null : at;
    if (words[at]?.name) return null;
  }
  return null;
}

/** Start of the nearest name, or list of names, before the "to" of an infinitive: its subject. */
function subjectBefore(words: readonly Word[], to: number): number {
  let from = to;
  let gap = 0;
  for (let at = to - 1; at >= 0; at--) {
    if (words[at]?.name) {
      from = at;
      gap = 0;
    } else if (from < to && ++gap > LIST_GAP) break;
    else if (
      from < to &&
      !/^(?:and|,|the|general|gen|gen\.|president|minister|secretary)$/u.test(words[at]?.low ?? '')
    )
      break;
  }
  return from;
}

/** "US Secretary of State John Kerry": names inside or right before a person, of a title, take no part themselves. */
function isInRole(words: readonly Word[], at: number): boolean {
  const last = lastOfName(words, at);
  if (words[last + 1]?.name?.kind === 'person') return true;
  for (let next = last + 1; next <= last + 6; next++) {
    const person = words[next]?.name;
    if (person?.role === null || person?.role === undefined) continue;
    const name = words[at]?.name;
    const roleStart = person.start - person.role.length - 2;
    return (
      name !== null &&
      name !== undefined &&
      name.start >= roleStart &&
      person.role.includes(name.text)
    );
  }
  return false;
}

/** Names that the clause before lends: the subject of "… and banished", the head before ", who …". */
function sharedSubject(
  { words, clauses, entities }: EventContext,
  clause: number,
  trigger: FoundTrigger,
): string[] {
  const kindOf = (name: Mention): string => entities.get(name.entity)?.kind ?? name.kind;
  const antecedent = clauses.antecedent[clause] ?? null;
  const opener = clauses.opener[clause];
  if (antecedent !== null) {
    const wanted = opener === 'who' ? 'person' : opener === 'where' ? 'place' : null;
    for (let at = antecedent; at >= 0 && antecedent - at < 12; at--) {
      const name = words[at]?.name;
      if (name && (wanted === null || kindOf(name) === wanted)) return [name.entity];
      if (wanted === null && words[at]?.low === ',') return [];
    }
    return [];
  }
  const lender = clauses.resumes[clause] ?? null;
  if (lender === null || trigger.pos !== 'verb') return [];
  const first = words.find((word, at) => clauses.of[at] === lender && word.name !== null);
  return first?.name ? [first.name.entity] : [];
}
