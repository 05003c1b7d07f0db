import type { DateType } from '../../model/date';
import type { Span } from '../../model/span';
import type { Tense } from './tense';

/** Units of calendar and clock, by their TIMEX3 letters; `E` decade, `C` century, `WE` weekend. */
export type CalendarUnit = 'D' | 'W' | 'WE' | 'M' | 'Q' | 'Y' | 'E' | 'C';

/** Parts of the day, as TIMEX3 writes them. */
export type DayPart = 'TMO' | 'TMI' | 'TAF' | 'TEV' | 'TNI';

/**
 * What an expression means before it is anchored. `turn` is what "last" (-1), "this" (0) and
 * "next" (1) say; null where the text leaves it to the reader. `time` is a clock time or a part of
 * the day (`T10:15`, `TNI`), empty for none.
 */
export type DateForm =
  | { kind: 'fixed'; value: string }
  | { kind: 'day'; offset: number; time: string }
  /** `lean` is the tense that its own words give; null leaves it to the clause. */
  | { kind: 'weekday'; weekday: number; turn: number | null; time: string; lean: Tense | null }
  /** `weekday` (ISO, 0 where none is written) tells years apart. */
  | (MonthDay & { kind: 'monthDay'; weekday: number; until: MonthDay | null; time: string })
  /** The week of a day; `year` null where none is written. */
  | (MonthDay & { kind: 'weekOf'; year: number | null })
  /** Day and month in digits, in either order. */
  | { kind: 'eitherDay'; year: number; first: number; second: number }
  | { kind: 'month'; month: number; turn: number | null; yearOffset: number | null }
  /** `ahead` is the offset where the clause looks ahead: "the weekend" is the last or the next. */
  | { kind: 'unit'; unit: CalendarUnit; offset: number; ahead?: number }
  /** A quarter (or year) of a company's report, so many years before the one reported on. */
  | { kind: 'report'; unit: 'Q' | 'Y'; yearsAgo: number }
  | { kind: 'quarter'; quarter: number; yearOffset: number | null }
  | { kind: 'half'; half: number; yearOffset: number | null }
  | { kind: 'season'; season: string; turn: number | null }
  | { kind: 'holiday'; name: string; turn: number | null }
  /** A clock time on a day that its neighbours or nobody names. */
  | { kind: 'clock'; time: string }
  /**
   * Counted from the date told of last: "that day", "the following year", "the next morning". With
   * `orNow` from the publication date, where none is told of or the clause looks ahead.
   */
  | { kind: 'told'; unit: CalendarUnit; offset: number; time: string; orNow: boolean }
  /** A month of the year told of last: "that July". */
  | { kind: 'toldMonth'; month: number };

/** A day of the year. */
export interface MonthDay {
  month: number;
  day: number;
}

/** A recognised expression, not yet anchored in time. */
export interface DateCandidate extends Span {
  type: DateType;
  rule: string;
  form: DateForm;
  /** A duration's value, for what has no date before it to count from: "three days later". */
  otherwise?: string;
}

/** What a recogniser makes of one match; null where a guard says that it is no date. */
export type Reading = Pick<DateCandidate, 'type' | 'rule' | 'form' | 'otherwise'> | null;

/** The match that a recogniser reads, with the words on either side for its guards. */
interface Match {
  /** Named groups; absent ones are empty strings. */
  group: (name: string) => string;
  matched: string;
  /** Up to 40 characters before and after. */
  before: string;
  after: string;
}

/**
 * One form of date: a pattern (flags `gu` or `giu`) whose matches never reach over a line break, what
 * its matches mean, and what a line must have for one to stand in it: a cue of each kind listed.
 */
export interface Recogniser {
  needs: readonly number[];
  pattern: RegExp;
  read: (match: Match) => Reading;
}

/** What values are counted from. `published` is an ISO date, perhaps coarser than a day, or null; `told` the value told of last in the text. */
export interface Anchor {
  published: string | null;
  tense: Tense;
  told: string | null;
  /** The quarter told of last as news: what "the quarter" and "a year earlier" mean in a company's report. */
  quarter: string | null;
}
