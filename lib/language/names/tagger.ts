import { MOST_BALLOT_KEYS, type Ballots } from './ballots';
import { bestTags, marginals, type CrfSpace } from './crf';
import {
  contextKeys,
  isTold,
  MOST_CONTEXT_KEYS,
  wordAt,
  wordKeys,
  type SentenceView,
} from './features';
import type { KnownPlace } from './knownNames';
import type { NameModel } from './nameModel';
import { eachStretch } from './stretches';
import { companyKeys } from './topic';
import { BEGIN, INSIDE, KINDS, LAST, OUTSIDE, TAG_COUNT, tagOf, UNIT } from './tags';
import { describeWord, OFFSETS, REACH, type Style, type Word } from './words';

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

/** Adds what a word says at `offset` from the one being tagged to `sums`. */
function addWord(model: NameModel, word: Word, offset: number, sums: Int32Array): void {
  const scores = (word.scores ??= new Int16Array(OFFSETS * T));
  const bit = 1 << (offset + REACH);
  const at = (offset + REACH) * T;
  if ((word.summed & bit) === 0) {
    for (const key of wordKeys(word, offset)) model.weights.add(key, scores, at);
    word.summed |= bit;
  }
  for (let t = 0; t < T; t++) sums[t] = (sums[t] as number) + (scores[at + t] as number);
}

/** Score of the tags that a closed word cannot have: its exponential is 0. */
const IMPOSSIBLE = -1000;

const contextBuffer = new Int32Array(MOST_CONTEXT_KEYS);

const sums = new Int32Array(T);
const sentenceSums = new Int32Array(T);

/** What the article's topic says of every name in it: the argument of {@link scoreSentence}. */
export function scoreTopic(model: NameModel, topic: Int32Array): Int32Array {
  const scores = new Int32Array(T);
  for (const key of topic) model.weights.add(key, scores, 0);
  return scores;
}

/** Fills `space.scores` for a sentence of an article whose topic says `topicScores`. */
export function scoreSentence(
  model: NameModel,
  view: SentenceView,
  topicScores: Int32Array,
  space: CrfSpace,
): void {
  const { open } = view;
  space.reset(open.length);
  const { scores } = space;
  let told = false;
  for (let i = 0; i < open.length; i++) {
    const at = i * T;
    if (open[i] === 0) {
      scores.fill(IMPOSSIBLE, at + 1, at + T);
      continue;
    }
    sums.fill(0);
    for (let offset = -REACH; offset <= REACH; offset++) {
      addWord(model, wordAt(view, i + offset), offset, sums);
    }
    const count = contextKeys(view, i, contextBuffer);
    for (let k = 0; k < count; k++) model.weights.add(contextBuffer[k] as number, sums, 0);
    if (isTold(view, i)) {
      if (!told) {
        sentenceSums.set(topicScores);
        for (const key of companyKeys(view.words)) model.weights.add(key, sentenceSums, 0);
        told = true;
      }
      for (let t = 0; t < T; t++) sums[t] = (sums[t] as number) + (sentenceSums[t] as number);
      const elsewhere = view.elsewhere[i];
      if (elsewhere) for (const key of elsewhere) model.weights.add(key, sums, 0);
    }
    for (let t = 0; t < T; t++) scores[at + t] = (sums[t] as number) * model.scale;
  }
}

/**
 * What it is worth, in log odds, that the archive has a name of several words, and of one. F4 / F3 /
 * span on `worldwide` alone 81.2 / 84.3 / 88.7, with an archive of its other half as read 81.4 / 84.4 / 88.9, as marked by hand 81.5 / 84.4 / 88.9.
 */
const KNOWN_NAME = 3;
const KNOWN_WORD = 2;

/** Adds to `space.scores` what the archive's names at these places say. */
export function addKnown(places: readonly KnownPlace[], space: CrfSpace): void {
  for (const { first, last, kind } of places) {
    const k = KINDS.indexOf(kind);
    for (let i = first; i <= last; i++) {
      const position = first === last ? UNIT : i === first ? BEGIN : i === last ? LAST : INSIDE;
      const at = i * T + tagOf(k, position);
      const worth = first === last ? KNOWN_WORD : KNOWN_NAME / (last - first + 1);
      space.scores[at] = (space.scores[at] as number) + worth;
    }
  }
}

const ballotBuffer = new Int32Array(MOST_BALLOT_KEYS);
const ballotSums = new Int32Array(T);

/** Counts for `ballots` what a first reading makes of a sentence whose scores are in `space`. */
export function castBallots(
  model: NameModel,
  view: SentenceView,
  ballots: Ballots,
  space: CrfSpace,
): void {
  eachStretch(view.open, (start, end) => {
    if (!ballots.matters(view, start, end)) return;
    marginals(space, start, end, model.moves, null);
    ballots.count(view, start, end, space.probabilities);
  });
}

/** Adds to `space.scores` what the article's ballots say of a sentence. */
export function addBallots(
  model: NameModel,
  view: SentenceView,
  ballots: Ballots,
  space: CrfSpace,
): void {
  const { scores } = space;
  for (let i = 0; i < view.words.length; i++) {
    if (view.open[i] === 0) continue;
    const count = ballots.keys(view, i, ballotBuffer);
    if (count === 0) continue;
    ballotSums.fill(0);
    for (let k = 0; k < count; k++) model.weights.add(ballotBuffer[k] as number, ballotSums, 0);
    for (let t = 0; t < T; t++) {
      const at = i * T + t;
      scores[at] = (scores[at] as number) + (ballotSums[t] as number) * model.scale;
    }
  }
}

/** The best names of a sentence whose scores are in `space`. */
export function decodeSentence(
  model: NameModel,
  { open }: SentenceView,
  space: CrfSpace,
): TaggedName[] {
  const tags = new Uint8Array(open.length);
  eachStretch(open, (start, end) => {
    bestTags(space, start, end, model.transitions, tags);
    // How sure it is, is asked only where there is something to be sure of.
    let any = false;
    for (let i = start; i < end; i++) if (tags[i] !== OUTSIDE) any = true;
    if (any) marginals(space, start, end, model.moves, null);
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
