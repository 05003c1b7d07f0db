import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { GAP, MAYBE_GAP } from '../words';

const BEFORE_YEAR =
  /\b(?:in|from|around|about|circa|since|by|of|to|until|till|before|after|and|between|early|late|c\.)\s$/iu;

/**
 * "44 BC", "AD 79", "the year 476 CE": years with their era. Those before the first are written as
 * TIMEX3 does (`BC0044`), the others with four digits.
 */
export const era: Recogniser = {
  needs: [CUE.era, CUE.digit],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}.,:/$£€#+-])(?:the${GAP}year${GAP})?(?:(?<y>\\d{1,4})${MAYBE_GAP}(?<e>BCE?|B\\.C\\.(?:E\\.)?|CE|C\\.E\\.|AD|A\\.D\\.)|(?:AD|A\\.D\\.)${GAP}(?<y2>\\d{1,4}))(?![\\p{L}\\p{N}]|[.,:]\\d)`,
    'gu',
  ),
  read: ({ group, before, after, matched }) => {
    // "300 BC farmers": of British Columbia.
    if (!BEFORE_YEAR.test(before) && !/^the\syear/iu.test(matched)) return null;
    if (/^\s\p{Ll}{3,}s\b/u.test(after)) return null;
    const number = Number(group('y') || group('y2'));
    if (number === 0) return null;
    const value = `${group('e').startsWith('B') ? 'BC' : ''}${String(number).padStart(4, '0')}`;
    return { type: 'date', rule: 'year with era', form: { kind: 'fixed', value } };
  },
};
