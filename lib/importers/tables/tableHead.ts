import Papa from 'papaparse';
import { knownColumns } from '../exports/knownTables';
import type { InputFile } from '../inputFile';
import { decodedText } from './decodedText';
import { guessColumns, type Guess } from './guessColumns';
import { tableRows } from './tableRows';

/** Text by which a table is judged, in UTF-16 code units, and rows of it at most. */
const HEAD = 65_536;
const ROWS = 100;

/** Marks that part cells. */
const DELIMITERS = [',', ';', '\t', '|'];

/** A table whose form is known, and its text from the start. */
export interface OpenTable {
  delimiter: string;
  guess: Guess;
  /** Told by its columns' names to be the export of a known tool. */
  isKnown: boolean;
  /** The first rows, the one with names among them. */
  rows: string[][];
  text: AsyncGenerator<string>;
  /** Lines before the first row: one where the file names its own delimiter. */
  linesBefore: number;
}

/** Tells by the first rows how a table is written and what its columns are. Throws `UnreadableInput` for what is no text. */
export async function openTable(file: InputFile): Promise<OpenTable> {
  const pieces = decodedText(file);
  let head = '';
  let ended = false;
  while (head.length < HEAD && !ended) {
    const next = await pieces.next();
    if (next.done) ended = true;
    else head += next.value;
  }
  const own = /^sep=(.)\r?\n/.exec(head);
  const start = own === null ? head : head.slice(own[0].length);
  const delimiter = own?.[1] ?? delimiterOf(file.name, start);
  const rows: string[][] = [];
  for await (const row of tableRows(once(start.slice(0, HEAD)), delimiter)) {
    if (row.kind === 'row') rows.push(row.cells);
    if (rows.length === ROWS) break;
  }
  // The last one may be cut; one alone is all there is.
  if (!ended && rows.length > 1 && rows.length < ROWS) rows.pop();
  const guess = guessColumns(rows);
  const known = knownColumns(rows[0] ?? []);
  async function* text(): AsyncGenerator<string> {
    try {
      yield start;
      yield* pieces;
    } finally {
      await pieces.return(undefined);
    }
  }
  return {
    delimiter,
    guess:
      known === null
        ? guess
        : { columns: { ...guess.columns, columns: known, header: true }, ambiguous: false },
    isKnown: known !== null,
    rows,
    text: text(),
    linesBefore: own === null ? 0 : 1,
  };
}

/** The mark that parts the cells: a tab where the name says so, else the one that gives rows of one length. */
function delimiterOf(name: string, head: string): string {
  const [first = ''] = head.split('\n', 1);
  if (/\.(?:tsv|tab)(?:\.gz)?$/i.test(name) && first.includes('\t')) return '\t';
  const { meta } = Papa.parse(head, { delimitersToGuess: DELIMITERS, preview: 30 });
  return meta.delimiter || ',';
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
