import { figure, NONE } from '../markdown';

/** A row of the table of what is to be reached. Empty cells are where a program has no answer. */
export interface Row {
  measure: string;
  /** What simple methods reached on other articles of the same sets, and what is to be reached there. */
  simple?: string;
  reach: string;
  bm25?: string;
  cosine?: string;
  /** Another simple method, with its name, where words say nothing. */
  other?: string;
  ours: string;
}

/** What a part of the suite found: rows of the table, and what else there is to say, in Markdown. */
export interface Part {
  rows: Row[];
  details: string[];
}

/** Shares (0…1) as a cell: "0.937 / 0.976". */
export function shares(...values: readonly (number | null | undefined)[]): string {
  return values.map((value) => figure(value, 3)).join(' / ');
}

/** Shares (0…1) as a cell in per cent: "75.9 / 56.8". */
export function percents(...values: readonly (number | null | undefined)[]): string {
  return values
    .map((value) => figure(value === null || value === undefined ? value : 100 * value))
    .join(' / ');
}

/** The cells of a row, in the order of {@link HEAD}. */
export function cellsOf({ measure, simple, reach, bm25, cosine, other, ours }: Row): string[] {
  return [measure, `**${ours}**`, bm25 ?? NONE, cosine ?? NONE, other ?? '', simple ?? NONE, reach];
}

/** The head of the table. */
export const HEAD = [
  'measure',
  'ours',
  'BM25',
  'TF-IDF cosine',
  'other simple method',
  'simple best elsewhere',
  'to reach elsewhere',
];
