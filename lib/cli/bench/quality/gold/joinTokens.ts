import type { Span } from '../../../../model/span';

/** A text made of tokens, and where each of them stands in it. */
export interface JoinedText {
  text: string;
  /** For each sentence the places of its tokens. */
  places: Span[][];
}

/** Tokens that stand close to the one before, and those that the next one stands close to. */
const CLOSING = /^(?:[.,;:!?%)\]}”’…]+|''|n't|['’](?:s|re|ve|ll|d|m|t)?)$/iu;
const OPENING = /^(?:[([{“‘$£€#]|``|US\$)$/u;

/** Tokenised sentences as a text with one sentence a line, spaced as in print. */
export function joinTokens(sentences: readonly (readonly string[])[]): JoinedText {
  let text = '';
  const places = sentences.map((tokens, line) => {
    if (line > 0) text += '\n';
    let quoted = false;
    let close = true;
    return tokens.map((token) => {
      const opensQuote = token === '``' || (token === '"' && !quoted);
      const closesQuote = token === "''" || (token === '"' && quoted);
      if (opensQuote || closesQuote) quoted = opensQuote;
      const written = opensQuote || closesQuote ? '"' : token;
      if (!close && !closesQuote && !CLOSING.test(token)) text += ' ';
      const start = text.length;
      text += written;
      close = opensQuote || OPENING.test(token);
      return { start, end: text.length };
    });
  });
  return { text, places };
}
