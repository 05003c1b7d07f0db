import { TAG_COUNT } from '../../language/names/tags';
import type { Encoded } from './encode';
import type { Crf } from './trainCrf';

const T = TAG_COUNT;

/** What {@link packWeights} gives: the smaller model, to be trained on, and a way to end. */
export interface Packed {
  crf: Crf;
  data: Encoded;
  finish(): {
    rowKeys: Int32Array;
    weights: Int8Array;
    scale: number;
    transitions: Float64Array;
  };
}

/** One step of a weight in the file; half of it is the largest rounding error. */
const SCALE = 0.05;

/**
 * Keeps the `most` rows that matter: length of the row times the fourth root of how often it is
 * used, since a rare feature's weight, however large, changes little. Rows are sorted by key.
 */
export function packWeights(crf: Crf, data: Encoded, most: number): Packed {
  const rows = data.keys.length;
  const uses = new Float64Array(rows);
  for (const row of data.features) uses[row] = (uses[row] ?? 0) + 1;
  for (const row of data.ballots) uses[row] = (uses[row] ?? 0) + 1;
  const worth = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let squares = 0;
    for (let t = 0; t < T; t++) squares += (crf.weights[row * T + t] ?? 0) ** 2;
    worth[row] = Math.sqrt(squares) * (uses[row] ?? 0) ** 0.25;
  }
  const chosen = Array.from({ length: rows }, (_, row) => row)
    .sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0))
    .slice(0, most)
    .sort((a, b) => (data.keys[a] ?? 0) - (data.keys[b] ?? 0));
  const place = new Int32Array(rows).fill(-1);
  chosen.forEach((row, i) => (place[row] = i));
  const small: Crf = {
    weights: new Float32Array(chosen.length * T),
    weightSquares: new Float32Array(chosen.length * T),
    transitions: crf.transitions.slice(),
    transitionSquares: crf.transitionSquares.slice(),
  };
  chosen.forEach((row, i) => {
    small.weights.set(crf.weights.subarray(row * T, row * T + T), i * T);
    small.weightSquares.set(crf.weightSquares.subarray(row * T, row * T + T), i * T);
  });
  const features = new Int32Array(data.features.length);
  const tokens = new Int32Array(data.tokens.length);
  let used = 0;
  for (let token = 0; token + 1 < tokens.length; token++) {
    const end = data.tokens[token + 1] ?? 0;
    for (let f = data.tokens[token] ?? 0; f < end; f++) {
      const row = place[data.features[f] ?? 0] ?? -1;
      if (row >= 0) features[used++] = row;
    }
    tokens[token + 1] = used;
  }
  const ballots: number[] = [];
  const ballotStarts = new Int32Array(data.ballotStarts.length);
  for (let token = 0; token + 1 < ballotStarts.length; token++) {
    const end = data.ballotStarts[token + 1] ?? 0;
    for (let f = data.ballotStarts[token] ?? 0; f < end; f++) {
      const row = place[data.ballots[f] ?? 0] ?? -1;
      if (row >= 0) ballots.push(row);
    }
    ballotStarts[token + 1] = ballots.length;
  }
  const keys = Int32Array.from(chosen, (row) => data.keys[row] ?? 0);
  return {
    crf: small,
    data: {
      ...data,
      keys,
      tokens,
      features: features.subarray(0, used),
      ballots: Int32Array.from(ballots),
      ballotStarts,
    },
    finish: () => ({
      rowKeys: keys,
      weights: Int8Array.from(small.weights, (weight) =>
        Math.max(-127, Math.min(127, Math.round(weight / SCALE))),
      ),
      scale: SCALE,
      transitions: small.transitions,
    }),
  };
}
