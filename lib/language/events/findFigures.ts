import type { Figure } from '../../model/event';
import type { Span } from '../../model/span';
import type { Token } from '../tokens';
import { tokenize } from '../tokens';
import { singular } from './baseForms';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './closedClass';
import { numberPart } from './numberWords';
import { wordFacts } from './wordFacts';

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

/** Units of time, age and measure on a clock or calendar: no count of things in an event. */
const NOT_COUNTED = new Set(
  `year month week day hour minute second century decade am pm a.m p.m o'clock gmt time percent pc cent
  st nd rd th january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
  mile kilometre kilometer km metre meter foot inch half thing way side`.split(/\s+/u),
);

/** Plurals without -s. */
const PLURALS = new Set(
  'people men women children police gunmen policemen firemen fishermen'.split(' '),
);

/** Nouns that are counted as they stand. */
const UNCHANGED_PLURALS = new Set(
  'dead wounded injured personnel aircraft staff crew foreigners'.split(' '),
);

/** Adjectives are passed by up to this many words: "24 young Pakistani border soldiers". */
const HEAD_REACH = 4;

/**
 * The figures of a sentence with what they count: "24 Pakistani soldiers" is 24 of `soldier`,
 * "$300 million" 3e8 of `dollar`; in order. Dates, years, clock times, ages, ordinals, durations
 * and distances are no figures; nor is "one", which is an article more often than a count.
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
    const figure = figureOf(text, tokens, at, number.end, number.value);
    if (figure) figures.push(figure);
    at = number.end;
  }
  return figures;
}

function numberAt(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  const first = numberPart(low(tokens[at]));
  if (first === null) return null;
  // "hundreds", "a dozen" and "a million" count vaguely; "a dozen" is 12 all the same.
  let value = first.value;
  let end = at + 1;
  for (; end < tokens.length; end++) {
    const skip = low(tokens[end]) === '-' || low(tokens[end]) === 'and' ? 1 : 0;
    const part = numberPart(low(tokens[end + skip]));
    if (part === null) break;
    if (part.scale && skip === 0) value *= part.value;
    else if (
      value >= 20 &&
      value % 10 === 0 &&
      part.value < value &&
      /^[a-z]+$/u.test(low(tokens[end - 1]))
    )
      value += part.value;
    else break;
    end += skip;
  }
  return { value, end };
}

function figureOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  end: number,
  value: number,
): Figure | null {
  const first = tokens[from];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined) return null;
  const previous = low(tokens[from - 1]);
  const money = CURRENCY[previous.slice(-1)];
  if (money !== undefined) {
    const start = tokens[from - 1]?.start ?? first.start;
    return figure(text, start, last.end, value, money);
  }
  const next = low(tokens[end]);
  if (isCalendar(first.text, previous, next, value)) return null;
  if (
    /^[:/]$/u.test(next) ||
    /^[:/]$/u.test(previous) ||
    next === '%' ||
    (next === '-' && previous === '-')
  )
    return null;
  if (low(first) === 'one' || /^\p{L}/u.test(text.charAt(last.end))) return null;
  const head = headNoun(tokens, end);
  if (head === 'not counted') return null;
  if (head === null)
    return harmed(previous, next) && value > 1
      ? figure(text, first.start, last.end, value, null)
      : null;
  return figure(text, first.start, head.end, value, head.noun);
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

/** "killed 24 in the capital", "24 were killed": a figure, though it does not say of what. */
function harmed(previous: string, next: string): boolean {
  return /^(?:kill|wound|injur|arrest|detain)/u.test(previous) || /^(?:were|have)$/u.test(next);
}

function headNoun(
  tokens: readonly Token[],
  from: number,
): { noun: string; end: number } | 'not counted' | null {
  let best: { noun: string; end: number } | null = null;
  for (let at = from; at < Math.min(tokens.length, from + HEAD_REACH + 1); at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const word = low(token);
    if (word === '-' || word === 'of' || (word === 'more' && at === from)) {
      // "24-year-old", "dozens of people"; a hyphen joins a compound otherwise.
      if (word === 'of' && at !== from) break;
      continue;
    }
    if (word === "'s" || !/^\p{L}/u.test(word) || (DETERMINERS.has(word) && word !== 'the')) break;
    if (
      PREPOSITIONS.has(word) ||
      AUXILIARIES.has(word) ||
      CONJUNCTIONS.has(word) ||
      PRONOUNS.has(word)
    )
      break;
    if (NOT_COUNTED.has(singular(word)) || NOT_COUNTED.has(word)) return best ?? 'not counted';
    if (best !== null) break;
    // "40 Iraqis": of names, -is is a plural.
    if (/^\p{Lu}\p{Ll}+is$/u.test(token.text)) return { noun: word.slice(0, -1), end: token.end };
    if (PLURALS.has(word) || /[^s'iu]s$/u.test(word))
      return { noun: singular(word), end: token.end };
    if (UNCHANGED_PLURALS.has(word)) best = { noun: word, end: token.end };
  }
  return best;
}

function figure(
  text: string,
  start: number,
  end: number,
  value: number,
  counts: string | null,
): Figure {
  return { start, end, value, counts, bound: 'exact', text: text.slice(start, end) };
}

function low(token: Token | undefined): string {
  return token === undefined ? '' : wordFacts(token.text).low;
}
