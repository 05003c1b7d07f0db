import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { GAP, JOIN, WEEKDAY_NAME, weekdayNumber } from '../words';
import { DAY_PART, dayPartOf, turnOf } from './turn';

/** What "Wednesday's ruling" names has happened, whatever its clause says of what follows from it. */
const HAPPENED =
  /^['’]s\s(?:\p{Ll}[\p{L}-]*\s){0,3}(?:ruling|decision|verdict|vote\son|attacks?|bombings?|blasts?|explosions?|shootings?|killings?|murders?|homicides?|slayings?|deaths?|stabbings?|tragedy|crash|accident|fire|raids?|clashes|violence|protests?|riots?|quake|earthquake|storm|disaster|incident|events|announcement|statement|report|remarks|comments|speech|news|arrests?|sentencing|resignation|defeat|loss|win|victory|result|results|close|session|trading|rally|decline|drop|fall|gains?|losses|massacre|assault|coup|collapse|strike)\b/u;

/** "Thursday", "last Friday", "next Monday", "Tuesday morning", "this coming Sunday". Mastheads are no dates ("the Sunday Times"). */
export const weekday: Recogniser = {
  needs: [CUE.weekday],
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
        lean: HAPPENED.test(after) || /\bearlier\s(?:on\s)?$/iu.test(before) ? 'past' : null,
      },
    };
  },
};
