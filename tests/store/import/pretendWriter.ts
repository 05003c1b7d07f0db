import type { ArticleRecord } from '../../../lib/model/findings';
import { parseCheckpoint, type ImportCheckpoint } from '../../../lib/store/import/checkpoint';
import type {
  ImportOutcome,
  ImportSource,
  ImportWriter,
} from '../../../lib/store/import/importShapes';

/** What ends a run as a kill would: nothing of the import goes on after it. */
class Killed extends Error {}

/** An archive of nothing but records by their hash, with the promises of the real writer. */
export class PretendWriter implements ImportWriter {
  readonly records = new Map<string, { record: ArticleRecord; source: ImportSource }>();
  /** Records of each commit. */
  readonly commits: number[] = [];
  /** The row `import` of `meta`. */
  kept: unknown = null;
  settled = 0;
  /** Commits until the archive is killed before one, or fails with an error. */
  left = Infinity;
  failure: Error = new Killed();
  /** What a commit waits for. */
  slow: Promise<void> = Promise.resolve();

  async add(
    records: ArticleRecord[],
    { source, checkpoint }: { source: ImportSource; checkpoint?: unknown },
  ): Promise<ImportOutcome[]> {
    await this.slow;
    if (this.left <= 0) throw this.failure;
    this.left -= 1;
    this.commits.push(records.length);
    if (checkpoint !== undefined) this.kept = structuredClone(checkpoint);
    return records.map((record) => {
      if (this.records.has(record.contentHash)) return 'already there';
      this.records.set(record.contentHash, { record, source });
      return 'added';
    });
  }

  async settle({ onProgress }: Parameters<ImportWriter['settle']>[0]): Promise<void> {
    onProgress({ done: 1, total: 2 });
    await Promise.resolve();
    this.settled += 1;
  }

  known = async (hashes: readonly string[]): Promise<Set<string>> =>
    new Set(hashes.filter((hash) => this.records.has(hash)));

  get checkpoint(): ImportCheckpoint | null {
    return parseCheckpoint(this.kept);
  }

  /** Ids of all articles, in the order in which they came. */
  get ids(): string[] {
    return [...this.records.values()].map(({ record }) => record.article.id);
  }
}
