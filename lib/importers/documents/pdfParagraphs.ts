import type { PdfLine } from './pdfLines';

/** A paragraph of a PDF, hyphens at line ends undone. */
export interface PdfParagraph {
  text: string;
  size: number;
  page: number;
}

/** Ends of a sentence, with quotation marks after it. */
const SENTENCE_END = /[.!?…。！？:][”"'’»)\]]*$/u;

/** Words that keep their hyphen where a line ends behind it. */
const KEPT_HYPHEN =
  /(?:^|\s)(?:self|ex|well|vice|half|cross|all|non|pro|anti|co|so|long|short|high|low|two|three|four|five)-$/iu;

/**
 * Joins lines to paragraphs. A new one begins where the type changes, where a line is indented, after
 * a wider gap than between most lines, and after a short line that ends a sentence; one that goes on
 * in the next column or on the next page is one.
 */
export function pdfParagraphs(lines: readonly PdfLine[]): PdfParagraph[] {
  const leading = commonLeading(lines);
  const rights = columnRights(lines);
  const words = wordsOf(lines);
  const paragraphs: PdfParagraph[] = [];
  let last: PdfLine | null = null;
  let start: PdfLine | null = null;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (last === null || start === null || open === undefined || begins(last, line, start)) {
      paragraphs.push({ text: line.text, size: line.size, page: line.page });
      start = line;
    } else open.text = joined(open.text, line.text, words);
    last = line;
  }
  return paragraphs;

  function begins(before: PdfLine, line: PdfLine, first: PdfLine): boolean {
    // Type that differs by a twelfth is a heading, a caption or a credit.
    if (Math.abs(line.size - before.size) > before.size / 12) return true;
    const ended = SENTENCE_END.test(before.text);
    const right = rights.get(columnKey(before)) ?? before.right;
    // A line that leaves room for a long word ended there on purpose.
    const short = before.right < right - before.size * 6;
    const moved = line.page !== before.page || line.y > before.y + before.size * 0.5;
    if (moved) return ended && (short || !/^\p{Ll}/u.test(line.text));
    const usual = leading.get(Math.round(line.size * 2)) ?? line.size * 1.2;
    if (before.y - line.y > usual * 1.3 + 0.5) return true;
    const indent = line.left - before.left;
    if (indent > line.size * 0.7 && before !== first && indent < line.size * 6) return true;
    if (indent > line.size * 0.7 && before === first && ended) return true;
    return ended && short;
  }
}

/** The most common distance of two lines by the size of their type, in half points. */
function commonLeading(lines: readonly PdfLine[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before === undefined || before.page !== line.page || before.size !== line.size) continue;
    const gap = before.y - line.y;
    // Beyond three lines it is another part of the page.
    if (gap <= 0 || gap > line.size * 3) continue;
    const bySize = counts.get(Math.round(line.size * 2)) ?? new Map<number, number>();
    const rounded = Math.round(gap * 2) / 2;
    counts.set(Math.round(line.size * 2), bySize.set(rounded, (bySize.get(rounded) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([size, gaps]) => [
      size,
      // The smaller one of two that are as common: that within paragraphs.
      [...gaps].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0,
    ]),
  );
}

/** How far the lines of a column reach. */
function columnRights(lines: readonly PdfLine[]): Map<string, number> {
  const rights = new Map<string, number>();
  for (const line of lines) {
    const key = columnKey(line);
    rights.set(key, Math.max(rights.get(key) ?? 0, line.right));
  }
  return rights;
}

/** Lines of one size that begin within the same 40 points of a page stand in one column. */
function columnKey({ page, left, size }: PdfLine): string {
  return `${page}:${Math.round(left / 40)}:${Math.round(size * 2)}`;
}

/** All words as they stand inside lines, in lower case. */
function wordsOf(lines: readonly PdfLine[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines)
    for (const word of text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?!-$)/gu) ?? [])
      words.add(word.toLowerCase());
  return words;
}

/** Two lines as one. A hyphen before a small letter is undone, but where the text elsewhere writes the word with it. */
function joined(before: string, after: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  const head = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u2010]$/u.exec(before)?.[1];
  const tail = /^\p{Ll}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*/u.exec(after)?.[0];
  if (head === undefined) return `${before} ${after}`;
  if (tail === undefined) return before + after;
  const hyphenated = `${head}-${tail}`.toLowerCase();
  const plain = (head + tail).toLowerCase();
  const keeps = words.has(hyphenated) || (KEPT_HYPHEN.test(before) && !words.has(plain));
  return (keeps ? before : before.slice(0, -1)) + after;
}
