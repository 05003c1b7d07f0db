import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { YEAR } from '../words';

/** "03/04/2012", "3-4-2012": two orders are possible, which the anchor settles. Those with one are full dates. */
export const slashedDay: Recogniser = {
  needs: [CUE.joined, CUE.year],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}.,:/$£€₹-])(?<a>0?[1-9]|1[0-2])(?<s>[/-])(?<b>0?[1-9]|1[0-2])\\k<s>(?<y>${YEAR})(?![./-]?\\d|\\p{L})`,
    'gu',
  ),
  read: ({ group }) => ({
    type: 'date',
    rule: 'day and month in digits',
    form: {
      kind: 'eitherDay',
      year: Number(group('y')),
      first: Number(group('a')),
      second: Number(group('b')),
    },
  }),
};
