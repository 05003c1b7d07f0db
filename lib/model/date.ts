import type { Span } from './span';

/** The TIMEX3 types, in lower case. */
export type DateType = 'date' | 'time' | 'duration' | 'set';

/**
 * A date expression and its TIMEX3 value, of the precision known and no finer: `2011-11-26`,
 * `2011-11`, `2012-W13`, `2018-03-06/2018-03-08`, `P55D`, `PXM`, `PRESENT_REF`, `PAST_REF`,
 * `XXXX-WXX-4` where no publication date anchors a weekday. `rule` names the recogniser that
 * made it and how it was anchored, for the reader who asks why.
 */
export interface DateExpression extends Span {
  text: string;
  value: string;
  type: DateType;
  rule: string;
}
