import type { ArticleRecord } from '../model/findings';
import type { ImportItem, ImportProgress } from '../model/view';
import {
  refusalWords,
  type ArticleSource,
  type Refusal,
  type Sourced,
} from '../pipeline/articleSource';
import { addRecords } from './addRecords';
import { explainStoreError, type ArchiveDatabase } from './database';
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
      for (const item of await importFile(db, file, options, (added) => {
        progress.articlesAdded += added;
        tell();
      }))
        if (progress.items.length < MOST_ITEMS) progress.items.push(item);
      progress.filesDone += 1;
    }
  } finally {
    progress.current = null;
    await linkPending(db);
  }
  progress.state = options.signal?.aborted === true ? 'cancelled' : 'done';
  tell();
  return progress;
}

async function importFile(
  db: ArchiveDatabase,
  file: ImportFile,
  options: ImportOptions,
  onAdded: (count: number) => void,
): Promise<ImportItem[]> {
  const refused: ImportItem[] = [];
  const tally = { added: 0, known: 0 };
  let batch: ArticleRecord[] = [];
  const flush = async () => {
    const outcomes = await addRecords(db, batch, options.now());
    batch = [];
    const added = outcomes.filter((outcome) => outcome === 'added').length;
    tally.added += added;
    tally.known += outcomes.length - added;
    onAdded(added);
  };
  try {
    for await (const sourced of file.articles) {
      if (options.signal?.aborted === true) break;
      if (sourced.kind === 'refusal')
        refused.push({
          file: file.name,
          outcome: sourced.refusal.outcome,
          message: refusalMessage(sourced.refusal),
          articles: 0,
        });
      else
        batch.push(
          sourced.kind === 'record' ? sourced.record : await options.analyse(sourced.source),
        );
      if (batch.length >= BATCH) await flush();
    }
    if (batch.length > 0) await flush();
  } catch (error) {
    refused.push({
      file: file.name,
      outcome: 'failed',
      message: explainStoreError(error).message,
      articles: 0,
    });
  }
  const { added, known } = tally;
  const done: ImportItem[] = [];
  if (added > 0) done.push({ file: file.name, outcome: 'added', message: null, articles: added });
  if (known > 0)
    done.push({ file: file.name, outcome: 'already there', message: null, articles: known });
  return [...done, ...refused];
}

function refusalMessage(refusal: Refusal): string {
  const words = refusalWords(refusal);
  return refusal.line === null ? words : `Line ${refusal.line}: ${words}`;
}
