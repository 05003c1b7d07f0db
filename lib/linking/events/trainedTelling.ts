/**
 * Weights of `TELLING_EVIDENCE`, log-odds, that `npm run train -- telling` has learnt from the marks
 * of EventCorefBank+ (ECB+; Cybulska and Vossen, 2014; CC BY 3.0).
 */
export const TELLING_WEIGHTS: readonly number[] = [
  -2.388, 0.181, 0.364, 0.329, 1.504, -0.414, -0.41, 0.223, -0.367, -0.022, 0.487, 0.169, 0.391,
  1.469, 1.241, 0.122, -0.543, -0.059, 0.651, 0.368, -0.081, 0.944, 0.401, -1.199,
];
