import type { ImportProgress, Upkeep } from '../../../lib/model/library';
import type { ArchiveDatabase } from '../../../lib/store/database';
import { explainStoreError } from '../../../lib/store/errors/explainStoreError';
import { importArticles } from '../../../lib/store/import/importArticles';
import { ImportControl, ImportStopped } from '../../../lib/store/import/importControl';
import { withImportLock } from '../../../lib/store/import/importLock';
import type { ImportFile } from '../../../lib/store/import/importShapes';
import { knownHashes } from '../../../lib/store/import/knownHashes';
import { LeasedWriter } from '../../../lib/store/import/leasedWriter';
import { noProgress } from '../../../lib/store/import/progressTeller';
import { WriterLease } from '../../../lib/store/import/writerLease';
import { readHoldings } from '../../../lib/store/library/readHoldings';
import { openArchive } from '../../../lib/store/openArchive';
import { listAddresses } from '../../../lib/store/readingList/listAddresses';
import { ArchiveWriter } from '../../../lib/store/write/archiveWriter';
import { migrate } from '../../../lib/store/write/migrate';
import { AnalysisPool } from './analysisPool';
import type { FromArchive } from './messages';
import { storeInbox } from './storeInbox';

/** What the jobs need of the worker they run in. */
interface JobsOptions {
  db: ArchiveDatabase;
  tell: (message: FromArchive) => void;
  /** Tells all views that the archive has changed. */
  changed: () => void;
}

/** Milliseconds of putting the archive in order before it is shown. */
const SOON = 1_000;

/** All that is written to the archive, one job after the other, but for deletions, which come between the commits of an import. */
export class ArchiveJobs {
  readonly #options: JobsOptions;
  readonly #lease: WriterLease;
  #control: ImportControl | null = null;
  /** Ends when the running import and tidying have. */
  #running: Promise<void> = Promise.resolve();
  #tidying = new AbortController();

