import type { ArticleRecord } from '../../model/findings';
import type { ImportProgress } from '../../model/library';
import type { ArticleSource, ListedAddress } from '../../pipeline/articleSource';
import type { ImportCheckpoint } from './checkpoint';
import type { Listing } from '../readingList/listAddresses';
import type { ImportControl } from './importControl';
import type { ImportSource } from './importShapes';

/** What an import needs from outside. */
export interface ImportOptions {
  analyse(source: ArticleSource): Promise<ArticleRecord>;
  /** Articles that are analysed at the same time; 1 where it is not said. */
  parallel?: number;
  /** Which of these content hashes the archive has already. */
  known(hashes: readonly string[]): Promise<ReadonlySet<string>>;
  /** Puts addresses on the reading list; the same ones may come again. Without it they are passed over. */
  list?: (addresses: readonly ListedAddress[], came: ImportSource) => Promise<Listing>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds of a clock that only goes forward. */
  clock(): number;
  /** Called at each turn, and a few times a second between. */
  onProgress(progress: ImportProgress): void;
  control?: ImportControl;
  /** Called once a pause began and all before it is stored. */
  onPaused?(): Promise<void>;
  /** An import that was cut off, to go on where these files are its. */
  interrupted?: ImportCheckpoint | null;
  /** False for an import so small that nobody needs to be told of its interruption. */
  checkpoints?: boolean;
}
