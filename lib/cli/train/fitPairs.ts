import { PAIR_FEATURES } from '../../linking/events/coreference/pairFeatures';
import type { PairEvidence, PairModel } from '../../linking/events/coreference/pairModel';
import { pairProbability } from '../../linking/events/coreference/pairModel';
import { seededRandom } from './random';
import { Weights } from './weights';

/** A pair of mentions and whether they are of one event. */
export interface MarkedPair {
  evidence: PairEvidence;
  same: boolean;
}

const EPOCHS = 6;
/** Step of AdaGrad for the features, and for the rows of synonyms, which are met more rarely. */
const STEP = 0.3;
const ROW_STEP = 0.1;
/** Weight of the squared weights (L2). */
const DECAY = 1e-4;
const ROW_DECAY = 2e-4;
/** Of the pairs that are told by unlike words and are two events, one in so many is kept, and counts as many. */
const THINNED = 6;

/** Places in {@link PAIR_FEATURES} that say how the words are related: where all are 0 the words are unlike. */
const RELATED = ['same word', 'same root', 'a word in common', 'synonyms', 'pronoun'].map((name) =>
  PAIR_FEATURES.findIndex((each) => each === name),
);

/** Fits the pair model by logistic regression with AdaGrad (Duchi et al., 2011). The order is drawn from a fixed seed. */
export function fitPairs(pairs: readonly MarkedPair[]): PairModel {
  const kept = pairs.filter(
    ({ evidence, same }, index) => same || isRelated(evidence) || index % THINNED === 0,
  );
  const features = new Weights(PAIR_FEATURES.length, STEP, DECAY);
  const synonym = new Weights(0, ROW_STEP, ROW_DECAY);
  const repeated = new Weights(0, ROW_STEP, ROW_DECAY);
  const model = {
    features: features.values,
    rows: { synonym: synonym.values, repeated: repeated.values },
  };
  const random = seededRandom(1);
  const order = kept.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const pair = kept[index];
      if (!pair) continue;
      const { evidence, same } = pair;
      const counts = same || isRelated(evidence) ? 1 : THINNED;
      const error = (pairProbability(model, evidence) - (same ? 1 : 0)) * counts;
      for (const [at, value] of evidence.features.entries())
        if (value !== 0) features.move(at, error * value);
      const share = 1 / Math.sqrt(evidence.rows.length || 1);
      const rows = evidence.repeated ? repeated : synonym;
      for (const row of evidence.rows) rows.move(row, error * share);
    }
  }
  return model;
}

function isRelated({ features }: PairEvidence): boolean {
  return RELATED.some((at) => features[at] === 1);
}

/** Fisher–Yates, in place. */
function shuffle(items: number[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other] ?? 0, items[last] ?? 0];
  }
}
