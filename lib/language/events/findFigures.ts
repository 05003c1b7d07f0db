import type { Figure, FigureBound } from '../../model/event';
import type { Span } from '../../model/span';
import type { Token } from '../tokens';
import { tokenize } from '../tokens';
import { countedNoun, lowOf } from './countedNoun';
import { boundAfter, boundBefore } from './figureBound';
import { numberPart } from './numberWords';

const CURRENCY: Readonly<Record<string, string>> = {
  $: 'dollar',
  '£': 'pound',
  '€': 'euro',
  '¥': 'yen',
  '₹': 'rupee',
};

const MONTHS = new Set(
  `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/u),
);

/** What a bare number after such a verb, or before its passive, counts: "killed 24 and wounded 13". */
const HARM: readonly (readonly [RegExp, string])[] = [
  [/^kill/u, 'dead'],
  [/^(?:died|dead)$/u, 'dead'],
  [/^wound/u, 'wounded'],
  [/^injur/u, 'injured'],
  [/^(?:arrest|detain)/u, 'arrested'],
];

/** Words between "toll" and its number: "the death toll has risen to 31". */
const TOLL =
  /^(?:has|have|had|now|rose|risen|rises|climbed|climbs|jumped|grew|grown|reached|reaches|passed|stands|stood|is|was|at|to|of|from|by|least|\d[\d,]*)$/u;
const TOLL_REACH = 7;

/** A number as it stands: tokens `from` to `end`, exclusive. */
interface Numeral {
  value: number;
  from: number;
  end: number;
}

/**
 * The figures of a sentence with what they count and how they are meant: "24 Pakistani soldiers" is
 * 24 of `soldier`, "at least two dozen people" 24 of `people` at least, "$300 million" 3e8 of `dollar`,
 * "3 per cent of voters" 3 of `percent of voter`; in order. "10 to 15 boys" is two: 10 at least and 15
 * at most. Dates, years, clock times, ages, ordinals, durations and distances are no figures; nor is
 * "one", which is an article more often than a count.
 */
export function findFigures(text: string, sentence: Span): Figure[] {
  const tokens = tokenize(text, sentence);
  const figures: Figure[] = [];
  let at = 0;
  while (at < tokens.length) {
    const number = numberAt(tokens, at);
    if (number === null) {
      at++;
      continue;
    }
    const upper = rangeEnd(tokens, number);
    const figure = figureOf(text, tokens, upper ?? number);
    if (figure && upper) {
      const [first, last] = [tokens[number.from], tokens[number.end - 1]];
      if (first && last)
        figures.push(make(text, first.start, last.end, number.value, figure.counts, 'at least'));
      figures.push({ ...figure, bound: 'at most' });
    } else if (figure) figures.push(figure);
    at = (upper ?? number).end;
  }
  return figures;
}

function numberAt(tokens: readonly Token[], at: number): Numeral | null {
  const first = numberPart(lowOf(tokens[at])) ?? shortNumber(tokens, at);
  if (first === null) return null;
  // "hundreds", "a dozen" and "a million" count vaguely; "a dozen" is 12 all the same.
  let value = first.value;
  let end = at + 1;
  for (; end < tokens.length; end++) {
    const skip = lowOf(tokens[end]) === '-' || lowOf(tokens[end]) === 'and' ? 1 : 0;
    const part = numberPart(lowOf(tokens[end + skip]));
    if (part === null) break;
    if (part.scale && skip === 0) value *= part.value;
    else if (
      value >= 20 &&
      value % 10 === 0 &&
      part.value < value &&
      /^[a-z]+$/u.test(lowOf(tokens[end - 1]))
    )
      value += part.value;
    else break;
    end += skip;
  }
  return { value, from: at, end };
}

const SHORT_SCALE: Readonly<Record<string, number>> = { bn: 1e9, tn: 1e12, m: 1e6, k: 1e3 };

/** "1.2bn"; "5m" and "30k" only of money: metres and races are written so, too. */
function shortNumber(tokens: readonly Token[], at: number): { value: number } | null {
  const match = /^(\d[\d,]*(?:\.\d+)?)(bn|tn|m|k)$/u.exec(lowOf(tokens[at]));
  const [, digits = '', unit = ''] = match ?? [];
  if (match === null || (unit.length === 1 && currencyBefore(tokens, at) === null)) return null;
  return { value: Number(digits.replaceAll(',', '')) * (SHORT_SCALE[unit] ?? 1) };
}

function currencyBefore(tokens: readonly Token[], at: number): string | null {
  return CURRENCY[lowOf(tokens[at - 1]).slice(-1)] ?? null;
}

/** The upper number of a range that begins with this one: "10 to 15", "10-15", "between 10 and 15". */
function rangeEnd(tokens: readonly Token[], number: Numeral): Numeral | null {
  const before = lowOf(tokens[number.from - 1]);
  const joint = lowOf(tokens[number.end]);
  const joined =
    (joint === 'to' && before !== 'from') ||
    ((joint === '-' || joint === '–') && before !== '-' && before !== '–') ||
    (joint === 'and' && before === 'between');
  const upper = joined ? numberAt(tokens, number.end + 1) : null;
  return upper !== null && upper.value > number.value ? upper : null;
}

function figureOf(text: string, tokens: readonly Token[], numeral: Numeral): Figure | null {
  const { value, from, end } = numeral;
  const first = tokens[from];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined) return null;
  const low = (at: number): string => lowOf(tokens[at]);
  const money = currencyBefore(tokens, from);
  if (money !== null) {
    const { bound } = boundBefore(low, from - 1);
    return make(text, tokens[from - 1]?.start ?? first.start, last.end, value, money, bound);
  }
  const before = boundBefore(low, from);
  const share = percentOf(tokens, end);
  if (share !== null) {
    const until = tokens[share.end - 1]?.end ?? last.end;
    return make(text, first.start, until, value, share.counts, before.bound);
  }
  const next = low(end);
  if (isCalendar(first.text, low(from - 1), next, value)) return null;
  if (
    /^[:/]$/u.test(next) ||
    /^[:/]$/u.test(low(from - 1)) ||
    (next === '-' && low(from - 1) === '-')
  )
    return null;
  if (low(from) === 'one' || /^\p{L}/u.test(text.charAt(last.end))) return null;
  const head = countedNoun(tokens, end);
  if (head === 'not counted') return null;
  const after = boundAfter(low, head?.end ?? end);
  const bound = after ?? before.bound;
  if (head !== null) {
    const until = tokens[head.end - 1]?.end ?? last.end;
    return make(text, first.start, until, value, head.noun, bound);
  }
  const counts = harmed(tokens, before.from, end);
  return counts === undefined || value <= 1
    ? null
    : make(text, first.start, last.end, value, counts, bound);
}

/** "3%", "3 per cent of voters": of what, and the word after it. Null: no share. */
function percentOf(tokens: readonly Token[], at: number): { counts: string; end: number } | null {
  const low = (index: number): string => lowOf(tokens[index]);
  const per = low(at) === 'per' && low(at + 1) === 'cent';
  if (!per && !/^(?:%|percent|pc|pct)$/u.test(low(at))) return null;
  const end = at + (per ? 2 : 1);
  const of =
    low(end) === 'of'
      ? countedNoun(tokens, end + (/^(?:the|all)$/u.test(low(end + 1)) ? 2 : 1))
      : null;
  return of === null || of === 'not counted'
    ? { counts: 'percent', end }
    : { counts: `percent of ${of.noun}`, end: of.end };
}

function isCalendar(text: string, previous: string, next: string, value: number): boolean {
  const month = (word: string): boolean => MONTHS.has(word.replace(/\.$/u, ''));
  if (month(previous) || (month(next) && value <= 31)) return true;
  if (
    /^(?:1[5-9]|20)\d\d$/u.test(text) &&
    (next === '' ||
      /^\W/u.test(next) ||
      /^(?:in|since|by|of|from|and|to|until|until|after|before|during|,)$/u.test(previous))
  )
    return true;
  return /^(?:aged|age|no|no\.|number|act|section|article|chapter|page|flight|highway|route|interstate)$/u.test(
    previous,
  );
}

/** What a number without a noun counts: by the verb before it, the passive or the "toll"; undefined: it is no figure. */
function harmed(tokens: readonly Token[], from: number, end: number): string | null | undefined {
  const low = (at: number): string => lowOf(tokens[at]);
  const kindOf = (word: string): string | null =>
    HARM.find(([pattern]) => pattern.test(word))?.[1] ?? null;
  const done = kindOf(low(from - 1));
  if (done !== null) return done;
  for (let at = from - 1; at >= 0 && from - at <= TOLL_REACH; at--) {
    if (low(at) === 'toll') return 'dead';
    if (!TOLL.test(low(at))) break;
  }
  if (!/^(?:were|was|have|had|are)$/u.test(low(end))) return undefined;
  for (let at = end + 1; at <= end + 3; at++) {
    const kind = kindOf(low(at));
    if (kind !== null) return kind;
  }
  return /^(?:were|have)$/u.test(low(end)) ? null : undefined;
}

function make(
  text: string,
  start: number,
  end: number,
  value: number,
  counts: string | null,
  bound: FigureBound,
): Figure {
  return { start, end, value, counts, bound, text: text.slice(start, end) };
}
