import type { Recogniser } from '../candidate';
import { GAP, MONTH, monthNumber } from '../words';
import { pad } from '../calendar';

/** Last two digits up to which a shortened year belongs to this century: newspapers write "'12" and "'68". */
const THIS_CENTURY = 35;

/** The year that two digits after an apostrophe stand for; empty for none. */
export function shortYear(digits: string): string {
  if (digits === '') return '';
  return `${Number(digits) <= THIS_CENTURY ? 20 : 19}${digits}`;
}

/** "in '98", "the class of '07", "May '68": years shortened by an apostrophe. */
export const apostropheYear: Recogniser = {
  pattern: new RegExp(
    `(?:(?<![\\p{L}\\p{N}])(?<m>${MONTH})${GAP}|(?<=\\b(?:[Ii]n|[Ss]ince|[Oo]f|[Ff]rom|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|[Bb]ack${GAP}in)${GAP}))['’](?<y>\\d{2})(?![\\p{L}\\p{N}'’,.]\\d|\\d|\\p{L}|['’])`,
    'gu',
  ),
  read: ({ group }) => {
    const year = shortYear(group('y'));
    const value = group('m') === '' ? year : `${year}-${pad(monthNumber(group('m')))}`;
    return { type: 'date', rule: 'shortened year', form: { kind: 'fixed', value } };
  },
};
