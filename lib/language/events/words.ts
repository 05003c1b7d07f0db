import type { DateExpression } from '../../model/date';
import type { Mention } from '../../model/mention';
import type { Span } from '../../model/span';
import { tokenize } from '../tokens';
import type { BaseForm } from './baseForms';
import { baseForms } from './baseForms';

/** A word or mark of a sentence with what is already known about it. */
export interface Word extends Span {
  text: string;
  low: string;
  /** The forms it may be inflected from, itself first. */
  bases: readonly BaseForm[];
  /** The name it belongs to, if any. */
  name: Mention | null;
  /** The date expression it belongs to, if any. */
  date: DateExpression | null;
}

/** The words of one sentence. `mentions` and `dates` are those of the sentence, in order. */
export function sentenceWords(
  text: string,
  sentence: Span,
  mentions: readonly Mention[],
  dates: readonly DateExpression[],
): Word[] {
  let name = 0;
  let date = 0;
  return tokenize(text, sentence).map((token) => {
    while ((mentions[name]?.end ?? Infinity) <= token.start) name++;
    while ((dates[date]?.end ?? Infinity) <= token.start) date++;
    const mention = mentions[name];
    const expression = dates[date];
    // "US" is a country, "us" a pronoun.
    const low = token.text === 'US' ? 'u.s.' : token.text.toLowerCase().replace('’', "'");
    return {
      ...token,
      low,
      bases: /^\p{L}/u.test(low) ? baseForms(low) : [{ base: low, form: 'base' as const }],
      name: mention !== undefined && mention.start < token.end ? mention : null,
      date: expression !== undefined && expression.start < token.end ? expression : null,
    };
  });
}

/** Whether a word is one of `lemmas`, in any inflection. */
export function isOneOf(word: Word | undefined, lemmas: ReadonlySet<string>): boolean {
  return word !== undefined && word.bases.some(({ base }) => lemmas.has(base));
}
