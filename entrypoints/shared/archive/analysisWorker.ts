import { analyseArticle } from '../../../lib/pipeline/analyseArticle';
import type { ArticleSource } from '../../../lib/pipeline/articleSource';
import { loadLanguageModels } from '../languageModels';
import type { Analysed } from './analysisPool';

/** Analyses articles for an import, beside the worker that writes them. */
const models = loadLanguageModels();

async function answer({ id, source }: { id: number; source: ArticleSource }): Promise<Analysed> {
  try {
    return { id, record: await analyseArticle(source, await models) };
  } catch (error) {
    return { id, why: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener(
  'message',
  (event: MessageEvent<{ id: number; source: ArticleSource }>) =>
    void answer(event.data).then((analysed) => self.postMessage(analysed)),
);
