/** Cells that stand on the right: figures, ranges of them, and the dash for none. */
const FIGURES = /^[\d.,–]*$/;

/** A table in Markdown; columns of figures stand on the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) =>
    rows.every((cells) => FIGURES.test(cells[column] ?? '')) ? '---:' : '---',
  );
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A part of a section under its own small heading. */
export function part(heading: string, ...paragraphs: readonly string[]): string {
  return [`### ${heading}`, ...paragraphs].join('\n\n');
}

/** What stands where a figure has no meaning. */
export const NONE = '–';

/** A figure with this many decimals. */
export function figure(value: number | null | undefined, decimals = 1): string {
  return value === null || value === undefined || !Number.isFinite(value)
    ? NONE
    : value.toFixed(decimals);
}

/** A whole number with commas: "12,345". */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
