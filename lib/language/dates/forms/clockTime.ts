import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { CLOCK, GAP, MAYBE_GAP, ZONE, clockValue } from '../words';
import { CLOCK_DAY, clockOnDay } from './clockDay';

/** "10:35 a.m.", "5 p.m. EST Nov. 9", "noon Thursday", "9 a.m. on Tuesday", "1730 GMT". */
export const clockTime: Recogniser = {
  needs: [CUE.clock],
  pattern: new RegExp(
    `(?:(?<![\\p{L}\\d.,:/$£€-])|(?<=(?<![\\d:.,/-])(?:\\d{1,2}(?:[:.]\\d{2})?(?:[ap]\\.?m\\.?)?)[-–]))(?:(?<clock>${CLOCK})(?<zone>${MAYBE_GAP}${ZONE})?|(?<military>(?:[01]\\d|2[0-3]):?[0-5]\\d)(?:${GAP}(?:hours|hrs)|(?<gmt>${GAP}(?:GMT|UTC|IST|PST|local${GAP}time)))|(?<word>[Nn]oon|[Mm]idnight|[Mm]idday))(?![\\p{L}\\d])(?:,?${GAP}(?:on${GAP})?${CLOCK_DAY}(?![\\p{L}\\d]))?`,
    'gu',
  ),
  read: ({ group, before, after, matched }) => {
    const clock = group('clock');
    // Without "a.m." or a zone, "10:15" may be a score, a verse or a finishing time.
    if (
      clock !== '' &&
      !/[ap]\.?\s?m/iu.test(clock) &&
      group('zone') === '' &&
      group('part') === '' &&
      !/\b(?:at|around|about|from|until|by|since|before|after)\s$/iu.test(before)
    )
      return null;
    // "high noon", "Noon Road".
    if (/\bhigh\s$/iu.test(before)) return null;
    if (/^[A-Z]/u.test(group('word')) && /^\s\p{Lu}/u.test(after)) return null;
    const time = timeOf(clock, group('military'), group('word'));
    if (time === null) return null;
    const form = clockOnDay(group, time, /\blast\s\p{L}+$/iu.test(matched));
    return form && { type: 'time', rule: 'clock time', form };
  },
};

function timeOf(clock: string, military: string, word: string): string | null {
  if (clock !== '') return clockValue(clock);
  if (military !== '') return `T${military.slice(0, 2)}:${military.slice(-2)}`;
  return word.toLowerCase() === 'midnight' ? 'T24:00' : 'T12:00';
}
