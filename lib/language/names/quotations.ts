import type { Token } from '../tokens';

/** A quotation of more words than this is somebody's speech, not a name. */
const MOST_WORDS = 6;

/** Opening marks with the marks that close them. */
const PAIRS = new Map([
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['«', '»'],
  ['"', '"'],
  ["'", "'"],
  ['``', "''"],
]);

/** What stands in no name, and in most speech. */
const SPEECH = /^[.,;:?!…]/;

/** The token that closes the quotation which the mark at `open` begins, or -1 where it is none or long. */
function closing(tokens: readonly Token[], open: number): number {
  const wanted = PAIRS.get(tokens[open]?.text ?? '');
  if (wanted === undefined) return -1;
  const last = Math.min(tokens.length - 1, open + MOST_WORDS + 1);
  for (let i = open + 1; i <= last; i++) {
    const text = tokens[i]?.text ?? '';
    const start = tokens[i]?.start ?? 0;
    // An apostrophe with a space before it closes nothing.
    const apostrophe = text === '’' || text === "'";
    if (text === wanted && !(apostrophe && start > (tokens[i - 1]?.end ?? start))) return i;
    if (SPEECH.test(text)) return -1;
  }
  return -1;
}

/** A quotation as the token indexes of its marks. */
export interface Quotation {
  open: number;
  close: number;
}

/**
 * The quotations of a sentence that may hold a name ("the “Haqqani network”"), in order: short ones
 * alone, without a comma or stop, whose first word has a capital.
 */
export function nameQuotations(tokens: readonly Token[]): Quotation[] {
  const found: Quotation[] = [];
  for (let open = 0; open < tokens.length; open++) {
    const mark = tokens[open];
    if (!mark || !PAIRS.has(mark.text) || !isCapital(tokens[open + 1])) continue;
    // "the Smiths' House": an apostrophe right after a word opens nothing.
    if (mark.text === "'" && mark.start === tokens[open - 1]?.end) continue;
    const close = closing(tokens, open);
    if (close <= open + 1) continue;
    found.push({ open, close });
    open = close;
  }
  return found;
}

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');
