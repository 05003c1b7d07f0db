import { readMetaLine } from '../../extraction/dump/metaLines';
import type { PublicationDate } from '../../model/article';
import type { Piece } from './pieces';

/** Byline and date stand among this many pieces at the top. */
const TOP = 8;

/** What the lines above a text say of it, and its pieces with these lines kept apart. */
export interface TopLines {
  bylines: string[];
  published: PublicationDate | null;
  updated: PublicationDate | null;
  publisher: string | null;
  pieces: Piece[];
}

/** Reads bylines and dates above the first long paragraph ("By Ann Example", "8 June 2021"). */
export function readTopLines(pieces: readonly Piece[]): TopLines {
  const top: TopLines = {
    bylines: [],
    published: null,
    updated: null,
    publisher: null,
    pieces: [],
  };
  let ended = false;
  for (const [at, piece] of pieces.entries()) {
    // A paragraph of more than two lines is the text.
    if (at >= TOP || (piece.kind === 'body' && piece.text.length > 200)) ended = true;
    const meta = ended || piece.kind === 'heading' ? null : readMetaLine(piece.text);
    if (meta === null) {
      top.pieces.push(piece);
      continue;
    }
    top.pieces.push({ kind: 'byline', text: piece.text });
    top.bylines.push(...meta.bylines);
    if (!meta.isUpdate) top.published ??= meta.published;
    top.updated ??= meta.updated ?? (meta.isUpdate ? meta.published : null);
    top.publisher ??= meta.publisher;
  }
  return top;
}
