import { compatibleDates, timexRange } from '../../language/dates/timexRange';
import { typeGroup } from '../../language/events/strength';
import { triggerHead } from '../../language/events/triggerHead';
import type { EventModality, EventType, Figure } from '../../model/event';
import { stem } from './contentStems';
import { isTimed, mayBeOneTime } from './eventTime';
import { pagesLikeness } from './pageSketch';
import { sameUndated } from './sameUndated';

/** What two tellings of events are compared by: of a mention, or of all mentions of a story. */
export interface EventFeatures {
  /** The article of a mention; null for a story of several. */
  article: string | null;
  type: EventType;
  modality: EventModality;
  triggers: readonly string[];
  date: string | null;
  participants: readonly string[];
  place: string | null;
  figures: readonly Figure[];
  words: ReadonlySet<string>;
  /** Sketches of the articles that tell it (`pageSketch`), and the days they were published. */
  pages: readonly string[];
  published: readonly string[];
}

/** How two tellings agree; `same` is the decision, `score` ranks the pairs it holds for. */
export interface Comparison {
  same: boolean;
  score: number;
  /** What agrees, in plain words, for the reader; worked out when asked for, because of many pairs few are told of. */
  reasons: () => string[];
}

/** Share of the smaller word set that must recur for the wording to agree, and how many words at least. */
const WORD_OVERLAP = 0.3;
const WORDS_SHARED = 3;
/** The same where the place alone agrees beside the words: two shootings in one town read alike. */
const CLOSE_OVERLAP = 0.4;
/** Counts below this recur by chance ("two people"): they never speak for one event. */
const TELLING_FIGURE = 3;
/** A figure from here on is specific enough to stand in for a name. */
const SPECIFIC_FIGURE = 10;

/** Types that are told by who took part: no name in common means another event. */
const BY_NAMES: ReadonlySet<EventType> = new Set([
  'meeting',
  'visit',
  'agreement',
  'appointment',
  'departure',
  'arrest',
  'trial',
  'business',
  'statement',
  'demand',
  'aid',
  'sanction',
]);

/** Likeness of articles from which they tell one story, and below which they do not. */
const ALIKE_PAGES = 0.32;
const STRANGE_PAGES = 0.15;

const DIFFERENT: Comparison = { same: false, score: 0, reasons: () => [] };

/**
 * Whether two tellings are of one event: types that can tell one happening, compatible dates, no
 * conflict of place, names or modality, and at least two of names, place, figures, wording and
 * articles that are alike, never the trigger alone; {@link sameUndated} where one does not say when it
 * was. Inside one article a mention with the same head and a compatible date is a second reference.
 */
export function compareEvents(a: EventFeatures, b: EventFeatures): Comparison {
  if (conflicts(a, b)) return DIFFERENT;
  let shared = 0;
  for (const id of a.participants) if (b.participants.includes(id)) shared++;
  const fewer = Math.min(a.participants.length, b.participants.length);
  // Two of two, two of five, or the only one: one of several is anybody.
  const names = shared >= Math.min(2, fewer) && shared > 0 && shared * 3 >= fewer;
  const place = samePlace(a, b);
  const clock = sameClock(a.date, b.date);
  const figure = sharedFigure(a.figures, b.figures);
  const oneArticle = isOneArticle(a, b);
  // Most pairs end here: the wording and the articles alone never make one event of two.
  if (!oneArticle && !names && !place && !clock && figure === null) return DIFFERENT;
  const page = oneArticle ? 0 : pagesLikeness(a.pages, b.pages);
  const undated = isUndated(a, b);
  if (undated && !sameUndated(a, b, { page, names, place, figure: figure !== null }))
    return DIFFERENT;
  const wording = overlap(a, b);
  const words = wording.share >= WORD_OVERLAP && wording.count >= WORDS_SHARED;
  const alike = page >= ALIKE_PAGES;
  const reasons = (): string[] => [
    ...(isTimed(a.date) && isTimed(b.date) ? [sameTime(a.date ?? '', b.date ?? '')] : []),
    ...(names ? [shared === 1 ? 'a name in common' : `${shared} names in common`] : []),
    ...(place ? ['the same place'] : []),
    ...(figure ? [`the same figure (${figure.text})`] : []),
    ...(words ? ['similar wording'] : []),
    ...(clock ? ['the same hour and minute'] : []),
    ...(alike ? ['articles that are alike'] : []),
  ];
  if (undated) {
    const score = page + shared / 2 + wording.share + (figure === null ? 0 : 1);
    return { same: true, score, reasons };
  }
  const agreements =
    Number(names) +
    Number(place) +
    Number(figure !== null) +
    Number(words) +
    Number(clock) +
    Number(alike);
  const anchored = names || place || clock || (figure !== null && figure.value >= SPECIFIC_FIGURE);
  const onlyPlace = place && words && agreements === 2;
  const several = agreements >= 2 && anchored && (!onlyPlace || wording.share >= CLOSE_OVERLAP);
  if (!several && !oneArticle) return DIFFERENT;
  const head = sameHead(a.triggers, b.triggers);
  const again = oneArticle && (head || sameHarm(a, b)) && secondReference(a, b, agreements);
  if (!several && !again) return DIFFERENT;
  return {
    same: true,
    score: agreements + wording.share + (head ? 0.5 : 0) + (again ? 1 : 0),
    reasons:
      again && !several
        ? () => [
            ...reasons(),
            `the same article says “${a.triggers[0]}” and “${b.triggers[0]}” of it`,
          ]
        : reasons,
  };
}

/** Whether any two triggers have one head. */
function sameHead(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => one === other || headOf(one) === headOf(other)));
}

