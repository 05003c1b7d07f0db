import type { Token } from '../tokens';

/**
 * Nouns of rank, office and trade that news puts before or after a name. A role needs one of
 * them, so the list is the head nouns only; the words around them are taken from the sentence.
 */
const HEADS = new Set(
  (
    'president vice-president premier chancellor minister secretary undersecretary spokesman spokeswoman ' +
    'spokesperson ambassador envoy diplomat consul commissioner governor mayor senator congressman ' +
    'congresswoman representative lawmaker legislator deputy delegate speaker leader chief head chairman ' +
    'chairwoman chairperson chair director boss manager coach captain skipper commander commandant ' +
    'commander-in-chief general lieutenant colonel major brigadier marshal admiral commodore sergeant corporal private ' +
    'constable inspector superintendent officer official judge justice magistrate attorney lawyer advocate ' +
    'prosecutor solicitor barrister king queen prince princess emperor sultan emir sheikh shaikh imam ' +
    'maulana mullah ayatollah rabbi pope cardinal archbishop bishop father reverend pastor sister brother ' +
    'dr doctor professor lecturer analyst expert economist scientist researcher historian author writer ' +
    'novelist poet journalist reporter editor correspondent columnist activist campaigner founder ' +
    'co-founder ceo cfo cto entrepreneur businessman businesswoman tycoon banker owner executive adviser ' +
    'advisor aide negotiator mediator treasurer principal rector dean actor actress singer director ' +
    'producer musician composer artist architect player striker goalkeeper midfielder defender bowler ' +
    'batsman cricketer footballer boxer champion candidate nominee lord lady baron sir dame mr mrs ms ' +
    'miss madam gen lt col maj capt cpl sgt brig adm cmdr sen rep gov prof rev hon pm mp mla mna mpa ' +
    'cm dig ig sp dsp fm'
  ).split(' '),
);

/** Words that may stand inside a role beside its heads and its capitalised words. */
const MODIFIERS = new Set(
  (
    'of for to and at the former ex acting interim deputy vice senior junior chief prime foreign interior ' +
    'defence defense finance information home law army navy naval air force military police press media ' +
    'opposition party state federal national provincial regional local district city town village top ' +
    'assistant associate joint executive managing general supreme high first second then current outgoing ' +
    'incoming newly elected late retired veteran security intelligence justice health education trade ' +
    'energy oil railway central bank team company group union ruling political permanent special'
  ).split(' '),
);

/** Words that lead into a role and are no part of it. */
const NOT_FIRST = new Set('of for to and at the'.split(' '));

/** Words that may follow the head inside an apposition ("a spokesman for the Pentagon"). */
const APPOSITION_STOP =
  /^(?:who|whom|whose|which|that|said|says|told|was|were|is|are|has|had|will)$/i;

/** Capitalised words that may stand before a role and are no part of it. */
const LEAD_INS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june ' +
    'july august september october november december on in by with from as but or if when while after ' +
    'before since although though because however meanwhile earlier later yesterday today tomorrow ' +
    'also both his her their our my its this that these those such one two three a an'
  ).split(' '),
);

/** No role in news was seen to be longer; what is longer is a sentence gone wrong. */
const LONGEST_ROLE = 10;

const bare = (text: string): string => text.toLowerCase().replace(/\.$/, '');
const isHead = (text: string): boolean => HEADS.has(bare(text));
const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text);

