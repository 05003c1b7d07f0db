import type { NameKind } from '../../model/mention';
import { COUNTRY } from './joinNames';
import { isDemonym } from './demonym';
import { isCapitalised, type DraftName, type Refiner, type Setting } from './draft';
import { isHonorific, isOfficeWord, isPersonTitle, isTitle } from './roles';

/** Words of a person's name after an abbreviated title. */
const MOST_WORDS_CALLED = 3;

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

/** Offices that stand right before the organisation they are held in. */
const LEADING =
  /^(?:Commander|Chairman|Spokesman|Spokesperson|Minister|Secretary|Director|CEO|DG|MD)$/;

/** Words of offices that bodies have too: "Central Bank President" leaves the bank. */
const OF_BODY = /^(?:bank|company|group|union|team|army|navy|force|police|party)$/i;

/** Whether a word may belong to an office: "Deputy", "Foreign", "Secretary". */
const isOfficePart = (word: string): boolean =>
  (isOfficeWord(word) || isTitle(word)) && !OF_BODY.test(word);

/** "Commander ISAF", "Executive Director Acme Fund": an organisation, and the office of somebody before it. */
function withoutOfficeOfOrganisation(name: DraftName, at: Setting): DraftName {
  let first = name.first;
  while (first < name.last && isOfficePart(at.text(first)) && !LEADING.test(at.text(first)))
    first++;
  if (first === name.last || !LEADING.test(at.text(first++))) return name;
  if (!isCapitalised(at.text(first))) return name;
  if (name.kind === 'organisation') return { ...name, first };
  const acronym = first === name.last && /^\p{Lu}{2,}$/u.test(at.text(first));
  return acronym ? { ...name, first, kind: 'organisation' } : name;
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

/** Offices of which there is one: a name that ends in one of these is of nobody but its holder. */
const OFFICE =
  /^(?:(?:Under)?Secretary|(?:Prime)?Minister|President|Premier|Chancellor|Ambassador|Envoy|Spokes(?:man|woman|person)|Officer|Inspector|Executive)$/;

/** The kind of what stands before an office and ends at `last`: "Pakistani", "US", "State Department". */
function kindOfHolder(name: DraftName, last: number, at: Setting): NameKind {
  if (last > name.first) return name.kind;
  if (isDemonym(at.text(last))) return 'other';
  return COUNTRY.test(at.text(last)) ? 'place' : name.kind;
}

/** "Pakistani Defence Secretary": somebody's office, of which the first word alone may be a name. */
function withoutOfficeAtEnd(name: DraftName, at: Setting): DraftName | null {
  if (name.kind === 'person' || name.first === name.last || !OFFICE.test(at.text(name.last))) {
    return name;
  }
  let last = name.last;
  while (last >= name.first && isOfficePart(at.text(last))) {
    // "Office of the President" is a body.
    if (/^(?:of|for)$/.test(at.text(last))) return name;
    last--;
  }
  if (last < name.first) return null;
  // "Bank and Minister": what is left is no name by itself.
  if (!isCapitalised(at.text(last))) return name;
  return { ...name, last, kind: kindOfHolder(name, last, at) };
}

const OF = /^(?:of|for)$/;

/** "Minister of Health", "Inspector General of Police"; of "US Secretary of Defense" the country stays. */
function withoutOfficeWithin(name: DraftName, at: Setting): DraftName | null {
  if (name.kind === 'person') return name;
  let of = name.first + 1;
  while (of < name.last && !OF.test(at.text(of))) of++;
  if (of >= name.last) return name;
  let last = of - 1;
  let office = false;
  for (; last >= name.first && isOfficePart(at.text(last)); last--) {
    if (OFFICE.test(at.text(last))) office = true;
  }
  if (!office) return name;
  if (last < name.first) return null;
  return { ...name, last, kind: kindOfHolder(name, last, at) };
}

/** Words between an office and the end of what it is held in, at most. */
const LONGEST_PORTFOLIO = 9;

/** "Public Works" after "Minister of", "Media Operations" after "Secretary of Defence for". */
function isPortfolio(name: DraftName, at: Setting): boolean {
  if (name.kind !== 'organisation' && name.kind !== 'other') return false;
  if (/^(?:Ministry|Department|Office|Bureau|Agency)$/.test(at.text(name.first))) return false;
  let joined = false;
  for (let i = name.first - 1; i >= 0 && name.first - i <= LONGEST_PORTFOLIO; i--) {
    const word = at.text(i);
    if (/^(?:of|for)$/i.test(word)) joined = true;
    else if (joined && /^(?:Minister|(?:Under)?Secretary)$/i.test(word)) {
      const acronym = /^\p{Lu}{2,}$/u.test(at.text(name.first));
      return !acronym && !/^General$/i.test(at.text(i - 1));
    } else if (!isCapitalised(word) && !/^(?:and|the|&)$/.test(word)) return false;
    // "Secretary of the Workers' Party": a party is more than what its secretary looks after.
    if (word === 'the' && name.first - i === 1) return false;
  }
  return false;
}

/** "Army", "Army Staff" or "Chief of Army" in "Chief of Army Staff". */
function isInsideOffice(name: DraftName, at: Setting): boolean {
  const { first, last } = name;
  const isChiefOf = (index: number): boolean =>
    /^Chief$/i.test(at.text(index)) && /^of$/i.test(at.text(index + 1));
  const chief = isChiefOf(first - 2) || isChiefOf(first);
  return chief && [at.text(last), at.text(last + 1)].some((word) => /^Staff$/i.test(word));
}

const dropped =
  (isNone: (name: DraftName, at: Setting) => boolean): Refiner =>
  (name, at) =>
    isNone(name, at) ? null : name;

/** Refiners that take rank, office and title out of names, in order. */
export const OFFICE_REFINERS: readonly Refiner[] = [
  withoutOfficeWithin,
  dropped(isPortfolio),
  dropped(isInsideOffice),
  withoutOffice,
  withoutTitleBefore,
  withoutOfficeOfOrganisation,
  withoutTitleAfter,
  withoutOfficeAtEnd,
];
