import { countryOf } from './countries';
import { remember } from './remember';

/** Abbreviations that stand for a word inside names of organisations and places. */
const EXPANSIONS = new Map([
  ['dept', 'department'],
  ['depts', 'department'],
  ['govt', 'government'],
  ['intl', 'international'],
  ['natl', 'national'],
  ['assn', 'association'],
  ['univ', 'university'],
  ['comm', 'committee'],
  ['cmte', 'committee'],
  ['defence', 'defense'],
  ['centre', 'center'],
  ['organisation', 'organization'],
  ['labour', 'labor'],
]);

/** Legal forms: they come and go from one mention of a company to the next. */
const LEGAL_FORMS = new Set(
  'inc incorporated corp corporation company ltd limited co plc llc llp ag sa nv gmbh'.split(' '),
);

/** Words that carry nothing in the name of an organisation: "Department of State". */
const SMALL_WORDS = new Set(
  'of the and & for in on at de la le du des del y und a an to'.split(' '),
);

/**
 * A name in the one form by which equal names are equal: lower case, without accents, possessive,
 * quotation marks, leading article and the dots of initials; hyphens and other punctuation are one
 * space. "The U.S. Senate’s" gives "us senate", "al-Qaeda" gives "al qaeda". Empty where the text
 * has no letter or digit.
 */
export const normaliseName = remember((name: string): string => {
  const plain = /^[a-z0-9 ]*$/i.test(name)
    ? name.toLowerCase().replace(/ {2,}/g, ' ').trim()
    : spell(name);
  return plain
    .replace(/^the (?=\S)/, '')
    .replace(/\bunited states(?: of america)?\b/g, 'us')
    .replace(/\bunited nations\b/g, 'un')
    .replace(/\beuropean union\b/g, 'eu')
    .replace(/\bunited kingdom\b|\bgreat britain\b/g, 'uk');
});

/** Without accents, possessives, the dots of initials and punctuation. */
function spell(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/'s?$|'s(?=\s)/gi, '')
    .replace(/(?<=\b\p{L})\.(?=\s?\p{L}\b\.?)\s?/gu, (dot) => (dot.length > 1 ? ' ' : ''))
    .toLowerCase()
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}

/**
 * The words that make an organisation or a place what it is, sorted, without small words and legal
 * forms, with nationalities as their country: "Department of State" and "State Department" give
 * `['department', 'state']`, "Pakistani Army" gives `['army', 'pakistan']`. A name of nothing else
 * keeps all its words.
 */
export const contentWords = remember((name: string): readonly string[] => {
  const words = normaliseName(name).split(' ');
  const kept = words.filter((word) => word && !SMALL_WORDS.has(word) && !LEGAL_FORMS.has(word));
  return (kept.length ? kept : words)
    .map((word) => countryOf(word) ?? EXPANSIONS.get(word) ?? word)
    .sort();
});

/** Whether a normalised word is a legal form of companies: "inc", "ltd". */
export function isLegalForm(word: string): boolean {
  return LEGAL_FORMS.has(word);
}

/**
 * A normalised name without the legal forms it ends in: "apple inc" gives "apple". A nationality
 * stays what it is, so this tells lone words apart that {@link contentWords} does not.
 */
export const withoutLegalForm = remember((name: string): string => {
  const words = normaliseName(name).split(' ');
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
});

/** Whether the name is written as an acronym: two to seven capitals, dots and digits allowed ("G20"). */
export function isAcronym(name: string): boolean {
  const letters = name.replace(/['’]s$/, '').replace(/\./g, '');
  return /^\p{Lu}[\p{Lu}\p{N}&]{1,6}s?$/u.test(letters);
}
