import type { Span } from '../../../../model/span';

/** What treebanks write for characters of the text. */
const TREEBANK: Readonly<Record<string, readonly string[]>> = {
  '``': ['``', '"', '“', "''"],
  "''": ["''", '"', '”', '``'],
  '"': ['"', '“', '”', "''", '``'],
  "'": ["'", '’', '‘', '`'],
  '`': ['`', '‘', "'"],
  "'s": ["'s", '’s'],
  '-LRB-': ['('],
  '-RRB-': [')'],
  '...': ['...', '…', '. . .'],
};

/** Places of the tokens of one sentence in a line that starts at `offset`; null for those it lacks. */
function inLine(line: string, offset: number, tokens: readonly string[]): (Span | null)[] {
  let at = 0;
  return tokens.map((token) => {
    let start = -1;
    let end = -1;
    for (const form of TREEBANK[token] ?? [token]) {
      const found = line.indexOf(form, at);
      if (found < 0 || (start >= 0 && found >= start)) continue;
      start = found;
      end = found + form.length;
    }
    // A word that is missing must not lead past those that follow it.
    if (start < 0 || line.slice(at, start).trim().length > FARTHEST) return null;
    at = end;
    return { start: offset + start, end: offset + end };
  });
}

/** What may stand between two tokens that is in neither (UTF-16 code units). */
const FARTHEST = 3;
/** Share of a sentence's tokens that a line must have to be that sentence. */
const ENOUGH = 0.6;

/**
 * Where the tokens of sentences stand in a text that has one sentence a line; a sentence may lack its
 * line, as web addresses do. By sentence and token, null for one that is not found.
 */
export function tokenPlaces(
  text: string,
  sentences: readonly (readonly string[])[],
): (Span | null)[][] {
  const lines = text.split('\n');
  let line = 0;
  let offset = 0;
  return sentences.map((tokens) => {
    const places = inLine(lines[line] ?? '', offset, tokens);
    if (places.filter((place) => place !== null).length < ENOUGH * tokens.length)
      return tokens.map(() => null);
    offset += (lines[line] ?? '').length + 1;
    line += 1;
    return places;
  });
}
