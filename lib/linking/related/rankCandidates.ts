import { dayTerms, termTokens } from './articleTerms';
import type { ArchivedArticle, CoverageArchive } from './coverageArchive';
import { sharedEvents, type SharedEvent } from './eventReasons';
import { nameWorth, type SharedName } from './nameReasons';
import { isSamePage } from './nearDuplicate';
import { daysApart, publishedOrder, publishedSpan, type PublishedOrder } from './publishedOrder';
import { relatedScore, worthShowing, type Evidence } from './relatedScore';
import { isGeneric, namesIn, prominence } from './sharedNames';
import { pageTerms, type TermOverlap } from './similarity';
import type { TermStatistics } from './termStatistics';
import { cachedVector } from './vectorCache';

/**
 * `when`: `prior` leaves out what is known to be later. `limit` caps what is returned; with `all`,
 * what is not worth showing comes too, to {@link MOST_LISTED} or the limit if that is more.
 */
export interface RankOptions {
  when: 'prior' | 'any';
  limit: number;
  all: boolean;
}

/** Entries that `all` lists at most, unless the limit asks for more. */
const MOST_LISTED = 100;
/** Articles whose names are looked at beyond those that can be listed: names reorder them a little. */
const SPARE = 30;
/** Terms that candidates are looked up by: the most telling of the page. */
const QUERY_TERMS = 60;
/** Words of the text that can become look-up terms (UTF-16 code units). */
const QUERY_TEXT = 100_000;

/** An article that may be related, with what it shares with the page and what came of it. */
export interface Candidate {
  article: ArchivedArticle;
  order: PublishedOrder;
  names: SharedName[];
  events: SharedEvent[];
  evidence: Evidence;
  score: number;
  shown: boolean;
}

/** The page's most telling terms: frequent in it, rare in the archive, and there at all. */
export function queryTerms(page: ArchivedArticle, statistics: TermStatistics): string[] {
  const counts = new Map<string, number>();
  const { title, text } = page.record.article;
  for (const part of [title, text.slice(0, QUERY_TEXT)]) {
    let before = '';
    for (const { term, joined } of termTokens(part)) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      const pair = `${before} ${term}`;
      if (joined) counts.set(pair, (counts.get(pair) ?? 0) + 1);
      before = term;
    }
  }
  for (const day of dayTerms(page.record)) counts.set(day, (counts.get(day) ?? 0) + 1);
  const worth: [string, number][] = [];
  for (const [term, count] of counts) {
    const frequency = statistics.documentFrequency(term);
    if (frequency === 0) continue;
    const rarity = Math.log((statistics.articles + 1) / (frequency + 0.5));
    if (rarity > 0) worth.push([term, Math.log1p(count) * rarity]);
  }
  worth.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return worth.slice(0, QUERY_TERMS).map(([term]) => term);
}

function sharedNames(
  page: ArchivedArticle,
  other: ArchivedArticle,
  frequency: Map<string, number>,
  articles: number,
): SharedName[] {
  const there = namesIn(other);
  const shared: SharedName[] = [];
  for (const [entity, here] of namesIn(page)) {
    const match = there.get(entity);
    if (!match) continue;
    const count = frequency.get(entity) ?? 0;
    const rarity = Math.max(0, Math.log((articles + 1) / (count + 0.5)));
    shared.push({ here, there: match, rarity, generic: isGeneric(here, count, articles) });
  }
  return shared.sort(
    (a, b) => nameWorth(b) - nameWorth(a) || (a.here.entity < b.here.entity ? -1 : 1),
  );
}

/** Cosine of the names of two articles, each weighted by rarity and prominence. */
function nameCosine(
  page: ArchivedArticle,
  other: ArchivedArticle,
  rarity: (entity: string) => number,
): number {
  let dot = 0;
  let one = 0;
  let two = 0;
  const there = namesIn(other);
  for (const [entity, named] of namesIn(page)) {
    const weight = prominence(named) * rarity(entity);
    one += weight * weight;
    const match = there.get(entity);
    if (match) dot += weight * prominence(match) * rarity(entity);
  }
  for (const [entity, named] of there) two += (prominence(named) * rarity(entity)) ** 2;
  return dot / (Math.sqrt(one * two) || 1);
}

