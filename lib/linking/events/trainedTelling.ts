/**
 * Weights of `TELLING_EVIDENCE`, log-odds, that `npm run train -- telling` has learnt from the marks
 * of EventCorefBank+ (ECB+; Cybulska and Vossen, 2014; CC BY 3.0).
 */
export const TELLING_WEIGHTS: readonly number[] = [
  -2.656, 0.189, 0.321, 0.85, 1.861, -0.417, -0.335, 0.246, -0.377, 0.004, 0.599, 0.204, 0.443,
  1.547, 1.364, 0.221, -0.499, -0.058, 0.62, 0.504, -0.069, 1.056, 0.582, -1.161,
];
