import type { InputFile } from '../importers/inputFile';
import { readFile } from '../importers/readFile';
import type { LanguageModels } from '../language/models';
import type { ArticleRecord } from '../model/findings';
import { analyseArticle } from '../pipeline/analyseArticle';
import type { Refusal } from '../pipeline/articleSource';
import { parseHtml } from './nodeHtml';
import { report } from './print';

/**
 * The records of these inputs as they are made, and the refusals among them, in order. Addresses
 * without a text are counted and said at the end: nothing is fetched.
 */
export async function* recordsOf(
  files: InputFile[],
  models: LanguageModels,
): AsyncGenerator<{ file: string; record: ArticleRecord } | { file: string; refusal: Refusal }> {
  let addresses = 0;
  for (const file of files) {
    for await (const sourced of readFile(file, parseHtml)) {
      if (sourced.kind === 'refusal')
        yield { file: inside(file, sourced.refusal.file), refusal: sourced.refusal };
      else if (sourced.kind === 'address') addresses += 1;
      else if (sourced.kind === 'record') yield { file: file.name, record: sourced.record };
      else if (sourced.kind === 'source')
        yield {
          file: inside(file, sourced.source.file),
          record: await analyseArticle(sourced.source, models),
        };
    }
  }
  if (addresses > 0)
    report(
      `${addresses} ${addresses === 1 ? 'address' : 'addresses'} of pages without their text: nothing was fetched. The library's reading list takes such files.`,
    );
}

/** The name of a file in an archive with that of the archive, else of the file that was given. */
function inside(given: InputFile, name: string | null): string {
  return name?.startsWith(`${given.name}/`) === true ? name : given.name;
}
