import type { InputFile } from '../importers/inputFile';
import { readFile } from '../importers/readFile';
import type { LanguageModels } from '../language/models';
import type { ArticleRecord } from '../model/findings';
import { analyseArticle } from '../pipeline/analyseArticle';
import type { Refusal } from '../pipeline/articleSource';
import { parseHtml } from './nodeHtml';

/** The records of these inputs as they are made, and the refusals among them, in order. */
export async function* recordsOf(
  files: InputFile[],
  models: LanguageModels,
): AsyncGenerator<{ file: string; record: ArticleRecord } | { file: string; refusal: Refusal }> {
  for (const file of files) {
    for await (const sourced of readFile(file, parseHtml)) {
      if (sourced.kind === 'refusal') yield { file: file.name, refusal: sourced.refusal };
      else if (sourced.kind === 'record') yield { file: file.name, record: sourced.record };
      else if (sourced.kind === 'source')
        yield { file: file.name, record: await analyseArticle(sourced.source, models) };
    }
  }
}
