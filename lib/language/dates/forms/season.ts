import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { GAP, YEAR, fullYear } from '../words';
import { turnOf } from './turn';

const CODES: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  fall: 'FA',
  autumn: 'FA',
  winter: 'WI',
};

/** "last summer", "this fall", "the winter of 1994", "spring 2018", "in the autumn". "fall" and "spring" alone are verbs or other things. */
export const season: Recogniser = {
  needs: [CUE.season],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?:(?<turn>last|this(?:${GAP}(?:past|coming))?|next)|(?<the>the))${GAP}(?:(?:early|late|mid-?)${GAP})?)?(?<s>spring|summer|autumn|fall|winter)(?![\\p{L}\\p{N}-])(?:${GAP}(?:of${GAP})?(?:(?<y>${YEAR})|['’](?<short>\\d{2})(?!\\d)|(?<y2>last|this|next)${GAP}year))?`,
    'giu',
  ),
  read: ({ group, before, after }) => {
    const word = group('s').toLowerCase();
    const year = group('y') || fullYear(group('short'));
    const turn = turnOf(group('turn') || group('y2'));
    const free = group('turn') === '' && group('y2') === '' && year === '';
    const timely =
      /\b(?:in|over|during|since|until|by|through|throughout|of|to|into|for|before|after)\s$/iu.test(
        before,
      );
    if (free && !timely) return null;
    const bare = group('the') === '';
    if (free && word === 'fall' && bare) return null;
    // "in spring training", "by spring water": the season alone ends its phrase.
    if (
      free &&
      word === 'spring' &&
      bare &&
      !/^(?:\s?[.,;:)]|\s(?:and|when|as|after|before|if)\b|$)/u.test(after)
    )
      return null;
    // "the fall of the city", "in summer camps": not a season of a year.
    if (free && /^\s(?:of|camps?|holidays?|games|olympics|house|palace|school)\b/iu.test(after))
      return null;
    if (/^\p{Lu}/u.test(group('s')) && free) return null;
    const code = CODES[word] ?? 'SU';
    if (year !== '')
      return { type: 'date', rule: 'season', form: { kind: 'fixed', value: `${year}-${code}` } };
    return { type: 'date', rule: 'season', form: { kind: 'season', season: code, turn } };
  },
};
