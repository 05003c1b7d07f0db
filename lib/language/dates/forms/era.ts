import type { Recogniser } from '../candidate';
import { GAP, MAYBE_GAP } from '../words';

/**
 * "44 BC", "AD 79", "the year 476 CE": years with their era. Those before the first are written as
 * TIMEX3 does (`BC0044`), the others with four digits.
 */
export const era: Recogniser = {
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}.,:/$£€#+-])(?:the${GAP}year${GAP})?(?:(?<y>\\d{1,4})${MAYBE_GAP}(?<e>BCE?|B\\.C\\.(?:E\\.)?|CE|C\\.E\\.|AD|A\\.D\\.)|(?:AD|A\\.D\\.)${GAP}(?<y2>\\d{1,4}))(?![\\p{L}\\p{N}]|[.,:]\\d)`,
    'gu',
  ),
  read: ({ group }) => {
    const number = Number(group('y') || group('y2'));
    if (number === 0) return null;
    const value = `${group('e').startsWith('B') ? 'BC' : ''}${String(number).padStart(4, '0')}`;
    return { type: 'date', rule: 'year with era', form: { kind: 'fixed', value } };
  },
};
