import type { ArticleRecord } from '../../model/findings';
import type { ArchiveDatabase } from '../database';
import { explainStoreError } from '../errors/explainStoreError';
import { CorruptBlock } from '../format/corruptBlock';
import { openArchive } from '../openArchive';
import { planIdleMerge, planMerge } from '../postings/planMerge';
import type { ArticleRow } from '../shapes/articleRow';
import type { SourceKind } from '../shapes/sourceRow';
import type { StoredArticle } from '../shapes/storedArticle';
import { acceptRecords, type AddOutcome } from './acceptRecords';
import { addBatch } from './addBatch';
import { Commit } from './commit';
import { Draft } from './draft';
import type { Linking } from './linking';
import { emptyArchive } from './emptyArchive';
import { foldEntityLogs } from './foldEntityLogs';
import { moveSome, type Moved } from './migrate';
import { mergePostings } from './mergePostings';
import { openState } from './openState';
import { joinSome, relinkSome } from './settleSteps';
import { STORE_LINKING } from './storeLinking';
import { withDamage } from './damage';
import { docsOf, someOfSource } from './storedArticles';
import { tidyNames } from './tidyNames';
import { takeWriterLock, type LockWait } from './writerLock';
import { writeRarity, type WriterState } from './writerState';

/** Where a batch comes from, and what is stored with it. */
export interface AddOptions {
  /** Milliseconds since 1970. */
  now: number;
  source: { id: string; kind: SourceKind };
  /** Kept in `meta` under `import`, in the same commit; null deletes it, undefined leaves it. */
  checkpoint?: unknown;
  /** An article of the same id or address with other content takes the place of the stored one. */
  replace?: boolean;
}

/** Progress of {@link ArchiveWriter.settle}, in names, articles or merges. */
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

/** Articles whose events are joined in the call that added or removed them. */
const JOINED_AT_ONCE = 100;
/**
 * Names that wait to be linked anew beyond which it is done while articles come in: most are of the
 * latest thousands of articles then, whose rows lie together, where those of a whole large import lie
 * all over the archive and would be written once for each step. Some 7,000 articles.
 */
const MOST_WAITING = 2000;
/** Changed entities in logs, and logs, before they are written into their blocks: bounds memory, and what a page reads. */
const MOST_LOGGED = 30_000;
const MOST_LOGS = 16;
/** The row of an unfinished import in `meta`. */
const CHECKPOINT = 'import';
/** Articles that one commit of a larger removal takes. */
const REMOVED_AT_ONCE = 256;

/**
 * The one that writes the archive. Each call is one commit or several, each written whole or not at
 * all; calls queue behind each other. What it keeps in memory it can read anew, and does after any
 * failure. All methods throw a named `StoreError`.
 */
