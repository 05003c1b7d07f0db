/**
 * The assignment of rows to columns that has the greatest sum, each used once at most: the Hungarian
 * algorithm with potentials (Kuhn 1955, Munkres 1957), in O(rows² · columns).
 * @param worth worth of row `r` and column `c`, not negative
 * @returns the sum
 */
export function bestAssignment(
  rows: number,
  columns: number,
  worth: (row: number, column: number) => number,
): number {
  if (rows > columns) return bestAssignment(columns, rows, (row, column) => worth(column, row));
  // Rows and columns are counted from 1; column 0 holds the row that is being placed.
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  const at = (array: Float64Array | Int32Array, index: number): number => array[index] ?? 0;
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const done = new Uint8Array(columns + 1);
    let column = 0;
    do {
      done[column] = 1;
      const placed = at(rowOf, column);
      let delta = Infinity;
      let next = 0;
      for (let c = 1; c <= columns; c++) {
        if (done[c] === 1) continue;
        const cost = -worth(placed - 1, c - 1) - at(rowPotential, placed) - at(columnPotential, c);
        if (cost < at(slack, c)) {
          slack[c] = cost;
          cameFrom[c] = column;
        }
        if (at(slack, c) < delta) {
          delta = at(slack, c);
          next = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (done[c] === 1) {
          const held = at(rowOf, c);
          rowPotential[held] = at(rowPotential, held) + delta;
          columnPotential[c] = at(columnPotential, c) - delta;
        } else slack[c] = at(slack, c) - delta;
      }
      column = next;
    } while (at(rowOf, column) !== 0);
    while (column !== 0) {
      const before = at(cameFrom, column);
      rowOf[column] = at(rowOf, before);
      column = before;
    }
  }
  let sum = 0;
  for (let c = 1; c <= columns; c++) {
    const row = at(rowOf, c);
    if (row !== 0) sum += worth(row - 1, c - 1);
  }
  return sum;
}
