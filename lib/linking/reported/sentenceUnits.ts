import { typeGroup } from '../../language/events/strength';
import { triggerHead } from '../../language/events/triggerHead';
import type { Mention } from '../../model/mention';
import type { Span } from '../../model/span';
import { stem, termTokens } from '../related/articleTerms';
import type { ArchivedArticle } from '../related/coverageArchive';

/**
 * One thing that a sentence is made of: a content word or a name. `keys` are what another sentence
 * may hold it by: the word's stem; a name's entity in the archive (`@id`), then the stems of its words.
 */
export interface Unit {
  keys: readonly string[];
  isName: boolean;
  isPerson: boolean;
}

/**
 * What a sentence says happened: the trigger's key, the group of its type, which tells more loosely,
 * and the archive's event that it was merged into, or null.
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

const known = new WeakMap<ArchivedArticle, readonly SentenceUnits[]>();

/** The sentences of an article with their units, in order; kept as long as the article is. Linear in the text. */
export function sentenceUnits(article: ArchivedArticle): readonly SentenceUnits[] {
  const cached = known.get(article);
  if (cached) return cached;
  const { findings } = article.record;
  const mentions = findings.mentions.toSorted((a, b) => a.start - b.start);
  const read: SentenceUnits[] = [];
  const persons = new Set(
    findings.entities.flatMap(({ id, kind }) => (kind === 'person' ? [id] : [])),
  );
  const happenings = happeningsOf(article);
  let first = 0;
  for (const [index, { start, end }] of findings.sentences.entries()) {
    while ((mentions[first]?.start ?? Infinity) < start) first++;
    const inside: Mention[] = [];
    for (let at = first; at < mentions.length; at++) {
      const mention = mentions[at];
      if (mention === undefined || mention.start >= end) break;
      if (mention.end <= end) inside.push(mention);
    }
    if (end - start > LONGEST) continue;
    const { units, keys } = unitsOf(article, { start, end }, inside, persons);
    read.push({ start, end, index, units, keys, happenings: happenings.get(start) ?? [] });
  }
  known.set(article, read);
  return read;
}

function unitsOf(
  article: ArchivedArticle,
  { start, end }: Span,
  mentions: readonly Mention[],
  persons: ReadonlySet<string>,
): { units: Unit[]; keys: Set<string> } {
  const units = new Map<string, Unit>();
  const keys = new Set<string>();
  const add = (unit: Unit): void => {
    const [key] = unit.keys;
    if (key === undefined || units.has(key)) return;
    units.set(key, unit);
    for (const each of unit.keys) keys.add(each);
  };
  const words = termTokens(article.record.article.text.slice(start, end));
  let at = 0;
  for (const mention of mentions) {
    for (; (words[at]?.start ?? Infinity) + start < mention.start; at++)
      add(wordUnit(words[at]?.term));
    const entity = article.entityOf.get(mention.entity);
    const own: string[] = entity === undefined ? [] : [`@${entity}`];
    for (; (words[at]?.start ?? Infinity) + start < mention.end; at++)
      own.push(words[at]?.term ?? '');
    if (own.length > 0) add({ keys: own, isName: true, isPerson: persons.has(mention.entity) });
  }
  for (; at < words.length; at++) add(wordUnit(words[at]?.term));
  return { units: [...units.values()], keys };
}

/** A word by its stem, or its base form where it is irregular: "shot" and "shoots" are one. */
function wordUnit(term = ''): Unit {
  return { keys: [wordKey(term)], isName: false, isPerson: false };
}

function wordKey(word: string): string {
  return stem(triggerHead(word));
}

/** What each sentence, by its start, says has happened. */
function happeningsOf({ record, eventOf }: ArchivedArticle): Map<number, Happening[]> {
  const bySentence = new Map<number, Happening[]>();
  for (const [index, { sentence, trigger, type }] of record.findings.events.entries()) {
    // Any two happenings may be `other`.
    const group = type === 'other' ? null : typeGroup(type);
    const happening = { key: wordKey(trigger), group, story: eventOf[index] ?? null };
    const held = bySentence.get(sentence.start);
    if (held) held.push(happening);
    else bySentence.set(sentence.start, [happening]);
  }
  return bySentence;
}
