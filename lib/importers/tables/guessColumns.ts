import type { ColumnKind, TableColumns } from '../../model/tableColumns';
import { cellDate, orderShown } from './cellDate';
import { isExcerpt, namedKind } from './headerNames';

/** A column is of a kind when so much of what it holds is. */
const MOST = 0.8;

/** A title is shorter than this, and a text longer on average, in UTF-16 code units. */
const LONGEST_TITLE = 300;
const SHORTEST_TEXT = 300;

/** What the columns of a table seem to be. */
export interface Guess {
  columns: TableColumns;
  /** The dates can be read with either order, and mean other days then. */
  ambiguous: boolean;
}

/**
 * What each column is, by the names in the first row where it has names, else by what stands in the
 * rows. `rows` are the first ones, the first of the file among them. At most one column is of each
 * kind, but for tags; of two that are named alike the surer goes first.
 */
export function guessColumns(rows: readonly string[][]): Guess {
  const width = Math.max(0, ...rows.slice(0, 5).map((row) => row.length));
  const [first = [], ...others] = rows;
  const header = isHeader(first, others);
  const body = header ? others : rows;
  const cells = Array.from({ length: width }, (_, at) =>
    body.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== ''),
  );
  const named = header ? first.map((name) => namedKind(name)) : [];
  const columns = cells.map((): ColumnKind => 'ignore');
  const taken = new Set<ColumnKind>();
  const take = (at: number, kind: ColumnKind): void => {
    columns[at] = kind;
    if (kind !== 'tags') taken.add(kind);
  };
  const byRank = [...named.entries()]
    .flatMap(([at, name]) => (name === null || name === undefined ? [] : [{ at, ...name }]))
    .sort((a, b) => a.rank - b.rank || a.at - b.at);
  const listed = cells.some((column) => share(column, isAddress) >= MOST);
  for (const { at, kind, rank } of byRank) {
    const column = cells[at] ?? [];
    // Beside an address a line or two of what the page says is not its text.
    if (kind === 'text' && isExcerpt(rank) && listed && average(column) < SHORTEST_TEXT) continue;
    if (!taken.has(kind) && mayBe(kind, column)) take(at, kind);
  }
  for (const [at, column] of cells.entries()) {
    const kind = columns[at] === 'ignore' && !named[at] ? kindOf(column, taken) : null;
    if (kind !== null) take(at, kind);
  }
  addLongest(columns, cells, take, taken);
  const { order, ambiguous } = orderOf(columns, cells);
  return { columns: { columns, header, order }, ambiguous };
}

/** Whether the first row names the columns: one of its cells is a known name, or none holds what the rows below hold. */
function isHeader(first: readonly string[], others: readonly string[][]): boolean {
  if (first.some((cell) => isAddress(cell) || cell.length > 80)) return false;
  if (first.some((cell) => namedKind(cell) !== null)) return true;
  const telling = (cell: string): boolean =>
    isAddress(cell) || isDate(cell) || /^\d+$/.test(cell) || cell.length > 80;
  if (first.length === 0 || first.some((cell) => cell.trim() === '' || telling(cell))) return false;
  return others.some((row) => row.some(telling));
}

/** Whether a column of this name can be what it is called: "source" may be an outlet or an address. */
function mayBe(kind: ColumnKind, cells: readonly string[]): boolean {
  if (cells.length === 0) return true;
  if (kind === 'address') return share(cells, isAddress) > 0.2;
  if (kind === 'date' || kind === 'listed') return share(cells, isDate) > 0.2;
  if (kind === 'language') return cells.every((cell) => cell.length <= 40);
  if (kind === 'title') return share(cells, isAddress) < MOST;
  if (kind === 'outlet' || kind === 'author')
    return share(cells, isAddress) < MOST && average(cells) < SHORTEST_TEXT;
  return true;
}

/** What a column without a known name is by its cells; null where they do not say. */
function kindOf(cells: readonly string[], taken: ReadonlySet<ColumnKind>): ColumnKind | null {
  if (cells.length === 0) return null;
  if (!taken.has('address') && share(cells, isAddress) >= MOST) return 'address';
  if (!taken.has('date') && share(cells, isWrittenDate) >= MOST) return 'date';
  return null;
}

/** The longest column is the text, and the first of the others that reads like one is the title. */
function addLongest(
  columns: ColumnKind[],
  cells: readonly string[][],
  take: (at: number, kind: ColumnKind) => void,
  taken: ReadonlySet<ColumnKind>,
): void {
  const free = (): { at: number; length: number }[] =>
    cells
      .map((column, at) => ({ at, length: average(column) }))
      .filter(({ at }) => columns[at] === 'ignore');
  if (!taken.has('text')) {
    const [longest] = free().sort((a, b) => b.length - a.length || a.at - b.at);
    if (longest !== undefined && longest.length >= SHORTEST_TEXT) take(longest.at, 'text');
  }
  if (!taken.has('title')) {
    const title = free().find(({ at }) => {
      const column = cells[at] ?? [];
      return (
        share(column, (cell) => /\p{L}.*\s.*\p{L}/u.test(cell) && cell.length <= LONGEST_TITLE) >=
          MOST && average(column) >= 15
      );
    });
    if (title !== undefined) take(title.at, 'title');
  }
}

/** What comes first in the dates: what one of them shows, else the month, as in the sets that write slashes; `ambiguous` where none shows it. */
function orderOf(
  columns: readonly ColumnKind[],
  cells: readonly string[][],
): { order: TableColumns['order']; ambiguous: boolean } {
  const shown = new Set(
    columns.flatMap((kind, at) =>
      kind === 'date' || kind === 'listed' ? (cells[at] ?? []).map(orderShown) : [],
    ),
  );
  if (shown.has('day') && !shown.has('month')) return { order: 'day', ambiguous: false };
  return { order: 'month', ambiguous: shown.has('either') && !shown.has('month') };
}

function share(cells: readonly string[], is: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
}

function average(cells: readonly string[]): number {
  return cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
}

/** Whether a cell is an address of the web. */
export function isAddress(cell: string): boolean {
  return /^\s*https?:\/\/[^\s/]+\S*\s*$/i.test(cell);
}

function isDate(cell: string): boolean {
  if (cell.length > 60) return false;
  const read = cellDate(cell, 'day');
  return (read !== null && read !== 'bad') || orderShown(cell) !== null;
}

/** A date that shows itself as one: a bare number may be anything. */
function isWrittenDate(cell: string): boolean {
  return !/^\d+(?:\.\d+)?$/.test(cell) && isDate(cell);
}