/** What stands between the words of a role: "Lt Gen (r)" is a retired one. */
const JOINS = /^(?:-|\/|&|['’]s|\(|\)|r|retd)$/;

/** Index of the head of the role that ends right before token `first`, or -1. */
function headBefore(tokens: readonly Token[], first: number, lowest: number): number {
  const word = (index: number): string => (index < lowest ? '' : (tokens[index]?.text ?? ''));
  let at = first - 1;
  // "Lt Gen (r)".
  if (word(at) === ')' && word(at - 2) === '(' && JOINS.test(bare(word(at - 1)))) at -= 3;
  if (isHead(word(at))) return at;
  // What the office is held in: "Secretary of State", "Chairman Joint Chiefs of Staff".
  if (!isCapitalised(word(at))) return -1;
  for (let joined = false; at >= lowest; at--) {
    if (joined && isHead(word(at))) return at;
    if (/^(?:of|for)$/i.test(word(at))) joined = true;
    else if (!isCapitalised(word(at)) && !/^(?:and|the|&)$/.test(word(at))) return -1;
  }
  return -1;
}

/** Whether a mark has space on both sides, as a dash has and a hyphen has not. */
function isSpaced(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index];
  const apart = (a: Token | undefined, b: Token | undefined): boolean =>
    a !== undefined && b !== undefined && a.end < b.start;
  return apart(tokens[index - 1], mark) && apart(mark, tokens[index + 1]);
}

function before(
  text: string,
  tokens: readonly Token[],
  first: number,
  floor: number,
): string | null {
  const lowest = Math.max(floor, first - LONGEST_ROLE);
  const head = headBefore(tokens, first, lowest);
  const last = tokens[first - 1];
  if (head < 0 || !last) return null;
  let from = head;
  for (let i = head - 1; i >= lowest; i--) {
    const word = tokens[i]?.text ?? '';
    const low = bare(word);
    const joined = JOINS.test(low);
    // "NAIROBI (Reuters) - Senator": what stands before the dash is no part of the role.
    if (word === '-' && isSpaced(tokens, i)) break;
    if (joined || MODIFIERS.has(low) || isHead(word)) {
      if (!joined && !NOT_FIRST.has(low)) from = i;
    } else if (isCapitalised(word) && !LEAD_INS.has(low)) from = i;
    else break;
  }
  const start = tokens[from];
  return start ? text.slice(start.start, last.end) : null;
}

function after(text: string, tokens: readonly Token[], next: number): string | null {
  if (tokens[next]?.text !== ',') return null;
  let from = next + 1;
  if (/^(?:the|a|an|then|now)$/i.test(tokens[from]?.text ?? '')) from++;
  let head = -1;
  let i = from;
  for (; i < tokens.length && i - from <= LONGEST_ROLE; i++) {
    const word = tokens[i]?.text ?? '';
    if (/^[,.;:()]/.test(word) || APPOSITION_STOP.test(word)) break;
    const fits = isHead(word) || MODIFIERS.has(bare(word)) || isCapitalised(word) || word === '-';
    if (isHead(word)) head = i;
    else if (head < 0 && !fits && word !== "'s" && word !== '’s') return null;
  }
  const first = tokens[from];
  const last = tokens[i - 1];
  // The head is a common noun or a title: "Kabul, Pakistan" and "Allen, General Motors" are none.
  if (head < 0 || !first || !last || !/^[,.;]$|^who/i.test(tokens[i]?.text ?? '.')) return null;
  return text.slice(first.start, last.end);
}

/**
 * The rank, office or title that stands directly before the person at `span`, or else in
 * apposition right after; an exact slice of `text`, or null. `tokens` are those of the person's
 * sentence, the person is tokens `first` to `last` (both included) of them, and no role reaches back
 * beyond token `floor`, where the person before ends.
 */
export function findRole(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  floor: number,
): string | null {
  return before(text, tokens, first, floor) ?? after(text, tokens, last + 1);
}

/** Abbreviated titles: what follows one is a person. */
const HONORIFICS = new Set(
  'mr mrs ms miss dr prof gen lt col maj capt cpl sgt brig adm sen rep rev hon'.split(' '),
);

/** Titles in full that stand before people's names; organisations have them too ("General Motors"). */
const PERSONAL = new Set(
  (
    'professor general lieutenant colonel major captain sergeant brigadier admiral senator gov ' +
    'governor reverend president congressman congresswoman spokesman spokeswoman spokesperson'
  ).split(' '),
);

/** Whether a word is an abbreviated title ("Gen", "Mr.") that nothing but a person follows. */
export function isHonorific(word: string): boolean {
  return /^\p{Lu}/u.test(word) && HONORIFICS.has(bare(word));
}

/** Whether a word is a title that stands before people's names and belongs to none. */
export function isPersonTitle(word: string): boolean {
  return isHonorific(word) || (/^\p{Lu}/u.test(word) && PERSONAL.has(bare(word)));
}

/** Whether a word is a rank, office or title by itself ("General", "spokesman"). */
export function isTitle(word: string): boolean {
  return isHead(word);
}

/** Whether a word may stand inside an office beside its heads ("Deputy", "Foreign", "of"). */
export function isOfficeWord(word: string): boolean {
  return MODIFIERS.has(bare(word));
}
