import { MOST_BALLOT_KEYS, type Ballots } from './ballots';
import { bestTags, marginals, type CrfSpace } from './crf';
import { contextKeys, MOST_CONTEXT_KEYS, wordAt, wordKeys, type SentenceView } from './features';
import type { NameModel } from './nameModel';
import { eachStretch } from './stretches';
import { BEGIN, OUTSIDE, TAG_COUNT, UNIT } from './tags';
import { describeWord, type Style, type Word } from './words';

const T = TAG_COUNT;

/** A name as token indexes of its sentence, `last` included; `kind` indexes `KINDS`. */
export interface TaggedName {
  first: number;
  last: number;
  kind: number;
  /** Least probability of its tags. */
  probability: number;
}

/** Words kept with their summed weights: about 400 bytes each, so 8 MB at most. */
const MOST_WORDS = 20_000;

/** A describer of words that remembers them beside the model. */
export function rememberWords(model: NameModel): (text: string, style: Style) => Word {
  return (text, style) => {
    const id = style === 0 ? text : `${style} ${text}`;
    let word = model.words.get(id);
    if (word === undefined) {
      if (model.words.size >= MOST_WORDS) model.words.clear();
      word = describeWord(text, style, model.clusters);
      model.words.set(id, word);
    }
    return word;
  };
}

function addRow(model: NameModel, key: number, into: Float64Array | Float32Array, at: number) {
  const row = model.rows.get(key);
  if (row < 0) return;
  const { weights } = model;
  const from = row * T;
  for (let t = 0; t < T; t++)
    into[at + t] = (into[at + t] as number) + (weights[from + t] as number);
}

function wordScores(model: NameModel, word: Word, offset: number): Float32Array {
  const known = word.scores[offset + 2];
  if (known) return known;
  const made = new Float32Array(T);
  for (const key of wordKeys(word, offset)) addRow(model, key, made, 0);
  word.scores[offset + 2] = made;
  return made;
}

/** Score of the tags that a closed word cannot have: its exponential is 0. */
const IMPOSSIBLE = -1000;

const contextBuffer = new Int32Array(MOST_CONTEXT_KEYS);

/** Fills `space.scores` for a sentence. */
export function scoreSentence(model: NameModel, view: SentenceView, space: CrfSpace): void {
  const { open } = view;
  space.reset(open.length);
  const { scores } = space;
  for (let i = 0; i < open.length; i++) {
    const at = i * T;
    if (open[i] === 0) {
      scores.fill(IMPOSSIBLE, at + 1, at + T);
      continue;
    }
    for (let offset = -2; offset <= 2; offset++) {
      const sums = wordScores(model, wordAt(view, i + offset), offset);
      for (let t = 0; t < T; t++) scores[at + t] = (scores[at + t] as number) + (sums[t] as number);
    }
    const count = contextKeys(view, i, contextBuffer);
    for (let k = 0; k < count; k++) addRow(model, contextBuffer[k] as number, scores, at);
    for (let t = 0; t < T; t++) scores[at + t] = (scores[at + t] as number) * model.scale;
  }
}

const ballotBuffer = new Int32Array(MOST_BALLOT_KEYS);
const ballotSums = new Float64Array(T);

/** Adds to `space.scores` what the article's ballots say of a sentence. Returns whether they say anything. */
export function addBallots(
  model: NameModel,
  view: SentenceView,
  ballots: Ballots,
  space: CrfSpace,
): boolean {
  const { scores } = space;
  const { open } = view;
  let any = false;
  for (let i = 0; i < view.words.length; i++) {
    if (open[i] === 0) continue;
    const count = ballots.keys(view, i, ballotBuffer);
    if (count === 0) continue;
    any = true;
    ballotSums.fill(0);
    for (let k = 0; k < count; k++) addRow(model, ballotBuffer[k] as number, ballotSums, 0);
    for (let t = 0; t < T; t++) {
      const at = i * T + t;
      scores[at] = (scores[at] as number) + (ballotSums[t] as number) * model.scale;
    }
  }
  return any;
}

/**
 * The best names of a sentence whose scores are in `space`; `space.probabilities` then has the
 * probability of each tag at each open word.
 */
export function decodeSentence(
  model: NameModel,
  { open }: SentenceView,
  space: CrfSpace,
): TaggedName[] {
  const tags = new Uint8Array(open.length);
  eachStretch(open, (start, end) => {
    marginals(space, start, end, model.moves, null);
    bestTags(space, start, end, model.transitions, tags);
  });
  const names: TaggedName[] = [];
  for (let i = 0; i < open.length; i++) {
    const tag = tags[i] as number;
    if (tag === OUTSIDE) continue;
    const position = ((tag - 1) & 3) + 1;
    const kind = (tag - 1) >> 2;
    const probability = space.probabilities[i * T + tag] as number;
    if (position === UNIT || position === BEGIN) {
      names.push({ first: i, last: i, kind, probability });
      continue;
    }
    const name = names.at(-1);
    if (name) {
      name.last = i;
      name.probability = Math.min(name.probability, probability);
    }
  }
  return names;
}
