import type { ImportProgress } from '../../lib/model/view';

/** From the library page to its import worker. */
export type ToWorker = { kind: 'import'; files: File[] } | { kind: 'cancel' };

/** From the import worker to the library page. */
export type FromWorker =
  { kind: 'progress'; progress: ImportProgress } | { kind: 'failed'; message: string };
