import { TAG_COUNT } from '../../language/names/tags';
import type { Encoded } from './encode';
import { newCrf, type Crf } from './trainCrf';

const T = TAG_COUNT;

/** One step of a weight in the file; half of it is the largest rounding error. */
const SCALE = 0.05;

/**
 * The `most` rows that matter, in order: length of the row times the fourth root of how often it is
 * used, since a rare feature's weight, however large, changes little.
 */
export function worthiestRows(crf: Crf, data: Encoded, most: number): number[] {
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
  return Array.from({ length: rows }, (_, row) => row)
    .sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0))
    .slice(0, most)
    .sort((a, b) => (data.keys[a] ?? 0) - (data.keys[b] ?? 0));
}

/** The model with its `chosen` rows alone. */
export function withRows(crf: Crf, chosen: readonly number[]): Crf {
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
  return small;
}

/**
 * The mean of models of the same rows. For a log-linear model that is their geometric mean, an
 * ensemble at the price of one: what single runs learnt by chance cancels out.
 */
export function meanOf(models: readonly Crf[]): Crf {
  const [first] = models;
  if (!first) throw new Error('There is no model to take the mean of.');
  const mean = newCrf(first.weights.length / T);
  for (const { weights, transitions } of models) {
    for (let i = 0; i < weights.length; i++) {
      mean.weights[i] = (mean.weights[i] ?? 0) + (weights[i] ?? 0) / models.length;
    }
    transitions.forEach((weight, i) => {
      mean.transitions[i] = (mean.transitions[i] ?? 0) + weight / models.length;
    });
  }
  return mean;
}

/** The data with only the `chosen` rows, numbered anew. */
export function dataOfRows(data: Encoded, chosen: readonly number[]): Encoded {
  const place = new Int32Array(data.keys.length).fill(-1);
  chosen.forEach((row, i) => (place[row] = i));
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
  return {
    ...data,
    keys: Int32Array.from(chosen, (row) => data.keys[row] ?? 0),
    tokens,
    features: features.subarray(0, used),
    ballots: Int32Array.from(ballots),
    ballotStarts,
  };
}

/** What of a model goes into the file. */
export function quantised(crf: Crf) {
  return {
    weights: Int8Array.from(crf.weights, (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight / SCALE))),
    ),
    scale: SCALE,
    transitions: crf.transitions,
  };
}
