import type { LanguageModels } from '../language/models';
import type { KnownNames } from '../language/names/knownNames';
import { conflicting } from '../linking/reported/findCoverage';
import type { ArticleRecord } from '../model/findings';
import { analyseArticle } from './analyseArticle';
import type { ArticleSource } from './articleSource';

/**
 * What reads the sentences of a page and of what is compared with it, as one argument: the background
 * answers all else from the archive without loading rules and word lists of a language.
 */
export interface PageReader {
  /** As `analyseArticle`; without `known` for a record that is kept. */
  analyse(source: ArticleSource, known?: KnownNames): Promise<ArticleRecord>;
  /** As in `linking/reported`. */
  conflicting: typeof conflicting;
}

/** What reads English, as these models know it. */
export function pageReader(models: LanguageModels): PageReader {
  return { analyse: (source, known) => analyseArticle(source, models, known), conflicting };
}