export class ArchiveWriter {
  readonly #db: ArchiveDatabase;
  readonly #release: () => void;
  readonly #linking: Linking;
  readonly #mergeAfter: number | undefined;
  readonly #mostBlocks: number | undefined;
  #idb: IDBDatabase | null = null;
  #state: WriterState | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(db: ArchiveDatabase, release: () => void, options: WriterOptions) {
    this.#db = db;
    this.#release = release;
    this.#linking = options.linking ?? STORE_LINKING;
    this.#mergeAfter = options.mergeAfterDeltas;
    this.#mostBlocks = options.mostEntityBlocks;
  }

  /** Waits until no other tab or worker writes, then opens the archive. */
  static async open(db: ArchiveDatabase, options: WriterOptions = {}): Promise<ArchiveWriter> {
    const { locks } = options;
    const release = locks === undefined ? () => undefined : await takeWriterLock(locks, options);
    const writer = new ArchiveWriter(db, release, options);
    try {
      await writer.#run(() => Promise.resolve());
      return writer;
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Stores a batch in one commit: best 100 to 1,000 articles. What came of each, in order. */
  add(records: readonly ArticleRecord[], options: AddOptions): Promise<AddOutcome[]> {
    return this.#run(async (idb, state) => {
      const { now, source, checkpoint, replace = false } = options;
      const accepted = await acceptRecords(idb, records, replace);
      const commit = new Commit();
      if (checkpoint === null) commit.delete('meta', CHECKPOINT);
      else if (checkpoint !== undefined) commit.put('meta', { key: CHECKPOINT, value: checkpoint });
      if (accepted.records.length === 0) {
        await commit.apply(idb);
        return accepted.outcomes;
      }
      const draft = new Draft(idb, state);
      // A clock that was set back must not make later articles look earlier.
      const addedAt = Math.max(state.manifest.latestAdded, now);
      const stale = await docsOf(idb, [...accepted.replaced]);
      await addBatch(draft, commit, this.#linking, {
        remove: [...stale.values()],
        add: accepted.records.map((record) => ({ record, addedAt, source })),
      });
      await this.#joinFew(idb, state, [...draft.before.values()]);
      await this.#tidy(idb, state);
      await this.#linkMany(idb, state);
      return accepted.outcomes;
    });
  }

  /**
   * Moves some articles of the first schema's tables over, each batch in one commit with its deletion
   * there.
   */
  moveOld(): Promise<Moved> {
    return this.#run(async (idb, state) => {
      const moved = await moveSome(idb, state, this.#linking);
      await this.#tidy(idb, state);
      return moved;
    });
  }

  /** Deletes articles by id, with all that rested on them; unknown ids are passed over. */
  async remove(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += REMOVED_AT_ONCE)
      await this.#run((idb, state) =>
        this.#removeById(idb, state, ids.slice(from, from + REMOVED_AT_ONCE)),
      );
  }

  /** Deletes all articles of a source, some hundred to a commit; how an unfinished import stood is forgotten. */
  async removeSource(source: string): Promise<void> {
    for (let more = true; more;) {
      more = await this.#run(async (idb, state) => {
        const rows = await someOfSource(idb, source, REMOVED_AT_ONCE);
        const commit = new Commit();
        commit.delete('meta', CHECKPOINT);
        if (rows.length === 0) {
          commit.delete('sources', source);
          await commit.apply(idb);
        } else await this.#removeSome(idb, state, rows, commit);
        return rows.length > 0;
      });
    }
  }

  /** Empties the archive in one commit. The reader's corrections stay. */
  removeEverything(): Promise<void> {
    return this.#run(async (idb, state) => {
      const commit = new Commit();
      emptyArchive(commit, state.manifest);
      await commit.apply(idb);
      this.#state = null;
    });
  }

  /**
   * Does what is left: links names anew, joins events, merges the index. Each step is a commit of
   * its own, between which other calls get their turn; aborted, it returns after its running step
   * and can go on at any later time.
   */
  async settle({ signal, onProgress }: SettleOptions = {}): Promise<void> {
    for (const step of ['linking', 'joining'] as const) {
      let total = 0;
      for (let left = 1; left > 0;) {
        if (signal?.aborted === true) return;
        left = await this.#run(async (idb, state) => {
          const before = countOf(state, step);
          total = Math.max(total, before);
          onProgress?.({ step, done: total - before, total });
          if (before === 0) return 0;
          if (step === 'linking') await relinkSome(idb, state, this.#linking);
          else await joinSome(idb, state, this.#linking);
          await this.#tidy(idb, state);
          return countOf(state, step);
        });
      }
    }
    onProgress?.({ step: 'merging', done: 0, total: 1 });
    await this.#run(async (idb, state) => {
      await foldEntityLogs(idb, state);
      await tidyNames(idb, state);
      const plan = planIdleMerge(state.manifest.postings);
      if (plan !== null) await mergePostings(idb, state, plan, signal);
      await writeRarity(idb, state);
    });
    onProgress?.({ step: 'merging', done: 1, total: 1 });
  }

  /** Waits for running calls, then lets another tab write. */
  async close(): Promise<void> {
    await this.#queue.catch(() => undefined);
    this.#state = null;
    this.#release();
  }

  async #removeById(idb: IDBDatabase, state: WriterState, ids: readonly string[]): Promise<void> {
    await this.#removeSome(idb, state, [...(await docsOf(idb, ids)).values()]);
  }

  async #removeSome(
    idb: IDBDatabase,
    state: WriterState,
    rows: readonly ArticleRow[],
    commit = new Commit(),
  ): Promise<void> {
    if (rows.length === 0) return;
    const draft = new Draft(idb, state);
    await addBatch(draft, commit, this.#linking, { remove: rows, add: [] });
    await this.#joinFew(idb, state, [...draft.before.values()]);
    await this.#tidy(idb, state);
  }

  /** Joins the events of a few pending articles at once, so that the next answer has them; more wait for `settle`. */
  async #joinFew(
    idb: IDBDatabase,
    state: WriterState,
    before: readonly StoredArticle[],
  ): Promise<void> {
    if (state.pending.articles > JOINED_AT_ONCE) return;
    while (state.pending.articles > 0) await joinSome(idb, state, this.#linking, before);
  }

  /** Links what waits where it is much, most of it, as the rest are often names that one step leaves for another. */
  async #linkMany(idb: IDBDatabase, state: WriterState): Promise<void> {
    if (state.pending.entities.size < MOST_WAITING) return;
    for (let before = Infinity; ;) {
      const { size } = state.pending.entities;
      if (size < MOST_WAITING / 4 || size >= before) return;
      before = size;
      await relinkSome(idb, state, this.#linking);
      await this.#tidy(idb, state);
    }
  }

  /** What cannot wait until the archive is idle: many logs and deltas make every answer slow. */
  async #tidy(idb: IDBDatabase, state: WriterState): Promise<void> {
    if (state.entities.logged.size > MOST_LOGGED || state.manifest.entityLogs.length > MOST_LOGS)
      await foldEntityLogs(idb, state);
    const { postings } = state.manifest;
    const plan =
      this.#mergeAfter !== undefined && postings.deltas.length >= this.#mergeAfter
        ? planIdleMerge(postings)
        : planMerge(postings);
    if (plan !== null) await mergePostings(idb, state, plan);
  }

  /** Runs one call after those before it, on an open archive and what is known of it. */
  #run<T>(call: (idb: IDBDatabase, state: WriterState) => Promise<T>): Promise<T> {
    const result = this.#queue
      .catch(() => undefined)
      .then(async () => {
        try {
          return await this.#try(call);
        } catch (error) {
          // What is damaged is made anew when the state is read again; then the call can go on.
          if (!(await this.#noted(error))) throw explainStoreError(error);
        }
        try {
          return await this.#try(call);
        } catch (error) {
          throw explainStoreError(error);
        }
      });
    this.#queue = result;
    return result;
  }

  async #try<T>(call: (idb: IDBDatabase, state: WriterState) => Promise<T>): Promise<T> {
    try {
      const idb = await openArchive(this.#db);
      if (this.#state === null || idb !== this.#idb) {
        this.#idb = idb;
        this.#state = await openState(idb, this.#linking);
        this.#state.mostBlocks = this.#mostBlocks ?? this.#state.mostBlocks;
      }
      return await call(idb, this.#state);
    } catch (error) {
      // Whatever of it was changed in memory is not on the disk.
      this.#state = null;
      throw error;
    }
  }

  /** Notes damage for the repair; whether there was any that can be repaired. */
  async #noted(error: unknown): Promise<boolean> {
    if (!(error instanceof CorruptBlock) || error.place === null) return false;
    const idb = await openArchive(this.#db);
    const commit = new Commit();
    commit.put('meta', await withDamage(idb, [error]));
    await commit.apply(idb);
    return true;
  }
}

function countOf({ pending }: WriterState, step: 'linking' | 'joining'): number {
  return step === 'linking' ? pending.entities.size : pending.articles;
}
