import type { ArticleRecord } from '../../model/findings';
import type { Span } from '../../model/span';
import type { TermStatistics } from '../related/termStatistics';
import { eventWords, type EventWord } from './eventWords';
import { synonymRows } from './synonyms';
import { sameRoot } from './triggerStem';

/** What an article's sentences have of an event that another article tells. */
export interface EventLikeness {
  /** How the best of its triggers is related to the event's: 1 for the nearest kind, else 0. */
  sameWord: number;
  sameRoot: number;
  synonym: number;
  /** Greatest likeness of the words around such a trigger to those around the event, closer words counting more, 0…1. */
  near: number;
  /** Greatest likeness to the event's sentence: of any sentence, and of one with such a trigger, 0…1. */
  sentence: number;
  told: number;
  /** Share of the names of the event's sentence that the article has. */
  names: number;
  /** Sentences with such a trigger, and whether one is in the lead. */
  count: number;
  lead: number;
  /** The words around the trigger that is most like the event's, by bucket; null where there is none. */
  words: ReadonlyMap<number, number> | null;
}

/** Sentences that are the lead. */
const LEAD_SENTENCES = 2;
/** How fast a word counts less with each word between it and the trigger. */
const DISTANCE_FADE = 0.3;

/** An event of an article, to be looked for in others. */
export interface SoughtEvent {
  /** Stems that name it, the head last. */
  stems: readonly string[];
  rows: ReadonlySet<number>;
  near: ReadonlyMap<number, number>;
  sentence: ReadonlyMap<number, number>;
  names: ReadonlySet<number>;
  /** Rarity of the rarest of its words that the archive counts. */
  rarity: number;
}

/** The event that an article tells at `span` (UTF-16, end exclusive, in its text); null where no sentence has it. */
export function soughtEvent(
  record: ArticleRecord,
  span: Span,
  statistics: TermStatistics,
): SoughtEvent | null {
  const words = eventWords(record).find((each) =>
    each.some(({ start, end }) => start < span.end && span.start < end),
  );
  if (words === undefined) return null;
  const places = [...words.keys()].filter((at) => {
    const word = words[at];
    return word !== undefined && word.start < span.end && span.start < word.end;
  });
  const own = places.flatMap((at) => words[at] ?? []);
  // "checked into" is named by its verb: words that say nothing come first only if all are such.
  const telling = own.some(({ bucket }) => bucket >= 0)
    ? own.filter(({ bucket }) => bucket >= 0)
    : own;
  const stems = telling.map(({ trigger }) => trigger);
  const sentence = wordsNear(words, [], statistics);
  for (const { bucket } of own) sentence.delete(bucket);
  const names = words.filter(({ isName, bucket }) => isName && bucket >= 0);
  return {
    stems,
    rows: new Set(stems.flatMap(synonymRows)),
    near: wordsNear(words, places, statistics),
    sentence,
    names: new Set(names.map(({ bucket }) => bucket)),
    rarity: Math.max(0, ...telling.map(({ bucket }) => rarityOf(bucket, statistics))),
  };
}

function rarityOf(bucket: number, statistics: TermStatistics): number {
  return bucket < 0 ? 0 : Math.max(0, statistics.rarityAt(bucket));
}

/**
 * Terms of a sentence without the words at `places`, weighted by rarity and by closeness to those;
 * without places the whole sentence, by rarity alone.
 */
function wordsNear(
  words: readonly EventWord[],
  places: readonly number[],
  statistics: TermStatistics,
): Map<number, number> {
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? words.length;
  const near = new Map<number, number>();
  for (const [at, { bucket }] of words.entries()) {
    if (bucket < 0 || places.includes(at)) continue;
    const between = Math.max(first - at, at - last, 1) - 1;
    const weight = rarityOf(bucket, statistics) / (1 + DISTANCE_FADE * between);
    near.set(bucket, Math.max(near.get(bucket) ?? 0, weight));
  }
  return near;
}

/** What an article's sentences have of an event. Linear in the article. */
export function eventLikeness(
  event: SoughtEvent,
  record: ArticleRecord,
  statistics: TermStatistics,
): EventLikeness {
  const met = new Set<Relation>();
  const named = new Set<number>();
  const best = { near: 0, sentence: 0, told: 0, count: 0, lead: 0 };
  let around: ReadonlyMap<number, number> | null = null;
  for (const [place, words] of eventWords(record).entries()) {
    let isTold = false;
    for (const [at, { trigger, bucket }] of words.entries()) {
      if (event.names.has(bucket)) named.add(bucket);
      const relation = relationOf(trigger, event);
      if (relation === null) continue;
      met.add(relation);
      isTold = true;
      const near = wordsNear(words, [at], statistics);
      const like = cosine(event.near, near);
      if (around === null || like > best.near) around = near;
      best.near = Math.max(best.near, like);
    }
    if (isTold) best.count++;
    if (isTold && place < LEAD_SENTENCES) best.lead = 1;
    if (!words.some(({ bucket }) => event.sentence.has(bucket))) continue;
    const like = cosine(event.sentence, wordsNear(words, [], statistics));
    best.sentence = Math.max(best.sentence, like);
    if (isTold) best.told = Math.max(best.told, like);
  }
  const nearest = RELATIONS.find((relation) => met.has(relation));
  return {
    sameWord: nearest === 'sameWord' ? 1 : 0,
    sameRoot: nearest === 'sameRoot' ? 1 : 0,
    synonym: nearest === 'synonym' ? 1 : 0,
    ...best,
    names: event.names.size === 0 ? 0 : named.size / event.names.size,
    words: around,
  };
}

/** How two triggers are related, the nearest first. */
const RELATIONS = ['sameWord', 'sameRoot', 'synonym'] as const;
type Relation = (typeof RELATIONS)[number];

function relationOf(stem: string, { stems, rows }: SoughtEvent): Relation | null {
  if (stems.includes(stem)) return 'sameWord';
  const head = stems.at(-1) ?? '';
  if (stem[0] === head[0] && sameRoot(stem, head)) return 'sameRoot';
  return synonymRows(stem).some((row) => rows.has(row)) ? 'synonym' : null;
}

/** Cosine of two sets of weighted terms, 0…1. */
export function cosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let dot = 0;
  let first = 0;
  let second = 0;
  for (const [bucket, weight] of a) {
    first += weight * weight;
    dot += weight * (b.get(bucket) ?? 0);
  }
  if (dot === 0) return 0;
  for (const weight of b.values()) second += weight * weight;
  return dot / (Math.sqrt(first * second) || 1);
}
