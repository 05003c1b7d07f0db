import Papa from 'papaparse';

/** A row of a table, or a line that is none; `line` (1-based) is where it begins. */
export type TableRow =
  { kind: 'row'; cells: string[]; line: number } | { kind: 'broken'; line: number; why: string };

/** Text that is parsed at once, in UTF-16 code units. */
const AT_ONCE = 262_144;

/** A row longer than this holds no article: a quotation mark was not closed. */
const LONGEST_ROW = 4_000_000;

/**
 * Text that may be read twice because of quotation marks that are not closed. After that each line
 * stands alone, so that the time stays linear whatever a file holds.
 */
const MOST_REREAD = 48_000_000;

/** Lines after an open quotation mark that are looked at, to tell whether it swallowed a row. */
const MOST_SWALLOWED = 40;

const UNCLOSED = 'A quotation mark on this line is never closed';
const UNDOUBLED = 'A quotation mark inside a cell of this line is not doubled';

/**
 * The rows of a table's text as it streams in, split by papaparse. A line with broken quoting is given
 * as broken, and the lines after it are read again, so that one quotation mark costs one line. Holds
 * one row and one piece of the text at a time. Empty lines are passed over.
 */
export async function* tableRows(
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<TableRow> {
  const splitter = new RowSplitter(delimiter);
  for await (const piece of text) yield* splitter.read(piece, false);
  yield* splitter.read('', true);
}

class RowSplitter {
  readonly #delimiter: string;
  #buffer = '';
  /** A piece's last character, where it may be the first half of a line end. */
  #cut = '';
  #wanted = AT_ONCE;
  #line = 1;
  #reread = 0;
  /** Cells of the first row: what a whole row has. */
  #width = 0;
  /** The rest of a line without an end is passed over. */
  #skipping = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  *read(piece: string, ended: boolean): Generator<TableRow> {
    this.#take(piece, ended);
    if (this.#buffer.length < this.#wanted && !ended) return;
    yield* this.#rows(ended);
    // What is left is one row that is not whole: asked again only once there is much more of it.
    this.#wanted = Math.max(AT_ONCE, this.#buffer.length * 2);
  }

  /** Line ends of every kind become one. */
  #take(piece: string, ended: boolean): void {
    let text = this.#cut + piece;
    this.#cut = '';
    if (!ended && text.endsWith('\r')) {
      this.#cut = '\r';
      text = text.slice(0, -1);
    }
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    if (this.#skipping) {
      const end = text.indexOf('\n');
      this.#skipping = end === -1;
      text = end === -1 ? '' : text.slice(end + 1);
    }
    this.#buffer += text;
  }

  *#rows(ended: boolean): Generator<TableRow> {
    while (this.#buffer !== '' && this.#reread <= MOST_REREAD) {
      const found: Parsed[] = [];
      const stopped = this.#parse(found, ended);
      for (const { cells, raw, broken } of found) {
        const line = this.#line;
        this.#line += lineEnds(raw);
        if (broken) yield { kind: 'broken', line, why: UNDOUBLED };
        else yield* this.#row(cells, line);
      }
      if (stopped || this.#buffer.length > LONGEST_ROW) yield this.#dropLine();
      else return;
    }
    yield* this.#linesAlone(ended);
  }

  *#row(cells: string[], line: number): Generator<TableRow> {
    if (isBlank(cells)) return;
    yield { kind: 'row', cells, line };
  }

  /** Rows to the end of the buffer, which they leave; whether it stopped before a line that is none. */
  #parse(found: Parsed[], ended: boolean): boolean {
    const buffer = this.#buffer;
    let at = 0;
    let stopped = false;
    const parser = new Papa.Parser({
      delimiter: this.#delimiter,
      newline: '\n',
      step: (result: Papa.ParseStepResult<string[]>) => {
        // Used without its outer layers, papaparse gives a list of the one row.
        const [cells] = result.data as unknown as string[][];
        if (cells === undefined) return;
        const to = result.meta.cursor;
        const raw = buffer.slice(at, to);
        if (this.#width === 0 && !isBlank(cells)) this.#width = cells.length;
        const judged = this.#judge(cells, raw, result.errors);
        if (judged === 'swallowed') {
          stopped = true;
          this.#reread += raw.length;
          parser.abort();
          return;
        }
        found.push({ cells, raw, broken: judged === 'broken' });
        at = to;
      },
    } as Papa.ParseConfig);
    parser.parse(buffer, 0, !ended);
    this.#buffer = buffer.slice(at);
    return stopped;
  }

  /** Whether a row is whole, or broken, or has rows of their own in it, joined by a quotation mark. */
  #judge(
    cells: string[],
    raw: string,
    errors: readonly Papa.ParseError[],
  ): 'whole' | 'broken' | 'swallowed' {
    const odd = this.#width > 0 && cells.length !== this.#width;
    const erred = errors.length > 0;
    const several = lineEnds(raw.trimEnd()) > 0;
    if (several && errors.some(({ code }) => code === 'MissingQuotes')) return 'swallowed';
    if (!erred && !odd) return 'whole';
    if (several && this.#swallows(raw)) return 'swallowed';
    return erred && odd ? 'broken' : 'whole';
  }

  /** Whether most lines after the first are whole rows by themselves. */
  #swallows(raw: string): boolean {
    const lines = raw
      .split('\n', MOST_SWALLOWED)
      .slice(1)
      .filter((line) => line !== '');
    const rows = lines.filter((line) => this.#cellsOf(line)?.length === this.#width);
    return rows.length * 2 >= Math.max(1, lines.length);
  }

  /** The cells of one line by itself; null where it is none. */
  #cellsOf(line: string): string[] | null {
    const { data, errors } = Papa.parse<string[]>(line, { delimiter: this.#delimiter });
    return errors.length === 0 ? (data[0] ?? null) : null;
  }

  /** Each line by itself, for a file in which quotation marks mean nothing. */
  *#linesAlone(ended: boolean): Generator<TableRow> {
    for (let end = this.#buffer.indexOf('\n'); ; end = this.#buffer.indexOf('\n')) {
      if (end === -1 && (!ended || this.#buffer === '')) break;
      const line = end === -1 ? this.#buffer : this.#buffer.slice(0, end);
      const cells = this.#cellsOf(line);
      if (cells === null) yield { kind: 'broken', line: this.#line, why: UNCLOSED };
      else yield* this.#row(cells, this.#line);
      this.#line += 1;
      this.#buffer = end === -1 ? '' : this.#buffer.slice(end + 1);
    }
    if (this.#buffer.length > LONGEST_ROW) yield this.#dropLine();
  }

  /** Passes over the first line, also over what of it is yet to come. */
  #dropLine(): TableRow {
    const end = this.#buffer.indexOf('\n');
    this.#reread += Math.min(this.#buffer.length, LONGEST_ROW);
    this.#buffer = end === -1 ? '' : this.#buffer.slice(end + 1);
    this.#skipping = end === -1;
    const line = this.#line;
    this.#line += 1;
    return { kind: 'broken', line, why: UNCLOSED };
  }
}

interface Parsed {
  cells: string[];
  /** As it stands in the file, with its line end. */
  raw: string;
  broken: boolean;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
