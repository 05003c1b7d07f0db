/** What a column of a table may be. `listed`: when the reader saved the page, which says nothing of its publication. */
export const COLUMN_KINDS = [
  'title',
  'text',
  'date',
  'outlet',
  'author',
  'address',
  'language',
  'tags',
  'listed',
  'ignore',
] as const;

export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** What each column of a table is, in order, and how it is to be read. */
export interface TableColumns {
  columns: ColumnKind[];
  /** Whether the first row names the columns. */
  header: boolean;
  /** What comes first in dates such as 3/4/2021. */
  order: 'day' | 'month';
}

/** A table before it is imported: its first rows, and what its columns seem to be. */
export interface TablePreview {
  /** Name of the file. */
  name: string;
  /** Names of the columns as the file gives them; null where it gives none. */
  names: string[] | null;
  /** The first rows below them, each with as many cells as there are columns, long ones cut. */
  rows: string[][];
  guess: TableColumns;
  /** The dates can be read with either order, and mean other days then. */
  ambiguous: boolean;
}
