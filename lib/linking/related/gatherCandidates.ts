import { sketchOf, termsOf } from './articleSketch';
import type { ArchivedArticle, CoverageArchive } from './coverageArchive';
import { sharedEvents, type SharedEvent } from './eventReasons';
import { nameRarity, nameWeights } from './nameWeights';
import { nameWorth, type SharedName } from './nameReasons';
import { isSamePage } from './nearDuplicate';
import { overlapsOf, pairEvidence, type Compared, type SketchOverlaps } from './pairEvidence';
import {
  daysApart,
  publishedOrder,
  publishedSpan,
  type PublishedOrder,
  type PublishedSpan,
} from './publishedOrder';
import { fading } from './relatedModel';
import { isGeneric, namesIn } from './sharedNames';
import { likePage, type TermOverlap } from './similarity';
import type { Overlap } from './termOverlaps';
import type { TermStatistics } from './termStatistics';

/** An article that may be related to the page, and everything that the two share. */
export interface Gathered extends Compared {
  article: ArchivedArticle;
  order: PublishedOrder;
  /** Days between the two, or null where unknown. */
  days: number | null;
  overlap: TermOverlap;
  /** Story events that both assert. */
  events: SharedEvent[];
  /** Shared names, those that say most first. */
  shared: SharedName[];
  /** As `EVIDENCE` lists it. */
  evidence: Float64Array;
  /** What time takes from the log-odds. */
  faded: number;
}

/**
 * The `most` articles of the archive that are most likely related to a page, by words, dates and
 * events, the best first, each compared with the page in full. `prior` leaves out what is known to
 * be later. The page itself is not among them.
 */
export async function gatherCandidates(
  page: ArchivedArticle,
  archive: CoverageArchive,
  when: 'prior' | 'any',
  most: number,
): Promise<{ gathered: Gathered[]; statistics: TermStatistics }> {
  const statistics = await archive.statistics();
  const own = page.record.article.id;
  const near = await archive.near(page);
  const found = near.filter(({ record }) => record.article.id !== own);
  const met = meet(page, found, statistics, when, most).slice(0, most);
  const everyName = new Set(namesIn(page).keys());
  for (const { article } of met) for (const id of article.entityOf.values()) everyName.add(id);
  const frequency = await archive.entityFrequency([...everyName]);
  const { articles } = statistics;
  const compared = (article: ArchivedArticle): Compared => ({
    sketch: sketchOf(article, statistics),
    names: nameWeights(article, frequency, articles),
  });
  const here = compared(page);
  const gathered = met.map(({ terms, ...each }): Gathered => {
    const there = compared(each.article);
    const overlaps = overlapsOf(here.sketch, there.sketch, terms);
    return {
      ...each,
      ...there,
      shared: sharedNames(page, each.article, frequency, articles),
      evidence: pairEvidence(here, there, each.events.length, overlaps),
    };
  });
  return { gathered, statistics };
}

/** An article as far as its words, its date and its events go. */
type Met = Pick<Gathered, 'article' | 'order' | 'days' | 'overlap' | 'events' | 'faded'> & {
  terms: Overlap;
};

/** How much of the fading enters the first look, and what a shared event is worth there. */
const FIRST_FADING = 0.3;
const FIRST_EVENT = 0.1;

/**
 * Terms of candidates that are looked at for one page: of headlines all candidates, of articles the
 * 130 that share its most telling terms. On development data twice as many found nothing more.
 */
const MOST_TERMS = 60_000;

function meet(
  page: ArchivedArticle,
  found: ArchivedArticle[],
  statistics: TermStatistics,
  when: 'prior' | 'any',
  least: number,
): Met[] {
  const here = publishedSpan(page.record.article);
  const compare = likePage(termsOf(page, statistics), statistics);
  const met: (Met & { first: number })[] = [];
  let looked = 0;
  for (const article of found) {
    if (looked > MOST_TERMS && met.length >= least) break;
    const there = publishedSpan(article.record.article);
    const order = publishedOrder(here, there);
    if (when === 'prior' && order === 'later') continue;
    const others = termsOf(article, statistics);
    looked += others.buckets.length;
    const { terms, ...overlap } = compare(others);
    if (isSamePage(page.record, article.record, overlap.cosine)) continue;
    const events = sharedEvents(page, article);
    const days = daysApart(here, there);
    const faded = fading(days, isUnknown(here) && isUnknown(there));
    const first =
      (overlap.cosine + (events.length > 0 ? FIRST_EVENT : 0)) * Math.exp(-FIRST_FADING * faded);
    met.push({ article, order, days, overlap, terms, events, faded, first });
  }
  return met.sort((a, b) => b.first - a.first || (idOf(a) < idOf(b) ? -1 : 1));
}

function idOf({ article }: { article: ArchivedArticle }): string {
  return article.record.article.id;
}

/** Whether the day of publication is not even known to the year. */
function isUnknown(published: PublishedSpan): boolean {
  return daysApart(published, published) === null;
}

function sharedNames(
  page: ArchivedArticle,
  other: ArchivedArticle,
  frequency: ReadonlyMap<string, number>,
  articles: number,
): SharedName[] {
  const there = namesIn(other);
  const shared: SharedName[] = [];
  for (const [entity, here] of namesIn(page)) {
    const match = there.get(entity);
    if (!match) continue;
    const count = frequency.get(entity) ?? 0;
    const rarity = nameRarity(count, articles);
    const generic = match.isMetonym || isGeneric(here, count, articles);
    shared.push({ here, there: match, rarity, generic });
  }
  return shared.sort(
    (a, b) => nameWorth(b) - nameWorth(a) || (a.here.entity < b.here.entity ? -1 : 1),
  );
}

/**
 * Log-odds that two gathered articles tell one story, by the evidence on the two and the days
 * between them, which `score` weighs.
 */
export function between(
  a: Gathered,
  b: Gathered,
  score: (evidence: Float64Array) => number,
  overlaps?: SketchOverlaps,
): number {
  // Never as `neither`: only what is surely one story is company, so undated pairs must be alike in more.
  const faded = fading(daysApart(a.sketch.published, b.sketch.published), false);
  return score(pairEvidence(a, b, commonStories(a.article, b.article), overlaps)) - faded;
}

function commonStories(a: ArchivedArticle, b: ArchivedArticle): number {
  const [one, two] = [storiesOf(a), storiesOf(b)];
  let common = 0;
  for (const story of one) if (two.has(story)) common++;
  return common;
}

const stories = new WeakMap<ArchivedArticle, Set<string>>();

/** Story events that an article asserts. */
function storiesOf(article: ArchivedArticle): Set<string> {
  const known = stories.get(article);
  if (known) return known;
  const found = new Set<string>();
  for (const [index, story] of article.eventOf.entries())
    if (story !== null && article.record.findings.events[index]?.modality === 'asserted')
      found.add(story);
  stories.set(article, found);
  return found;
}