/** An article as far as its words and its date go, before its names are looked at. */
interface Met {
  article: ArchivedArticle;
  order: PublishedOrder;
  days: number | null;
  overlap: TermOverlap;
  events: SharedEvent[];
}

function assess(
  page: ArchivedArticle,
  { article, order, days, overlap, events }: Met,
  frequency: Map<string, number>,
  articles: number,
): Candidate {
  const rarity = (entity: string): number =>
    Math.max(0, Math.log((articles + 1) / ((frequency.get(entity) ?? 0) + 0.5)));
  const names = sharedNames(page, article, frequency, articles);
  const evidence: Evidence = {
    ...overlap,
    nameCosine: nameCosine(page, article, rarity),
    rarePlaces: names.filter(({ generic, here }) => !generic && here.kind === 'place').length,
    rareNames: names.filter(({ generic, here }) => !generic && here.kind !== 'place').length,
    events: events.length,
    days,
  };
  return { article, order, names, events, evidence, score: relatedScore(evidence), shown: false };
}

/** The articles that may be listed, by words, date and events alone, the best first. */
function meet(
  page: ArchivedArticle,
  found: ArchivedArticle[],
  statistics: TermStatistics,
  when: 'prior' | 'any',
): Met[] {
  const here = publishedSpan(page.record.article);
  const terms = pageTerms(cachedVector(page.record), statistics);
  const met: (Met & { score: number })[] = [];
  for (const article of found) {
    const there = publishedSpan(article.record.article);
    const order = publishedOrder(here, there);
    if (when === 'prior' && order === 'later') continue;
    const overlap = terms.compare(cachedVector(article.record));
    if (isSamePage(page.record, article.record, overlap.cosine)) continue;
    const events = sharedEvents(page, article);
    const days = daysApart(here, there);
    const none = { nameCosine: 0, rareNames: 0, rarePlaces: 0 };
    const evidence = { ...overlap, ...none, events: events.length, days };
    met.push({ article, order, days, overlap, events, score: relatedScore(evidence) });
  }
  return met.sort((a, b) => b.score - a.score || byId(a, b));
}

function byId(a: { article: ArchivedArticle }, b: { article: ArchivedArticle }): number {
  return a.article.record.article.id < b.article.record.article.id ? -1 : 1;
}

/**
 * What the archive has that may be related to an article, best first: at most `limit` that are worth
 * showing, or, with `all`, whatever was met, each saying whether it is. The article itself and copies
 * of it are left out.
 */
export async function rankCandidates(
  query: ArchivedArticle,
  archive: CoverageArchive,
  { when, limit, all }: RankOptions,
): Promise<{ candidates: Candidate[]; statistics: TermStatistics }> {
  const statistics = await archive.statistics();
  const names = namesIn(query);
  const events = [...new Set(query.eventOf.filter((story) => story !== null))];
  const ids = await archive.candidates({
    entities: [...names.keys()],
    events,
    terms: queryTerms(query, statistics),
  });
  const own = query.record.article.id;
  const found = await archive.articles(ids.filter((id) => id !== own));
  const articles = statistics.articles;
  const most = all ? Math.max(limit, MOST_LISTED) : limit;
  const met = meet(query, found, statistics, when).slice(0, most + SPARE);
  const everyName = new Set(names.keys());
  for (const { article } of met) for (const id of article.entityOf.values()) everyName.add(id);
  const frequency = await archive.entityFrequency([...everyName]);
  const candidates = met
    .map((each) => assess(query, each, frequency, articles))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || byId(a, b));
  for (const candidate of candidates) {
    candidate.shown = worthShowing(candidate.evidence, candidate.score, {
      articles,
      best: candidates[0]?.score ?? 0,
      dated: candidate.order !== 'unknown',
    });
  }
  const listed = all ? candidates : candidates.filter(({ shown }) => shown);
  return { candidates: listed.slice(0, most), statistics };
}
