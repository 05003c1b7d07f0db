import type { NameKind } from '../../model/mention';
import type { ArticleSketch } from './articleSketch';
import { daysApart } from './publishedOrder';
import { allOverlaps, overlapOf, type Overlap } from './termOverlaps';
import type { WeightedTerms } from './weightedTerms';

/**
 * What speaks for and against two articles telling one story, in the order of the numbers that
 * {@link pairEvidence} gives. All are symmetric: which of the two is the page makes no difference. Names
 * that begin with `no` are 1 where both have such a thing and share none.
 */
export const EVIDENCE = [
  'words',
  'lead',
  'persons',
  'capitals',
  'noNumber',
  'days',
  'weekdays',
  'noPerson',
  'noPlace',
  'toldDates',
  'toldDaysApart',
  'sameYear',
  'otherYear',
  'events',
] as const;

/** The names of an article by kind: entity → weight by prominence and rarity, and their Euclidean length. */
export type NameWeights = Record<NameKind, { weights: Map<string, number>; length: number }>;

/** An article as far as it is compared. */
export interface Compared {
  sketch: ArticleSketch;
  names: NameWeights;
}

/** Days that count as next to nothing, here and in the fading by days of publication. */
export const NEAR_DAYS = 3;

/** Shared days beyond which more say no more. */
const MOST_DATES = 2;

/** What the words of two articles have in common, by the lists that a sketch has. */
export interface SketchOverlaps {
  terms: Overlap;
  lead: Overlap;
  capitals: Overlap;
  numbers: Overlap;
}

/** The {@link SketchOverlaps} of each two of these articles, by their places. */
export function sketchOverlaps(
  sketches: readonly ArticleSketch[],
): (i: number, j: number) => SketchOverlaps {
  const terms = allOverlaps(sketches.map((sketch) => sketch.terms));
  const lead = allOverlaps(sketches.map((sketch) => sketch.lead));
  const capitals = allOverlaps(sketches.map((sketch) => sketch.capitals));
  const numbers = allOverlaps(sketches.map((sketch) => sketch.numbers));
  return (i, j) => ({
    terms: terms(i, j),
    lead: lead(i, j),
    capitals: capitals(i, j),
    numbers: numbers(i, j),
  });
}

/** The {@link SketchOverlaps} of two articles; `terms` where these are known. */
export function overlapsOf(
  a: ArticleSketch,
  b: ArticleSketch,
  terms = overlapOf(a.terms, b.terms),
): SketchOverlaps {
  return {
    terms,
    lead: overlapOf(a.lead, b.lead),
    capitals: overlapOf(a.capitals, b.capitals),
    numbers: overlapOf(a.numbers, b.numbers),
  };
}

/** The evidence on two articles that share `events` story events, as {@link EVIDENCE} lists it. Linear. */
export function pairEvidence(
  a: Compared,
  b: Compared,
  events: number,
  overlaps = overlapsOf(a.sketch, b.sketch),
): Float64Array {
  const [one, two] = [a.sketch, b.sketch];
  const { terms, lead, capitals } = overlaps;
  const numbers = overlaps.numbers.count;
  const clash = (kind: NameKind, cosine: number): number =>
    cosine === 0 && a.names[kind].weights.size > 0 && b.names[kind].weights.size > 0 ? 1 : 0;
  const persons = nameCosine(a.names.person, b.names.person);
  const places = nameCosine(a.names.place, b.names.place);
  const noNumber = numbers === 0 && hasAny(one.numbers) && hasAny(two.numbers);
  const told = toldDates(one, two);
  return Float64Array.of(
    // Of two measures of likeness, one by rare terms and one by all: headlines share few rare ones.
    Math.sqrt(Math.sqrt(terms.cosine * terms.share)),
    Math.sqrt(lead.cosine),
    Math.sqrt(persons),
    Math.sqrt(capitals.cosine),
    noNumber ? 1 : 0,
    Math.min(MOST_DATES, sharedDates(one.days, two.days)),
    Math.min(MOST_DATES, sharedDates(one.weekdays, two.weekdays)),
    clash('person', persons),
    clash('place', places),
    told.days === null ? 0 : 1,
    told.days === null ? 0 : Math.log1p(told.days / NEAR_DAYS),
    told.year === 'same' ? 1 : 0,
    told.year === 'other' ? 1 : 0,
    Math.min(1, events),
  );
}

function hasAny({ buckets }: WeightedTerms): boolean {
  return buckets.length > 0;
}

function nameCosine(a: NameWeights[NameKind], b: NameWeights[NameKind]): number {
  const [few, many] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [entity, weight] of few.weights) dot += weight * (many.weights.get(entity) ?? 0);
  return Math.min(1, dot / (a.length * b.length || 1));
}

/** How many dates both name; where one side leaves the year out, years do not count. */
function sharedDates(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const date of few) if (many.has(date)) shared++;
  if (shared > 0 || !(some(a, isYearless) || some(b, isYearless))) return shared;
  const there = new Set([...many].map(withoutYear));
  for (const date of few) if (there.has(withoutYear(date))) shared++;
  return shared;
}

function isYearless(date: string): boolean {
  return date.startsWith('-');
}

function withoutYear(date: string): string {
  return date.replace(/^\d{4}/, '');
}

function some<T>(items: Iterable<T>, test: (item: T) => boolean): boolean {
  for (const item of items) if (test(item)) return true;
  return false;
}

/**
 * Where the days of publication are not known on both sides, the last day and year that each text
 * names stand in for them: news seldom speak of the future by its date.
 */
function toldDates(
  a: ArticleSketch,
  b: ArticleSketch,
): { days: number | null; year: 'same' | 'other' | null } {
  if (daysApart(a.published, b.published) !== null) return { days: null, year: null };
  const [one, two] = [dayOf(a), dayOf(b)];
  const years = a.lastYear !== null && b.lastYear !== null;
  return {
    days: one === null || two === null ? null : Math.abs(one - two),
    year: years ? (a.lastYear === b.lastYear ? 'same' : 'other') : null,
  };
}

function dayOf({ published, lastDay }: ArticleSketch): number | null {
  return Number.isFinite(published.from) && Number.isFinite(published.to) ? published.to : lastDay;
}
