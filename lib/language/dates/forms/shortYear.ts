import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { GAP, MONTH, fullYear, monthNumber } from '../words';
import { pad } from '../calendar';

/** "in '98", "the class of '07", "May '68", "FY18": years shortened by an apostrophe. */
export const apostropheYear: Recogniser = {
  needs: [CUE.short],
  pattern: new RegExp(
    `(?:(?<![\\p{L}\\p{N}])(?<m>${MONTH})${GAP}|(?<fy>FY)|(?<=\\b(?:[Ii]n|[Ss]ince|[Oo]f|[Ff]rom|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|[Bb]ack${GAP}in)${GAP}))(?:(?<=FY)['’]?|['’])(?<y>\\d{2})(?![\\p{L}\\p{N}'’,.]\\d|\\d|\\p{L}|['’])`,
    'gu',
  ),
  read: ({ group }) => {
    const year = fullYear(group('y'));
    const value = group('m') === '' ? year : `${year}-${pad(monthNumber(group('m')))}`;
    return { type: 'date', rule: 'shortened year', form: { kind: 'fixed', value } };
  },
};
