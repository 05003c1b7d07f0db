import { PackError } from '../packs/packFormat';
import type { Sourced } from '../pipeline/articleSource';
import { detectFormat, type Format } from './detectFormat';
import { gunzip, isGzip } from './gunzip';
import { readStart, type InputFile } from './inputFile';
import type { ParseHtml, ReadContext } from './reader';
import { READERS } from './readers';
import { refuse } from './refuse';

/** Bytes that tell a format: past any comment that a page saver writes on top. */
const TELLING_BYTES = 4096;

/** A file whose kind is known. */
export interface OpenedFile {
  format: Format;
  /**
   * Its articles as they stream in, with a refusal for each that cannot be taken, but for the first
   * `skip` of both together, which are passed over without being read closely: an import that goes
   * on had them before. Never throws for what a file holds.
   */
  articles: (skip: number) => AsyncGenerator<Sourced>;
}

/** Tells what a file is by its first bytes. Never throws: a file that cannot be opened gives a refusal in place of articles. */
export async function openFile(
  file: InputFile,
  parseHtml: ParseHtml,
  depth = 0,
): Promise<OpenedFile> {
  try {
    const input = isGzip(await readStart(file, 2)) ? gunzip(file) : file;
    const format = detectFormat(input.name, await readStart(input, TELLING_BYTES));
    return { format, articles: (skip) => articlesOf(input, format, { parseHtml, skip, depth }) };
  } catch (error) {
    return {
      format: 'text',
      async *articles() {
        yield refusalFor(file, error);
      },
    };
  }
}

/** All articles of one file of any kind that Backstory reads, as {@link OpenedFile} gives them. */
export async function* readFile(file: InputFile, parseHtml: ParseHtml): AsyncGenerator<Sourced> {
  yield* (await openFile(file, parseHtml)).articles(0);
}

async function* articlesOf(
  input: InputFile,
  format: Format,
  context: Omit<ReadContext, 'readInner'>,
): AsyncGenerator<Sourced> {
  const { parseHtml, depth } = context;
  try {
    yield* READERS[format](input, {
      ...context,
      async *readInner(inner) {
        yield* (await openFile(inner, parseHtml, depth + 1)).articles(0);
      },
    });
  } catch (error) {
    yield refusalFor(input, error);
  }
}

function refusalFor(file: InputFile, error: unknown): Sourced {
  if (error instanceof PackError) return refuse(file, null, error.message, '');
  return refuse(file, null, ...unreadable(error));
}

/** What is wrong with a file that the system would not hand over whole, and the remedy. */
function unreadable(error: unknown): [why: string, remedy: string] {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return ['There is no such file.', 'Look at how its name is written.'];
  if (code === 'EACCES' || code === 'EPERM')
    return ['It may not be read.', 'Change its permissions, or copy it to another folder.'];
  if (code === 'Z_BUF_ERROR' || code === 'Z_DATA_ERROR' || error instanceof TypeError)
    return ['It is a damaged gzip file.', 'Get the file again from where it came.'];
  const words = error instanceof Error ? error.message : String(error);
  return [`It could not be read (${words}).`, 'Save or copy it again, then import the new file.'];
}
