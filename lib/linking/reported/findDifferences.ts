import { compareText } from '../../model/compareText';
import type { ArchivedArticle } from '../related/coverageArchive';
import { compareAges } from './compareAges';
import { compareCauses } from './compareCauses';
import { compareCounts } from './compareCounts';
import { compareDates } from './compareDates';
import { compareFigures } from './compareFigures';
import { compareSources } from './compareSources';
import type { FoundDifference } from './foundDifference';
import { tellingOneStory } from './sameStory';
import type { LikeSentence } from './sentenceIndex';
import type { SentenceUnits } from './sentenceUnits';
import type { Weighing } from './weighing';

/** A sentence of the page with the earlier ones that are like it, the most alike first. */
export interface FoundSentence {
  sentence: SentenceUnits;
  found: readonly LikeSentence[];
}

/** Earlier sentences in which differences are looked for, for one sentence of the page. */
const MOST_COMPARED = 6;

/** All that the articles say differently from the page, the surest first, each once for two sentences. */
export function findDifferences(
  page: ArchivedArticle,
  articles: readonly ArchivedArticle[],
  read: readonly FoundSentence[],
  { weight }: Weighing,
): FoundDifference[] {
  const differences: FoundDifference[] = [];
  const oneStory = tellingOneStory(
    read.map(({ found }) => found.filter(({ same }) => same).map(({ article }) => article)),
  );
  for (const article of articles) {
    differences.push(
      ...compareCounts(page, article, weight, oneStory.has(article)),
      ...compareAges(page, article),
    );
  }
  for (const { sentence, found } of read) {
    for (const one of found.slice(0, MOST_COMPARED)) {
      differences.push(
        ...compareFigures(page, sentence, one),
        ...compareDates(page, sentence, one),
        ...compareCauses(page, sentence, one),
        ...compareSources(page, sentence, one),
      );
    }
  }
  const seen = new Set<string>();
  return differences
    .sort(
      (a, b) =>
        b.sureness - a.sureness ||
        a.here.start - b.here.start ||
        compareText(a.article.record.article.id, b.article.record.article.id) ||
        a.there.start - b.there.start ||
        compareText(a.text, b.text),
    )
    .filter(({ text, here, there, article }) => {
      const key = `${here.start} ${there.start} ${article.record.article.id} ${text}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
