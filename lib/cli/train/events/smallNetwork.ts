/** Words to learn from: their numbers, how often they were met, and the share of times they named an event. */
export interface Sample {
  row: Float64Array;
  share: number;
  weight: number;
}

const HIDDEN = 24;
const EPOCHS = 30;
const STEP = 0.003;
const DECAY = 0.0005;
const DROPOUT = 0.2;

/**
 * A network of one hidden layer that tells the likelihood (as log odds) from a word's numbers;
 * trained by Adam (Kingma and Ba, 2015) on log loss. `random` fixes start, order and dropout.
 */
export function trainNetwork(
  samples: readonly Sample[],
  random: () => number,
): (row: Float64Array) => number {
  const size = samples[0]?.row.length ?? 0;
  const count = HIDDEN * size + HIDDEN + HIDDEN + 1;
  const weights = new Float64Array(count);
  for (let i = 0; i < HIDDEN * size; i++) weights[i] = (random() - 0.5) * (2 / Math.sqrt(size));
  const second = HIDDEN * size + HIDDEN;
  for (let h = 0; h < HIDDEN; h++) weights[second + h] = (random() - 0.5) * 0.5;
  const first = new Float64Array(count);
  const squares = new Float64Array(count);
  const gradient = new Float64Array(count);
  const hidden = new Float64Array(HIDDEN);
  const mask = new Float64Array(HIDDEN).fill(1);
  const read = (row: Float64Array): number => {
    let out = weights[count - 1] as number;
    for (let h = 0; h < HIDDEN; h++) {
      let sum = weights[HIDDEN * size + h] as number;
      const at = h * size;
      for (let i = 0; i < size; i++) sum += (weights[at + i] as number) * (row[i] as number);
      hidden[h] = Math.tanh(sum) * (mask[h] as number);
      out += (hidden[h] as number) * (weights[second + h] as number);
    }
    return out;
  };
  const order = samples.map((_, i) => i);
  const BATCH = 16;
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    const rate = STEP * (1 - epoch / EPOCHS);
    for (let from = 0; from < order.length; from += BATCH) {
      gradient.fill(0);
      const batch = order.slice(from, from + BATCH);
      for (const index of batch) {
        const sample = samples[index] as Sample;
        const { row } = sample;
        for (let h = 0; h < HIDDEN; h++) mask[h] = random() < DROPOUT ? 0 : 1 / (1 - DROPOUT);
        const out = read(row);
        const error = ((1 / (1 + Math.exp(-out)) - sample.share) * sample.weight) / batch.length;
        gradient[count - 1] = (gradient[count - 1] as number) + error;
        for (let h = 0; h < HIDDEN; h++) {
          const value = hidden[h] as number;
          gradient[second + h] = (gradient[second + h] as number) + error * value;
          const m = mask[h] as number;
          if (m === 0) continue;
          const slope = 1 - (value / m) ** 2;
          const back = error * (weights[second + h] as number) * m * slope;
          gradient[HIDDEN * size + h] = (gradient[HIDDEN * size + h] as number) + back;
          const at = h * size;
          for (let i = 0; i < size; i++)
            gradient[at + i] = (gradient[at + i] as number) + back * (row[i] as number);
        }
      }
      step++;
      const c1 = 1 - 0.9 ** step;
      const c2 = 1 - 0.999 ** step;
      for (let i = 0; i < count; i++) {
        const g = gradient[i] as number;
        const f = (first[i] = 0.9 * (first[i] as number) + 0.1 * g);
        const s = (squares[i] = 0.999 * (squares[i] as number) + 0.001 * g * g);
        weights[i] =
          (weights[i] as number) * (1 - rate * DECAY * 10) -
          (rate * (f / c1)) / (Math.sqrt(s / c2) + 1e-8);
      }
    }
  }
  mask.fill(1);
  return read;
}
