import { UnreadableInput } from '../../extraction/decodeText';
import type { Extraction } from '../../extraction/extraction';
import type { Sourced } from '../../pipeline/articleSource';
import { readWhole, type InputFile } from '../inputFile';
import type { ReadContext } from '../reader';
import { refuse } from '../refuse';

/** A text in fewer characters is a note or a caption: as for pages. */
const SHORTEST = 140;

/** The article of a file's bytes, with what the reader should know beside it; throws {@link UnreadableInput} with a remedy. */
export type ReadOne = (
  bytes: Uint8Array<ArrayBuffer>,
  file: InputFile,
  context: ReadContext,
) => Promise<{ extraction: Extraction; notes?: string[] }>;

/**
 * Reads a file of at most `largest` bytes as one article by `read`: the article, a refusal in its place, and a
 * refusal for each note. `kind` is what a reader calls the file, with its article.
 */
export async function* oneArticle(
  file: InputFile,
  context: ReadContext,
  { kind, largest, read }: { kind: string; largest: number; read: ReadOne },
): AsyncGenerator<Sourced> {
  let passed = 0;
  for (const item of await itemsOf()) if (passed++ >= context.skip) yield item;

  async function itemsOf(): Promise<Sourced[]> {
    const tooLarge = refuse(
      file,
      null,
      `It is ${kind} of more than ${largest / 1_000_000} MB, which no single article is`,
      'Save the article by itself, or split the file',
    );
    if (file.size > largest) return [tooLarge];
    try {
      const { extraction, notes = [] } = await read(await readWhole(file, largest), file, context);
      const first: Sourced = extraction.article
        ? extraction.found.text.length < SHORTEST
          ? notArticle(file, extraction.found.title, 'It holds only a few words, not an article')
          : { kind: 'source', source: { id: null, file: file.name, extracted: extraction.found } }
        : notArticle(file, extraction.title, extraction.why);
      return [first, ...notes.map((note) => refuse(file, null, note, ''))];
    } catch (error) {
      if (error instanceof UnreadableInput) return [refuse(file, null, error.what, error.remedy)];
      if (error instanceof RangeError && error.message === 'too large') return [tooLarge];
      return [
        refuse(
          file,
          null,
          `It is ${kind} that could not be read (${shortened(error)})`,
          'Save it again, or paste its text into a .txt file',
        ),
      ];
    }
  }
}

/** Refuses a file that holds no article. */
export function notArticle(file: InputFile, title: string | null, why: string): Sourced {
  return {
    kind: 'refusal',
    refusal: { file: file.name, line: null, outcome: 'not an article', title, why, remedy: '' },
  };
}

/** An error's words, short enough for one line. */
function shortened(error: unknown): string {
  const words = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  return words.length > 160 ? `${words.slice(0, 160)}…` : words;
}
