/** Figures of a page's blocks: each column has one for each block. */
export class Columns {
  readonly names: string[] = [];
  readonly columns: Float64Array[] = [];

  constructor(private readonly rows: number) {}

  /** Adds a column. `value` is asked for each block in reading order. */
  add(name: string, value: (row: number) => number): void {
    const column = new Float64Array(this.rows);
    for (let row = 0; row < this.rows; row++) column[row] = value(row);
    this.names.push(name);
    this.columns.push(column);
  }

  /** Adds the figures of the blocks `steps` away; -1 where there is none. */
  addNeighbours(name: string, own: Float64Array, steps: readonly number[]): void {
    for (const step of steps)
      this.add(`${name} ${step}`, (row) =>
        row + step < 0 || row + step >= this.rows ? -1 : (own[row + step] ?? 0),
      );
  }

  /** Adds the mean of the `reach` blocks above and of those below; -1 where there are none. */
  addWindows(name: string, own: Float64Array, reach: number): void {
    const sums = runningSum(own);
    const mean = (from: number, to: number): number => {
      const first = Math.max(0, from);
      const last = Math.min(this.rows, to);
      return last <= first ? -1 : ((sums[last] ?? 0) - (sums[first] ?? 0)) / (last - first);
    };
    this.add(`${name} above`, (row) => mean(row - reach, row));
    this.add(`${name} below`, (row) => mean(row + 1, row + 1 + reach));
  }
}

/** Sums of the first 0, 1, 2 … figures. */
export function runningSum(own: Float64Array): Float64Array {
  const sums = new Float64Array(own.length + 1);
  for (let row = 0; row < own.length; row++) sums[row + 1] = (sums[row] ?? 0) + (own[row] ?? 0);
  return sums;
}
