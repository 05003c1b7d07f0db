import type { Reason } from '../../model/coverage';
import type { ArchivedArticle } from './coverageArchive';
import { eventReason } from './eventReasons';
import { nameReason } from './nameReasons';
import { quoteAround } from './quotes';
import type { Candidate } from './rankCandidates';
import { isOneStory } from './relatedScore';
import { rareLimit } from './similarity';
import type { TermStatistics } from './termStatistics';
import { sharedPhrase } from './topicQuotes';

/** Reasons given for one article. */
export const MOST_REASONS = 3;

/**
 * Why an article is related to the page, in plain words, the most telling reason first, each with
 * what both say. Phrases cost a look at both texts: they are sought only `withTopics`.
 */
export function reasonsFor(
  page: ArchivedArticle,
  candidate: Candidate,
  statistics: TermStatistics,
  withTopics: boolean,
): Reason[] {
  const { article: other, events, names } = candidate;
  const reasons: Reason[] = [];
  const [event] = events;
  if (event) reasons.push(eventReason(page, other, event));
  const said = names.filter(
    // What stands in a title alone has no sentence to quote.
    ({ generic, here, there }) => !generic && here.mentions.length > 0 && there.mentions.length > 0,
  );
  // A place says least: it comes after who is involved.
  said.sort((a, b) => Number(a.here.kind === 'place') - Number(b.here.kind === 'place'));
  const room = MOST_REASONS - reasons.length - (withTopics ? 1 : 0);
  const used = said.slice(0, Math.max(1, room));
  for (const name of used) reasons.push(nameReason(page, other, name));
  if (withTopics && reasons.length < MOST_REASONS) {
    const topic = topicReason(page, candidate, statistics);
    if (topic) reasons.push(topic);
  }
  return reasons.slice(0, MOST_REASONS);
}

function topicReason(
  page: ArchivedArticle,
  { article: other, evidence }: Candidate,
  statistics: TermStatistics,
): Reason | null {
  const most = isOneStory(evidence.cosine) ? Infinity : rareLimit(statistics.articles);
  const phrase = sharedPhrase(page, other, statistics, most, page.record.findings.mentions);
  if (!phrase) return null;
  const here = page.record.article.text.slice(phrase.here.start, phrase.here.end);
  const there = other.record.article.text.slice(phrase.there.start, phrase.there.end);
  const differs = here.toLowerCase() !== there.toLowerCase();
  return {
    kind: 'topic',
    text: `Both speak of “${here}”${differs ? ` (there “${there}”)` : ''}`,
    quotes: [quoteAround(page, phrase.here), quoteAround(other, phrase.there)],
  };
}
