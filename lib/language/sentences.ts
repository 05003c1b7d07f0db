import type { Span } from '../model/span';

/**
 * Splits a text into sentences: trimmed spans in order, none empty, none across a line break (a
 * line break always ends a sentence: extraction leaves one paragraph a line). A full stop inside
 * an abbreviation, a name's initial or a number does not end one; quotes and brackets that close
 * right after it belong to it. Works in one pass, in time linear in the text, for any input.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const cut = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (from < to) spans.push({ start: from, end: to });
    start = end;
  };
  STOP.lastIndex = 0;
  for (let hit = STOP.exec(text); hit; hit = STOP.exec(text)) {
    const end = hit.index + hit[0].length;
    if (LINE_BREAK.test(hit[0])) cut(end);
    else if (endsSentence(text, start, hit.index, hit[0], end)) cut(end);
  }
  cut(text.length);
  return spans;
}

/** A run of closing punctuation with the quotes and brackets that close after it, or line breaks. */
const STOP = /[\n\r\u2028\u2029]+|(?:[.!?…]+|[。！？؟۔।])(?:''|["'”’)\]»]){0,4}/gu;
const LINE_BREAK = /^[\n\r\u2028\u2029]/u;

/** Scripts without capitals end sentences with marks that mean nothing else. */
const PLAIN_STOP = /^[。！？؟۔।]/u;

const OPENING = /^[\s"'“‘([«`–—_-]*/u;
const UPPER = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;

/** The longest word looked at on either side of a full stop; no abbreviation is longer. */
const WORD_LIMIT = 24;

/** Words that stand before a name or a number: a full stop after them never ends a sentence. */
const BEFORE_NAME = wordSet(`mr mrs ms messrs dr prof rev fr hon gen lt col maj capt cpt sgt cpl pvt
  brig adm cmdr cdr cmd sen rep reps sens gov pres supt insp det spc pfc st mt ft mme mlle amb atty asst assoc
  const vs viz cf fig vol pp art sec ch md mohd`);

/** Abbreviations that may end a sentence as well: what follows decides. */
const EITHER = wordSet(`inc corp co ltd bros jr sr llc plc dept univ est approx etc al dist div
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ave blvd rd hwy no nos ala ariz ark calif colo conn del fla ga ill ind kan ky la mass mich minn
  miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo`);

const BEFORE_NUMBER = wordSet('no nos jan feb mar apr jun jul aug sept sep oct nov dec p pp vol');

/** Words that open sentences and seldom follow an abbreviation inside one. */
const OPENERS = wordSet(`the a an he she it they we i you this that these those there here in on at
  but and or so yet if when while as after before since for from with by to of its his her their our
  my no not all some many most other others another both each every one two however meanwhile also
  although though because despite during until under what who why how where earlier later now then
  still even only such more last once`);

const AFTER_HOUR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|[A-Z]{2,4}\b|\d|(?:Eastern|Pacific|Central|Mountain|Greenwich)\b)/u;

function endsSentence(text: string, start: number, at: number, mark: string, end: number): boolean {
  if (PLAIN_STOP.test(mark)) return true;
  const ahead = text.slice(end, end + 2 * WORD_LIMIT);
  const opening = OPENING.exec(ahead)?.[0] ?? '';
  const next = ahead.slice(opening.length);
  if (next === '') return ahead.length < 2 * WORD_LIMIT || /\s/u.test(opening);
  if (/[\n\r\u2028\u2029]/u.test(opening)) return true;
  const before = text.slice(Math.max(start, at - WORD_LIMIT), at);
  if (!/^\s/u.test(ahead)) return endsWithoutSpace(before, opening, next, mark);
  if (LOWER.test(next)) return false;
  const quoted = mark.length > 1 && /["'”’)\]»]/u.test(mark);
  if (!mark.startsWith('.') || quoted || mark.startsWith('..')) return true;
  return !isAbbreviation(before, next, text.slice(start, at).length <= 3);
}

/** "said.The next": pages lose the space; addresses, versions and acronyms look alike but are not. */
function endsWithoutSpace(before: string, opening: string, next: string, mark: string): boolean {
  const word = /\S*$/u.exec(before)?.[0] ?? '';
  if (/[@/\\:]|www|\.\p{L}/u.test(word)) return false;
  if (!/(?:\p{Ll}{2}|\d|[)\]"”’])$/u.test(word) && !/["”]/u.test(mark)) return false;
  if (BEFORE_NAME.has(lastWord(word)) || EITHER.has(lastWord(word))) return false;
  return (opening === '' || /["“‘(]/u.test(opening)) && /^\p{Lu}(?:\p{Ll}|\s|['’])/u.test(next);
}

/** Whether the full stop after `before` belongs to its last word. `first`: nothing but that word stands in the sentence so far. */
function isAbbreviation(before: string, next: string, first: boolean): boolean {
  const word = /[^\s"'“‘”([«]*$/u.exec(before)?.[0] ?? '';
  const low = word.toLowerCase();
  const following = (/^[\p{L}'’]+/u.exec(next)?.[0] ?? '').toLowerCase();
  // "L. A. County": a lone letter with a full stop is an initial, not the article.
  const opens = OPENERS.has(following) && !/^\p{L}\./u.test(next);
  if (/^\d{1,3}$/u.test(word)) return first;
  if (BEFORE_NAME.has(low)) return true;
  if (low === 'a.m' || low === 'p.m') return AFTER_HOUR.test(next);
  if (/^\p{Lu}$/u.test(word)) return !opens && word !== 'I';
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !opens || /^\d/u.test(next);
  if (BEFORE_NUMBER.has(low) && /^\p{Lu}{0,3}\d/u.test(next)) return true;
  if (!EITHER.has(low) || low === 'no' || low === 'nos') return false;
  // "Co." is an abbreviation, "co" or "sun" at the end of a sentence is a word.
  return UPPER.test(word) && UPPER.test(next) && !opens;
}

function lastWord(text: string): string {
  return (/[\p{L}]+$/u.exec(text)?.[0] ?? '').toLowerCase();
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}

function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x2028 ||
    code === 0x2029 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x3000
  );
}
