import { figure } from '../markdown';
import { median } from '../statistics';

/** How many times one took what the other took in the same repeat: the least of the repeats, and the middle one. NaN for no values. */
export function worstRatio(
  theirs: readonly number[],
  ours: readonly number[],
): { worst: number; middle: number } {
  const ratios = theirs.slice(0, ours.length).map((value, at) => value / (ours[at] ?? Number.NaN));
  return { worst: Math.min(...ratios), middle: median(ratios) };
}

/** "12.3 (9.8)": the middle ratio and the worst. */
export function ratioCell(theirs: readonly number[], ours: readonly number[]): string {
  const { worst, middle } = worstRatio(theirs, ours);
  const decimals = middle < 10 ? 1 : 0;
  return `${figure(middle, decimals)} (${figure(worst, decimals)})`;
}
