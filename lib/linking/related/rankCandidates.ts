import { companyOf, inCompany } from './company';
import type { ArchivedArticle, CoverageArchive } from './coverageArchive';
import type { SharedEvent } from './eventReasons';
import { between, gatherCandidates, type Gathered } from './gatherCandidates';
import type { SharedName } from './nameReasons';
import { sketchOverlaps } from './pairEvidence';
import { publishedOrder, publishedSpan, type PublishedOrder } from './publishedOrder';
import { decidedBy, pairLogOdds, probability, type Decider } from './relatedModel';
import { worthShowing, type Evidence } from './relatedScore';
import type { TermStatistics } from './termStatistics';

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
/** Copies of what is listed that are looked up: a report may be in a thousand outlets. */
const MOST_COPIES = 100;
/** Candidates that are compared with each other. */
const GROUP = 30;

/** An article that may be related, with what it shares with the page and what came of it. */
export interface Candidate {
  article: ArchivedArticle;
  order: PublishedOrder;
  names: SharedName[];
  events: SharedEvent[];
  evidence: Evidence;
  /** Probability that it tells the page's story, 0…1. */
  score: number;
  /** What decided, in log-odds, the most first. */
  decidedBy: [Decider, number][];
  shown: boolean;
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
  const most = all ? Math.max(limit, MOST_LISTED) : limit;
  const pool = Math.max(limit, MOST_LISTED);
  const { gathered, statistics } = await gatherCandidates(query, archive, when, pool);
  const candidates = scored(gathered).map(({ gathered: each, score, company }): Candidate => {
    const { article, order, shared: names, events } = each;
    const evidence: Evidence = {
      ...each.overlap,
      rarePlaces: names.filter(({ generic, here }) => !generic && here.kind === 'place').length,
      rareNames: names.filter(({ generic, here }) => !generic && here.kind !== 'place').length,
      events: events.length,
      days: each.days,
    };
    const { articles } = statistics;
    const shown = worthShowing(evidence, score, { articles });
    const decided = decidedBy(each.evidence, each.faded, company);
    return { article, order, names, events, evidence, score, decidedBy: decided, shown };
  });
  const listed = all ? candidates : candidates.filter(({ shown }) => shown);
  const first = listed.slice(0, most);
  if (!all) return { candidates: first, statistics };
  return { candidates: (await withCopies(query, first, archive, when)).slice(0, most), statistics };
}

/** The candidates, each followed by the articles that are the same report and that it stands for. */
async function withCopies(
  page: ArchivedArticle,
  candidates: Candidate[],
  archive: CoverageArchive,
  when: 'prior' | 'any',
): Promise<Candidate[]> {
  const ids = candidates.flatMap(({ article }) => article.copies ?? []).slice(0, MOST_COPIES);
  if (ids.length === 0) return candidates;
  const found = await archive.articles(ids.filter((id) => id !== page.record.article.id));
  const byId = new Map(found.map((article) => [article.record.article.id, article]));
  const here = publishedSpan(page.record.article);
  return candidates.flatMap((candidate) => {
    const copies = (candidate.article.copies ?? []).flatMap((id): Candidate[] => {
      const article = byId.get(id);
      if (!article) return [];
      const order = publishedOrder(here, publishedSpan(article.record.article));
      return when === 'prior' && order === 'later' ? [] : [{ ...candidate, article, order }];
    });
    return [candidate, ...copies];
  });
}

interface Scored {
  gathered: Gathered;
  /** Probability that it is related. */
  score: number;
  /** What its company added to the log-odds. */
  company: number;
}

/** The gathered articles by how likely they are related, those that are compared with each other first. */
function scored(gathered: Gathered[]): Scored[] {
  const alone = gathered
    .map((each) => ({ gathered: each, own: pairLogOdds(each.evidence) - each.faded }))
    .sort((a, b) => b.own - a.own || (idOf(a) < idOf(b) ? -1 : 1));
  const group = alone.slice(0, GROUP);
  const overlaps = sketchOverlaps(group.map(({ gathered: { sketch } }) => sketch));
  const companies = companyOf(
    group.map(({ own }) => own),
    (i, j) => {
      const [one, two] = [group[i], group[j]];
      return one && two ? between(one.gathered, two.gathered, pairLogOdds, overlaps(i, j)) : 0;
    },
  );
  const inGroup = group.map(({ gathered: each, own }, i) => {
    const company = companies[i];
    const logOdds = company ? inCompany(own, company) : own;
    return { gathered: each, logOdds, company: logOdds - own };
  });
  inGroup.sort((a, b) => b.logOdds - a.logOdds || (idOf(a) < idOf(b) ? -1 : 1));
  const least = inGroup.at(-1)?.logOdds ?? 0;
  // The rest has no company to speak for it and comes after, in the order of the evidence alone.
  const rest = alone.slice(GROUP).map(({ gathered: each, own }) => {
    const logOdds = Math.min(least, inCompany(own, { allies: own, rivals: 0 }));
    return { gathered: each, logOdds, company: 0 };
  });
  return [...inGroup, ...rest].map(({ gathered: each, logOdds, company }) => ({
    gathered: each,
    score: probability(logOdds),
    company,
  }));
}

function idOf({ gathered }: { gathered: Gathered }): string {
  return gathered.article.record.article.id;
}
