/**
 * A trained model of related coverage. The log-odds of a pair are `pair`'s intercept and the weighted
 * evidence, in the order of `EVIDENCE`; `means` are those over the candidates it was trained on.
 * `company` weighs them against what the other candidates say.
 */
export interface RelatedWeights {
  pair: { intercept: number; weights: readonly number[]; means: readonly number[] };
  company: { intercept: number; own: number; allies: number; rivals: number };
}
