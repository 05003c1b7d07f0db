import type { DraftName, Setting } from './draft';

/**
 * A first word is capitalised whatever it is. On the development sets six in seven of the lone
 * first words that are read with less than this are no names.
 */
const SURE_START = 0.8;

/** Whether something is said from here on: a sentence, or a quotation that is more than a name. */
function beginsSpeech(name: DraftName, at: Setting): boolean {
  if (/^(?:[\p{L}\p{N},;()-]|['’]s$)/u.test(at.text(name.first - 1))) return false;
  const quotation = at.quotations.find(({ open }) => open === name.first - 1);
  if (!quotation) return true;
  const goesOn = (index: number): boolean => /^[\p{L}\p{N}]/u.test(at.text(index));
  return !goesOn(quotation.open - 1) && !goesOn(quotation.close + 1);
}

/** Letters from which on a name is long enough to be told in another spelling. */
const SHORTEST_VARIANT = 5;

/** A name without what spellings of one foreign name differ in: vowels, doubled letters. */
const skeletonOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[aeiouy]+/g, '*')
    .replace(/(.)\1/g, '$1');

/** The skeletons of an article's names, made when they are first asked for. */
const skeletons = new WeakMap<ReadonlySet<string>, Set<string>>();

/** "Kiyani" where the article has "Kayani". */
function isVariant(word: string, named: ReadonlySet<string>): boolean {
  if (word.length < SHORTEST_VARIANT) return false;
  let all = skeletons.get(named);
  if (!all) {
    const long = [...named].filter((each) => each.length >= SHORTEST_VARIANT);
    skeletons.set(named, (all = new Set(long.map(skeletonOf))));
  }
  return all.has(skeletonOf(word));
}

/**
 * Whether a name is the first word of something said, has a capital for that alone, and nothing in
 * the reading or the article speaks for it.
 */
export function isDoubtfulStart(name: DraftName, at: Setting): boolean {
  const word = at.text(name.first);
  const plain = name.first === name.last && word !== word.toUpperCase();
  if (!plain || name.confidence >= SURE_START || at.named.has(word)) return false;
  return !(name.kind === 'person' && isVariant(word, at.named)) && beginsSpeech(name, at);
}