  constructor(options: JobsOptions) {
    this.#options = options;
    this.#lease = new WriterLease((wait) =>
      ArchiveWriter.open(options.db, { locks: navigator.locks, ...wait }),
    );
  }

  /** Imports when what runs has ended; tidying gives way. */
  import(
    files: () => Promise<ImportFile[]>,
    { checkpoints = true, quiet = false }: { checkpoints?: boolean; quiet?: boolean } = {},
  ): Promise<void> {
    const control = new ImportControl();
    this.#yield();
    return this.#next(async () => {
      this.#control = control;
      const tell = (progress: ImportProgress): void => {
        const nothing = quiet && progress.state === 'done' && progress.articlesAdded === 0;
        this.#options.tell({ kind: 'progress', progress: nothing ? null : progress });
      };
      try {
        const waiting = (): void => tell({ ...noProgress(), state: 'waiting' });
        await withImportLock(
          navigator.locks,
          { signal: control.signal, onWaiting: waiting },
          async () => this.#import(await files(), control, checkpoints, tell),
        );
      } catch (error) {
        if (error instanceof ImportStopped) tell({ ...noProgress(), state: 'cancelled' });
        else tell({ ...noProgress(), state: 'failed', message: explainStoreError(error).message });
      } finally {
        this.#control = null;
        this.#options.changed();
        this.#options.tell({ kind: 'changed' });
      }
    });
  }

  pause(): void {
    this.#control?.pause();
  }

  resume(): void {
    this.#control?.resume();
  }

  cancel(): void {
    this.#control?.stop();
  }

  /** Stops an import; settles when nothing of it comes any more. */
  async stopped(): Promise<void> {
    this.#yield();
    await this.#running;
  }

  /** Deletes what `work` says, between two commits of an import where one runs. */
  async remove(work: (writer: ArchiveWriter) => Promise<void>, large: boolean): Promise<void> {
    const { tell, changed } = this.#options;
    if (this.#control === null) this.#yield();
    const upkeep = (waiting: boolean): void => {
      if (large || waiting)
        tell({ kind: 'upkeep', upkeep: { task: 'deleting', share: null, waiting } });
    };
    try {
      upkeep(false);
      await this.#lease.use(
        async (writer) => {
          upkeep(false);
          await work(writer);
        },
        { onWaiting: () => upkeep(true) },
      );
    } catch (error) {
      tell({ kind: 'failed', message: explainStoreError(error).message });
    } finally {
      tell({ kind: 'upkeep', upkeep: null });
      changed();
      tell({ kind: 'changed' });
    }
  }

  /** Forgets an import that was cut off. */
  forget(): Promise<void> {
    return this.remove(async (writer) => {
      await writer.add([], {
        now: Date.now(),
        source: { id: '', kind: 'unknown' },
        checkpoint: null,
      });
    }, false);
  }

  /** Stores what waits in the inbox, after what runs; tidying gives way. */
  inbox(): Promise<void> {
    const { signal } = this.#tidying;
    return this.#next(async () => {
      const { db, tell, changed } = this.#options;
      const pool = new AnalysisPool();
      try {
        const emptied = await storeInbox(db, this.#lease, {
          analyse: (source) => pool.analyse(source),
          signal,
        });
        if (emptied.added + emptied.updated === 0) return;
        changed();
        tell({ kind: 'changed' });
      } catch (error) {
        // What is left is stored at the next occasion.
        if (!signal.aborted) tell({ kind: 'failed', message: explainStoreError(error).message });
      } finally {
        pool.end();
      }
    });
  }

  /** Brings an older archive over, and does what is left from earlier imports and deletions. Gives way to everything else. */
  tidy(): Promise<void> {
    const { signal } = this.#tidying;
    return this.#next(async () => {
      const { db, tell, changed } = this.#options;
      try {
        await openArchive(db);
        await this.#lease.use(
          async (writer) => {
            const began = performance.now();
            const show = (task: Upkeep['task'], done: number, total: number): void => {
              // Most often there is nothing to do, which nobody needs to be told.
              if (performance.now() - began < SOON) return;
              const share = total > 0 ? Math.min(done / total, 1) : null;
              tell({ kind: 'upkeep', upkeep: { task, share, waiting: false } });
              changed();
            };
            let moved = false;
            await migrate(writer, {
              signal,
              onProgress: ({ done, total }) => {
                moved = true;
                show('updating', done, total);
              },
            });
            if (moved) tell({ kind: 'changed' });
            await writer.settle({
              signal,
              onProgress: ({ done, total }) => show('tidying', done, total),
            });
          },
          { signal },
        );
      } catch (error) {
        if (!signal.aborted) tell({ kind: 'failed', message: explainStoreError(error).message });
      } finally {
        tell({ kind: 'upkeep', upkeep: null });
        changed();
      }
    });
  }

  /** Has tidying stop after its running step. */
  #yield(): void {
    this.#tidying.abort();
    this.#tidying = new AbortController();
    // An import that only puts the archive in order gives way as well.
    this.#control?.stop();
  }

  #next(job: () => Promise<void>): Promise<void> {
    this.#running = this.#running.then(job);
    return this.#running;
  }

  async #import(
    files: ImportFile[],
    control: ImportControl,
    checkpoints: boolean,
    tell: (progress: ImportProgress) => void,
  ): Promise<void> {
    const { db, changed } = this.#options;
    const idb = await openArchive(db);
    let isWaiting = false;
    const pool = new AnalysisPool();
    const writer = new LeasedWriter(this.#lease, {
      signal: control.signal,
      onWaiting: (waiting) => {
        isWaiting = waiting;
      },
    });
    try {
      const { checkpoint } = await readHoldings(idb);
      const last = await importArticles(writer, files, {
        analyse: (source) => pool.analyse(source),
        parallel: pool.parallel,
        known: (hashes) => knownHashes(idb, hashes),
        list: (addresses, came) => listAddresses(db, addresses, { came, now: Date.now() }),
        now: Date.now,
        clock: () => performance.now(),
        control,
        checkpoints,
        interrupted: checkpoint,
        onPaused: () => writer.release(),
        onProgress: (progress) => {
          tell(isWaiting ? { ...progress, state: 'waiting' } : progress);
          changed();
        },
      });
      tell(last);
    } finally {
      pool.end();
      await writer.release();
    }
  }
}
