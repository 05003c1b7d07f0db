import type { Recogniser } from '../candidate';
import { GAP, YEAR } from '../words';
import { turnOf } from './turn';

const NAMES = `New${GAP}Year['’]s${GAP}(?:Day|Eve)|Christmas(?:${GAP}(?:Day|Eve))?|Boxing${GAP}Day|Valentine['’]s${GAP}Day|Halloween|Thanksgiving(?:${GAP}Day)?`;

/** Feasts with a fixed day, and Thanksgiving; and the day that the world calls 9/11. */
export const holiday: Recogniser = {
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:(?<turn>[Ll]ast|[Nn]ext|[Tt]his)${GAP})?(?<name>${NAMES})(?:,?${GAP}(?<y>${YEAR}))?|(?<attack>9/11|(?:September|Sept\\.?|Sep\\.?)${GAP}11(?:th)?(?=${GAP}(?:terror\\p{L}*${GAP})?(?:attack|hijack|terror|plot|commission|victim)\\p{L}*)))(?![\\p{L}\\p{N}/])`,
    'gu',
  ),
  read: ({ group, after }) => {
    if (group('attack') !== '')
      return { type: 'date', rule: 'named day', form: { kind: 'fixed', value: '2001-09-11' } };
    const name = group('name').replaceAll(/\s+/gu, ' ').replace('’', "'");
    // A tree, a card or a show bears the feast's name, not its day.
    if (
      /^\s(?:party|parties|shopping|present|lights|bonus|tree|card|gift|song|carol|market|parade|dinner|Parade|Story|Island)/u.test(
        after,
      )
    )
      return null;
    const turn = group('y') === '' ? turnOf(group('turn')) : null;
    const key = group('y') === '' ? name : `${name} ${group('y')}`;
    return { type: 'date', rule: 'holiday', form: { kind: 'holiday', name: key, turn } };
  },
};

/** Month and day of a feast in a year, or null for no feast that we know. */
export function holidayIn(name: string, year: number): { month: number; day: number } | null {
  if (name.startsWith('Thanksgiving')) {
    const first = new Date(Date.UTC(year, 10, 1)).getUTCDay();
    // The fourth Thursday (4) of November, as the United States keep it.
    return { month: 11, day: 1 + ((4 - first + 7) % 7) + 21 };
  }
  if (name === 'Christmas Eve') return { month: 12, day: 24 };
  if (name.startsWith('Christmas')) return { month: 12, day: 25 };
  if (name === 'Boxing Day') return { month: 12, day: 26 };
  if (name === "New Year's Day") return { month: 1, day: 1 };
  if (name === "New Year's Eve") return { month: 12, day: 31 };
  if (name === 'Halloween') return { month: 10, day: 31 };
  return name.startsWith('Valentine') ? { month: 2, day: 14 } : null;
}
