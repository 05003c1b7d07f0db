import type { LocalEntity, Mention } from '../../model/mention';
import type { Clauses } from './clauses';
import { LOCATIVE } from './closedClass';
import type { WordRange } from './eventSpan';
import type { FoundTrigger } from './findTriggers';
import type { Word } from './words';

/** Who took part and where, as ids of local entities. */
export interface EventArguments {
  participants: string[];
  place: string | null;
}

/** Light verbs: the clause around them tells of the event noun that is their object. */
const LIGHT = new Set(
  `hold convene attend host conduct launch stage lead join begin start sign reach make pay order carry
  undertake impose demand announce meet plan travel`.split(/\s+/u),
);

/** Event nouns whose object of "to" is a place: "his visit to Nepal". */
const DIRECTED = new Set(['visit', 'deployment']);

/**
 * Participants and place of an event from the names in its phrase, or in its clause where a verb
 * holds it. `topic` is whom "he", "she", "him" or "her" stands for, or null where that is not sure.
 */
export function argumentsOf(
  words: readonly Word[],
  clauses: Clauses,
  trigger: FoundTrigger,
  phrase: WordRange,
  entities: ReadonlyMap<string, LocalEntity>,
  topic: string | null,
): EventArguments {
  const clause = clauses.of[trigger.from] ?? 0;
  const whole = trigger.pos === 'verb' || isHeld(words, clauses, trigger);
  const inReach = (at: number): boolean =>
    whole ? clauses.of[at] === clause : at >= phrase.from && at < phrase.to;
  const participants: string[] = [];
  let place: string | null = null;
  let placeDistance = Infinity;
  const seen = new Set<Mention>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const name = word?.name;
    if (!word || !inReach(at)) continue;
    if (topic !== null && isThirdPerson(word.low) && trigger.pos === 'verb')
      participants.push(topic);
    if (!name || seen.has(name)) continue;
    seen.add(name);
    if (isPlace(words, at, trigger, name, entities)) {
      const distance = at > trigger.from ? at - trigger.from : 1000 + trigger.from - at;
      if (distance < placeDistance) [place, placeDistance] = [name.entity, distance];
    } else participants.push(name.entity);
  }
  for (const id of sharedSubject(words, clauses, clause, trigger, entities))
    participants.unshift(id);
  const unique = [...new Set(participants)].filter((id) => id !== place);
  return { participants: unique, place };
}

function isThirdPerson(low: string): boolean {
  return low === 'he' || low === 'she' || low === 'him' || low === 'her';
}

/** Whether a light verb stands right before the noun's phrase, or its clause is about nothing else. */
function isHeld(words: readonly Word[], clauses: Clauses, trigger: FoundTrigger): boolean {
  for (let at = trigger.from - 1; at >= 0 && trigger.from - at <= 6; at--) {
    const word = words[at];
    if (word === undefined || clauses.of[at] !== clauses.of[trigger.from]) return false;
    if (word.name === null && word.bases.some(({ base }) => LIGHT.has(base))) return true;
    if (word.low === 'of' || /^[,;:]/u.test(word.low)) return false;
  }
  return false;
}

function isPlace(
  words: readonly Word[],
  at: number,
  trigger: FoundTrigger,
  name: Mention,
  entities: ReadonlyMap<string, LocalEntity>,
): boolean {
  const kind = entities.get(name.entity)?.kind ?? name.kind;
  if (kind !== 'place') return false;
  let before = at - 1;
  // "in the city of Rawalpindi", "in north-western Pakistan".
  while (
    before >= 0 &&
    /^(?:the|of|city|town|village|province|district|capital|region|area|port|nearby|northern|southern|eastern|western|central|north|south|east|west|-|state|suburb)$|(?:ern)$/u.test(
      words[before]?.low ?? '',
    )
  )
    before--;
  const low = words[before]?.low ?? '';
  const following = words[lastOf(words, at) + 1]?.low ?? '';
  // "in Pakistan's tribal area" is there; "in Washington's view" is not told apart from it.
  if (LOCATIVE.has(low))
    return (
      following !== "'s" ||
      /^(?:tribal|capital|border|north|south|east|west|province|second|largest|port|city)/u.test(
        words[lastOf(words, at) + 2]?.low ?? '',
      )
    );
  if (!DIRECTED.has(trigger.type)) return false;
  return low === 'to' || (trigger.pos === 'verb' && at >= trigger.to && at - trigger.to <= 3);
}

function lastOf(words: readonly Word[], at: number): number {
  const name = words[at]?.name;
  let last = at;
  while (words[last + 1]?.name === name) last++;
  return last;
}

/** Names that the clause before lends: the subject of "… and banished", the head before ", who …". */
function sharedSubject(
  words: readonly Word[],
  clauses: Clauses,
  clause: number,
  trigger: FoundTrigger,
  entities: ReadonlyMap<string, LocalEntity>,
): string[] {
  const antecedent = clauses.antecedent[clause];
  const opener = clauses.opener[clause];
  if (antecedent !== null && antecedent !== undefined) {
    const wanted = opener === 'who' ? 'person' : opener === 'where' ? 'place' : null;
    for (let at = antecedent; at >= 0 && antecedent - at < 12; at--) {
      const name = words[at]?.name;
      if (name && (wanted === null || (entities.get(name.entity)?.kind ?? name.kind) === wanted))
        return [name.entity];
      if (wanted === null && words[at]?.low === ',') return [];
    }
    return [];
  }
  const lender = clauses.resumes[clause];
  if (lender === null || lender === undefined || trigger.pos !== 'verb') return [];
  // Only the first name before any verb of the lender is its subject.
  const first = words.find(
    (_, at) =>
      clauses.of[at] === lender && words[at]?.name !== null && words[at]?.name !== undefined,
  );
  return first?.name ? [first.name.entity] : [];
}
