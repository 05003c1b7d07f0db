import { datelineEnd } from '../../extraction/dateline';
import type { Zone } from '../../model/article';

/** A stretch of a document in reading order: part of the body, or kept apart (`caption`, `byline`, `furniture`). */
export interface Piece {
  kind: 'body' | 'heading' | 'caption' | 'byline' | 'furniture';
  text: string;
  /** Of a heading: 1 for the largest. */
  level?: number;
}

/** The body of pieces, paragraphs separated by an empty line, and its zones, as extraction makes them of pages. */
export function assemblePieces(pieces: readonly Piece[]): { text: string; zones: Zone[] } {
  const parts: string[] = [];
  const zones: Zone[] = [];
  let length = 0;
  let first = true;
  for (const { kind, text } of pieces) {
    if (text === '') continue;
    if (kind !== 'body' && kind !== 'heading') {
      zones.push({ kind, start: length, end: length, text });
      continue;
    }
    const start = parts.length === 0 ? 0 : length + 2;
    parts.push(text);
    length = start + text.length;
    const dateline = kind === 'body' && first ? datelineEnd(text) : 0;
    if (kind === 'body') first = false;
    if (dateline > 0) zones.push({ kind: 'dateline', start, end: start + dateline });
    if (kind === 'heading') zones.push({ kind, start, end: length });
  }
  return { text: parts.join('\n\n'), zones };
}

/** Letters and digits alone, in lower case: two spellings of one title are the same by it. */
export function sameWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The title of a document and what is left of its pieces without it: `given`, else the first heading
 * among the first five pieces, else `fallback`. A heading that only repeats the title is left out.
 */
export function titleOf(
  pieces: readonly Piece[],
  given: string | null,
  fallback: string,
): { title: string; rest: Piece[] } {
  const headings = pieces.slice(0, 5).filter(({ kind }) => kind === 'heading');
  const own =
    given === null
      ? (headings.find(({ level }) => level === 1) ?? headings[0])
      : headings.find(({ text }) => sameWords(text) === sameWords(given));
  return {
    title: given ?? own?.text ?? fallback,
    rest: pieces.filter((piece) => piece !== own),
  };
}

/** A file's name without folders and ending, for what has no other title. */
export function stem(name: string): string {
  return name
    .replace(/^.*[/\\]/, '')
    .replace(/\.gz$/i, '')
    .replace(/\.[a-z0-9]{1,9}$/i, '');
}
