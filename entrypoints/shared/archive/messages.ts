import type { ImportProgress, Upkeep } from '../../../lib/model/library';

/** From a page to its archive worker. */
export type ToArchive =
  | { kind: 'import'; files: File[] }
  /** `quiet`: nobody asked for it, and nothing is said where all of it is there. */
  | { kind: 'starter'; quiet: boolean }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'cancel' }
  | { kind: 'remove'; id: string }
  | { kind: 'removeSource'; id: string }
  | { kind: 'removeEverything' }
  | { kind: 'forget' }
  /** Store what waits in the inbox. */
  | { kind: 'inbox' }
  | { kind: 'tidy' };

/** From the archive worker to its page. */
export type FromArchive =
  | { kind: 'progress'; progress: ImportProgress | null }
  /** Null: nothing is done beside imports. */
  | { kind: 'upkeep'; upkeep: Upkeep | null }
  /** An article was deleted, or it failed. */
  | { kind: 'removed'; id: string }
  /** The starter corpus is in. */
  | { kind: 'starter' }
  /** What open pages of the web know may be out of date. */
  | { kind: 'changed' }
  | { kind: 'failed'; message: string };
