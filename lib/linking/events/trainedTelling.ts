/**
 * Weights of `TELLING_EVIDENCE`, log-odds, that `npm run train -- telling` has learnt from the marks
 * of EventCorefBank+ (ECB+; Cybulska and Vossen, 2014; CC BY 3.0).
 */
export const TELLING_WEIGHTS: readonly number[] = [
  -2.237, 0.174, 0.382, 0.228, 1.4, -0.385, -0.495, 0.238, -0.329, -0.023, 0.51, 0.163, 0.423,
  1.364, 1.105, 0.044, -0.501, -0.066, 0.666, 0.37, -0.102, 0.947, 0.359, -1.22,
];
