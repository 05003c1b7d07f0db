import type { DateExpression } from '../../model/date';
import type { Mention } from '../../model/mention';
import type { Span } from '../../model/span';
import { tokenize } from '../tokens';
import type { BaseForm } from './baseForms';
import type { Candidate } from './wordFacts';
import { wordFacts } from './wordFacts';

/** A word or mark of a sentence with what is already known about it. */
export interface Word extends Span {
  text: string;
  low: string;
  /** The forms it may be inflected from, itself first. */
  bases: readonly BaseForm[];
  /** The triggers that may begin with it. */
  triggers: readonly Candidate[];
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
  const words: Word[] = [];
  for (const { start, end, text: written } of tokenize(text, sentence)) {
    while ((mentions[name]?.end ?? Infinity) <= start) name++;
    while ((dates[date]?.end ?? Infinity) <= start) date++;
    const mention = mentions[name];
    const expression = dates[date];
    const { low, bases, triggers } = wordFacts(written);
    words.push({
      start,
      end,
      text: written,
      low,
      bases,
      triggers,
      name: mention !== undefined && mention.start < end ? mention : null,
      date: expression !== undefined && expression.start < end ? expression : null,
    });
  }
  return words;
}

/** Whether a word is one of `lemmas`, in any inflection. */
export function isOneOf(word: Word | undefined, lemmas: ReadonlySet<string>): boolean {
  if (word === undefined) return false;
  for (const { base } of word.bases) if (lemmas.has(base)) return true;
  return false;
}
