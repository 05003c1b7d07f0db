/** A stretch of a page's text as pdf.js gives it. Units are points, the origin is the page's lower left corner. */
export interface TextRun {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Of its type. */
  size: number;
  /** A line ends behind it. */
  ends: boolean;
}

/** A page: its runs in the order in which they are drawn, and its height. */
export interface TextPage {
  runs: readonly TextRun[];
  height: number;
}

/** A line of a page. */
export interface PdfLine {
  text: string;
  page: number;
  left: number;
  right: number;
  y: number;
  size: number;
  /** Where it stands, from 0 at the page's top to 1 at its foot. */
  down: number;
}

/** A gap in a line wider than this many times its type is the space between two columns. */
const COLUMN_GAP = 3;

/** The lines of pages, in the order in which they are drawn, which is that of reading in what browsers, word processors and newspapers' systems make. */
export function pdfLines(pages: readonly TextPage[]): PdfLine[] {
  return pages.flatMap((page, number) => linesOf(page, number));
}

function linesOf({ runs, height }: TextPage, page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | null = null;
  const end = (): void => {
    const text = line?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (line !== null && text !== '') lines.push({ ...line, text });
    line = null;
  };
  for (const run of runs) {
    if (line !== null && run.text.trim() !== '') {
      const level: boolean = Math.abs(run.y - line.y) < Math.max(line.size, run.size) * 0.5;
      const gap: number = run.x - line.right;
      const follows = gap > -line.size * 0.8 && gap < COLUMN_GAP * line.size;
      if (!level || !follows) end();
      // Letters that are set apart are drawn without a blank between words.
      else if (gap > line.size * 0.18 && !line.text.endsWith(' ')) line.text += ' ';
    }
    if (line === null) {
      if (run.text.trim() === '') continue;
      line = {
        text: run.text,
        page,
        left: run.x,
        right: run.x + run.width,
        y: run.y,
        size: run.size,
        down: height > 0 ? 1 - run.y / height : 0,
      };
    } else {
      line.text += run.text;
      line.right = Math.max(line.right, run.x + run.width);
      if (run.text.trim() !== '') line.size = Math.max(line.size, run.size);
    }
    if (run.ends) end();
  }
  end();
  return lines;
}

/** Share of the page at its top and at its foot where running heads stand. */
const MARGIN = 0.1;

/**
 * Parts running heads and page numbers from the text: what stands at the edge of half of the pages
 * with other numbers in it, bare page numbers, and the line that a browser prints with the address.
 */
export function withoutRunningHeads(
  lines: readonly PdfLine[],
  pages: number,
): { lines: PdfLine[]; heads: PdfLine[] } {
  const atEdge = ({ down }: PdfLine): boolean => down < MARGIN || down > 1 - MARGIN;
  const seen = new Map<string, Set<number>>();
  for (const line of lines) {
    if (!atEdge(line)) continue;
    const key = edgeKey(line);
    const on = seen.get(key) ?? new Set();
    seen.set(key, on.add(line.page));
  }
  const isHead = (line: PdfLine): boolean => {
    if (!atEdge(line)) return false;
    if (
      /^(?:(?:page|seite|p\.)\s*)?[-–—\s]*\d{1,4}(?:\s*(?:\/|of|von|de|\|)\s*\d{1,4})?[-–—\s]*$/i.test(
        line.text,
      )
    )
      return true;
    // "6/8/21, 10:00 AM" with the title, and the address with "1/3": as browsers print.
    if (/^(?:https?:\/\/|file:\/\/|about:)\S+(?:\s+\d{1,4}\s*\/\s*\d{1,4})?$/i.test(line.text))
      return true;
    if (/^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}:\d{2}(?:\s?[AP]M)?\b/i.test(line.text))
      return true;
    const on = seen.get(edgeKey(line))?.size ?? 0;
    return pages > 1 && on >= 2 && on * 2 >= pages;
  };
  return { lines: lines.filter((line) => !isHead(line)), heads: lines.filter(isHead) };
}

/** The same for the same words with other numbers at the same height, by twentieths of the page. */
function edgeKey({ text, down }: PdfLine): string {
  return `${Math.round(down * 20)}:${text.replace(/\d+/g, '#').toLowerCase()}`;
}
