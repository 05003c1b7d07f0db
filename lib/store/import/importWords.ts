import type { ImportItem } from '../../model/library';
import { asSentence, type Refusal } from '../../pipeline/articleSource';

/** What the reader is told where a file could not be read to its end. */
export function failureWords(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return `It could not be read to its end (${why}). What came before is in the archive. Try the file again.`;
}

/** What of a file is told where it, or one article of it, could not be read. */
export function failedItem(file: string, error: unknown): ImportItem {
  return { file, line: null, outcome: 'failed', why: failureWords(error), remedy: '' };
}

/** What the reader is told of an article that was not taken. */
export function refusedItem({ file, line, outcome, why, remedy }: Refusal): ImportItem {
  return { file, line, outcome, why: asSentence(why), remedy: asSentence(remedy) };
}
