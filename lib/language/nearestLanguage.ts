import type { LanguageModel } from './languageModel';

/** Texts shorter than this, in UTF-16 units, tell nothing. */
const SHORTEST = 10;
/** What a trigram counts that a language does not have among its most frequent. */
const FOREIGN = 300;

/**
 * Scripts, and what is written in them: the key of a script in the model, or the one language
 * (ISO 639-3) that it stands for. Of two with as many letters the first is taken.
 */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['cmn', /\p{Script=Han}/gu],
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['ben', /\p{Script=Bengali}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
  ['jpn', /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu],
  ['jav', /\p{Script=Javanese}/gu],
  ['kor', /\p{Script=Hangul}/gu],
  ['tel', /\p{Script=Telugu}/gu],
  ['tam', /\p{Script=Tamil}/gu],
  ['guj', /\p{Script=Gujarati}/gu],
  ['kan', /\p{Script=Kannada}/gu],
  ['mal', /\p{Script=Malayalam}/gu],
  ['mya', /\p{Script=Myanmar}/gu],
  ['pan', /\p{Script=Gurmukhi}/gu],
  ['amh', /\p{Script=Ethiopic}/gu],
  ['tha', /\p{Script=Thai}/gu],
  ['sin', /\p{Script=Sinhala}/gu],
  ['ell', /\p{Script=Greek}/gu],
];

/**
 * The language (ISO 639-3) whose frequent trigrams are most like a short text's, or null for none:
 * the method of Cavnar and Trenkle (1994) as franc does it, whose data the model is made from. Linear
 * in the text.
 */
export function nearestLanguage(text: string, model: LanguageModel): string | null {
  if (text.length < SHORTEST) return null;
  const script = topScript(text);
  if (script === null) return null;
  const languages = model.scripts.get(script);
  if (languages === undefined) return script;
  const counts = countTrigrams(text);
  let nearest: string | null = null;
  let least = Infinity;
  for (const [language, ranks] of languages) {
    let distance = 0;
    for (const [trigram, count] of counts) {
      const rank = ranks.get(trigram);
      distance += rank === undefined ? FOREIGN : Math.abs(count - rank - 1);
    }
    if (distance >= least) continue;
    least = distance;
    nearest = language;
  }
  return nearest;
}

function topScript(text: string): string | null {
  let top: string | null = null;
  let most = 0;
  for (const [script, letters] of SCRIPTS) {
    const count = text.match(letters)?.length ?? 0;
    if (count <= most) continue;
    most = count;
    top = script;
  }
  return top;
}

/** Trigrams of the words, with a space around each; figures and the signs of ASCII are spaces. */
function countTrigrams(text: string): Map<string, number> {
  const clean = ` ${text
    .replace(/[!-@]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= clean.length; at += 1) {
    const trigram = clean.slice(at, at + 3);
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  return counts;
}
