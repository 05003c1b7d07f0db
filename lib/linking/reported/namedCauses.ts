import type { Span } from '../../model/span';
import { termTokens } from '../related/articleTerms';

/** What a sentence gives as the cause of its happening, in its own words. The span is that of the words; `stems` those of its content. */
export interface NamedCause extends Span {
  stems: ReadonlySet<string>;
  text: string;
}

/** Words that name a cause, and the phrase behind them, up to a mark or a further clause. */
const CAUSED =
  /\b(?:caused by|due to|blamed on|triggered by|sparked by|result of|attributed to)\s+((?:[\p{L}\p{N}'’-]+ ?){1,6})/giu;
const CLAUSE_ENDS =
  /\s(?:and|but|that|which|who|when|while|after|before|in|on|at|near|during|as|is|was|were|are|had|has|have|said|says|according)\b.*$/iu;
/** The cause is doubted, denied or asked. */
const UNSURE =
  /\b(?:not|n['’]t|no|never|whether|if|may|might|could|possibl[ey]|probabl[ey]|suspected|ruled out|unclear|unknown|apparently|believed|likely)\b/iu;

/** The one cause that a sentence names without doubt ("caused by a faulty valve"), or null. */
export function namedCause(text: string, { start, end }: Span): NamedCause | null {
  const sentence = text.slice(start, end);
  if (UNSURE.test(sentence) || /\?\W*$/u.test(sentence)) return null;
  const [match, second] = sentence.matchAll(CAUSED);
  const phrase = match?.[1];
  if (match === undefined || phrase === undefined || second !== undefined) return null;
  const words = phrase.replace(CLAUSE_ENDS, '').trimEnd();
  const stems = new Set(termTokens(words).map(({ term }) => term));
  if (stems.size === 0) return null;
  const from = start + match.index + match[0].length - phrase.length;
  return { start: from, end: from + words.length, stems, text: words };
}
