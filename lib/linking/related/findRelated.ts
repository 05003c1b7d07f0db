import type { CoverageGroup, Reason, Related } from '../../model/coverage';
import type { ArchivedArticle, CoverageArchive } from './coverageArchive';
import { eventReason } from './eventReasons';
import { nameReason } from './nameReasons';
import { quoteAround } from './quotes';
import { rankCandidates, type Candidate, type RankOptions } from './rankCandidates';
import { isOneStory } from './relatedScore';
import { rareLimit } from './similarity';
import type { TermStatistics } from './termStatistics';
import { sharedPhrase } from './topicQuotes';

/** Reasons given for one article. */
const MOST_REASONS = 3;

function groupOf({ order, events, names, evidence }: Candidate): CoverageGroup {
  if (order === 'later') return 'since then';
  if (order === 'unknown') return 'undated';
  if (events.some(({ isMain, isMainThere }) => isMain && isMainThere)) return 'same event';
  if (events.length || evidence.cosine >= 0.25) return 'led to this';
  const person = names.some(({ generic, here }) => !generic && here.kind !== 'place');
  return person ? 'who is involved' : 'led to this';
}

function reasonsFor(
  page: ArchivedArticle,
  candidate: Candidate,
  statistics: TermStatistics,
  withTopics: boolean,
): Reason[] {
  const { article: other, events, names } = candidate;
  const reasons: Reason[] = [];
  const [event] = events;
  if (event) reasons.push(eventReason(page, other, event));
  const said = names.filter(({ generic }) => !generic);
  // A place says least: it comes after who is involved.
  said.sort((a, b) => Number(a.here.kind === 'place') - Number(b.here.kind === 'place'));
  const room = MOST_REASONS - reasons.length - (withTopics ? 1 : 0);
  const used = said.slice(0, Math.max(1, room));
  for (const name of used) reasons.push(nameReason(page, other, name));
  if (withTopics && reasons.length < MOST_REASONS) {
    const taken = page.record.findings.mentions;
    const { cosine } = candidate.evidence;
    const most = isOneStory(cosine) ? Infinity : rareLimit(statistics.articles);
    const pair = sharedPhrase(page, other, statistics, most, taken);
    if (pair) {
      const here = page.record.article.text.slice(pair.here.start, pair.here.end);
      const there = other.record.article.text.slice(pair.there.start, pair.there.end);
      const differs = here.toLowerCase() !== there.toLowerCase();
      reasons.push({
        kind: 'topic',
        text: `Both speak of “${here}”${differs ? ` (there “${there}”)` : ''}`,
        quotes: [quoteAround(page, pair.here), quoteAround(other, pair.there)],
      });
    }
  }
  return reasons.slice(0, MOST_REASONS);
}

/**
 * Earlier coverage related to an article, best first, with reasons and quotes from both. Returns an
 * empty list where nothing is worth showing. The article itself and copies of it are left out. With
 * `when: 'prior'` only what was published before it or provably earlier keeps a group of its own;
 * what cannot be placed in time is `undated`.
 */
export async function findRelated(
  query: ArchivedArticle,
  archive: CoverageArchive,
  options: RankOptions,
): Promise<Related[]> {
  const { candidates, statistics } = await rankCandidates(query, archive, options);
  const related = candidates.map((candidate, rank) => {
    const reasons = reasonsFor(query, candidate, statistics, rank < options.limit);
    return {
      id: candidate.article.record.article.id,
      score: Math.round(candidate.score * 1e4) / 1e4,
      shown: candidate.shown && reasons.length > 0,
      group: groupOf(candidate),
      reasons,
    };
  });
  // Without a reason that can be stated nothing is shown.
  return options.all ? related : related.filter(({ shown }) => shown);
}
