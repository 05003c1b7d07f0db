import { typeGroup } from '../../language/events/strength';
import { triggerHead } from '../../language/events/triggerHead';
import type { Span } from '../../model/span';
import { remember } from '../identity/remember';
import { stem, termTokens } from '../related/articleTerms';
import type { ArchivedArticle } from '../related/coverageArchive';

/**
 * One thing that a sentence is made of: a content word, a number, a name or a date of the calendar.
 * `keys` are what another sentence may hold it by: the word's stem; a name's entity in the archive
 * (`@id`), then the stems of its words; a date's TIMEX3 value (`#value`).
 */
export interface Unit {
  kind: 'word' | 'number' | 'person' | 'name' | 'date';
  keys: readonly string[];
}

/**
 * What a sentence says happened: the trigger's key, the group of its type, which tells more loosely,
 * and the archive's event that it was merged into, null where it is none or not asserted.
 */
export interface Happening {
  key: string;
  group: number | null;
  story: string | null;
}

/** A sentence of an article as it is compared: its place, its distinct units, and all their keys. */
export interface SentenceUnits extends Span {
  /** Index in the article's `findings.sentences`. */
  index: number;
  units: readonly Unit[];
  keys: ReadonlySet<string>;
  happenings: readonly Happening[];
}

/** Longest sentence read (UTF-16 code units); what is longer is a table or a list. */
const LONGEST = 1200;

/** Sentences of a page that are read, some 100,000 words; and of an article it is compared with: what that is about is said by then. */
const MOST_SENTENCES = 5000;
const FIRST_SENTENCES = 300;

const known = new WeakMap<ArchivedArticle, { upTo: number; read: readonly SentenceUnits[] }>();

/** The sentences of an article with their units, in order; kept as long as the article is. Linear in the text. */
export function sentenceUnits(article: ArchivedArticle): readonly SentenceUnits[] {
  return unitsUpTo(article, MOST_SENTENCES);
}

/** The first 300 sentences of an article with their units, in order. */
export function firstSentences(article: ArchivedArticle): readonly SentenceUnits[] {
  return unitsUpTo(article, FIRST_SENTENCES);
}

function unitsUpTo(article: ArchivedArticle, upTo: number): readonly SentenceUnits[] {
  const cached = known.get(article);
  const read = cached !== undefined && cached.upTo >= upTo ? cached.read : readUnits(article, upTo);
  if (read !== cached?.read) known.set(article, { upTo, read });
  return (read.at(-1)?.index ?? 0) < upTo ? read : read.filter(({ index }) => index < upTo);
}

function readUnits(article: ArchivedArticle, upTo: number): SentenceUnits[] {
  const { text } = article.record.article;
  const { sentences } = article.record.findings;
  const happenings = happeningsOf(article);
  const marks = marksOf(article);
  const read: SentenceUnits[] = [];
  let first = 0;
  for (const [index, { start, end }] of sentences.slice(0, upTo).entries()) {
    while ((marks[first]?.start ?? Infinity) < start) first++;
    const inside: Mark[] = [];
    for (let at = first; at < marks.length; at++) {
      const mark = marks[at];
      if (mark === undefined || mark.start >= end) break;
      if (mark.end <= end && mark.start >= (inside.at(-1)?.end ?? 0)) inside.push(mark);
    }
    if (end - start > LONGEST) continue;
    const { units, keys } = unitsOf(text, { start, end }, inside);
    read.push({ start, end, index, units, keys, happenings: happenings.get(start) ?? [] });
  }
  return read;
}

/** A stretch that is one unit, or none where `key` is null; its words are keys of a name alone. */
interface Mark extends Span {
  kind: 'person' | 'name' | 'date';
  key: string | null;
}

/** The names and dates of an article, sorted. Clock times and weekdays are no units: papers round the one and count the other from their own day. */
function marksOf({ record, entityOf }: ArchivedArticle): Mark[] {
  const { dates, entities, mentions } = record.findings;
  const persons = new Set(entities.flatMap(({ id, kind }) => (kind === 'person' ? [id] : [])));
  const marks: Mark[] = mentions.map(({ start, end, entity }) => {
    const id = entityOf.get(entity);
    const kind = persons.has(entity) ? 'person' : 'name';
    return { start, end, kind, key: id === undefined ? null : `@${id}` };
  });
  for (const { start, end, text, value, type } of dates) {
    if (type !== 'date' && type !== 'time') continue;
    const isCalendar = type === 'date' && /\d/u.test(text) && !value.startsWith('P');
    marks.push({ start, end, kind: 'date', key: isCalendar ? `#${value}` : null });
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function unitsOf(
  text: string,
  { start, end }: Span,
  marks: readonly Mark[],
): { units: Unit[]; keys: Set<string> } {
  const units = new Map<string, Unit>();
  const keys = new Set<string>();
  const add = (unit: Unit): void => {
    const [key] = unit.keys;
    if (key === undefined || units.has(key)) return;
    units.set(key, unit);
    for (const each of unit.keys) keys.add(each);
  };
  const words = termTokens(text.slice(start, end));
  let at = 0;
  for (const mark of marks) {
    for (; (words[at]?.start ?? Infinity) + start < mark.start; at++)
      add(wordUnit(words[at]?.term));
    const own: string[] = mark.key === null ? [] : [mark.key];
    for (; (words[at]?.start ?? Infinity) + start < mark.end; at++)
      if (mark.kind !== 'date') own.push(words[at]?.term ?? '');
    if (own.length > 0) add({ kind: mark.kind, keys: own });
  }
  for (; at < words.length; at++) add(wordUnit(words[at]?.term));
  return { units: [...units.values()], keys };
}

/** A word by its stem, or its base form where it is irregular: "shot" and "shoots" are one. */
function wordUnit(term = ''): Unit {
  return { kind: /^\d/u.test(term) ? 'number' : 'word', keys: [wordKey(term)] };
}

const wordKey = remember((word) => stem(triggerHead(word)));

/** What each sentence, by its start, says has happened. */
function happeningsOf({ record, eventOf }: ArchivedArticle): Map<number, Happening[]> {
  const bySentence = new Map<number, Happening[]>();
  for (const [index, { sentence, trigger, type, modality }] of record.findings.events.entries()) {
    // Any two happenings may be `other`.
    const group = type === 'other' ? null : typeGroup(type);
    const story = modality === 'asserted' ? (eventOf[index] ?? null) : null;
    const happening = { key: wordKey(trigger), group, story };
    const held = bySentence.get(sentence.start);
    if (held) held.push(happening);
    else bySentence.set(sentence.start, [happening]);
  }
  return bySentence;
}
