import type { EventType } from '../../../model/event';

/** What must, or must not, stand near a trigger for it to name an event. Lists are lemmas, separated by spaces. */
export interface TriggerGuard {
  /** None of these among the next four words ("strike a *balance*"). */
  notNext?: string;
  /** None of these among the two words before ("*clinical* trial"). */
  notPrevious?: string;
  /** At least one of these in the clause ("fired a *missile*"). */
  near?: string;
  /** At least one of these among the next three words ("charged *with*"). */
  next?: string;
  /** The next words must name somebody: a person, a body of people or a role ("sacked the *minister*"). */
  somebodyNext?: boolean;
  /** The next words must hold a name of a place, a person or an organisation ("visited *Kabul*"). */
  nameNext?: boolean;
}

/** A word, or words that follow each other, that names an event of one type. */
export interface Trigger extends TriggerGuard {
  /** Base form in lower case; further words of a phrase stand as they are ("shut down"). */
  lemma: string;
  pos: 'verb' | 'noun';
  type: EventType;
}

/** Verb triggers of one type from a comma-separated list of lemmas, all under one guard. */
export function verbs(type: EventType, list: string, guard: TriggerGuard = {}): Trigger[] {
  return entries('verb', type, list, guard);
}

/** Noun triggers of one type from a comma-separated list of lemmas, all under one guard. */
export function nouns(type: EventType, list: string, guard: TriggerGuard = {}): Trigger[] {
  return entries('noun', type, list, guard);
}

function entries(
  pos: Trigger['pos'],
  type: EventType,
  list: string,
  guard: TriggerGuard,
): Trigger[] {
  return list.split(',').map((lemma) => ({ lemma: lemma.trim(), pos, type, ...guard }));
}
