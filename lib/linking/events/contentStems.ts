import { baseForms } from '../../language/events/baseForms';
import { tokenize } from '../../language/tokens';

/** Words too common in news to tell one story from another. */
const COMMON = new Set(
  `the a an and or but if of in on at by for with from to into onto against over under about during
  within without through between among around across along near after before when while as since
  until because although though than then that this these those which who whom whose what where why
  how it its he she they them his her their our your we you i is are was were be been being am has
  have had having do does did will would can could may might shall should must not no nor so such
  also just only very more most much many some any all both each every other another own same new
  say said says told tell added according report reported reports official officials year years
  month week day today yesterday monday tuesday wednesday thursday friday saturday sunday people
  one two three first last time there here up out off down back s t n't`.split(/\s+/u),
);

/**
 * Stems of the content words of a text, each once, in order of first appearance: words in lower
 * case alone (capitalised ones are names, compared elsewhere), no numbers, none that all news has.
 */
export function contentStems(text: string): string[] {
  const stems = new Set<string>();
  for (const { text: word } of tokenize(text)) {
    if (word.length < 3 || !/^\p{Ll}/u.test(word) || COMMON.has(word)) continue;
    stems.add(stem(word));
  }
  return [...stems];
}

/** Stems of words met so far; of short ones, since engines keep the whole text of a longer piece of it. */
const known = new Map<string, string>();
const MOST_KNOWN = 30_000;
const LONGEST_KNOWN = 12;

/** A rough stem: the shortest base form by rule, without a final e or a doubled last letter, so that inflections meet. */
export function stem(word: string): string {
  const held = known.get(word);
  if (held !== undefined) return held;
  let best = word;
  for (const { base } of baseForms(word)) {
    if (base.length >= 3 && base.length < best.length) best = base;
  }
  const found = best.replace(/(?<=...)e$/u, '').replace(/(\p{L})\1$/u, '$1');
  if (word.length <= LONGEST_KNOWN && known.size < MOST_KNOWN) known.set(word, found);
  return found;
}
