import { baseForms } from '../../language/events/baseForms';
import { stem } from './contentStems';

/** Base forms that no rule of endings gives. */
const IRREGULAR: Readonly<Record<string, string>> = {
  died: 'die',
  dies: 'die',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  stricken: 'strike',
  woken: 'wake',
  hidden: 'hide',
  ridden: 'ride',
  shaken: 'shake',
  wed: 'wed',
  men: 'man',
};

const known = new Map<string, string>();
const MOST_KNOWN = 30_000;

/**
 * One stem for all inflections of a word and for the noun in -ing: "shootings", "shooting", "shot"
 * and "shoots" are `shoot`. A rough form, for comparison alone: it need not be a word.
 */
export function triggerStem(word: string): string {
  const held = known.get(word);
  if (held !== undefined) return held;
  const lower = word.toLowerCase();
  let found = stem(IRREGULAR[lower] ?? irregularBase(lower));
  // "killings" is "killing", and that is "kill".
  if (found.endsWith('ing') && found.length > 5) found = stem(found);
  if (known.size < MOST_KNOWN) known.set(word, found);
  return found;
}

/** "shot" is "shoot", which no ending tells; a word without such a base is itself. */
function irregularBase(word: string): string {
  const next = baseForms(word)[1];
  return next?.form === 'past' && !word.endsWith('ed') ? next.base : word;
}

/** Endings by which nouns and verbs of one root differ, the longest first. */
const ENDING =
  /^(.{3,}?)(?:isations?|izations?|ations?|itions?|tions?|sions?|ions?|ments?|ances?|ences?|ures?|als?|ees?|ers?|ors?|ing|ed|es|s|y|e|at|(?<=.{4})[dt])$/u;

/**
 * Whether two stems ({@link triggerStem}) may be of one root, as `acquir` and `acquisition`, `explod`
 * and `explosion`: nearly the same letters once endings are cut.
 */
export function sameRoot(a: string, b: string): boolean {
  if (a === b) return true;
  const one = ENDING.exec(a)?.[1] ?? a;
  const other = ENDING.exec(b)?.[1] ?? b;
  const most = Math.max(one.length, other.length);
  let shared = 0;
  while (shared < most && one[shared] !== undefined && one[shared] === other[shared]) shared++;
  return shared >= 4 ? shared >= 0.7 * most : shared === 3 && most === 3;
}
