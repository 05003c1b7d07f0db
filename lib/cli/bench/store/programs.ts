/** A program that is measured: the name of its page, how tables call it, and the entry of its worker. */
export interface Program {
  name: string;
  title: string;
  entry: URL;
  /** The program on whose page its worker runs, where it reads what that one wrote. */
  page?: string;
  /** Takes minutes to store what others store in one: of large worlds such programs store at the same time. */
  slow?: boolean;
}

export const OURS: Program = {
  name: 'ours',
  title: 'ours',
  entry: new URL('engines/ours.ts', import.meta.url),
};
export const OURS_READ: Program = {
  name: 'oursRead',
  title: 'ours, and the 20 articles read',
  entry: new URL('engines/oursRead.ts', import.meta.url),
  page: 'ours',
};
export const OURS_UNLINKED: Program = {
  name: 'unlinked',
  title: 'ours, without linking names and events',
  entry: new URL('engines/oursUnlinked.ts', import.meta.url),
};
export const OURS_WAKE: Program = {
  name: 'wake',
  title: 'ours, as the background reads',
  entry: new URL('engines/oursWake.ts', import.meta.url),
  page: 'ours',
};
export const ROWS: Program = {
  name: 'rows',
  title: 'Dexie rows: aliases, names, articles by names and events',
  entry: new URL('engines/rowsStore.ts', import.meta.url),
};
export const ROWS_WAKE: Program = {
  name: 'rowsWake',
  title: 'Dexie rows, the same answer without words',
  entry: new URL('engines/rowsWake.ts', import.meta.url),
  page: 'rows',
};
export const DEXIE: Program = {
  name: 'dexie',
  title: 'Dexie rows, names and events only',
  entry: new URL('engines/dexieRows.ts', import.meta.url),
};
export const FTS5: Program = {
  name: 'fts5',
  title: 'SQLite FTS5 on OPFS',
  entry: new URL('engines/fts5.ts', import.meta.url),
};
export const FLEXSEARCH: Program = {
  name: 'flexsearch',
  title: 'FlexSearch blob',
  entry: new URL('engines/flexSearch.ts', import.meta.url),
  slow: true,
};
export const MINISEARCH: Program = {
  name: 'minisearch',
  title: 'MiniSearch blob',
  entry: new URL('engines/miniSearch.ts', import.meta.url),
  slow: true,
};

/** The scripts of these programs, by name. */
export function scriptsOf(programs: readonly Program[]): Record<string, URL> {
  return Object.fromEntries(programs.map(({ name, entry }) => [name, entry]));
}
