import type { Quote, SentenceReport } from '../../model/coverage';
import type { ArchivedArticle } from '../related/coverageArchive';
import { quoteAround } from '../related/quotes';
import type { TermStatistics } from '../related/termStatistics';
import { checkableSentences } from './checkable';
import { disputeOf } from './compareCauses';
import { distinctArticles } from './distinctArticles';
import { findDifferences } from './findDifferences';
import { quoteDifference, type FoundDifference } from './foundDifference';
import { sentenceIndex, type LikeSentence } from './sentenceIndex';
import { sentenceUnits } from './sentenceUnits';
import { toldStories } from './toldStories';
import { weighingBy } from './weighing';

/** Quotes and differences given for one sentence. */
const MOST_QUOTES = 3;
const MOST_DIFFERENCES = 3;

/**
 * For each sentence of the page that asserts something, in order, whether earlier coverage reports
 * it. `earlier` are articles that belong to the page and came before it, the best first; copies
 * count once and 24 at most are read.
 *
 * `reported` is a sentence most of whose words and names, weighted by their rarity in the archive,
 * one earlier sentence holds, or two adjacent ones; no number stands against another and no other
 * name takes a name's place. Sharing a topic or a name is not enough. `differs` is one that earlier
 * coverage tells with another figure, age, day, source or cause, or that itself reports two sides.
 * What is left is `new`; where it mentions an event that an earlier article tells, that telling is
 * quoted all the same. Bounded time: each sentence is compared with a handful.
 */
export function compareSentences(
  page: ArchivedArticle,
  earlier: readonly ArchivedArticle[],
  statistics: TermStatistics,
): SentenceReport[] {
  const articles = distinctArticles(page, earlier);
  const weighing = weighingBy(statistics);
  const index = sentenceIndex(articles, weighing);
  const read = checkableSentences(page, sentenceUnits(page)).map((sentence) => ({
    sentence,
    found: index.find(sentence),
  }));
  const differing = new Map<number, FoundDifference[]>();
  const note = (difference: FoundDifference): void => {
    const held = differing.get(difference.here.start);
    if (held) held.push(difference);
    else differing.set(difference.here.start, [difference]);
  };
  for (const { sentence } of read) disputeOf(page, sentence).forEach(note);
  for (const difference of findDifferences(page, articles, read, weighing)) note(difference);
  const stories = toldStories(articles);
  return read.map(({ sentence, found }): SentenceReport => {
    const same = found.filter((each) => each.same);
    const differences = onePerText(differing.get(sentence.start) ?? []).map((each) =>
      quoteDifference(page, each),
    );
    const status = differences.length > 0 ? 'differs' : same.length > 0 ? 'reported' : 'new';
    const quotes = distinctQuotes([
      ...differences.map(({ there }) => there),
      ...same.flatMap(quotesOf),
      ...(status === 'new' ? stories(sentence) : []),
    ]);
    return { start: sentence.start, end: sentence.end, status, quotes, differences };
  });
}

function onePerText(differences: readonly FoundDifference[]): FoundDifference[] {
  const byText = new Map<string, FoundDifference>();
  for (const each of differences) if (!byText.has(each.text)) byText.set(each.text, each);
  return [...byText.values()].slice(0, MOST_DIFFERENCES);
}

function quotesOf({ article, sentences }: LikeSentence): Quote[] {
  return sentences.map((sentence) => quoteAround(article, sentence));
}

/** One quote an article, the first, with the one next to it where both are needed. */
function distinctQuotes(quotes: readonly Quote[]): Quote[] {
  const seen = new Set<string>();
  return quotes
    .filter(({ article, start }) => {
      const key = `${article} ${start}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, MOST_QUOTES);
}
