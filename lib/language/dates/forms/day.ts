import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { GAP } from '../words';
import { DAY_PART, dayPartOf } from './turn';

const OFFSETS: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
};

/** "today", "yesterday morning", "tonight", "last night", "this evening", "the day after tomorrow". */
export const day: Recogniser = {
  needs: [CUE.day | CUE.part],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:the${GAP})?day${GAP}(?<far>before${GAP}yesterday|after${GAP}tomorrow)|(?<word>yesterday|today|tonight|tomorrow)(?:${GAP}(?<part>${DAY_PART}))?|(?<turn>last|this)${GAP}(?<part2>${DAY_PART})|(?<over>overnight))(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  read: ({ group, before, after }) => {
    const rule = 'day';
    const far = group('far').toLowerCase();
    if (far !== '') {
      const offset = far.startsWith('before') ? -2 : 2;
      return { type: 'date', rule, form: { kind: 'day', offset, time: '' } };
    }
    // "USA Today", "Russia Today": a capital inside a sentence, after another.
    if (/^[A-Z]/u.test(group('word')) && /\p{Lu}\p{L}*[ \u00a0]$/u.test(before)) return null;
    const word = group('word').toLowerCase();
    const time = word === 'tonight' ? 'TNI' : dayPartOf(group('part') || group('part2'));
    if (word !== '')
      return {
        type: time === '' ? 'date' : 'time',
        rule,
        form: { kind: 'day', offset: OFFSETS[word] ?? 0, time },
      };
    if (group('over') !== '') {
      if (/^\s?[\p{Ll}-]+(?:ing|s)\b/u.test(after) && /\b(?:an|the)\s$/iu.test(before)) return null;
      return { type: 'time', rule, form: { kind: 'day', offset: -1, time: 'TNI' } };
    }
    // "last night" is yesterday's; "last morning" is a story's, not the calendar's.
    const last = group('turn').toLowerCase() === 'last';
    if (last && time !== 'TNI' && time !== 'TEV') return null;
    return { type: 'time', rule, form: { kind: 'day', offset: last ? -1 : 0, time } };
  },
};
