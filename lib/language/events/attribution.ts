import type { LocalEntity } from '../../model/mention';
import type { Attribution } from '../../model/event';
import { isVerbLike } from './clauses';
import { DETERMINERS, PREPOSITIONS } from './closedClass';
import type { WordRange } from './eventSpan';
import type { Word } from './words';
import { invertedSource, isWord, mayBeSource, phraseEnd, subjectOf } from './sourcePhrase';
import { isOneOf } from './words';

/** Words `scope` of a sentence and who says what they tell: words `source`, `by` as it goes into a record. */
export interface Frame {
  scope: WordRange;
  source: WordRange;
  by: Attribution;
}

/** What a source is read from: the words of a sentence, and whom "he" or "she" stands for where that is sure. */
export interface SourceContext {
  words: readonly Word[];
  entities: ReadonlyMap<string, LocalEntity>;
  topic: string | null;
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Verbs whose complement is what somebody says; nouns and verbs of demand ("urged") are none. */
const SAYING = set(`say tell add claim allege insist argue warn note confirm announce report state
  acknowledge admit deny estimate suggest reveal declare testify tweet write explain stress reiterate
  inform maintain assert contend believe concede recall disclose describe`);
/** Verbs that lay something to somebody: what follows "of" or "for" is said. */
const ACCUSING = set('accuse blame suspect');
/** Verbs whose object noun is said to have happened: "reported a shooting", "confirmed the deaths". */
const REPORTING_OBJECT = set(
  'report confirm announce allege deny reveal claim disclose acknowledge',
);

/** Verbs in whose passive "by" brings the source; of others it tells of time and means. */
const REPORTED = set('report confirm announce disclose reveal');

const ADDING = new Set(['add']);

/** Words between a verb of saying and its "that". */
const THAT_REACH = 12;

/** Who says what in a sentence, in order of the verbs: "the army said …", "…, officials said", "according to …". */
export function findFrames(context: SourceContext, text: string): Frame[] {
  const { words } = context;
  const frames: Frame[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = isAccordingTo(words, at)
      ? accordingTo(words, at)
      : isSayingVerb(words, at)
        ? saying(words, at, frames.at(-1) ?? null)
        : null;
    if (found === null || found.scope.to <= found.scope.from) continue;
    const by = attributionOf(context, text, found.source);
    if (by !== null) frames.push({ ...found, by });
  }
  return frames;
}

/** The source of what stands at word `at`; of several the one said nearest before it. Null: the article itself. */
export function sourceAt(frames: readonly Frame[], at: number): Frame | null {
  let best: Frame | null = null;
  for (const frame of frames) {
    if (at < frame.scope.from || at >= frame.scope.to) continue;
    if (best === null || frame.scope.from > best.scope.from) best = frame;
  }
  return best;
}

function isAccordingTo(words: readonly Word[], at: number): boolean {
  return words[at]?.low === 'according' && words[at + 1]?.low === 'to';
}

/** A finite verb of saying in the active voice, "reported by", or "adding" after a comma. */
function isSayingVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.name !== null || word.date !== null) return false;
  if (!isOneOf(word, SAYING) && !isOneOf(word, ACCUSING)) return false;
  const previous = words[at - 1];
  const before = previous?.low ?? '';
  if (word.low.endsWith('ing')) return before === ',' || /^(?:is|are|was|were)$/u.test(before);
  const past = word.bases.some(({ form }) => form === 'past');
  if (words[at + 1]?.low === 'by') return past && isOneOf(word, REPORTED);
  if (/^(?:to|the|a|an|of|his|her|its|their|no|any|be|been|being|is|are|was|were)$/u.test(before))
    return false;
  if (past) return !(DETERMINERS.has(before) && before !== 'all');
  // "Reports say", "Rossi claims"; not "claims of fraud", "news reports", "the states".
  if (!word.bases.some(({ form }) => form === 's') && word.low !== 'say') return false;
  if (word.low === 'says' || word.low === 'say') return true;
  return previous?.name !== null && previous !== undefined && words[at + 1]?.low !== 'of';
}

type Found = Omit<Frame, 'by'>;

/** "According to Rossi, …" and "…, according to Rossi". */
function accordingTo(words: readonly Word[], at: number): Found | null {
  const from = at + 2;
  const to = phraseEnd(words, from);
  if (to === from) return null;
  const fronted = words.slice(0, at).every((word) => word.date !== null || !isWord(word));
  const scope = fronted
    ? { from: to, to: stop(words, to) }
    : { from: start(words, at - 1), to: at };
  return { scope, source: { from, to } };
}

function saying(words: readonly Word[], at: number, last: Found | null): Found | null {
  const verb = words[at];
  if (verb === undefined) return null;
  if (verb.low.endsWith('ing') && words[at - 1]?.low === ',') {
    return last === null ? null : { source: last.source, scope: complement(words, at) };
  }
  if (words[at + 1]?.low === 'by') return reportedBy(words, at);
  const inverted = invertedSource(words, at);
  if (inverted !== null) return { source: inverted, scope: { from: start(words, at - 1), to: at } };
  const source = subjectOf(words, at);
  if (source === null) return null;
  if (isTrailing(words, source.from, at))
    return { source, scope: { from: start(words, source.from - 1), to: source.from } };
  return { source, scope: complement(words, at) };
}

