import { REPORTING } from './closedClass';
import type { FoundTrigger } from './findTriggers';
import type { Word } from './words';

/** The tense and aspect of a trigger's verb group, as far as its words tell; `noun` for one that is no verb. */
export type VerbTense =
  | 'past'
  | 'perfect'
  | 'pluperfect'
  | 'present'
  | 'progressive'
  | 'modal'
  | 'infinitive'
  | 'participle'
  | 'noun';

/** Words of a verb group between its first auxiliary and its verb at most: "has not yet been seriously". */
const GROUP = 6;

const WITHIN =
  /^(?:also|then|again|ever|even|only|just|already|recently|since|not|n't|never|now|later|still|first|so|far|yet|all|both|once|reportedly|\p{L}+ly)$/u;

/**
 * Reads the auxiliaries before the verb ("had been told": pluperfect), and its own ending where it has
 * none ("told": past). An -ing form without an auxiliary is a participle, and so is "told by" without one.
 */
export function verbTense(words: readonly Word[], trigger: FoundTrigger): VerbTense {
  if (trigger.pos === 'noun') return 'noun';
  const verb = words[trigger.from];
  if (verb === undefined) return 'present';
  const past = verb.bases.some(({ form }) => form === 'past');
  const ing = verb.low.endsWith('ing');
  let passive = false;
  for (let at = trigger.from - 1; at >= 0 && trigger.from - at <= GROUP; at--) {
    const low = words[at]?.low ?? '';
    if (/^(?:be|been|being)$/u.test(low)) passive = true;
    else if (low === 'to') return 'infinitive';
    else if (/^(?:has|have|'ve|having)$/u.test(low)) return past || passive ? 'perfect' : 'present';
    else if (low === 'had' || low === "'d") return past || passive ? 'pluperfect' : 'past';
    else if (/^(?:was|were|did|didn't|wasn't|weren't|got)$/u.test(low)) return 'past';
    else if (/^(?:is|are|am|'re)$/u.test(low)) return ing ? 'progressive' : 'present';
    else if (low === "'s" && (ing || passive)) return ing ? 'progressive' : 'present';
    else if (/^(?:will|would|can|could|may|might|shall|should|must|'ll|wo|cannot)$/u.test(low))
      return 'modal';
    else if (/^(?:do|does)$/u.test(low)) return 'present';
    else if (!WITHIN.test(low)) break;
  }
  if (ing) return 'participle';
  if (!past) return 'present';
  return words[trigger.to]?.low === 'by' ? 'participle' : 'past';
}

const SAYING = new Set(
  `say tell add state report claim note argue announce declare reveal accuse allege warn deny confirm
  insist reply respond comment describe explain acknowledge admit praise criticise criticize condemn
  welcome call`.split(/\s+/u),
);

/** Whether a trigger is a verb of saying: what is said has a time of its own. */
export function isSaying(words: readonly Word[], trigger: FoundTrigger): boolean {
  const word = words[trigger.from];
  if (word === undefined) return false;
  // A verb whatever it was taken for.
  if (/^(?:says?|said|tells|told|adds|added)$/u.test(word.low)) return true;
  if (trigger.pos !== 'verb') return false;
  return REPORTING.has(word.low) || word.bases.some(({ base }) => SAYING.has(base));
}
