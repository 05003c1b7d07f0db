import { CLOSING, KINDS, OPENING, TAG_COUNT, tagOf, BEGIN, INSIDE, LAST } from './tags';

const CLOSE = Int32Array.from(CLOSING);
const OPEN = Int32Array.from(OPENING);
// A constant of this file: reading an imported one costs a call where modules are not bundled.
const T = TAG_COUNT;

/** Room for one sentence's sums, kept between sentences; grows as needed. */
export class CrfSpace {
  /** Scores of `length × TAG_COUNT`, filled by the caller. */
  scores = new Float64Array(64 * T);
  /** After {@link marginals}: the probability of each tag at each word. */
  probabilities = new Float64Array(64 * T);
  forward = new Float64Array(64 * T);
  backward = new Float64Array(64 * T);
  potentials = new Float64Array(64 * T);
  pointers = new Uint8Array(64 * T);

  /** Makes room for `length` words and sets their scores to zero. */
  reset(length: number): void {
    const size = length * T;
    if (this.scores.length < size) {
      const room = 2 * size;
      this.scores = new Float64Array(room);
      this.probabilities = new Float64Array(room);
      this.forward = new Float64Array(room);
      this.backward = new Float64Array(room);
      this.potentials = new Float64Array(room);
      this.pointers = new Uint8Array(room);
    } else this.scores.fill(0, 0, size);
  }
}

/** The exponentials of a transition matrix, as {@link marginals} takes them. */
export function exponentials(transitions: Float64Array): Float64Array {
  return transitions.map((weight) => Math.exp(weight));
}

/** Tags this far below a word's best one, in log odds, are taken for impossible there. */
const LOWEST = -30;

function scaled(values: Float64Array, at: number): void {
  let sum = 0;
  for (let t = 0; t < T; t++) sum += values[at + t] as number;
  const by = sum > 0 ? 1 / sum : 1;
  for (let t = 0; t < T; t++) values[at + t] = (values[at + t] as number) * by;
}

/**
 * The probability of each tag at words `start` … `end` (exclusive), taken as a sentence of their own (forward-backward, scaled at each word;
 * Rabiner, 1989), into `space.probabilities`. `moves` are {@link exponentials} of the transitions.
 * `allowed`, where given, limits each word to a bit set of tags.
 */
export function marginals(
  space: CrfSpace,
  start: number,
  end: number,
  moves: Float64Array,
  allowed: Int32Array | null,
): void {
  const { scores, potentials, forward, backward, probabilities } = space;
  for (let i = start; i < end; i++) {
    const row = i * T;
    let top = -Infinity;
    for (let t = 0; t < T; t++) top = Math.max(top, scores[row + t] as number);
    const mask = allowed === null ? -1 : (allowed[i] as number);
    for (let t = 0; t < T; t++) {
      const below = (scores[row + t] as number) - top;
      potentials[row + t] = ((mask >> t) & 1) === 1 && below > LOWEST ? Math.exp(below) : 0;
    }
  }
  for (let i = start; i < end; i++) {
    const row = i * T;
    const prior = row - T;
    if (i === start) {
      forward.fill(0, row, row + T);
      for (const t of OPEN) forward[row + t] = potentials[row + t] as number;
    } else {
      for (const to of OPEN) {
        let sum = 0;
        for (const from of CLOSE) {
          sum += (forward[prior + from] as number) * (moves[from * T + to] as number);
        }
        forward[row + to] = sum * (potentials[row + to] as number);
      }
      for (let kind = 0; kind < KINDS.length; kind++) {
        const begin = tagOf(kind, BEGIN);
        const inside = begin + 1;
        const last = begin + 2;
        const b = forward[prior + begin] as number;
        const m = forward[prior + inside] as number;
        forward[row + inside] =
          (b * (moves[begin * T + inside] as number) + m * (moves[inside * T + inside] as number)) *
          (potentials[row + inside] as number);
        forward[row + last] =
          (b * (moves[begin * T + last] as number) + m * (moves[inside * T + last] as number)) *
          (potentials[row + last] as number);
      }
    }
    scaled(forward, row);
  }
  for (let i = end - 1; i >= start; i--) {
    const row = i * T;
    const next = row + T;
    if (i === end - 1) {
      backward.fill(0, row, next);
      for (const t of CLOSE) backward[row + t] = 1;
    } else {
      for (let t = 0; t < T; t++) {
        // Kept in `probabilities` for a moment: what the next word contributes to each tag.
        probabilities[row + t] = (potentials[next + t] as number) * (backward[next + t] as number);
      }
      for (const from of CLOSE) {
        let sum = 0;
        for (const to of OPEN) {
          sum += (moves[from * T + to] as number) * (probabilities[row + to] as number);
        }
        backward[row + from] = sum;
      }
      for (let kind = 0; kind < KINDS.length; kind++) {
        const begin = tagOf(kind, BEGIN);
        for (const from of [begin, tagOf(kind, INSIDE)]) {
          backward[row + from] =
            (moves[from * T + begin + 1] as number) * (probabilities[row + begin + 1] as number) +
            (moves[from * T + begin + 2] as number) * (probabilities[row + begin + 2] as number);
        }
      }
    }
    scaled(backward, row);
  }
  for (let i = start; i < end; i++) {
    const row = i * T;
    for (let t = 0; t < T; t++) {
      probabilities[row + t] = (forward[row + t] as number) * (backward[row + t] as number);
    }
    scaled(probabilities, row);
  }
}

/**
 * Writes the best tags (Viterbi) of words `start` … `end` (exclusive) into `tags`, by `space.scores`
 * and `transitions` (not exponentials).
 */
export function bestTags(
  space: CrfSpace,
  start: number,
  end: number,
  transitions: Float64Array,
  tags: Uint8Array,
): void {
  if (start >= end) return;
  const { scores, forward, pointers } = space;
  for (let i = start; i < end; i++) {
    const row = i * T;
    const prior = row - T;
    if (i === start) {
      forward.fill(-Infinity, row, row + T);
      for (const t of OPEN) forward[row + t] = scores[row + t] as number;
      continue;
    }
    for (const to of OPEN) {
      let best = -Infinity;
      let arg = 0;
      for (const from of CLOSE) {
        const value = (forward[prior + from] as number) + (transitions[from * T + to] as number);
        if (value > best) {
          best = value;
          arg = from;
        }
      }
      forward[row + to] = best + (scores[row + to] as number);
      pointers[row + to] = arg;
    }
    for (let kind = 0; kind < KINDS.length; kind++) {
      const begin = tagOf(kind, BEGIN);
      const inside = begin + 1;
      for (const to of [inside, tagOf(kind, LAST)]) {
        const b = (forward[prior + begin] as number) + (transitions[begin * T + to] as number);
        const m = (forward[prior + inside] as number) + (transitions[inside * T + to] as number);
        forward[row + to] = Math.max(b, m) + (scores[row + to] as number);
        pointers[row + to] = b >= m ? begin : inside;
      }
    }
  }
  let best = 0;
  const final = (end - 1) * T;
  for (const t of CLOSE) {
    if ((forward[final + t] as number) > (forward[final + best] as number)) best = t;
  }
  for (let i = end - 1; i >= start; i--) {
    tags[i] = best;
    best = pointers[i * T + best] as number;
  }
}
