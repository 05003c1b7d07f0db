import type { EventContext } from './eventArguments';
import { isVerbLike } from './clauses';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  LOCATIVE,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from './closedClass';
import type { FoundTrigger } from './findTriggers';
import type { Word } from './words';

/** Words between a preposition and the name of a place: "in the northern city of Mosul". */
const BETWEEN =
  /^(?:the|an?|of|city|town|village|province|district|capital|region|area|port|nearby|-|state|suburb|valley|north|south|east|west|central|northwest|northeast|southwest|southeast|\p{L}+ern)$/u;

/** Nouns of sites that a place lends its name to: "outside a Soho club". */
const SITES = new Set(
  `area home house street neighborhood neighbourhood apartment club bar school campus park store mall
  hospital market suburb district restaurant church mosque hotel university town village city hotel
  station airport base factory plant mine intersection complex highway nightclub motel`.split(
    /\s+/u,
  ),
);

/** What may follow the possessive of a place that is where it happened: "in Pakistan's tribal area". */
const PART =
  /^(?:tribal|capital|border|\p{L}*north\p{L}*|\p{L}*south\p{L}*|\p{L}*east\p{L}*|\p{L}*west\p{L}*|province|second|largest|port|city|central)$/u;

/**
 * What the name at `at` is to an event: where it happened, somewhere else that the sentence speaks
 * of, or (a country acts, too) one who took part.
 */
export function placeOf(
  context: EventContext,
  at: number,
  trigger: FoundTrigger,
): 'place' | 'elsewhere' | 'participant' {
  const { words, entities } = context;
  const name = words[at]?.name;
  if (!name || (entities.get(name.entity)?.kind ?? name.kind) !== 'place') return 'participant';
  const last = lastOfName(words, at);
  let before = at - 1;
  while (before > 0 && (BETWEEN.test(words[before]?.low ?? '') || isBeforeCity(words, before)))
    before--;
  const low = words[before]?.low ?? '';
  if ((LOCATIVE.has(low) || low === 'on') && SITES.has(words[last + 1]?.low ?? '')) return 'place';
  if (LOCATIVE.has(low)) {
    if (words[last + 1]?.low === "'s" && !PART.test(words[last + 2]?.low ?? '')) return 'elsewhere';
    if (words[last + 1]?.low !== "'s" && isModifier(words, last)) {
      return trigger.from > last && trigger.from - last <= 3 ? 'participant' : 'elsewhere';
    }
    return at > trigger.from || before <= 1 || at >= trigger.from - 4 ? 'place' : 'elsewhere';
  }
  if (trigger.type !== 'visit') return 'participant';
  // "visit to Nepal", "visited Nepal", "his Nepal visit".
  if (low === 'to' && before >= trigger.to) return 'place';
  if (trigger.pos === 'verb' && at >= trigger.to && at - trigger.to <= 3) return 'place';
  return trigger.pos === 'noun' && last === trigger.from - 1 ? 'place' : 'participant';
}

/** "in the garrison city of": a word before the kind of place. */
function isBeforeCity(words: readonly Word[], at: number): boolean {
  return (
    /^\p{Ll}/u.test(words[at]?.text ?? '') &&
    !LOCATIVE.has(words[at]?.low ?? '') &&
    /^(?:city|town|village|port|capital|suburb|province|district)$/u.test(words[at + 1]?.low ?? '')
  );
}

/** "in US media", "near Afghan border" is about a place; "in Pakistan on Friday" is there. */
function isModifier(words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  if (next === undefined || next.date !== null || !/^\p{Ll}/u.test(next.text)) return false;
  if (isVerbLike(next) || next.low.endsWith('ly') || next.low.endsWith('ing')) return false;
  return (
    ![PREPOSITIONS, CONJUNCTIONS, AUXILIARIES, DETERMINERS, PRONOUNS, SUBORDINATORS].some((set) =>
      set.has(next.low),
    ) &&
    !/^(?:as|to|who|where|earlier|later|early|late|ago|again|alone|today|yesterday)$/u.test(
      next.low,
    )
  );
}

/** Index of the last word of the name that starts at `at`. */
export function lastOfName(words: readonly Word[], at: number): number {
  const name = words[at]?.name;
  let last = at;
  while (words[last + 1] !== undefined && words[last + 1]?.name === name) last++;
  return last;
}
