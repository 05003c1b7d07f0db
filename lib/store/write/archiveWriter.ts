import type { ArticleRecord } from '../../model/findings';
import type { ArchiveDatabase } from '../database';
import type { AddOutcome } from './acceptRecords';
import { addRecords } from './addRecords';
import { tidy } from './afterCommit';
import { Commit } from './commit';
import { emptyArchive } from './emptyArchive';
import { moveSome, type Moved } from './migrate';
import { REMOVED_AT_ONCE, removeById, removeOfSource } from './removeArticles';
import { settleArchive } from './settleArchive';
import { takeWriterLock } from './writerLock';
import type { AddOptions, SettleOptions, WriterOptions } from './writerOptions';
import { WriterRuns } from './writerRuns';

/**
 * The one that writes the archive. Each call is one commit or several, each written whole or not at
 * all; calls queue behind each other. What it keeps in memory it can read anew, and does after any
 * failure. All methods throw a named `StoreError`.
 */
export class ArchiveWriter {
  readonly #runs: WriterRuns;
  readonly #release: () => void;

  private constructor(runs: WriterRuns, release: () => void) {
    this.#runs = runs;
    this.#release = release;
  }

  /** Waits until no other tab or worker writes, then opens the archive. */
  static async open(db: ArchiveDatabase, options: WriterOptions = {}): Promise<ArchiveWriter> {
    const { locks } = options;
    const release = locks === undefined ? () => undefined : await takeWriterLock(locks, options);
    const runs = new WriterRuns(db, options);
    try {
      await runs.run(() => Promise.resolve());
      return new ArchiveWriter(runs, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Stores a batch in one commit: best 100 to 1,000 articles. What came of each, in order. */
  add(records: readonly ArticleRecord[], options: AddOptions): Promise<AddOutcome[]> {
    return this.#runs.run((writing) => addRecords(writing, records, options));
  }

  /**
   * Moves some articles of the first schema's tables over, each batch in one commit with its deletion
   * there.
   */
  moveOld(): Promise<Moved> {
    return this.#runs.run(async (writing) => {
      const moved = await moveSome(writing.idb, writing.state, writing.linking);
      await tidy(writing);
      return moved;
    });
  }

  /** Deletes articles by id, with all that rested on them; unknown ids are passed over. */
  async remove(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += REMOVED_AT_ONCE)
      await this.#runs.run((writing) =>
        removeById(writing, ids.slice(from, from + REMOVED_AT_ONCE)),
      );
  }

  /** Deletes all articles of a source, some hundred to a commit; how an unfinished import stood is forgotten. */
  async removeSource(source: string): Promise<void> {
    for (let more = true; more;)
      more = await this.#runs.run((writing) => removeOfSource(writing, source));
  }

  /** Empties the archive in one commit. The reader's corrections stay. */
  removeEverything(): Promise<void> {
    return this.#runs.run(async ({ idb, state }) => {
      const commit = new Commit();
      emptyArchive(commit, state.manifest);
      await commit.apply(idb);
      this.#runs.forget();
    });
  }

  /**
   * Does what is left: links names anew, joins events, merges the index. Each step is a commit of
   * its own, between which other calls get their turn; aborted, it returns after its running step
   * and can go on at any later time.
   */
  settle(options: SettleOptions = {}): Promise<void> {
    return settleArchive(this.#runs, options);
  }

  /** Waits for running calls, then lets another tab write. */
  async close(): Promise<void> {
    await this.#runs.ended();
    this.#runs.forget();
    this.#release();
  }
}
