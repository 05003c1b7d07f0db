import type { ArticleRecord } from '../model/findings';
import type { ImportItem, ImportProgress } from '../model/view';
import {
  refusalWords,
  type ArticleSource,
  type Refusal,
  type Sourced,
} from '../pipeline/articleSource';
import { addRecords } from './addRecords';
import type { ArchiveDatabase } from './database';
import { explainStoreError } from './errors/explainStoreError';
import { StoreError } from './errors/storeErrors';
import { linkPending } from './linkPending';

/** One file of an import: its name, and its articles as they are read. */
export interface ImportFile {
  name: string;
  articles: AsyncIterable<Sourced>;
}

/** What an import needs from outside. */
export interface ImportOptions {
  analyse(source: ArticleSource): Promise<ArticleRecord>;
  /** Milliseconds since 1970. */
  now(): number;
  onProgress(progress: ImportProgress): void;
  signal?: AbortSignal;
}

/** Articles stored in one transaction: large enough to be fast, small enough to lose little. */
const BATCH = 50;

/** Items kept for the report; the counts go on. */
const MOST_ITEMS = 1000;

/**
 * Imports files one after the other, in batches that are stored whole or not at all; then links the
 * new names and events. An article that is already there is passed over, so an import that was
 * stopped is resumed by doing it again. What cannot be taken is reported, and the others go in.
 */
export async function importArticles(
  db: ArchiveDatabase,
  files: ImportFile[],
  options: ImportOptions,
): Promise<ImportProgress> {
  const progress: ImportProgress = {
    state: 'running',
    filesDone: 0,
    filesTotal: files.length,
    articlesAdded: 0,
    current: null,
    items: [],
  };
  const tell = () => options.onProgress({ ...progress, items: [...progress.items] });
  try {
    for (const file of files) {
      if (options.signal?.aborted === true) break;
      progress.current = file.name;
      tell();
      const items = await importFile(db, file, options, (added) => {
        progress.articlesAdded += added;
        tell();
      });
      progress.items.push(...items.slice(0, MOST_ITEMS - progress.items.length));
      // A file that the reader stopped in its middle is not done.
      if (!isStopped(options)) progress.filesDone += 1;
    }
  } finally {
    progress.current = null;
    await linkPending(db);
  }
  progress.state = isStopped(options) ? 'cancelled' : 'done';
  tell();
  return progress;
}

function isStopped({ signal }: ImportOptions): boolean {
  return signal?.aborted === true;
}

async function importFile(
  db: ArchiveDatabase,
  file: ImportFile,
  options: ImportOptions,
  onAdded: (count: number) => void,
): Promise<ImportItem[]> {
  const refused: ImportItem[] = [];
  const refuse = (outcome: Refusal['outcome'], message: string) => {
    if (refused.length < MOST_ITEMS)
      refused.push({ file: file.name, outcome, message, articles: 0 });
  };
  const tally = { added: 0, known: 0 };
  let batch: ArticleRecord[] = [];
  const flush = async () => {
    const records = batch;
    batch = [];
    if (records.length === 0) return;
    const outcomes = await addRecords(db, records, options.now()).catch((error: unknown) => {
      throw explainStoreError(error);
    });
    const added = outcomes.filter((outcome) => outcome === 'added').length;
    tally.added += added;
    tally.known += outcomes.length - added;
    onAdded(added);
  };
  const take = async () => {
    for await (const sourced of file.articles) {
      if (isStopped(options)) break;
      if (sourced.kind === 'refusal')
        refuse(sourced.refusal.outcome, refusalMessage(sourced.refusal));
      else if (sourced.kind === 'record') batch.push(sourced.record);
      else batch.push(await options.analyse(sourced.source));
      if (batch.length >= BATCH) await flush();
    }
  };
  await take().catch((error: unknown) => refuse('failed', failureMessage(error)));
  // Also after a failure: what was read before it is whole.
  await flush().catch((error: unknown) => refuse('failed', failureMessage(error)));
  const { added, known } = tally;
  const done: ImportItem[] = [];
  if (added > 0) done.push({ file: file.name, outcome: 'added', message: null, articles: added });
  if (known > 0)
    done.push({ file: file.name, outcome: 'already there', message: null, articles: known });
  return [...done, ...refused];
}

/** What the reader is told where a file could not be read to its end, or not be stored. */
function failureMessage(error: unknown): string {
  if (error instanceof StoreError) return error.message;
  const why = error instanceof Error ? error.message : String(error);
  return `It could not be read to its end (${why}). What came before is in the archive. Try the file again.`;
}

function refusalMessage(refusal: Refusal): string {
  const words = refusalWords(refusal);
  return refusal.line === null ? words : `Line ${refusal.line}: ${words}`;
}
