/**
 * The value below which the share `at` (0…1) of the values lies: the nearest rank, no value made
 * up between two. NaN for no values.
 */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.ceil(at * sorted.length) - 1;
  return sorted[Math.max(0, rank)] ?? Number.NaN;
}

/** The middle value; of two middle ones their mean. NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (upper + lower) / 2;
}
