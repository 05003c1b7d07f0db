import type { PackFacts } from '../../model/pack';
import type { SourceKind } from '../shapes/sourceRow';
import type { Linking } from './linking';
import type { LockWait } from './writerLock';

/** Where a batch comes from, and what is stored with it. */
export interface AddOptions {
  /** Milliseconds since 1970. */
  now: number;
  source: { id: string; kind: SourceKind; about?: PackFacts };
  /** Kept in `meta` under `import`, in the same commit; null deletes it, undefined leaves it. */
  checkpoint?: unknown;
  /** An article of the same id or address with other content takes the place of the stored one. */
  replace?: boolean;
}

/** Progress of settling, in names, articles or merges. */
export interface SettleProgress {
  step: 'linking' | 'joining' | 'merging';
  done: number;
  total: number;
}

export interface SettleOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: SettleProgress) => void) | undefined;
}

export interface WriterOptions extends LockWait {
  /** `navigator.locks`; without it nothing keeps two writers apart. */
  locks?: LockManager | undefined;
  /** Merges everything after so many commits, for tests; else merging is planned by size. */
  mergeAfterDeltas?: number | undefined;
  /** Writes a log of entities when a commit changes more blocks of them, for tests. */
  mostEntityBlocks?: number | undefined;
  linking?: Linking | undefined;
}
