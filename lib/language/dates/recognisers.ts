import type { Recogniser } from './candidate';
import { clockTime } from './forms/clockTime';
import { day } from './forms/day';
import { duration } from './forms/duration';
import { holiday } from './forms/holiday';
import { era } from './forms/era';
import { earlierDay, laterDay } from './forms/listedDay';
import { month } from './forms/month';
import { dayFirst, monthFirst, weekOf } from './forms/monthDay';
import { monthQuarter, quarter, reportPeriod } from './forms/quarter';
import { reference } from './forms/reference';
import { season } from './forms/season';
import { set } from './forms/set';
import { apostropheYear } from './forms/shortYear';
import { slashedDay } from './forms/slashedDay';
import { spelledYear } from './forms/spelledYear';
import { spokenClock } from './forms/spokenClock';
import { toldMonth, toldPart, toldUnit } from './forms/told';
import { countedUnit, reportedSpan, theUnit, turnedUnit } from './forms/unit';
import { vagueDuration } from './forms/vagueDuration';
import { weekday } from './forms/weekday';
import { century, decade, prefixedYear, year } from './forms/year';

/** Every form of date that is known, in order of trust: of two readings of the same words the earlier one stands. */
export const RECOGNISERS: readonly Recogniser[] = [
  holiday,
  clockTime,
  spokenClock,
  weekOf,
  monthFirst,
  dayFirst,
  slashedDay,
  laterDay,
  earlierDay,
  set,
  weekday,
  day,
  quarter,
  monthQuarter,
  reportPeriod,
  season,
  month,
  countedUnit,
  toldUnit,
  toldPart,
  toldMonth,
  turnedUnit,
  reportedSpan,
  theUnit,
  reference,
  decade,
  century,
  prefixedYear,
  year,
  spelledYear,
  apostropheYear,
  era,
  duration,
  vagueDuration,
];
