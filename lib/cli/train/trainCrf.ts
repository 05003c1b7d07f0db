import { CrfSpace, exponentials, marginals } from '../../language/names/crf';
import { eachStretch } from '../../language/names/stretches';
import { mayFollow, TAG_COUNT } from '../../language/names/tags';
import { ANY_TAG } from './corpus';
import type { Encoded } from './encode';

const T = TAG_COUNT;

/** A linear-chain CRF in training: `TAG_COUNT` weights a row, and those of the transitions. */
export interface Crf {
  weights: Float32Array;
  transitions: Float64Array;
  /** Sums of squared gradients (AdaGrad). */
  weightSquares: Float32Array;
  transitionSquares: Float64Array;
}

export interface Rates {
  /** Step of AdaGrad (Duchi et al., 2011). */
  step: number;
  /** Pull of each weight towards zero, in proportion to it (L2) and constant (L1). */
  l2: number;
  l1: number;
  /** Share of features left out at random, so that no word is trusted alone. */
  dropout: number;
}

/** A gradient below this moves no weight enough to be worth the memory traffic. */
const LEAST_GRADIENT = 0.004;

/** Added to the squares: without it the first sight of a feature would move it by a whole step. */
const DAMPING = 1;

/** Share of sentences trained as a second reading, which knows what the first made of the article. */
const VOTING_SHARE = 0.65;

/** A model of all zeros. */
export function newCrf(rows: number): Crf {
  return {
    weights: new Float32Array(rows * T),
    transitions: new Float64Array(T * T),
    weightSquares: new Float32Array(rows * T),
    transitionSquares: new Float64Array(T * T),
  };
}

const PAIRS: number[] = [];
for (let from = 0; from < T; from++) {
  for (let to = 0; to < T; to++) if (mayFollow(from, to)) PAIRS.push(from * T + to);
}

/** Adds the expected count of each transition, times `sign`, to `into`. */
function countMoves(
  space: CrfSpace,
  start: number,
  end: number,
  moves: Float64Array,
  into: Float64Array,
  sign: number,
): void {
  const joint = new Float64Array(PAIRS.length);
  for (let i = start + 1; i < end; i++) {
    const row = i * T;
    let sum = 0;
    for (let p = 0; p < PAIRS.length; p++) {
      const pair = PAIRS[p] as number;
      const from = (pair / T) | 0;
      const to = pair % T;
      const value =
        (space.forward[row - T + from] as number) *
        (moves[pair] as number) *
        (space.potentials[row + to] as number) *
        (space.backward[row + to] as number);
      joint[p] = value;
      sum += value;
    }
    if (sum <= 0) continue;
    for (let p = 0; p < PAIRS.length; p++) {
      const pair = PAIRS[p] as number;
      into[pair] = (into[pair] as number) + (sign * (joint[p] as number)) / sum;
    }
  }
}

/**
 * One pass over the sentences in random order, each as many `times` as is said, maximising the likelihood of what their labels
 * allow (partial labels as in Tsuboi et al., 2008) by AdaGrad. Returns the mean log loss a token
 * of the fully labelled tokens.
 */
