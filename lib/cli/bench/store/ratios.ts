import { figure } from '../markdown';
import { median } from '../statistics';

function ratiosOf(many: readonly number[], few: readonly number[]): number[] {
  return many.slice(0, few.length).map((value, at) => value / (few[at] ?? Number.NaN));
}

function cell(ratios: readonly number[], worst: number): string {
  const middle = median(ratios);
  const decimals = middle < 10 ? 1 : 0;
  return `${figure(middle, decimals)} (${figure(worst, decimals)})`;
}

/** How many times theirs took what ours took in the same repeat, as "12 (9)": the middle repeat and the least. */
export function ratioCell(theirs: readonly number[], ours: readonly number[]): string {
  const ratios = ratiosOf(theirs, ours);
  return cell(ratios, Math.min(...ratios));
}

/** How many times something took what is the least there can be, as "2.1 (2.8)": the middle repeat and the greatest. */
export function costCell(whole: readonly number[], least: readonly number[]): string {
  const ratios = ratiosOf(whole, least);
  return cell(ratios, Math.max(...ratios));
}
