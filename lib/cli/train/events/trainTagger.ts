import {
  contextKeys,
  MOST_CONTEXT_KEYS,
  wordKeys,
} from '../../../language/events/tagger/triggerFeatures';
import type { TaggedWord } from '../../../language/events/tagger/taggedWord';
import { REACH } from '../../../language/events/tagger/taggedWord';

/** A word that may name an event: its features as rows of weights, and what was marked. */
interface Example {
  rows: Int32Array;
  /** Number of the marked event that it is part of, or -1. */
  mention: number;
  weight: number;
}

/** What the tagger is trained on. */
export interface TaggerData {
  examples: Example[];
  /** Key of each row. */
  keys: number[];
}

export interface TaggerSentence {
  words: readonly TaggedWord[];
  mentions: readonly (readonly number[])[];
  weight: number;
}

/** Keys of every feature of a word in its place. */
export function featureKeys(words: readonly TaggedWord[], at: number, edge: TaggedWord): number[] {
  const keys: number[] = [];
  for (let offset = -REACH; offset <= REACH; offset++)
    keys.push(...wordKeys(words[at + offset] ?? edge, offset));
  const buffer = new Int32Array(MOST_CONTEXT_KEYS);
  const count = contextKeys(words, at, edge, buffer);
  for (let i = 0; i < count; i++) keys.push(buffer[i] ?? 0);
  return keys;
}

/** Turns sentences into examples; a feature met fewer than `least` times is left out. */
export function encodeTagger(
  sentences: readonly TaggerSentence[],
  edge: TaggedWord,
  least: number,
): TaggerData {
  const counts = new Map<number, number>();
  const raw: { keys: number[]; mention: number; weight: number }[] = [];
  let mentionCount = 0;
  for (const { words, mentions, weight } of sentences) {
    const owner = new Map<number, number>();
    for (const mention of mentions) {
      for (const index of mention) owner.set(index, mentionCount);
      mentionCount++;
    }
    words.forEach((word, at) => {
      if (!word.open) return;
      const keys = featureKeys(words, at, edge);
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
      raw.push({ keys, mention: owner.get(at) ?? -1, weight });
    });
  }
  const rowOf = new Map<number, number>();
  for (const [key, count] of [...counts].sort((a, b) => a[0] - b[0]))
    if (count >= least) rowOf.set(key, rowOf.size);
  const examples = raw.map(({ keys, mention, weight }) => ({
    rows: Int32Array.from(keys.flatMap((key) => rowOf.get(key) ?? [])),
    mention,
    weight,
  }));
  return { examples, keys: [...rowOf.keys()] };
}

/** Linear model: a weight for each row, and the log odds of a word without any. */
export interface TaggerWeights {
  weights: Float64Array;
  bias: number;
}

export interface TaggerRates {
  epochs: number;
  step: number;
  l2: number;
  dropout: number;
}

export function scoreExample({ weights, bias }: TaggerWeights, rows: Int32Array): number {
  let sum = bias;
  for (const row of rows) sum += weights[row] as number;
  return sum;
}

/**
 * Logistic regression by AdaGrad. Of a marked event of several words the one that scores best is its
 * head; the others count for nothing.
 */
export function trainTagger(
  data: TaggerData,
  rates: TaggerRates,
  random: () => number,
  start?: TaggerWeights,
): TaggerWeights {
  const model: TaggerWeights = start ?? { weights: new Float64Array(data.keys.length), bias: -1 };
  const { weights } = model;
  const squares = new Float64Array(weights.length).fill(0.1);
  const total = new Float64Array(weights.length);
  let biasSquares = 0.1;
  const order = data.examples.map((_, i) => i);
  const parts = new Map<number, number[]>();
  data.examples.forEach(({ mention }, i) => {
    if (mention >= 0) parts.set(mention, [...(parts.get(mention) ?? []), i]);
  });
  let biasTotal = 0;
  let means = 0;
  for (let epoch = 0; epoch < rates.epochs; epoch++) {
    const heads = new Set<number>();
    for (const some of parts.values()) {
      let best = some[0] ?? 0;
      for (const one of some)
        if (
          scoreExample(model, data.examples[one]?.rows ?? new Int32Array()) >
          scoreExample(model, data.examples[best]?.rows ?? new Int32Array())
        )
          best = one;
      heads.add(best);
    }
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) {
      const example = data.examples[index] as Example;
      const target = heads.has(index) ? 1 : 0;
      if (target === 0 && example.mention >= 0) continue;
      const rows = example.rows.filter(() => random() >= rates.dropout);
      let sum = model.bias;
      const lift = 1 / (1 - rates.dropout);
      for (const row of rows) sum += (weights[row] as number) * lift;
      const error = (1 / (1 + Math.exp(-sum)) - target) * example.weight;
      for (const row of rows) {
        const gradient = error * lift + rates.l2 * (weights[row] as number);
        const square = (squares[row] = (squares[row] as number) + gradient * gradient);
        weights[row] = (weights[row] as number) - (rates.step * gradient) / Math.sqrt(square);
      }
      biasSquares += error * error;
      model.bias -= (rates.step * error) / Math.sqrt(biasSquares);
    }
    if (epoch >= rates.epochs / 2) {
      for (let row = 0; row < total.length; row++)
        total[row] = (total[row] as number) + (weights[row] as number);
      biasTotal += model.bias;
      means++;
    }
  }
  return { weights: total.map((sum) => sum / means), bias: biasTotal / means };
}