/** "The attack was reported by the Herald": the source follows. */
function reportedBy(words: readonly Word[], at: number): Found | null {
  if (!mayBeSource(words[at + 2])) return null;
  const source = { from: at + 2, to: phraseEnd(words, at + 2) };
  return { source, scope: { from: start(words, at), to: at } };
}

/** The words that a verb of saying governs: from its "that", "of" or object to the end of what is said. */
function complement(words: readonly Word[], at: number): WordRange {
  const none = { from: at, to: at };
  const verb = words[at];
  const end = stop(words, at + 1);
  if (isOneOf(verb, ACCUSING)) {
    const of = words.findIndex((word, index) => index > at && /^(?:of|for)$/u.test(word.low));
    return of < 0 || of >= end ? none : { from: of + 1, to: end };
  }
  for (let that = at + 1; that < Math.min(end, at + THAT_REACH); that++) {
    const low = words[that]?.low ?? '';
    if (low === 'that' && !PREPOSITIONS.has(words[that - 1]?.low ?? ''))
      return { from: that + 1, to: end };
  }
  const next = words[at + 1];
  // "said after meeting Rossi": when, not what.
  if (next !== undefined && /^(?:after|before|when|while|during|as|since|until)$/u.test(next.low))
    return none;
  const object = next !== undefined && (DETERMINERS.has(next.low) || /^\d/u.test(next.low));
  // "added 30 points"
  if (isOneOf(verb, ADDING) && next !== undefined && /^\d/u.test(next.low)) return none;
  const clause = words.slice(at + 1, end).some((word) => isVerbLike(word));
  if (!clause && !(isOneOf(verb, REPORTING_OBJECT) || !object)) return none;
  // "claimed responsibility for the attack" tells who did it, not that it was; "said nothing" says nothing.
  if (
    /^(?:responsibility|credit|victory|asylum|nothing|little|goodbye|hello|farewell)$/u.test(
      next?.low ?? '',
    )
  )
    return none;
  return { from: at + 1, to: end };
}

/** "…, the mayor said on Monday.": the source follows a comma and nothing is said after the verb. */
function isTrailing(words: readonly Word[], source: number, at: number): boolean {
  const mark = words[source - 1]?.low ?? '';
  if (source === 0 || !/[,”"’']$|^''$/u.test(mark)) return false;
  for (let next = at + 1; next < words.length; next++) {
    const word = words[next];
    if (word === undefined || /^[,;.—–]/u.test(word.low)) return true;
    if (word.low === 'that' || isVerbLike(word)) return false;
  }
  return true;
}

/** Where what is said ends: at a semicolon, or where another clause sets against it (", but"). */
function stop(words: readonly Word[], from: number): number {
  for (let at = from; at < words.length; at++) {
    const low = words[at]?.low ?? '';
    if (low === ';') return at;
    if (low === ',' && /^(?:but|while|whereas|although|though)$/u.test(words[at + 1]?.low ?? ''))
      return at;
  }
  return words.length;
}

/** Where what was said begins, going back: the same as `stop`. */
function start(words: readonly Word[], to: number): number {
  for (let at = to - 1; at > 0; at--) {
    const low = words[at]?.low ?? '';
    if (low === ';') return at + 1;
    if (words[at - 1]?.low === ',' && /^(?:but|while|whereas|although|though)$/u.test(low))
      return at + 1;
  }
  return 0;
}

/** Who a source is, as a record says it. Null: no words that may name one ("it", a number). */
function attributionOf(
  context: SourceContext,
  text: string,
  source: WordRange,
): Attribution | null {
  const { words, topic } = context;
  const first = words[source.from];
  const last = words[source.to - 1];
  if (first === undefined || last === undefined) return null;
  if (
    source.to - source.from === 1 &&
    /^(?:it|this|that|there|which|what|one|i|we|you)$/u.test(first.low)
  )
    return null;
  const pronoun = source.to - source.from === 1 && /^(?:he|she)$/u.test(first.low);
  const span = { start: first.start, end: last.end };
  return {
    ...span,
    text: text.slice(span.start, span.end),
    entity: pronoun ? topic : entityOf(context, source),
  };
}

/** The person a source names; else the organisation or place that is its head or that it speaks for. */
function entityOf({ words, entities }: SourceContext, { from, to }: WordRange): string | null {
  let best: string | null = null;
  for (let at = from; at < to; at++) {
    const name = words[at]?.name;
    if (!name || name === words[at - 1]?.name) continue;
    const kind = entities.get(name.entity)?.kind ?? name.kind;
    if (kind === 'person') return name.entity;
    const before = words[at - 1]?.low === 'the' ? words[at - 2]?.low : words[at - 1]?.low;
    let end = at;
    while (end < to && words[end]?.name === name) end++;
    const head = end === to || PREPOSITIONS.has(words[end]?.low ?? '');
    const speaks = at > from && /^(?:of|for|with|from)$/u.test(before ?? '');
    const first = at === from || (at === from + 1 && words[from]?.low === 'the');
    if (best === null && ((head && first) || (kind === 'organisation' && (speaks || end < to))))
      best = name.entity;
  }
  return best;
}
