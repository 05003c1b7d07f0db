import { singular } from '../../language/events/baseForms';
import { numberPart } from '../../language/events/numberWords';
import { tokenize, type Token } from '../../language/tokens';
import type { FigureBound } from '../../model/event';
import type { Span } from '../../model/span';
import { boundBefore } from './boundBefore';
import { tellsElsewhere } from './tellsElsewhere';
import { outcomeOf, takesObject, type Outcome } from './outcomeWords';

/** How many were killed, hurt or arrested, as one sentence says. The span is that of the number. */
export interface CountFact extends Span {
  outcome: Outcome;
  value: number;
  bound: FigureBound;
  /** Who is counted: a noun, singular, lower case; null for people, whoever they are. */
  of: string | null;
}

/** Words that may stand between a number and the outcome: "24 young soldiers were reportedly". */
const REACH = 6;

/** Nouns that count people without saying which. */
const PEOPLE = new Set(
  'person people victim individual other dead wounded injured fatality casualty'.split(' '),
);

/** Words that end the stretch in which a number can belong to an outcome. */
const STOPS = new Set(
  `and but or while after before when who whom which that as with from because since including
  of in on at near by for than between among if to into saying said says say`.split(/\s+/u),
);

const AUXILIARIES = new Set(
  'was were is are has have had been be being reportedly also later both all believed confirmed reported feared pronounced declared found left and seriously critically badly slightly'.split(
    ' ',
  ),
);

/** Not all of them, or beyond others: the number is no total. */
const PARTIAL = /^(?:of|more|others?|another|additional|among)$/u;

/** A look that spares most sentences the reading. */
const HARM =
  /kill|dead|dea?th|die|fatal|slain|murder|perish|injur|wound|hurt|shot|arrest|detain|charg|indict|missing|unaccounted|rescu|evacuat|toll/iu;

/**
 * The counts of outcomes that a sentence gives: "24 soldiers were killed", "killing at least 24",
 * "24 dead", "a toll of 24". Numbers that are only a part ("two of them", "two more", "two others"),
 * that go over several happenings or are of another one ("a day earlier") give none, nor does what is
 * asked or only feared.
 */
export function countFacts(text: string, sentence: Span): CountFact[] {
  const slice = text.slice(sentence.start, sentence.end);
  if (!HARM.test(slice)) return [];
  if (tellsElsewhere(slice) || /\?\W*$/u.test(slice)) return [];
  if (/\b(?:might|could|would|if|whether|threat\w*|plot\w*|attempt\w*)\b/iu.test(slice)) return [];
  const tokens = tokenize(text, sentence);
  const words = tokens.map(({ text: word }) => word.toLowerCase());
  const facts: CountFact[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    const number = numberPart(words[at] ?? '');
    if (first === undefined || number === null || number.scale) continue;
    if (!isCount(tokens, words, at)) continue;
    const fact = behind(words, at) ?? (isPartial(words, at) ? null : before(words, at));
    if (fact === null) continue;
    facts.push({
      start: first.start,
      end: first.end,
      value: number.value,
      bound: boundBefore(text, first.start),
      ...fact,
    });
  }
  return facts;
}

