import { compareText } from '../../model/compareText';
import type { LeftOut } from '../../model/coverage';
import type { ArchivedArticle } from '../related/coverageArchive';
import { quoteAround } from '../related/quotes';
import type { TermStatistics } from '../related/termStatistics';
import { checkableSentences } from './checkable';
import { distinctArticles } from './distinctArticles';
import { tellingOneStory } from './sameStory';
import { sentenceIndex, type EarlierSentence } from './sentenceIndex';
import { firstSentences, sentenceUnits, type SentenceUnits, type Unit } from './sentenceUnits';
import { weighingBy } from './weighing';

/** What is given at most, and quotes of each. */
const MOST_LEFT_OUT = 5;
const MOST_QUOTES = 3;
/** Share of a sentence's weight from which the page tells of it, if not in full. */
const TOUCHED = 0.4;

interface Candidate {
  article: ArchivedArticle;
  sentence: SentenceUnits;
  also: readonly EarlierSentence[];
  worth: number;
}

/**
 * What earlier coverage of the page's own story says in two articles or more and the page leaves
 * out, the most widely told first, at most five. Articles tell the page's story when they share two
 * of its sentences or more; a sentence belongs to it when it names somebody or something of the page.
 */
export function leftOut(
  page: ArchivedArticle,
  earlier: readonly ArchivedArticle[],
  statistics: TermStatistics,
): LeftOut[] {
  const weighing = weighingBy(statistics);
  const articles = distinctArticles(page, earlier);
  const all = sentenceIndex(articles, weighing);
  const said = checkableSentences(page, sentenceUnits(page)).map((sentence) =>
    all
      .find(sentence)
      .filter(({ same }) => same)
      .map(({ article }) => article),
  );
  const story = tellingOneStory(said);
  const telling = articles.filter((article) => story.has(article));
  if (telling.length < 2) return [];
  const inPage = sentenceIndex([page], weighing);
  const inStory = sentenceIndex(telling, weighing);
  const names = new Set(sentenceUnits(page).flatMap(({ units }) => units.flatMap(nameKeys)));
  const candidates: Candidate[] = [];
  for (const article of telling) {
    const sentences = firstSentences(article);
    for (const sentence of checkableSentences(article, sentences)) {
      if (!sentence.units.some((unit) => nameKeys(unit).some((key) => names.has(key)))) continue;
      if (inPage.find(sentence).some(({ like }) => like.share >= TOUCHED)) continue;
      const also = othersOf(
        article,
        inStory.find(sentence).filter(({ same }) => same),
      );
      if (also.length === 0) continue;
      const worth = sentence.units.reduce((sum, unit) => sum + weighing.weight(unit), 0);
      candidates.push({ article, sentence, also, worth });
    }
  }
  candidates.sort(
    (a, b) =>
      b.also.length - a.also.length ||
      b.worth - a.worth ||
      compareText(a.article.record.article.id, b.article.record.article.id) ||
      a.sentence.start - b.sentence.start,
  );
  return chosen(candidates);
}

/** The first of each claim: what a sentence already taken says is not taken again. */
function chosen(candidates: readonly Candidate[]): LeftOut[] {
  const taken = new Set<SentenceUnits>();
  const left: LeftOut[] = [];
  for (const { article, sentence, also } of candidates) {
    if (left.length === MOST_LEFT_OUT) break;
    const again = [sentence, ...also.flatMap(({ sentences }) => sentences)];
    const fresh = again.every((each) => !taken.has(each));
    for (const each of again) taken.add(each);
    if (!fresh) continue;
    const quotes = [
      quoteAround(article, sentence),
      ...also.flatMap(({ article: other, sentences: [first] }) =>
        first === undefined ? [] : [quoteAround(other, first)],
      ),
    ];
    left.push({ quotes: quotes.slice(0, MOST_QUOTES) });
  }
  return left;
}

/** The best sentence of each other article, one that says it alone. */
function othersOf(own: ArchivedArticle, found: readonly EarlierSentence[]): EarlierSentence[] {
  const first = new Map<ArchivedArticle, EarlierSentence>();
  for (const each of found)
    if (each.sentences.length === 1 && each.article !== own && !first.has(each.article))
      first.set(each.article, each);
  return [...first.values()];
}

function nameKeys({ kind, keys }: Unit): readonly string[] {
  return kind === 'name' || kind === 'person' ? keys.slice(0, 1) : [];
}
