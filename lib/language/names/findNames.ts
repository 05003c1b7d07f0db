import type { NameMention } from '../../model/mention';
import type { Span } from '../../model/span';
import { tokenize, type Token } from '../tokens';
import { Ballots } from './ballots';
import { calibrated } from './confidence';
import { CrfSpace } from './crf';
import { viewDocument } from './document';
import { draftOf } from './draft';
import { partGlued } from './glued';
import { KnownNames } from './knownNames';
import type { NameModel } from './nameModel';
import { readQuotations } from './readQuotations';
import { refineNames } from './refine';
import { findRole } from './roles';
import { addSurnames, type NamedSentence } from './surnames';
import {
  addBallots,
  addKnown,
  castBallots,
  decodeSentence,
  rememberWords,
  scoreSentence,
  scoreTopic,
} from './tagger';
import { TAG_COUNT } from './tags';

const NOTHING_KNOWN = new KnownNames([]);

/** What is read as one article at most, in tokens: a book would say too much of each word. */
const LONGEST_ARTICLE = 20_000;

/** Longer "sentences" are tables and dumps; they are read in pieces of this many tokens. */
const LONGEST_SENTENCE = 200;

function* pieces(text: string, sentences: readonly Span[]): Generator<Token[]> {
  for (const sentence of sentences) {
    const tokens = tokenize(text, sentence);
    for (let from = 0; from < tokens.length; from += LONGEST_SENTENCE) {
      yield tokens.slice(from, from + LONGEST_SENTENCE);
    }
  }
}

/**
 * The names in `text`, sorted and not overlapping. `sentences` are spans of it; what the article
 * says of a word in one of them helps to read it in the others, and so do the names that the reader's
 * archive is `known` to have. Offsets are UTF-16 code units of
 * `text`. Never throws; linear time.
 */
export function findNames(
  text: string,
  sentences: readonly Span[],
  model: NameModel,
  known = NOTHING_KNOWN,
): NameMention[] {
  const found: NameMention[] = [];
  let block: Token[][] = [];
  let size = 0;
  for (const tokens of pieces(text, sentences)) {
    block.push(tokens);
    size += tokens.length;
    if (size < LONGEST_ARTICLE) continue;
    readBlock(text, block, model, known, found);
    block = [];
    size = 0;
  }
  readBlock(text, block, model, known, found);
  return found;
}

/** Words that stand as names by themselves, or end a person's, where a capital means something. */
function namedWords(sentences: readonly NamedSentence[]): Set<string> {
  const words = new Set<string>();
  for (const { tokens, names } of sentences) {
    for (const { first, last, kind } of names) {
      const whole = first === last || kind === 'person';
      const inside = /^[\p{L}\p{N}]/u.test(tokens[first - 1]?.text ?? '');
      if (whole && inside) words.add(tokens[last]?.text ?? '');
    }
  }
  return words;
}

function readBlock(
  text: string,
  block: readonly Token[][],
  model: NameModel,
  known: KnownNames,
  found: NameMention[],
): void {
  const cut = partGlued(block, model.clusters);
  const texts = cut.map((tokens) => tokens.map((token) => token.text));
  const views = viewDocument(texts, rememberWords(model));
  const space = new CrfSpace();
  const ballots = new Ballots(views);
  const topicScores = scoreTopic(model, views[0]?.topic ?? new Int32Array());
  const scores = views.map((view, sentence) => {
    scoreSentence(model, view, topicScores, space);
    addKnown(known.find(texts[sentence] ?? []), space);
    castBallots(model, view, ballots, space);
    return Float32Array.from(space.scores.subarray(0, view.words.length * TAG_COUNT));
  });
  const drafts = views.map((view, sentence): NamedSentence => {
    const tokens = cut[sentence] ?? [];
    space.reset(tokens.length);
    space.scores.set(scores[sentence] ?? []);
    addBallots(model, view, ballots, space);
    const names = decodeSentence(model, view, space).map(draftOf);
    const quoted = readQuotations(model, view, tokens, names, topicScores, space);
    return { tokens, names: [...names, ...quoted].sort((a, b) => a.first - b.first) };
  });
  const named = namedWords(drafts);
  const sentences = drafts.map(({ tokens, names }): NamedSentence => {
    return { tokens, names: refineNames(names, tokens, named) };
  });
  addSurnames(sentences);
  for (const { tokens, names } of sentences) {
    let floor = 0;
    for (const { first, last, kind, confidence } of names) {
      const start = tokens[first]?.start ?? 0;
      const end = tokens[last]?.end ?? start;
      const role = kind === 'person' ? findRole(text, tokens, first, last, floor) : null;
      // "of the Navy and Captain Smith": no role reaches over another name and "and".
      if (kind === 'person' || tokens[last + 1]?.text === 'and') floor = last + 1;
      const name = { start, end, text: text.slice(start, end), kind, role };
      found.push({ ...name, confidence: calibrated(confidence) });
    }
  }
}
