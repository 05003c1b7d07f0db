import type { TablePreview } from '../../model/tableColumns';
import { detectFormat } from '../detectFormat';
import { readStart, type InputFile } from '../inputFile';
import { openTable } from './tableHead';

/** Rows shown, and characters of a cell. */
const ROWS = 5;
const LONGEST_CELL = 120;

/** Bytes that tell whether a file is a table, as for any import. */
const TELLING_BYTES = 4096;

/**
 * A table as it is shown before its import; null for a file that is none, cannot be read, or is the
 * export of a known tool, whose columns need no asking.
 */
export async function previewTable(file: InputFile): Promise<TablePreview | null> {
  try {
    if (detectFormat(file.name, await readStart(file, TELLING_BYTES)) !== 'table') return null;
    const { rows, guess, isKnown, text } = await openTable(file);
    await text.return(undefined);
    if (isKnown) return null;
    const { columns, ambiguous } = guess;
    const cut = (row: string[]): string[] =>
      columns.columns.map((_, at) => {
        const cell = (row[at] ?? '').replace(/\s+/g, ' ').trim();
        return cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell;
      });
    return {
      name: file.name,
      names: columns.header && rows[0] !== undefined ? cut(rows[0]) : null,
      rows: rows.slice(columns.header ? 1 : 0, ROWS + (columns.header ? 1 : 0)).map(cut),
      guess: columns,
      ambiguous,
    };
  } catch {
    // The import itself says what is wrong with it.
    return null;
  }
}
