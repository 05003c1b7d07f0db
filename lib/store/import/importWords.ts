import { refusalWords, type Refusal } from '../../pipeline/articleSource';

/** What the reader is told where a file could not be read to its end. */
export function failureWords(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return `It could not be read to its end (${why}). What came before is in the archive. Try the file again.`;
}

/** What the reader is told of an article that was not taken, with its line where that is known. */
export function refusalMessage(refusal: Refusal): string {
  const words = refusalWords(refusal);
  return refusal.line === null ? words : `Line ${refusal.line}: ${words}`;
}
