import type { Quote } from '../../model/coverage';
import type { ArchivedArticle } from '../related/coverageArchive';
import { quoteAround } from '../related/quotes';
import { firstSentences, type SentenceUnits } from './sentenceUnits';

/**
 * Looks up, for a sentence, where earlier articles tell an event that it mentions: the first telling
 * in each article, for the events that the archive has merged.
 */
export function toldStories(
  articles: readonly ArchivedArticle[],
): (sentence: SentenceUnits) => Quote[] {
  const tellings = new Map<string, { article: ArchivedArticle; sentence: SentenceUnits }[]>();
  for (const article of articles) {
    for (const sentence of firstSentences(article)) {
      for (const { story } of sentence.happenings) {
        if (story === null) continue;
        const held = tellings.get(story);
        if (held === undefined) tellings.set(story, [{ article, sentence }]);
        else if (held.at(-1)?.article !== article) held.push({ article, sentence });
      }
    }
  }
  return ({ happenings }) =>
    happenings.flatMap(({ story }) =>
      (story === null ? [] : (tellings.get(story) ?? [])).map(({ article, sentence }) =>
        quoteAround(article, sentence),
      ),
    );
}
