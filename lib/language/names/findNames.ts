import type { NameMention } from '../../model/mention';
import type { Span } from '../../model/span';
import { tokenize, type Token } from '../tokens';
import { CrfSpace } from './crf';
import { viewDocument } from './document';
import type { NameModel } from './nameModel';
import { findRole } from './roles';
import { decodeSentence, rememberWords, scoreSentence } from './tagger';
import { KINDS } from './tags';

/** Longer "sentences" are tables and dumps; they are read in pieces of this many tokens. */
const LONGEST_SENTENCE = 200;

function pieces(text: string, sentences: readonly Span[]): Token[][] {
  const cut: Token[][] = [];
  for (const sentence of sentences) {
    const tokens = tokenize(text, sentence);
    for (let from = 0; from < tokens.length; from += LONGEST_SENTENCE) {
      cut.push(tokens.slice(from, from + LONGEST_SENTENCE));
    }
  }
  return cut;
}

/**
 * The names in `text`, sorted and not overlapping. `sentences` are spans of it; what the article
 * says of a word in one of them helps to read it in the others. Offsets are UTF-16 code units of
 * `text`. Never throws; linear time.
 */
export function findNames(
  text: string,
  sentences: readonly Span[],
  model: NameModel,
): NameMention[] {
  const cut = pieces(text, sentences);
  const texts = cut.map((tokens) => tokens.map((token) => token.text));
  const views = viewDocument(texts, rememberWords(model));
  const space = new CrfSpace();
  const found: NameMention[] = [];
  views.forEach((view, sentence) => {
    const tokens = cut[sentence] ?? [];
    scoreSentence(model, view, space);
    for (const name of decodeSentence(model, view.words.length, space)) {
      const start = tokens[name.first]?.start ?? 0;
      const end = tokens[name.last]?.end ?? start;
      const kind = KINDS[name.kind] ?? 'other';
      const role = kind === 'person' ? findRole(text, tokens, name.first, name.last) : null;
      found.push({
        start,
        end,
        text: text.slice(start, end),
        kind,
        role,
        confidence: name.probability,
      });
    }
  });
  return found;
}
