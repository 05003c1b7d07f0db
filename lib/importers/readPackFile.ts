import { readPack } from '../packs/readPack';
import { PIPELINE_VERSION } from '../pipeline/analyseArticle';
import type { Sourced } from '../pipeline/articleSource';
import { hashContent } from '../pipeline/identify';
import { sourceOfRecord } from '../pipeline/sourceOfRecord';
import type { InputFile } from './inputFile';
import { refuse } from './refuse';

/** Records of an unzipped pack but the first `skip`; those that another version of the pipeline made are handed on as sources, to be analysed anew. */
export async function* readPackFile(file: InputFile, skip = 0): AsyncGenerator<Sourced> {
  for await (const item of readPack(file.stream(), skip)) {
    if (item.kind === 'bad line')
      yield refuse(
        file,
        item.line,
        `The article is not right: ${item.why}.`,
        'Get the pack again from where it came.',
      );
    else if (item.header.pipeline === PIPELINE_VERSION) {
      // By the hash articles are known again: a pack may not say that one is another.
      const contentHash = await hashContent(sourceOfRecord(item.record));
      yield { kind: 'record', record: { ...item.record, contentHash } };
    } else yield { kind: 'source', source: sourceOfRecord(item.record) };
  }
}
