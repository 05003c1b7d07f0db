import type { CalendarUnit, DateForm, Recogniser } from '../candidate';
import { CUE } from '../cues';
import { COUNT, countValue } from '../numbers';
import { GAP, JOIN } from '../words';
import { durationValue } from './durationValue';
import { toldForm } from './told';
import { turnOf } from './turn';

const UNITS: Readonly<Record<string, CalendarUnit>> = {
  day: 'D',
  week: 'W',
  weekend: 'WE',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  fiscal: 'Y',
  decade: 'E',
  century: 'C',
};
const UNIT = '(?:day|weekend|week|month|quarter|year|decade|century)';

function unitOf(word: string): CalendarUnit {
  const low = word.toLowerCase();
  if (low.startsWith('centur')) return 'C';
  return UNITS[low.replace(/s$/u, '')] ?? 'D';
}

/** "last week", "this year", "next month", "the current fiscal year", "last fiscal", "the past decade". */
export const turnedUnit: Recogniser = {
  needs: [CUE.unit, CUE.turn],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?:the${GAP})?(?<turn>last|past|previous|next|coming|upcoming|current|latest)|(?<this>this(?:${GAP}(?:past|coming))?))${GAP}(?:(?:fiscal|financial|calendar|whole|entire)${GAP})?(?<unit>${UNIT}|fiscal)(?![\\p{L}\\p{N}-])`,
    'giu',
  ),
  read: ({ group, before, after, matched }) => {
    // "the last week of March" is the month's.
    if (/\bthe\s(?:last|next|past)\s/iu.test(before + matched) && /^\sof\b/u.test(after))
      return null;
    // A programme's or column's name: "This Week".
    if (/["“‘'`]$/u.test(before)) return null;
    const unit = unitOf(group('unit'));
    const turn = group('turn').toLowerCase();
    if (turn === '' && /^this$/iu.test(group('this')) && unit === 'D') return null;
    // "the next day" and "the previous month" count from the story, "next month" from today.
    if (turn === 'previous') return toldForm(unit, -1);
    // "the past decade" is the ten years up to now, not the calendar's decade before.
    if ((unit === 'E' || unit === 'C') && /^(?:last|past)$/u.test(turn) && /^the\b/iu.test(matched))
      return {
        type: 'duration',
        rule: 'years up to now',
        form: { kind: 'fixed', value: unit === 'E' ? 'P10Y' : 'P100Y' },
      };
    if (unit === 'D' || /\b(?:every|each|a)\s$/iu.test(before)) return null;
    const offset = turn === 'latest' ? -1 : (turnOf(group('turn') || group('this')) ?? 0);
    return { type: 'date', rule: 'calendar unit', form: { kind: 'unit', unit, offset } };
  },
};

/** "the year ended March 31", "the 12 months to June", "the year to April": how long a report covers, not which year. */
export const reportedSpan: Recogniser = {
  needs: [CUE.unit, CUE.ended],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:the|a)${GAP}(?:(?:full|fiscal|financial|trading|business)${GAP})?(?<unit>year)(?=${GAP}(?:(?:that${GAP})?(?:ended|ending|ends)${GAP}|to${GAP}(?:the${GAP}end${GAP}of${GAP})?(?:\\d{1,2}${GAP})?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))`,
    'giu',
  ),
  read: () => ({ type: 'duration', rule: 'reported span', form: { kind: 'fixed', value: 'P1Y' } }),
};

/** "the weekend", "the quarter", "the year": the one in question, which news means to be the last or this. */
export const theUnit: Recogniser = {
  needs: [CUE.unit],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:the${GAP}(?<word>weekend|quarter|(?:full|fiscal|financial)${GAP}year)|(?<=\\b(?:for|during|in|over|of)\\s)(?<year>the${GAP}year)|(?<=\\b(?:end|beginning|start|middle|close|rest|remainder|earlier\\sin|later\\sin)(?:\\sof)?\\s)(?<part>the${GAP}(?:week|month|year))|(?<end>year${JOIN}end|year's${GAP}end))(?![\\p{L}\\p{N}-]|${GAP}(?:of|before|after|ago|earlier|when|that|19|20)\\b)`,
    'giu',
  ),
  read: ({ group }) => {
    const word = group('word').toLowerCase();
    if (word === 'weekend')
      return {
        type: 'date',
        rule: 'the weekend',
        form: { kind: 'unit', unit: 'WE', offset: -1, ahead: 0 },
      };
    if (word === 'quarter')
      return {
        type: 'date',
        rule: 'the quarter',
        form: { kind: 'report', unit: 'Q', yearsAgo: 0 },
      };
    if (group('part') !== '') {
      const unit = unitOf(group('part').replace(/^the\s+/iu, ''));
      return { type: 'date', rule: 'calendar unit', form: { kind: 'unit', unit, offset: 0 } };
    }
    return { type: 'date', rule: 'the year', form: { kind: 'unit', unit: 'Y', offset: 0 } };
  },
};

/** "three years ago", "two weeks earlier", "a few months ago", "years ago", "five days later", "a month from now". */
export const countedUnit: Recogniser = {
  needs: [CUE.unit | CUE.units, CUE.way],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}.,$£€-])(?:(?<count>${COUNT})${JOIN}(?:or${GAP}(?:so|two)${GAP})?)?(?<unit>days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))(?:${GAP}or${GAP}so)?${JOIN}(?<way>ago|earlier|before|later|from${GAP}now|from${GAP}today|hence|previously)(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  read: ({ group, before, after }) => {
    // "three days later than planned" is a distance, not a day.
    if (/^\sthan\b/u.test(after)) return null;
    const way = group('way').toLowerCase();
    const count = group('count') === '' ? null : countValue(group('count'));
    const back = !/^(?:later|from|hence)/u.test(way);
    // "the day before the vote" depends on the vote; "days before" is vague.
    if (
      way === 'before' &&
      (count === null || /^\s(?:the|a|an|his|her|its|their|he|she|it|they|\p{Lu})/u.test(after))
    )
      return null;
    const unit = unitOf(group('unit'));
    if (count === null) {
      if (way === 'later' || way === 'earlier') return null;
      if (unit === 'D' && group('count') === '' && !/^ago$/u.test(way)) return null;
      const value = back ? 'PAST_REF' : 'FUTURE_REF';
      return { type: 'date', rule: 'vague count', form: { kind: 'fixed', value } };
    }
    // "two and a half years ago" and the like are not whole units.
    if (!Number.isInteger(count) || /\d\.$|\band a half\s$/u.test(before)) return null;
    const fortnight = /^fort/iu.test(group('unit')) ? 2 : 1;
    const offset = (back ? -count : count) * fortnight;
    const anchored = /ago|from|hence/u.test(way) || (way === 'earlier' && unit === 'Y');
    if (!anchored) {
      const otherwise = durationValue(group('unit').toLowerCase(), count, false);
      return { ...toldForm(unit, offset), ...(otherwise === null ? {} : { otherwise }) };
    }
    if (unit === 'Y' && offset === -1)
      return { type: 'date', rule: 'counted unit', form: { kind: 'report', unit, yearsAgo: 1 } };
    // "two decades ago" is a year: a decade as such is not counted back to.
    const years = unit === 'E' ? 10 : unit === 'C' ? 100 : 0;
    const form: DateForm =
      years === 0
        ? { kind: 'unit', unit, offset }
        : { kind: 'unit', unit: 'Y', offset: offset * years };
    return { type: 'date', rule: 'counted unit', form };
  },
};
