import type { ImportProgress, Upkeep } from '../../../lib/model/library';
import type { FetchProgress } from '../../../lib/model/readingList';
import type { TableColumns } from '../../../lib/model/tableColumns';

/** From a page to its archive worker. */
export type ToArchive =
  /** `columns`: what the reader said of tables, by the place of the file; null for what is none or was not asked. */
  | { kind: 'import'; files: File[]; columns: (TableColumns | null)[] }
  /** `quiet`: nobody asked for it, and nothing is said where all of it is there. */
  | { kind: 'starter'; quiet: boolean }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'cancel' }
  | { kind: 'remove'; id: string }
  | { kind: 'removeSource'; id: string }
  | { kind: 'removeEverything' }
  | { kind: 'forget' }
  /** Ask for the pages of the reading list: `allowed` has the match patterns of their sites, null for all; `again`: also those that failed before. */
  | { kind: 'fetchList'; allowed: string[] | null; again: boolean }
  | { kind: 'pauseFetch' }
  | { kind: 'resumeFetch' }
  | { kind: 'stopFetch' }
  /** Store what waits in the inbox. */
  | { kind: 'inbox' }
  | { kind: 'tidy' };

/** From the archive worker to its page. */
export type FromArchive =
  | { kind: 'progress'; progress: ImportProgress | null }
  | { kind: 'fetching'; progress: FetchProgress }
  /** Null: nothing is done beside imports. */
  | { kind: 'upkeep'; upkeep: Upkeep | null }
  /** An article was deleted, or it failed. */
  | { kind: 'removed'; id: string }
  /** The starter corpus is in. */
  | { kind: 'starter' }
  /** What open pages of the web know may be out of date. */
  | { kind: 'changed' }
  | { kind: 'failed'; message: string };
