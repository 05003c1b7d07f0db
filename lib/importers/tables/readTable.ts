import { UnreadableInput } from '../../extraction/decodeText';
import type { Sourced } from '../../pipeline/articleSource';
import type { Reader } from '../reader';
import { refuse } from '../refuse';
import { rowReader } from './rowReader';
import { openTable } from './tableHead';
import { tableRows } from './tableRows';

/**
 * The rows of a table (`.csv`, `.tsv` and the like), in whatever encoding and with whatever mark
 * between cells: each an article, or an address where it has no text. Columns are what the reader said,
 * else what they seem to be. A line that is broken or says nothing is refused by its number.
 */
export const readTable: Reader = async function* (file, { parseHtml, skip, columns = null }) {
  try {
    const table = await openTable(file);
    const how = columns ?? table.guess.columns;
    const read = rowReader(file.name, how, parseHtml);
    let passed = 0;
    let isHeader = how.header;
    let empty = true;
    for await (const row of tableRows(table.text, table.delimiter)) {
      const line = row.line + table.linesBefore;
      if (isHeader && row.kind === 'row') {
        isHeader = false;
        continue;
      }
      empty = false;
      passed += 1;
      if (passed <= skip) continue;
      if (row.kind === 'broken') yield refuse(file, line, row.why, UNQUOTE);
      else yield read(row.cells, line);
    }
    if (empty && skip === 0) yield noRows(file);
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    if (skip === 0) yield refuse(file, null, error.what, error.remedy);
  }
};

const UNQUOTE = 'Write two quotation marks for each one inside a cell, then import the file again';

function noRows(file: { name: string }): Sourced {
  return refuse(file, null, 'It is a table without rows', 'Look whether the export was finished');
}
