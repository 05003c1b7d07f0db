import type { Token } from '../tokens';
import { settingOf, type DraftName, type Setting } from './draft';
import { joinNames } from './joinNames';
import { COMPOUND_REFINERS } from './refineCompounds';
import { kindOfAcronym, KIND_REFINERS } from './refineKinds';
import { OFFICE_REFINERS } from './refineOffices';
import { PERSON_REFINERS } from './refinePersons';
import { isDoubtfulStart } from './refineStarts';
import { isPersonTitle, isTitle } from './roles';

/** "US$5": a currency, not a country. */
function isCurrency(name: DraftName, at: Setting): boolean {
  return name.first === name.last && at.text(name.last + 1) === '$';
}

/** Function words that begin sentences and quotes: never a name by themselves. */
const NEVER_ALONE = new Set(
  (
    'i we you he she it they this that these those there here who what when where why how which the a an ' +
    'and but or so if then as at by for from in of on to with not no yes my our your his her its their is ' +
    'are was were do does did has have had will would can could should may must let also however while ' +
    'after before since until because although though mr mrs ms dr gen lt col maj capt sgt'
  ).split(' '),
);

/** Whether nothing but a mark stands before a word. */
const begins = (index: number, at: Setting): boolean =>
  !/^(?:[\p{L}\p{N}]|['’]s$)/u.test(at.text(index - 1));

/** "So", "On the contrary": a function word, and no capital after it. */
function isFunctionWord(name: DraftName, at: Setting): boolean {
  const word = at.text(name.first);
  const low = word.toLowerCase().replace(/\.$/, '');
  // "US", "IT" and "WHO" in capitals are names of their own.
  const acronym = word.length > 1 && !word.endsWith('.') && word === word.toUpperCase();
  // Inside a sentence a capital is meant: "Mr So".
  if (acronym || !begins(name.first, at) || !NEVER_ALONE.has(low)) return false;
  for (let i = name.first + 1; i <= name.last; i++) {
    if (/^(?:\p{Lu}|\p{N})/u.test(at.text(i)) && at.text(i) !== 'I') return false;
  }
  return true;
}

/** What every country has one of: with a capital at a sentence's start it is a common noun. */
const GENERIC = /^(?:Army|Navy|Police|Government|Military|Ministry|State|City|Opposition)$/;

/** Offices by their initials, which are their holders' and no names. */
const OFFICE_INITIALS = /^(?:COAS|CJCSC|CEO|CFO|COO|CTO|PM|CM|DG|IGP?|CJP|MP|MLA|MNA|DSP|SSP)$/;

/** "NGOs", "ATMs": things of a sort. */
const SORT = /^\p{Lu}{2,}s$/u;

function isNoName(name: DraftName, at: Setting): boolean {
  if (name.first !== name.last) return false;
  const word = at.text(name.first);
  if (name.kind !== 'other' && SORT.test(word)) return true;
  return OFFICE_INITIALS.test(word) || (begins(name.first, at) && GENERIC.test(word));
}

/** Works have sentences for titles, and so has every quotation: more than this many small words is one. */
const MOST_SMALL_WORDS = 2;

/** Small words that titles of laws, treaties and works have as well. */
const CONNECTIVE = /^(?:a|an|the|of|on|in|for|to|and|or|with|at|by|from|de|la|el|al|s)$/;

function isQuotation(name: DraftName, at: Setting): boolean {
  if (name.kind !== 'other') return false;
  let small = 0;
  for (let i = name.first; i <= name.last; i++) {
    const word = at.text(i);
    if (/^\p{Ll}/u.test(word) && !CONNECTIVE.test(word)) small++;
  }
  return small > MOST_SMALL_WORDS;
}

/** In this order: what stands before a name is cut before its kind is judged. */
const REFINERS = [...COMPOUND_REFINERS, ...OFFICE_REFINERS, ...KIND_REFINERS, ...PERSON_REFINERS];

function refined(name: DraftName, at: Setting): DraftName | null {
  let draft: DraftName | null = name;
  for (const refine of REFINERS) {
    draft = refine(draft, at);
    if (!draft) return null;
  }
  const title = draft.kind === 'person' ? isTitle : isPersonTitle;
  const onlyTitle = draft.first === draft.last && title(at.text(draft.first));
  return onlyTitle || isNoName(draft, at) || isFunctionWord(draft, at) ? null : draft;
}

/**
 * Brings the names of a sentence to the conventions of `lib/model/mention.ts`: rank, office and
 * title outside, organisations whole; and drops what no name can be. `named` are words that the
 * article's other sentences have in names. Sorted and apart, as given.
 */
export function refineNames(
  names: readonly DraftName[],
  tokens: readonly Token[],
  named: ReadonlySet<string> = new Set(),
): DraftName[] {
  if (names.length === 0) return [];
  const at = settingOf(tokens, named);
  const kept: DraftName[] = [];
  for (const name of joinNames(names, at)) {
    if (isCurrency(name, at) || isQuotation(name, at) || isDoubtfulStart(name, at)) continue;
    const draft = refined(name, at);
    const before = kept.at(-1);
    if (!draft) continue;
    if (!before) kept.push(draft);
    // A refiner may have reached into what follows.
    else if (before.last < draft.first) kept.push(kindOfAcronym(draft, before, at));
  }
  return kept;
}
