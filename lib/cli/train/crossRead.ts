import { TAG_COUNT } from '../../language/names/tags';
import { ANY_TAG, type LabelledDocument } from './corpus';
import type { Encoded, Readings } from './encode';
import { newCrf, readSentences, trainEpoch, type Rates } from './trainCrf';

/** Epochs of the models that read for the other half: enough to be as good as they need. */
const EPOCHS = 2;

/**
 * Reads each document with a model that was trained on the other half, so that what a first
 * reading says is as good, and as bad, as it will be on pages never seen.
 */
export function crossRead(
  documents: readonly LabelledDocument[],
  data: Encoded,
  rates: Rates,
  random: () => number,
): Readings {
  const halfOf = Uint8Array.from(documents, () => (random() < 0.5 ? 0 : 1));
  const halves = new Uint8Array(data.certain.length);
  const starts: number[] = [];
  let sentence = 0;
  documents.forEach((document, d) => {
    starts.push(sentence);
    halves.fill(halfOf[d] ?? 0, sentence, (sentence += document.sentences.length));
  });
  const readings: Readings = documents.map(() => null);
  for (const half of [0, 1]) {
    const crf = newCrf(data.keys.length);
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      trainEpoch(crf, data, rates, random, (s) => halves[s] !== half);
    }
    documents.forEach((document, d) => {
      const from = starts[d] ?? 0;
      if (halfOf[d] === half) {
        readings[d] = readSentences(crf, data, from, from + document.sentences.length);
      }
    });
  }
  return readings;
}

/**
 * Forgets labels that the model of the other half holds for nearly impossible: in sets labelled by
 * machine most of those are slips (confident learning; Northcutt et al., 2021). Returns how many
 * tokens lost theirs.
 */
export function doubt(
  documents: readonly LabelledDocument[],
  readings: Readings,
  below: number,
): number {
  let doubted = 0;
  documents.forEach((document, d) => {
    document.sentences.forEach((sentence, s) => {
      const reading = readings[d]?.[s];
      if (!reading) return;
      const wrong = Array.from(sentence.allowed, (allowed, i) => {
        const tag = 31 - Math.clz32(allowed);
        return allowed !== ANY_TAG && (reading[i * TAG_COUNT + tag] ?? 1) < below;
      });
      sentence.allowed.forEach((allowed, i) => {
        // Neighbours in the same name go along, or what is left would be half a name.
        if (wrong[i] !== true) return;
        sentence.allowed[i] = ANY_TAG;
        doubted++;
        if (allowed === 1) return;
        for (const by of [-1, 1]) {
          for (
            let j = i + by;
            (sentence.allowed[j] ?? 1) !== 1 && sentence.allowed[j] !== ANY_TAG;
            j += by
          ) {
            sentence.allowed[j] = ANY_TAG;
          }
        }
      });
    });
  });
  return doubted;
}
