import type { Recogniser } from '../candidate';
import { GAP, JOIN, WEEKDAY_NAME, weekdayNumber } from '../words';
import { DAY_PART, dayPartOf, turnOf } from './turn';

/** "Thursday", "last Friday", "next Monday", "Tuesday morning", "this coming Sunday". Mastheads are no dates ("the Sunday Times"). */
export const weekday: Recogniser = {
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<turn>[Ll]ast|[Nn]ext|[Tt]his(?:${GAP}(?:coming|past))?|[Tt]he${GAP}(?:previous|following))${GAP})?(?<w>${WEEKDAY_NAME})(?![\\p{L}\\p{N}])(?:${JOIN}(?<part>${DAY_PART})(?!\\p{L}))?`,
    'gu',
  ),
  read: ({ group, before, after }) => {
    if (
      /^\s(?:Times|Telegraph|Mail|Mirror|Express|Herald|Post|Independent|Observer|People)\b/u.test(
        after,
      )
    )
      return null;
    if (/\b(?:every|each)\s$/iu.test(before)) return null;
    return {
      type: group('part') === '' ? 'date' : 'time',
      rule: 'weekday',
      form: {
        kind: 'weekday',
        weekday: weekdayNumber(group('w')),
        turn: turnOf(group('turn')),
        time: dayPartOf(group('part')),
      },
    };
  },
};