/** Whether the number stands alone as a small count: no age, address, time, money or decimal. */
function isCount(tokens: readonly Token[], words: readonly string[], at: number): boolean {
  const [previous = '', word = '', next = ''] = [words[at - 1], words[at], words[at + 1]];
  if (numberPart(next) !== null || numberPart(previous) !== null) return false;
  if (/^[-–:/.,%$£€]$/u.test(next) && tokens[at + 1]?.start === tokens[at]?.end) return false;
  if (/[-–:/.$£€#]$/u.test(previous) && tokens[at - 1]?.end === tokens[at]?.start) return false;
  if (/^(?:19|20)\d\d$/u.test(word)) return false;
  return !/^(?:year|month|day|week|hour|minute|count|time|shot|round)s?$/u.test(next);
}

function isPartial(words: readonly string[], at: number): boolean {
  const [previous = '', next = '', then = ''] = [words[at - 1], words[at + 1], words[at + 2]];
  return (
    PARTIAL.test(next) ||
    PARTIAL.test(then) ||
    /^(?:another|other|further|the|these|those)$/u.test(previous)
  );
}

/** "24 (Pakistani) soldiers were killed", "24 dead". */
function behind(words: readonly string[], at: number): Pick<CountFact, 'outcome' | 'of'> | null {
  // "One was killed and five others were hurt": all of the hurt.
  const others = /^others?$/u.test(words[at + 1] ?? '') && words[at - 1] === 'and';
  if (isPartial(words, at) && !others) return null;
  let noun: string | null = others ? 'other' : null;
  for (let next = at + (others ? 2 : 1); next <= at + REACH; next++) {
    const word = words[next];
    if (word === undefined || !/^\p{L}/u.test(word)) return null;
    const outcome = outcomeOf(word);
    if (outcome !== null) {
      // "Five people died", "five dead", "five deaths"; "two men killed a guard" is none.
      const object = words[next + 1] ?? '';
      const passive = words.slice(at + 1, next).some((each) => AUXILIARIES.has(each));
      if (takesObject(word) && !passive && isObject(object)) return null;
      return { outcome: strongest(words, next, outcome), of: noun };
    }
    if (STOPS.has(word)) return null;
    if (!AUXILIARIES.has(word)) noun = nounOf(word);
  }
  return null;
}

/** "killing at least 24", "left 24 dead" is the other way round, "death toll rose to 24". */
function before(words: readonly string[], at: number): Pick<CountFact, 'outcome' | 'of'> | null {
  let from = at - 1;
  while (
    from > at - 4 &&
    /^(?:at|least|most|more|than|about|some|up|to|as|many|over|around|nearly|almost|all|approximately|roughly)$/u.test(
      words[from] ?? '',
    )
  )
    from--;
  // "Wounding two boys and two girls": neither number is all of them.
  for (let next = at + 1; next <= at + 3; next++)
    if (words[next] === 'and' && numberPart(words[next + 1] ?? '') !== null) return null;
  const word = words[from] ?? '';
  const outcome = outcomeOf(word);
  if (outcome === null || !takesObject(word)) return tollBefore(words, at);
  // "was shot 24 times" and "was killed 24 hours later" count something else.
  const counted = nounAfter(words, at);
  if (counted === undefined) return null;
  return { outcome, of: counted };
}

function tollBefore(
  words: readonly string[],
  at: number,
): Pick<CountFact, 'outcome' | 'of'> | null {
  const lead = words.slice(Math.max(0, at - 5), at).join(' ');
  if (/\btoll (?:\w+ ){0,2}(?:to|at|of|is|was)$/u.test(lead))
    return { outcome: 'killed', of: null };
  return null;
}

/** The noun that is counted behind the number: null for people; undefined where none is. */
function nounAfter(words: readonly string[], at: number): string | null | undefined {
  let noun: string | null | undefined;
  for (let next = at + 1; next <= at + 4; next++) {
    const word = words[next];
    if (word === undefined || !/^\p{L}/u.test(word) || STOPS.has(word) || AUXILIARIES.has(word))
      break;
    if (/^(?:people|men|women|children|police|personnel)$/u.test(word) || /[^s'iu]s$/u.test(word))
      return nounOf(word);
    noun = undefined;
  }
  return noun === undefined && /^(?:and|[,.;]|in|$)/u.test(words[at + 1] ?? '') ? null : noun;
}

function nounOf(word: string): string | null {
  const noun = word === 'people' ? 'person' : singular(word);
  return PEOPLE.has(noun) || PEOPLE.has(word) ? null : noun;
}

function isObject(word: string): boolean {
  return (
    /^(?:a|an|the|his|her|their|him|them|\d+|at|one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+s)$/u.test(
      word,
    ) && word !== 'at'
  );
}

/** "shot and killed", "shot dead", "shot to death", "shot and wounded". */
function strongest(words: readonly string[], at: number, outcome: Outcome): Outcome {
  if (outcome !== 'shot') return outcome;
  const tail = words.slice(at + 1, at + 4).join(' ');
  if (/^(?:and (?:killed|died)|dead|to death)/u.test(tail)) return 'killed';
  return /^and (?:wounded|injured|hurt)/u.test(tail) ? 'injured' : 'shot';
}
