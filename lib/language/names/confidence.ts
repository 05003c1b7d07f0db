/**
 * Slope and offset that turn the model's log odds into honest ones (Platt scaling), fitted on the
 * development sets `worldwide` and `wikigold`: a chain model is too sure of what it has not seen.
 */
const SLOPE = 0.43;
const OFFSET = -0.61;

/** Log odds beyond these are rounding. */
const FURTHEST = 9;

/**
 * How often a name read with this `probability` (0 … 1) is right in span and kind: 0 … 1. The
 * reliability table is in `tests/bench/results.md`.
 */
export function calibrated(probability: number): number {
  const odds = Math.log(probability / (1 - probability));
  const clear = Number.isNaN(odds) ? 0 : Math.max(-FURTHEST, Math.min(FURTHEST, odds));
  return 1 / (1 + Math.exp(-(SLOPE * clear + OFFSET)));
}
