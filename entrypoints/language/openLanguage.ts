import { pageReader, type PageReader } from '../../lib/pipeline/pageReader';
import { loadLanguageModels } from '../shared/languageModels';

let reader: Promise<PageReader> | null = null;

/** What reads a page's sentences, with its models, which are read once in the life of this background. */
export function openLanguage(): Promise<PageReader> {
  reader ??= loadLanguageModels().then(pageReader, (error: unknown) => {
    reader = null;
    throw error;
  });
  return reader;
}
