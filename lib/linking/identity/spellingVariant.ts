import { remember } from './remember';

/**
 * Letters and groups that romanisations of one sound differ in, brought to one: Qadhafi, Gaddafi,
 * Kadafi; Haqqani, Haqani; Tayyiba, Taiba. After the tables of Beider–Morse and Daitch–Mokotoff,
 * cut down to what changes between newspapers. Applied in this order, each over the whole word.
 */
const SOUNDS: [RegExp, string][] = [
  [/sch|shch|sh/g, 's'],
  [/tch|tsch|cz|ch/g, 'c'],
  [/ph/g, 'f'],
  [/ck|kh|q|gh|g(?=a|o|u|h|l|r)/g, 'k'],
  [/c(?=[aouklrt]|$)/g, 'k'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/bh/g, 'b'],
  [/dj|zh|j/g, 'j'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/[iy]+$/g, 'y'],
  [/ee|ea|ei|ie/g, 'i'],
  [/oo|ou|ow/g, 'u'],
  [/(\p{L})\1+/gu, '$1'],
];

/** The word with one letter for each sound that romanisations spell differently. */
export const soundForm = remember((word: string): string => {
  let form = word.replace(/[^\p{L}\p{N}]/gu, '');
  for (const [pattern, sound] of SOUNDS) form = form.replace(pattern, sound);
  return form;
});

/**
 * The consonants of {@link soundForm}: the key under which spellings of one surname meet
 * ("kayani", "kiyani" and "kiani" all give "kn"). It finds candidates and proves nothing.
 */
export const skeleton = remember((word: string): string => {
  const form = soundForm(word);
  return form.slice(0, 1).replace(/[aeiouy]/, 'a') + form.slice(1).replace(/[aeiouyh]/g, '');
});

/** Levenshtein distance, given up (returns `limit + 1`) as soon as it must exceed `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** Syllables as far as they can be told from the letters: groups of vowels. */
const vowelGroups = remember(
  (word: string): number => soundForm(word).match(/[aeiouy]+/g)?.length ?? 0,
);

/** Letters of a word in which one vowel may be left out: "Zawahri" for "Zawahiri". */
const LONG = 6;

/** Letters of the longest word that is compared: what is longer is no name. */
const LONGEST = 40;

/**
 * Whether two different normalised words can be romanisations of one name: equal consonants, as many
 * syllables, and vowels that differ in no more than two places (one in words of up to five letters);
 * long words may also lack one vowel. Words of fewer than four letters
 * or of one syllable are never variants. True only
 * says "possible": a link needs support.
 */
export function isSpellingVariant(a: string, b: string): boolean {
  if (a === b || a.length < 4 || b.length < 4) return false;
  if (Math.max(a.length, b.length) > LONGEST) return false;
  if (Math.abs(a.length - b.length) > 3 || skeleton(a) !== skeleton(b)) return false;
  // Names of one syllable differ in nothing but a vowel: Hall and Hill, Khan and Kahn.
  if (Math.min(vowelGroups(a), vowelGroups(b)) < 2) return false;
  const distance = editDistance(soundForm(a), soundForm(b), 2);
  if (vowelGroups(a) !== vowelGroups(b))
    return Math.min(a.length, b.length) >= LONG && distance <= 1;
  return distance <= (Math.max(a.length, b.length) <= 5 ? 1 : 2);
}
