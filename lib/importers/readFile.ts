import { PackError } from '../packs/packFormat';
import type { Sourced } from '../pipeline/articleSource';
import { detectFormat } from './detectFormat';
import { gunzip, isGzip } from './gunzip';
import { readStart, type InputFile } from './inputFile';
import { readDocument, type ParseHtml } from './readDocument';
import { readJsonl } from './readJsonl';
import { readPackFile } from './readPackFile';
import { refuse } from './refuse';

/** Bytes that tell a format: past any comment that a page saver writes on top. */
const TELLING_BYTES = 4096;

/**
 * All articles of one file of any kind that Backstory reads, as they stream in, with a refusal for
 * each that cannot be taken. Never throws for what a file holds.
 */
export async function* readFile(file: InputFile, parseHtml: ParseHtml): AsyncGenerator<Sourced> {
  try {
    const input = isGzip(await readStart(file, 2)) ? gunzip(file) : file;
    const format = detectFormat(input.name, await readStart(input, TELLING_BYTES));
    if (format === 'pack') yield* readPackFile(input);
    else if (format === 'jsonl') yield* readJsonl(input);
    else yield await readDocument(input, format, parseHtml);
  } catch (error) {
    if (error instanceof PackError) yield refuse(file, null, error.message, '');
    else yield refuse(file, null, ...unreadable(error));
  }
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
