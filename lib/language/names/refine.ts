import type { NameKind } from '../../model/mention';
import type { Token } from '../tokens';
import { isHonorific, isPersonTitle, isTitle } from './roles';

/** A name as token indexes of its sentence, `last` included. */
export interface DraftName {
  first: number;
  last: number;
  kind: NameKind;
  confidence: number;
}

/** What a refiner looks at: the sentence's tokens, and each name with the one after it. */
interface Setting {
  tokens: readonly Token[];
  text(index: number): string;
}

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);

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

function isFunctionWord(name: DraftName, at: Setting): boolean {
  const word = at.text(name.first);
  const low = word.toLowerCase().replace(/\.$/, '');
  // "US", "IT" and "WHO" in capitals are names of their own.
  const acronym = word.length > 1 && !word.endsWith('.') && word === word.toUpperCase();
  // Inside a sentence a capital is meant: "Mr So".
  const begins = !/^[\p{L}\p{N}]/u.test(at.text(name.first - 1));
  return name.first === name.last && begins && !acronym && NEVER_ALONE.has(low);
}

/**
 * A first word is capitalised whatever it is. On the development sets six in seven of the lone
 * first words that are read with less than this are no names.
 */
const SURE_START = 0.8;

function isDoubtfulStart(name: DraftName, at: Setting): boolean {
  const begins = !/^[\p{L}\p{N},;()-]/u.test(at.text(name.first - 1));
  const word = at.text(name.first);
  const plain = name.first === name.last && word !== word.toUpperCase();
  return begins && plain && name.confidence < SURE_START;
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

/** "Mr Toner", "Gen. Allen": the title goes, and what follows an abbreviated one is a person. */
function withoutTitleBefore(name: DraftName, at: Setting): DraftName {
  let first = name.first;
  const strips = name.kind === 'person' ? isPersonTitle : isHonorific;
  while (first < name.last && strips(at.text(first))) first++;
  if (name.kind === 'person') return { ...name, first };
  const follows = at.text(first);
  // "Gen Z" is a generation; four words and more after "Dr." are a hospital named after one.
  const called =
    isHonorific(at.text(first - 1)) &&
    /^\p{Lu}.*\p{Ll}/u.test(follows) &&
    !/^[XYZ](?:ers?)?$/.test(follows) &&
    name.last - first < MOST_WORDS_CALLED;
  return called ? { ...name, first, kind: 'person' } : name;
}

/** Words of a person's name after an abbreviated title. */
const MOST_WORDS_CALLED = 3;

/** "Chief Of Army Staff General Kayani", taken for one name: the person begins after the last rank. */
function withoutOffice(name: DraftName, at: Setting): DraftName {
  for (let i = name.last - 1; i > name.first && name.last - i <= 4; i--) {
    const word = at.text(i);
    if (!isPersonTitle(word) || !isTitle(at.text(name.first))) continue;
    if (!isCapitalised(at.text(i + 1))) continue;
    return { ...name, first: i + 1, kind: 'person' };
  }
  return name;
}

/** "Commander ISAF": an organisation, and the office of somebody before it. */
function withoutOfficeOfOrganisation(name: DraftName, at: Setting): DraftName {
  const leads = /^(?:Commander|Chairman|Spokesman|Spokesperson|Minister|Secretary|Director|CEO)$/;
  const leading = name.kind === 'organisation' && name.first < name.last;
  const next = at.text(name.first + 1);
  return leading && leads.test(at.text(name.first)) && isCapitalised(next)
    ? { ...name, first: name.first + 1 }
    : name;
}

/** "US Department of State Deputy" before "Spokesperson": the office begins inside. */
function withoutTitleAfter(name: DraftName, at: Setting): DraftName {
  let last = name.last;
  const follower = at.text(name.last + 1);
  if (!isCapitalised(follower)) return name;
  while (last > name.first && isTitle(at.text(last)) && name.kind !== 'person') last--;
  // "Government of President": better whole than cut at "of".
  return last === name.last || !isCapitalised(at.text(last)) ? name : { ...name, last };
}

/** "Haqqani network": news writes the small word, and means the organisation. */
function withNetwork(name: DraftName, at: Setting): DraftName {
  const word = at.text(name.last);
  const plain = name.first === name.last && word !== word.toUpperCase() && name.kind !== 'other';
  if (!plain || at.text(name.last + 1) !== 'network') return name;
  return { ...name, last: name.last + 1, kind: 'organisation' };
}

/** "Jaish-e-Mohammad", "Tehreek-e Insaf": names joined by the Persian "-e" are parties and armed groups. */
function joinedByE(name: DraftName, at: Setting): DraftName {
  if (name.kind === 'organisation' || name.kind === 'person') return name;
  for (let i = name.first + 1; i + 1 < name.last; i++) {
    if (at.text(i) === '-' && at.text(i + 1) === 'e') return { ...name, kind: 'organisation' };
  }
  return name;
}

/** In this order: what stands before a name is cut before its kind is judged. */
const REFINERS = [
  withoutOffice,
  withoutTitleBefore,
  withoutOfficeOfOrganisation,
  withoutTitleAfter,
  withNetwork,
  joinedByE,
];

/** "US" and "CENTCOM" side by side are one organisation, as "US Congress" is. */
function joinCountries(names: readonly DraftName[], at: Setting): DraftName[] {
  const joined: DraftName[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const country = before?.kind === 'place' && before.first === before.last;
    const adjacent = before !== undefined && before.last + 1 === name.first;
    if (
      country &&
      adjacent &&
      name.kind === 'organisation' &&
      COUNTRY.test(at.text(before.first))
    ) {
      joined[joined.length - 1] = { ...name, first: before.first };
    } else joined.push(name);
  }
  return joined;
}

/** Short forms of countries that stand before their organisations like adjectives. */
const COUNTRY = /^(?:US|U\.S\.|UK|U\.K\.|EU|UN|UAE)$/;

/**
 * Brings the names of a sentence to the conventions of `lib/model/mention.ts`: rank, office and
 * title outside, organisations whole; and drops what no name can be. Sorted and apart, as given.
 */
export function refineNames(names: readonly DraftName[], tokens: readonly Token[]): DraftName[] {
  const at: Setting = { tokens, text: (index) => tokens[index]?.text ?? '' };
  const kept: DraftName[] = [];
  for (const name of joinCountries(names, at)) {
    if (isCurrency(name, at) || isQuotation(name, at) || isDoubtfulStart(name, at)) continue;
    const refined = REFINERS.reduce((draft, refine) => refine(draft, at), name);
    const alone = refined.first === refined.last;
    const title = refined.kind === 'person' ? isTitle : isPersonTitle;
    const onlyTitle = alone && title(at.text(refined.first));
    if (onlyTitle || isFunctionWord(refined, at)) continue;
    // A refiner may have reached into what follows.
    const before = kept.at(-1);
    if (!before || before.last < refined.first) kept.push(refined);
  }
  return kept;
}
