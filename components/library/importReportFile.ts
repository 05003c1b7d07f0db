import type { ImportItem } from '../../lib/model/library';
import { outcomeText, problemText } from './libraryText';

/** A file to save: its name and its text. */
export interface TextFile {
  name: string;
  text: string;
}

/**
 * All that did not go in as a table (CSV, RFC 4180) that any spreadsheet opens: one line an item, in
 * the order of the import. `day` is that of the import, for the name of the file.
 */
export function importReportFile(items: readonly ImportItem[], day: Date): TextFile {
  const { file, line, outcome, why, remedy } = problemText.columns;
  const rows = items.map((item) => [
    item.file,
    item.line === null ? '' : String(item.line),
    outcomeText[item.outcome],
    item.why,
    item.remedy,
  ]);
  const lines = [[file, line, outcome, why, remedy], ...rows].map((row) => row.map(cell).join(','));
  // With its mark, without which Excel takes it for the system's own encoding.
  return {
    name: `backstory-import-${day.toISOString().slice(0, 10)}.csv`,
    text: `\uFEFF${lines.join('\r\n')}\r\n`,
  };
}

/** A cell, quoted; one that a spreadsheet would take for a formula is led by an apostrophe. */
function cell(words: string): string {
  const plain = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
