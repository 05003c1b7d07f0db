/** Number words from zero to nineteen; a word's place is its number. */
export const ONES: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
/** Number words from twenty to ninety. */
export const TENS: readonly string[] =
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** A count before a unit of time: digits, words up to ninety-nine, "a", "a couple of", "several". For the flags `iu`. */
export const COUNT = `(?:\\d{1,3}(?:,\\d{3})?(?:\\.\\d{1,2}|[^\\S\\n\\r]1/2)?|(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice(1).join('|')}|(?:a|the|another|next|last|past)[^\\S\\n\\r](?:couple(?:[^\\S\\n\\r]of)?|few|dozen|hundred)|couple[^\\S\\n\\r]of|a|an|few|several|many|some|half[^\\S\\n\\r](?:a|an)|a[^\\S\\n\\r]half|another)`;

/** The number that {@link COUNT} matched, or "quarter"; null for a vague one ("several"). */
export function countValue(words: string): number | null {
  const text = words.toLowerCase().replaceAll(/\s/gu, ' ');
  const half = text.endsWith(' 1/2') ? 0.5 : 0;
  if (/^\d/u.test(text)) return Number.parseFloat(text.replace(',', '')) + half;
  if (text === 'quarter') return 0.25;
  if (text.startsWith('half') || text.endsWith('half')) return 0.5;
  if (/few|several|many|some/u.test(text)) return null;
  if (text.includes('couple')) return 2;
  if (text.includes('dozen')) return 12;
  if (text.includes('hundred')) return 100;
  if (/^(?:an?|another)$/u.test(text)) return 1;
  const [first = '', second = ''] = text.split(/[- ]/u);
  const ten = TENS.indexOf(first);
  if (ten >= 0) return (ten + 2) * 10 + Math.max(0, ONES.indexOf(second));
  const one = ONES.indexOf(first);
  return one > 0 ? one : null;
}

/** Ordinals from first to twelfth, in words or digits. For the flags `iu`. */
export const ORDINAL = `(?:${ORDINALS.join('|')}|\\d{1,2}(?:st|nd|rd|th))`;

/** The number of an {@link ORDINAL}; 0 for any other word. */
export function ordinalValue(word: string): number {
  const digits = Number.parseInt(word, 10);
  return Number.isNaN(digits) ? ORDINALS.indexOf(word.toLowerCase()) + 1 : digits;
}