export function trainEpoch(
  crf: Crf,
  data: Encoded,
  rates: Rates,
  random: () => number,
  times: (sentence: number) => number = () => 1,
): number {
  const { weights, weightSquares, transitions, transitionSquares } = crf;
  const order: number[] = [];
  for (let i = 0; i < data.certain.length; i++) {
    for (let k = times(i); k > 0; k--) order.push(i);
  }
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const swap = order[i] as number;
    order[i] = order[j] as number;
    order[j] = swap;
  }
  const space = new CrfSpace();
  const changes = new Float64Array(T * T);
  const slope = new Float64Array(T);
  let target = new Float64Array(64 * T);
  let active = new Int32Array(1 << 14);
  const starts = new Int32Array(4096);
  const moves = exponentials(transitions);
  let loss = 0;
  let judged = 0;
  for (const sentence of order) {
    const first = data.sentences[sentence] as number;
    const length = Math.min((data.sentences[sentence + 1] as number) - first, 400);
    space.reset(length);
    const { scores } = space;
    const room =
      (data.tokens[first + length] as number) -
      (data.tokens[first] as number) +
      (data.ballotStarts[first + length] as number) -
      (data.ballotStarts[first] as number);
    // Now and then without what a first reading says: the first reading itself has none.
    const voting = random() < VOTING_SHARE;
    if (active.length < room) active = new Int32Array(room * 2);
    if (target.length < length * T) target = new Float64Array(length * T * 2);
    let used = 0;
    for (let i = 0; i < length; i++) {
      starts[i] = used;
      const row = i * T;
      const end = data.tokens[first + i + 1] as number;
      for (let f = data.tokens[first + i] as number; f < end; f++) {
        if (rates.dropout > 0 && random() < rates.dropout) continue;
        const at = (data.features[f] as number) * T;
        active[used++] = at;
        for (let t = 0; t < T; t++)
          scores[row + t] = (scores[row + t] as number) + (weights[at + t] as number);
      }
      const last = voting ? (data.ballotStarts[first + i + 1] as number) : 0;
      for (let f = data.ballotStarts[first + i] as number; f < last; f++) {
        if (rates.dropout > 0 && random() < rates.dropout) continue;
        const at = (data.ballots[f] as number) * T;
        active[used++] = at;
        for (let t = 0; t < T; t++)
          scores[row + t] = (scores[row + t] as number) + (weights[at + t] as number);
      }
    }
    starts[length] = used;
    const allowed = data.allowed.subarray(first, first + length);
    const open = data.open.subarray(first, first + length);
    const possible = Int32Array.from(open, (is) => (is === 1 ? ANY_TAG : 1));
    changes.fill(0);
    eachStretch(open, (start, end) => {
      // What the labels allow, then what the model believes.
      marginals(space, start, end, moves, allowed);
      countMoves(space, start, end, moves, changes, 1);
      target.set(space.probabilities.subarray(start * T, end * T), start * T);
      marginals(space, start, end, moves, possible);
      countMoves(space, start, end, moves, changes, -1);
    });
    for (let i = 0; i < length; i++) {
      if (data.certain[sentence] === 1) judged++;
      if (open[i] === 0) continue;
      const row = i * T;
      let largest = 0;
      for (let t = 0; t < T; t++) {
        const g = (target[row + t] as number) - (space.probabilities[row + t] as number);
        slope[t] = g;
        largest = Math.max(largest, Math.abs(g));
        if (g > 0 && data.certain[sentence] === 1 && target[row + t] === 1) {
          loss -= Math.log(Math.max(1e-9, 1 - g));
        }
      }
      if (largest < LEAST_GRADIENT) continue;
      const stop = starts[i + 1] as number;
      for (let f = starts[i] as number; f < stop; f++) {
        const at = active[f] as number;
        for (let t = 0; t < T; t++) {
          const weight = weights[at + t] as number;
          const g = (slope[t] as number) - rates.l2 * weight;
          const squares = (weightSquares[at + t] as number) + g * g;
          weightSquares[at + t] = squares;
          const rate = rates.step / Math.sqrt(squares + DAMPING);
          const moved = weight + rate * g;
          const pull = rate * rates.l1;
          weights[at + t] = moved > pull ? moved - pull : moved < -pull ? moved + pull : 0;
        }
      }
    }
    for (const pair of PAIRS) {
      const g = changes[pair] as number;
      if (g === 0) continue;
      const squares = (transitionSquares[pair] as number) + g * g;
      transitionSquares[pair] = squares;
      const moved = (transitions[pair] as number) + (rates.step * g) / Math.sqrt(squares + DAMPING);
      transitions[pair] = moved;
      moves[pair] = Math.exp(moved);
    }
  }
  return judged === 0 ? 0 : loss / judged;
}

/** The probabilities of tags that `crf` gives each sentence of `data` from number `from` to `to`, without ballots. */
export function readSentences(crf: Crf, data: Encoded, from: number, to: number): Float64Array[] {
  const space = new CrfSpace();
  const moves = exponentials(crf.transitions);
  const results: Float64Array[] = [];
  for (let sentence = from; sentence < to; sentence++) {
    const first = data.sentences[sentence] as number;
    const length = (data.sentences[sentence + 1] as number) - first;
    space.reset(length);
    for (let i = 0; i < length; i++) {
      const end = data.tokens[first + i + 1] as number;
      for (let f = data.tokens[first + i] as number; f < end; f++) {
        const at = (data.features[f] as number) * T;
        for (let t = 0; t < T; t++) {
          space.scores[i * T + t] =
            (space.scores[i * T + t] as number) + (crf.weights[at + t] as number);
        }
      }
    }
    const open = data.open.subarray(first, first + length);
    const possible = Int32Array.from(open, (is) => (is === 1 ? ANY_TAG : 1));
    const probabilities = new Float64Array(length * T);
    for (let i = 0; i < length; i++) probabilities[i * T] = 1;
    eachStretch(open, (start, end) => {
      marginals(space, start, end, moves, possible);
      probabilities.set(space.probabilities.subarray(start * T, end * T), start * T);
    });
    results.push(probabilities);
  }
  return results;
}
