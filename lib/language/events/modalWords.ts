import type { EventModality } from '../../model/event';
import type { Word } from './words';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Verbs and nouns that deny what they govern: "refused to", "cancelled the". */
export const DENYING =
  set(`deny refuse reject cancel postpone avoid avert foil thwart prevent oppose decline
  skip miss abandon block fail lack stop exclude scrap forgo halt`);
/** … that plan it: "is due to", "agreed to". */
export const PLANNING =
  set(`plan schedule slate expect agree vow pledge promise intend prepare arrange due set
  decide resolve upcoming forthcoming planned scheduled`);
/** … that leave it open: "rumours of", "tried to". */
export const SUPPOSING =
  set(`rumour rumor talk word allegation claim threat risk fear possibility possible potential likelihood prospect proposal propose
  offer call threaten consider mull want seek hope try attempt urge push demand ask order press aim
  warn request likely able ready readiness willing help need necessary encourage allow plot danger chance bid
  suggest suggestion pressure force hypothetical speculation report imply require unlikely let idea`);
/** Verbs whose infinitive did happen: "managed to meet", "went on to sign". */
export const HAPPENED = set(
  'manage help go continue return travel fly come begin start use convene gather arrive',
);
/** Verbs that an event noun is the object of: "hold talks", "make a visit". */
export const HOLDING =
  set(`hold have conduct launch stage undertake carry take begin start open attend host join
  make pay lead convene resume continue include face sign reach impose order involve be see`);

/** How many words before a trigger its governor is looked for, past determiners and adjectives. */
export const REACH = 7;

/** What a modal verb makes of its verb; null for any other word. */
export function modalOf(word: Word): EventModality | null {
  // "May 3" is a date.
  if (word.date !== null) return null;
  const { low } = word;
  if (low === 'will' || low === 'shall' || low === "'ll" || low === 'wo') return 'planned';
  if (/^(?:would|could|may|might|should|must|can|ought)$/u.test(low)) return 'possible';
  return null;
}
