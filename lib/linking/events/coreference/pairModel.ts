import { PAIR_FEATURES } from './pairFeatures';

/**
 * A logistic model over the evidence of a pair. `rows` are weights of single rows of synonyms: where
 * two different words share the row, and where one word of that row is repeated ("said" again is
 * another saying more often than "died" again is another death).
 */
export interface PairModel {
  features: readonly number[];
  rows: { synonym: readonly number[]; repeated: readonly number[] };
}

/** The evidence of one pair, ready for the model. */
export interface PairEvidence {
  features: readonly number[];
  rows: readonly number[];
  /** Whether both are named by one word. */
  repeated: boolean;
}

/** The probability that the two mentions of a pair are of one event. */
export function pairProbability(model: PairModel, evidence: PairEvidence): number {
  return 1 / (1 + Math.exp(-pairScore(model, evidence)));
}

/** The same as log-odds. */
export function pairScore(model: PairModel, { features, rows, repeated }: PairEvidence): number {
  let score = 0;
  for (let i = 0; i < PAIR_FEATURES.length; i++)
    score += (model.features[i] ?? 0) * (features[i] ?? 0);
  const weights = repeated ? model.rows.repeated : model.rows.synonym;
  // Several rows tell much the same: they count as their root.
  const share = 1 / Math.sqrt(rows.length || 1);
  for (const row of rows) score += (weights[row] ?? 0) * share;
  return score;
}
