import type { PublishedBounds } from '../../model/article';
import type { DateExpression } from '../../model/date';
import type { Span } from '../../model/span';
import { findFullDates } from './fullDate';
import { tenseAround } from './tense';
import { timexRange } from './timexRange';

/** Words right before a date that set it ahead, or leave open whether it has come. */
const AHEAD =
  /\b(?:by|until|till|before|due|next|from|starting|beginning|effective|deadline\s(?:of|on)?|scheduled\s(?:for|on)?|set\sfor|expected\s(?:on|in)?)\s*$/iu;

/**
 * Days between which an article without a date was published. `after`: the latest full calendar
 * day of the body that a clause does not set ahead ("will", "until", "scheduled"). `before`: the
 * earliest full date among its readers' comments, which are written after publication. Null where
 * nothing bounds it. `dates` are those found in `text` without a publication date.
 */
export function boundPublication(
  text: string,
  sentences: Span[],
  dates: DateExpression[],
  commentText: string,
): PublishedBounds | null {
  const before = earliestDay(commentText);
  let after: string | null = null;
  let index = 0;
  for (const date of dates) {
    while ((sentences[index]?.end ?? Infinity) <= date.start) index++;
    const day = fullDay(date);
    if (day === null || (after !== null && day <= after)) continue;
    // What comments contradict was ahead, whatever its clause looks like.
    if (before !== null && day > before) continue;
    if (!looksAhead(text, sentences[index] ?? date, date)) after = day;
  }
  return after === null && before === null ? null : { after, before };
}

function looksAhead(text: string, sentence: Span, date: Span): boolean {
  if (AHEAD.test(text.slice(Math.max(sentence.start, date.start - 30), date.start))) return true;
  return tenseAround(text, sentence, date) === 'future';
}

/** The last day of a value that names days, or null for coarser values. */
function fullDay({ value }: DateExpression): string | null {
  return /^\d{4}-\d{2}-\d{2}/u.test(value) ? (timexRange(value)?.to ?? null) : null;
}

function earliestDay(text: string): string | null {
  const days = findFullDates(text)
    .filter(({ precision }) => precision === 'day' || precision === 'time')
    .map(({ value }) => value.slice(0, 10));
  return days.reduce<string | null>(
    (least, day) => (least === null || day < least ? day : least),
    null,
  );
}