/** Heads of triggers met so far. */
const heads = new Map<string, string>();
const MOST_KNOWN = 10_000;

function headOf(trigger: string): string {
  const held = heads.get(trigger);
  if (held !== undefined) return held;
  const head = triggerHead(trigger);
  if (heads.size < MOST_KNOWN) heads.set(trigger, head);
  return head;
}

/** Whether two tellings cannot be of one event, whatever else speaks for it: no third telling joins them. */
export function ruleEachOtherOut(a: EventFeatures, b: EventFeatures): boolean {
  return conflicts(a, b) || (isUndated(a, b) && pagesLikeness(a.pages, b.pages) < STRANGE_PAGES);
}

function isOneArticle(a: EventFeatures, b: EventFeatures): boolean {
  return a.article !== null && a.article === b.article;
}

/** Whether two articles tell it and one does not say when it was. */
function isUndated(a: EventFeatures, b: EventFeatures): boolean {
  return !isOneArticle(a, b) && !(isTimed(a.date) && isTimed(b.date));
}

function conflicts(a: EventFeatures, b: EventFeatures): boolean {
  if (typeGroup(a.type) !== typeGroup(b.type)) return true;
  if ((a.modality === 'denied') !== (b.modality === 'denied')) return true;
  if (a.place !== null && b.place !== null && a.place !== b.place) {
    if (!a.participants.includes(b.place) && !b.participants.includes(a.place)) return true;
  }
  const strangers =
    a.participants.length > 0 &&
    b.participants.length > 0 &&
    !a.participants.some((id) => b.participants.includes(id));
  if (strangers && BY_NAMES.has(a.type)) return true;
  if (!isOneArticle(a, b)) return !mayBeOneTime(a, b);
  if (a.date === null || b.date === null) return a.date !== b.date || a.modality !== b.modality;
  return a.date !== b.date && !compatibleDates(a.date, b.date);
}

const ANOTHER = ['separate', 'unrelated', 'another', 'second'].map(stem);

/** One place, or a place of one that the other names without saying that it was there. */
function samePlace(a: EventFeatures, b: EventFeatures): boolean {
  if (a.place !== null && b.place !== null) return a.place === b.place;
  if (a.place !== null) return b.participants.includes(a.place);
  return b.place !== null && a.participants.includes(b.place);
}

const CLOCK = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u;

/** Whether both give the hour and minute of the day, and the same. */
function sameClock(a: string | null, b: string | null): boolean {
  if (a?.includes('T') !== true || b?.includes('T') !== true) return false;
  const first = CLOCK.exec(a)?.[0];
  return first !== undefined && first === CLOCK.exec(b)?.[0];
}

/** "A shooting … 20 people were killed": harm that one article tells of one day. */
function sameHarm(a: EventFeatures, b: EventFeatures): boolean {
  if (typeGroup(a.type) !== typeGroup('attack') || a.date === null || b.date === null) return false;
  if (sameTime(a.date, b.date) !== 'the same day') return false;
  return (
    a.participants.length === 0 ||
    b.participants.length === 0 ||
    a.participants.some((id) => b.participants.includes(id))
  );
}

/** A later mention in the same article: of the same day or month, or undated with a name in common. */
function secondReference(a: EventFeatures, b: EventFeatures, agreements: number): boolean {
  if (a.modality !== b.modality) return false;
  // "In a separate shooting": the article itself says that it is another.
  if (ANOTHER.some((word) => a.words.has(word) || b.words.has(word))) return false;
  return a.date !== null || agreements > 0;
}

/** The greatest figure that both give, of equals the first of `a`. */
function sharedFigure(a: readonly Figure[], b: readonly Figure[]): Figure | null {
  let best: Figure | null = null;
  for (const one of a)
    if (
      one.value >= TELLING_FIGURE &&
      one.value > (best?.value ?? 0) &&
      b.some((other) => sameFigure(one, other))
    )
      best = one;
  return best;
}

/** Words for people that papers put for one another in a count of them. */
const PEOPLE = new Set(
  'person people man civilian victim passenger worker dead soldier troop personnel'.split(' '),
);

function sameFigure(a: Figure, b: Figure): boolean {
  if (a.value !== b.value) return false;
  if (a.counts === null || b.counts === null || a.counts === b.counts) return true;
  return PEOPLE.has(a.counts) && PEOPLE.has(b.counts);
}

function overlap(a: EventFeatures, b: EventFeatures): { share: number; count: number } {
  const [small, large] = a.words.size <= b.words.size ? [a, b] : [b, a];
  const [ignored, others] = [impliedStems(small), impliedStems(large)];
  let size = 0;
  let count = 0;
  for (const word of small.words) {
    if (ignored.has(word) || others.has(word)) continue;
    size++;
    if (large.words.has(word)) count++;
  }
  return { share: size === 0 ? 0 : count / size, count };
}

const implied = new WeakMap<EventFeatures, ReadonlySet<string>>();

/** Stems that say no more than the triggers and figures do. */
function impliedStems(features: EventFeatures): ReadonlySet<string> {
  const held = implied.get(features);
  if (held !== undefined) return held;
  const stems = new Set(features.triggers.map((trigger) => stem(trigger.toLowerCase())));
  for (const { counts } of features.figures) if (counts !== null) stems.add(stem(counts));
  implied.set(features, stems);
  return stems;
}

function sameTime(a: string, b: string): string {
  const first = timexRange(a);
  const second = timexRange(b);
  if (first === null || second === null || first.from !== second.from || first.to !== second.to)
    return 'dates that fit';
  return first.from === first.to ? 'the same day' : 'the same time';
}
