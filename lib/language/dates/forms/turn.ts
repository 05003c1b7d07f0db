import type { DayPart } from '../candidate';

/** -1 for "last" and its like, 0 for "this", 1 for "next"; null for none of them. */
export function turnOf(word: string): number | null {
  if (/\b(?:last|past|previous|prior|preceding)\b/iu.test(word)) return -1;
  if (/\b(?:next|coming|following|upcoming)\b/iu.test(word)) return 1;
  return /\b(?:this|current)\b/iu.test(word) ? 0 : null;
}

/** The TIMEX3 part of the day that a word names; empty for any other word. */
export function dayPartOf(word: string): DayPart | '' {
  const low = word.toLowerCase();
  if (low === 'morning') return 'TMO';
  if (low === 'midday' || low === 'lunchtime') return 'TMI';
  if (low === 'afternoon') return 'TAF';
  if (low === 'evening') return 'TEV';
  return low === 'night' || low === 'tonight' || low === 'overnight' ? 'TNI' : '';
}

/** Words for parts of the day, for the flags `iu`. */
export const DAY_PART = '(?:morning|midday|lunchtime|afternoon|evening|night)';
