import type { DateExpression } from '../../model/date';
import type { ArchivedArticle } from './coverageArchive';
import { publishedSpan, type PublishedSpan } from './publishedOrder';
import { recently } from './recently';
import type { TermStatistics } from './termStatistics';
import { cachedTerms } from './vectorCache';
import { weightedNumbers, weightedTerms, weightedWords, type WeightedTerms } from './weightedTerms';

/** What of an article is compared with others: everything but its names and events. */
export interface ArticleSketch {
  terms: WeightedTerms;
  /** Title and first two sentences or so. */
  lead: WeightedTerms;
  /** Words written with a capital inside a sentence: names, whether they were recognised or not. */
  capitals: WeightedTerms;
  /** Tokens with a digit, each weighted by its rarity. */
  numbers: WeightedTerms;
  /** Days, months and weekdays that the text names, as TIMEX3 values. */
  days: Set<string>;
  months: Set<string>;
  weekdays: Set<string>;
  published: PublishedSpan;
  /** Last day that the text names, in days since 1970, and last year; null where it names none. */
  lastDay: number | null;
  lastYear: number | null;
}

/** Years that news speak of. */
const YEAR = /^(?:19|20)\d\d$/;
const DAY = 86_400_000;

/** The terms of an article's title and body as a sketch has them, kept for a while. */
export const termsOf = recently(
  (article: ArchivedArticle, statistics: TermStatistics): WeightedTerms =>
    weightedTerms(cachedTerms(article.record).vector, statistics),
);

/** An article's {@link ArticleSketch}, kept for a while: the articles of one story are asked for again. */
export const sketchOf = recently(
  (article: ArchivedArticle, statistics: TermStatistics): ArticleSketch =>
    sketch(article, statistics),
);

function sketch(article: ArchivedArticle, statistics: TermStatistics): ArticleSketch {
  const { lead, capitals, numbers, lastYear: written } = cachedTerms(article.record);
  const dates = datesIn(article.record.findings.dates);
  const years = [written, dates.lastYear].filter((year) => year !== null);
  return {
    terms: termsOf(article, statistics),
    lead: weightedTerms(lead, statistics),
    capitals: weightedWords(capitals, statistics),
    numbers: weightedNumbers(numbers, statistics),
    ...dates,
    published: publishedSpan(article.record.article),
    lastYear: years.length === 0 ? null : Math.max(...years),
  };
}

function datesIn(
  dates: readonly DateExpression[],
): Pick<ArticleSketch, 'days' | 'months' | 'weekdays' | 'lastDay' | 'lastYear'> {
  const days = new Set<string>();
  const months = new Set<string>();
  const weekdays = new Set<string>();
  let lastDay: number | null = null;
  let lastYear: number | null = null;
  for (const { type, value } of dates) {
    if (type !== 'date' && type !== 'time') continue;
    const weekday = /^XXXX-WXX-\d/.exec(value);
    if (weekday) weekdays.add(weekday[0]);
    const [whole, year, month, day] = /^(\d{4}|XXXX)(-\d\d)?(-\d\d)?(?!\d)/.exec(value) ?? [];
    if (whole === undefined || year === undefined) continue;
    if (YEAR.test(year)) lastYear = Math.max(lastYear ?? 0, Number(year));
    if (month === undefined) continue;
    const known = year === 'XXXX' ? whole.slice(4) : whole;
    if (day === undefined) months.add(known);
    else days.add(known);
    const time = day === undefined ? Number.NaN : Date.parse(whole);
    if (!Number.isNaN(time)) lastDay = Math.max(lastDay ?? -Infinity, time / DAY);
  }
  return { days, months, weekdays, lastDay, lastYear };
}
