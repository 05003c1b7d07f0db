import type { LanguageModel } from './languageModel';
import { nearestLanguage } from './nearestLanguage';

/** Length of one sample in UTF-16 units: trigrams name the language of news prose from 300 up in 99 of 100 cases. */
const WINDOW = 300;
/** Samples taken, spread over the text: enough to outvote a quotation or a foreign boilerplate line. */
const WINDOWS = 8;
/** Fewer letters than this (about one short sentence) tell nothing. */
const MIN_LETTERS = 40;
/** Letters from which a page's own claim may be overruled. */
const OVERRULE_LETTERS = 200;
/** Share of the samples that must agree to overrule the page's own claim. */
const OVERRULE_SHARE = 0.75;

/** Languages that trigrams confuse: among these the page's own claim stands. */
const CLOSE = [
  'da nb nn no sv',
  'bs hr sr sh',
  'id ms',
  'cs sk',
  'es gl pt',
  'fa ps ur',
  'hi mr ne',
];

/**
 * The language of a text as a BCP 47 base tag (`en`, `ur`, `zh`), `und` for too little text to
 * tell: a short text in Latin letters is English or untold. A declared language (a tag such as
 * `en-US`, or null) is believed unless samples from all over the text clearly contradict it. Reads a few kilobytes at most, however long the text is.
 */
export function detectLanguage(
  text: string,
  declared: string | null,
  model: LanguageModel,
): string {
  const claimed = baseTag(declared);
  const samples = sampleText(text);
  const letters = samples.join('').match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_LETTERS) return claimed ?? 'und';
  const votes = new Map<string, number>();
  for (const sample of samples) {
    const tag = baseTag(nearestLanguage(sample, model));
    if (tag !== null) votes.set(tag, (votes.get(tag) ?? 0) + 1);
  }
  const [best, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  if (best === null) return claimed ?? 'und';
  const short = letters < OVERRULE_LETTERS && /\p{Script=Latin}/u.test(text);
  if (claimed === null && short && best !== 'en') return 'und';
  if (claimed === null || claimed === best) return best;
  const clear = letters >= OVERRULE_LETTERS && count >= OVERRULE_SHARE * samples.length;
  return clear && !areClose(claimed, best) ? best : claimed;
}

/** Stretches spread evenly over the text, with links and numbers (which no language owns) left in. */
function sampleText(text: string): string[] {
  const count = Math.min(WINDOWS, Math.ceil(text.length / WINDOW));
  const step = text.length / Math.max(1, count);
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor(index * step);
    return text.slice(start, start + WINDOW);
  });
}

/** The canonical language subtag (`eng` and `en-GB` are `en`), or null for what is no language. */
function baseTag(tag: string | null): string | null {
  const subtag = /^[a-z]{2,3}(?![a-z])/iu.exec(tag?.trim() ?? '')?.[0];
  if (subtag === undefined || subtag.toLowerCase() === 'und') return null;
  // CLDR has no alias for the individual language that the model calls Malay.
  if (subtag === 'zlm') return 'ms';
  return new Intl.Locale(subtag).language;
}

function areClose(a: string, b: string): boolean {
  return CLOSE.some((group) => {
    const tags = group.split(' ');
    return tags.includes(a) && tags.includes(b);
  });
}
