import { TAG_COUNT } from '../../language/names/tags';
import { ANY_TAG, type LabelledDocument } from './corpus';
import type { Encoded, Readings } from './encode';
import { newCrf, readSentences, trainEpoch, type Rates } from './trainCrf';

/** Epochs of the models that read for the other half: enough to be as good as they need. */
const EPOCHS = 2;

/**
 * Reads each article with a model that has not seen it, so that what a first reading says is as
 * good, and as bad, as it will be on pages never seen. Two models learn from the sets labelled by
 * people, each from half of their articles and all lone sentences; those labelled by machine
 * (`silver`) are read only.
 */
export function crossRead(
  documents: readonly LabelledDocument[],
  data: Encoded,
  rates: Rates,
  random: () => number,
): Readings {
  // 0 and 1: the model that learns from it; 2: neither; 3: both.
  const learners = new Uint8Array(data.certain.length);
  const starts: number[] = [];
  let sentence = 0;
  const learnerOf = documents.map((document) => {
    const half = random() < 0.5 ? 0 : 1;
    const learner = document.silver === true ? 2 : document.sentences.length === 1 ? 3 : half;
    starts.push(sentence);
    learners.fill(learner, sentence, (sentence += document.sentences.length));
    return learner;
  });
  const readings: Readings = documents.map(() => null);
  for (const model of [0, 1]) {
    const crf = newCrf(data.keys.length);
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      trainEpoch(crf, data, rates, random, (s) =>
        Number(learners[s] === model || learners[s] === 3),
      );
    }
    documents.forEach((document, d) => {
      const learner = learnerOf[d];
      const reads = learner === 1 - model || (learner === 2 && model === 0);
      const from = starts[d] ?? 0;
      if (reads) readings[d] = readSentences(crf, data, from, from + document.sentences.length);
    });
  }
  return readings;
}

/** A label less probable than this to a model that has not seen it is forgotten: of people, and of machines. */
const DOUBTFUL = 0.01;
const DOUBTFUL_SILVER = 0.1;

/**
 * Forgets labels that a model which has not seen them holds for nearly impossible: in sets labelled by
 * machine most of those are slips (confident learning; Northcutt et al., 2021). Returns how many
 * tokens lost theirs.
 */
export function doubt(documents: readonly LabelledDocument[], readings: Readings): number {
  let doubted = 0;
  documents.forEach((document, d) => {
    const below = document.silver === true ? DOUBTFUL_SILVER : DOUBTFUL;
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
