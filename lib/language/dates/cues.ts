import { FEASTS } from './forms/feasts';

/**
 * Kinds of words and figures that date expressions are made of, one bit each. A form is only looked
 * for in lines that have what it cannot do without: most lines have little, and a look at each word
 * costs far less than some thirty regular expressions at each place.
 */
export const CUE = {
  /** Any figure. */
  digit: 1 << 0,
  /** A number of four figures that may be a year, 1000 to 2099. */
  year: 1 << 1,
  /** Figures joined by a slash, a hyphen or a full stop. */
  joined: 1 << 2,
  /** "5:30", "a.m.", "noon", "GMT". */
  clock: 1 << 3,
  month: 1 << 4,
  weekday: 1 << 5,
  /** A word of a feast's name, with a capital. */
  feast: 1 << 6,
  /** "today", "overnight". */
  day: 1 << 7,
  /** "morning", "night", "o'clock". */
  part: 1 << 8,
  /** "day", "year". */
  unit: 1 << 9,
  /** "days", "years". */
  units: 1 << 10,
  /** "ago", "earlier", "later". */
  way: 1 << 11,
  /** "last", "this", "next". */
  turn: 1 << 12,
  season: 1 << 13,
  /** "now", "recently", "soon". */
  reference: 1 << 14,
  /** "every", "daily", "Fridays". */
  often: 1 << 15,
  /** "quarter", "half", "Q3". */
  quarter: 1 << 16,
  century: 1 << 17,
  /** "1990s", "nineties". */
  decade: 1 << 18,
  /** "BC", "AD". */
  era: 1 << 19,
  /** "nineteen", "thousand": words that open a year in words. */
  spelled: 1 << 20,
  /** "that", "same", "following". */
  told: 1 << 21,
  /** "ended", "to". */
  ended: 1 << 22,
  /** "mid", "post", "pre". */
  prefix: 1 << 23,
  /** "'98", "FY18". */
  short: 1 << 24,
} as const;

const UNITS = 'minute hour day night week fortnight month quarter year decade'.split(' ');

/** Words of each kind in any case; those in {@link WRITTEN} count as they are written only. */
const WORDS: readonly (readonly [number, string])[] = [
  [CUE.clock, 'm am pm noon midnight midday hours hrs gmt utc ist pst local'],
  [
    CUE.month,
    `january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec`,
  ],
  [CUE.weekday, 'monday tuesday wednesday thursday friday saturday sunday'],
  [CUE.day, 'yesterday today tonight tomorrow overnight'],
  [CUE.part, 'morning midday lunchtime afternoon evening night clock'],
  [CUE.unit, `${UNITS.join(' ')} weekend century fiscal`],
  [CUE.units, `seconds ${UNITS.map((unit) => `${unit}s`).join(' ')} centuries`],
  [CUE.way, 'ago earlier before later from hence previously'],
  [CUE.turn, 'last past previous next coming upcoming current latest this'],
  [CUE.season, 'spring summer autumn fall winter'],
  [
    CUE.reference,
    `now currently current nowadays days present moment time point recently recent lately past ago
    soon term future coming ahead`,
  ],
  [
    CUE.often,
    `every each hourly daily nightly weekly monthly annually yearly mondays tuesdays wednesdays
    thursdays fridays saturdays sundays mornings middays lunchtimes afternoons evenings nights`,
  ],
  [CUE.quarter, 'quarter half period q h'],
  [CUE.century, 'century'],
  [CUE.decade, 'twenties thirties forties fifties sixties seventies eighties nineties'],
  [CUE.spelled, 'sixteen seventeen eighteen nineteen twenty thousand'],
  [CUE.told, 'that same very following next ensuing previous preceding before after'],
  [CUE.ended, 'ended ending ends to'],
  [CUE.prefix, 'mid post pre early late'],
];

/** Words that count with these capitals only. Of a feast's name the first word that is not short or "New". */
const WRITTEN: readonly (readonly [number, string])[] = [
  [CUE.era, 'BC BCE CE AD C D'],
  [CUE.feast, 'September Sept Sep'],
  ...FEASTS.map((name): readonly [number, string] => {
    const word = /(?!new\b)[a-z]{3,}/u.exec(name)?.[0] ?? '';
    return [CUE.feast, word.charAt(0).toUpperCase() + word.slice(1)];
  }),
];

const KINDS = new Map<string, number>();
for (const [kind, list] of [...WORDS, ...WRITTEN])
  for (const word of list.split(/\s+/u)) KINDS.set(word, (KINDS.get(word) ?? 0) | kind);

/** For each first letter the lengths that words above have, a bit each: most words need no look-up. */
const lengths = new Uint32Array(32);
for (const word of KINDS.keys()) {
  const letter = word.charCodeAt(0) & 31;
  lengths[letter] = (lengths[letter] ?? 0) | (1 << Math.min(word.length, 31));
}

/** The kinds of the letters from `from` to `end`, in any case; 0 for most. */
export function kindsOf(text: string, from: number, end: number): number {
  const length = Math.min(end - from, 31);
  if (((lengths[text.charCodeAt(from) & 31] ?? 0) & (1 << length)) === 0) return 0;
  const written = text.slice(from, end);
  const cues = KINDS.get(written) ?? 0;
  const low = written.toLowerCase();
  return low === written ? cues : cues | (KINDS.get(low) ?? 0);
}
