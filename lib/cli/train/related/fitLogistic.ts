/** A fitted logistic regression: log-odds are the intercept and the weighted values. */
export interface Fitted {
  intercept: number;
  weights: number[];
  /** Weighted mean of each value over the rows. */
  means: number[];
}

/** One row of training: values, 1 or 0, and how much it counts. */
export interface Row {
  values: ArrayLike<number>;
  label: number;
  weight: number;
}

/** Newton steps; it converges in about eight. */
const STEPS = 15;

/**
 * Logistic regression by Newton's method with a squared penalty of strength `penalty` on the weights of
 * standardised values (the intercept goes free). Deterministic.
 */
export function fitLogistic(rows: readonly Row[], penalty: number): Fitted {
  const size = rows[0]?.values.length ?? 0;
  const { means, spreads } = moments(rows, size);
  const standard = rows.map(({ values }) => {
    const row = new Float64Array(size + 1);
    row[0] = 1;
    for (let i = 0; i < size; i++)
      row[i + 1] = ((values[i] ?? 0) - (means[i] ?? 0)) / (spreads[i] ?? 1);
    return row;
  });
  const beta = new Float64Array(size + 1);
  for (let step = 0; step < STEPS; step++) {
    const move = newtonStep(rows, standard, beta, penalty);
    let most = 0;
    for (let i = 0; i <= size; i++) {
      beta[i] = (beta[i] ?? 0) - (move[i] ?? 0);
      most = Math.max(most, Math.abs(move[i] ?? 0));
    }
    if (most < 1e-6) break;
  }
  const weights = means.map((_, i) => (beta[i + 1] ?? 0) / (spreads[i] ?? 1));
  const shift = weights.reduce((sum, weight, i) => sum + weight * (means[i] ?? 0), 0);
  return { intercept: (beta[0] ?? 0) - shift, weights, means };
}

function moments(rows: readonly Row[], size: number): { means: number[]; spreads: number[] } {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const columns = Array.from({ length: size }, (_, i) => i);
  const means = columns.map(
    (i) => rows.reduce((sum, { values, weight }) => sum + weight * (values[i] ?? 0), 0) / total,
  );
  const spreads = columns.map((i) => {
    const mean = means[i] ?? 0;
    const squares = rows.reduce(
      (sum, { values, weight }) => sum + weight * ((values[i] ?? 0) - mean) ** 2,
      0,
    );
    return Math.sqrt(squares / total) || 1;
  });
  return { means, spreads };
}

function newtonStep(
  rows: readonly Row[],
  standard: readonly Float64Array[],
  beta: Float64Array,
  penalty: number,
): Float64Array {
  const size = beta.length;
  const gradient = new Float64Array(size);
  const curvature = Array.from({ length: size }, () => new Float64Array(size));
  for (const [at, { label, weight }] of rows.entries()) {
    const row = standard[at] ?? new Float64Array(size);
    let sum = 0;
    for (let i = 0; i < size; i++) sum += (beta[i] ?? 0) * (row[i] ?? 0);
    const likely = 1 / (1 + Math.exp(-sum));
    const error = weight * (likely - label);
    const bend = weight * likely * (1 - likely);
    for (let i = 0; i < size; i++) {
      const value = row[i] ?? 0;
      if (value === 0) continue;
      gradient[i] = (gradient[i] ?? 0) + error * value;
      const line = curvature[i];
      if (!line) continue;
      for (let j = 0; j <= i; j++) line[j] = (line[j] ?? 0) + bend * value * (row[j] ?? 0);
    }
  }
  for (let i = 0; i < size; i++) {
    const line = curvature[i];
    if (!line) continue;
    if (i > 0) gradient[i] = (gradient[i] ?? 0) + penalty * (beta[i] ?? 0);
    line[i] = (line[i] ?? 0) + (i > 0 ? penalty : 1e-6);
  }
  return solve(curvature, gradient);
}

/** Solves for a symmetric positive definite matrix, given by its lower half (Cholesky). */
function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const factor = lower.map((line) => Float64Array.from(line));
  const at = (i: number, j: number): number => factor[i]?.[j] ?? 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      const line = factor[i];
      if (line) line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  }
  const result = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    let sum = result[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (result[k] ?? 0);
    result[i] = sum / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = result[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= at(k, i) * (result[k] ?? 0);
    result[i] = sum / at(i, i);
  }
  return result;
}
