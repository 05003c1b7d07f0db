import { Dexie } from 'dexie';
import { newsStream } from '../../../../lib/cli/bench/store/generator/newsStream';
import type { ArticleRecord } from '../../../../lib/model/findings';
import type { ImportProgress } from '../../../../lib/model/library';
import { articleRow } from '../../../../lib/store/articles/articleRow';
import { ArchiveDatabase } from '../../../../lib/store/database';
import { explainStoreError } from '../../../../lib/store/errors/explainStoreError';
import { importArticles } from '../../../../lib/store/import/importArticles';
import { ImportControl } from '../../../../lib/store/import/importControl';
import { importEnded, importRuns, withImportLock } from '../../../../lib/store/import/importLock';
import type { ImportFile } from '../../../../lib/store/import/importShapes';
import { knownHashes } from '../../../../lib/store/import/knownHashes';
import { LeasedWriter } from '../../../../lib/store/import/leasedWriter';
import { WriterLease } from '../../../../lib/store/import/writerLease';
import { listDocs, type ListPlace } from '../../../../lib/store/library/listDocs';
import { readHoldings } from '../../../../lib/store/library/readHoldings';
import { openArchive } from '../../../../lib/store/openArchive';
import { ArchiveWriter } from '../../../../lib/store/write/archiveWriter';
import { verify } from '../../../../lib/store/write/verify';
import { fullDisk } from '../fullDisk';

const NAME = 'import';

/** A file of invented articles: the first `count` of the world `seed`. */
export interface NewsFile {
  name: string;
  seed: number;
  count: number;
}

/** What may happen while an import runs, each once so many articles of it were read. */
export interface Happenings {
  pauseAt?: number;
  /** Stops it. */
  stopAt?: number;
  /** The page goes on with nothing, as where it is closed. */
  breakAt?: number;
  /** Deletes the first listed article. */
  removeAt?: number;
  /** Deletes a source. */
  removeSourceAt?: [articles: number, id: string];
}

/** An archive in a page of a real browser, and what the library's worker does with it. */
class ImportPage {
  db = new ArchiveDatabase(NAME);
  readonly lease = new WriterLease((wait) =>
    ArchiveWriter.open(this.db, { locks: navigator.locks, ...wait }),
  );
  control = new ImportControl();
  told: ImportProgress[] = [];
  #running: Promise<ImportProgress | null> = Promise.resolve(null);

  /** Nothing is shelved here. */
  shelveFrom = (): Promise<number> => Promise.resolve(0);

  async empty(): Promise<void> {
    this.db.close();
    await Dexie.delete(NAME);
    this.db = new ArchiveDatabase(NAME);
  }

  /** As the worker of the library imports; what it told last. Null where the page broke off. */
  import(files: NewsFile[], happen: Happenings = {}): Promise<ImportProgress | null> {
    this.control = new ImportControl();
    this.told = [];
    const { control, told } = this;
    this.#running = withImportLock(
      navigator.locks,
      {
        signal: control.signal,
        onWaiting: () => void told.push({ state: 'waiting' } as ImportProgress),
      },
      () => this.#import(files, happen),
    );
    return this.#running;
  }

  /** Begins an import that goes on while the test does other things. */
  begin(files: NewsFile[], happen: Happenings = {}): void {
    this.import(files, happen).catch(() => undefined);
  }

  ended(): Promise<ImportProgress | null> {
    return this.#running;
  }

  states(): string[] {
    return this.told.map(({ state }) => state).filter((state, at, all) => state !== all[at - 1]);
  }

  async #import(files: NewsFile[], happen: Happenings): Promise<ImportProgress | null> {
    const idb = await openArchive(this.db);
    const { checkpoint } = await readHoldings(idb);
    const { control } = this;
    const writer = new LeasedWriter(this.lease, {
      signal: control.signal,
      onWaiting: () => undefined,
    });
    let read = 0;
    let time = 0;
    const happened = async (): Promise<void> => {
      read += 1;
      if (read === happen.pauseAt) control.pause();
      if (read === happen.stopAt) control.stop();
      if (read === happen.removeAt) void this.removeFirst();
      if (read === happen.removeSourceAt?.[0]) {
        const [, id] = happen.removeSourceAt;
        await this.lease.use((open) => open.removeSource(id));
      }
      if (read === happen.breakAt) throw new Error('broken off');
    };
    // A page that breaks off does not report its file either.
    const breaks = happen.breakAt !== undefined;
    const add: LeasedWriter['add'] = async (records, about) => {
      if (breaks && happen.breakAt !== undefined && read >= happen.breakAt)
        throw new Error('broken off');
      return writer.add(records, about);
    };
    try {
      const last = await importArticles(
        { add, settle: writer.settle },
        files.map((file) => inputOf(file, happened)),
        {
          analyse: () => Promise.reject(new Error('They are analysed already.')),
          known: (hashes) => knownHashes(idb, hashes),
          now: Date.now,
          // A clock that runs fast, so that commits are small.
          clock: () => (time += 100),
          control,
          interrupted: checkpoint,
          onPaused: () => writer.release(),
          onProgress: (progress) => void this.told.push(progress),
        },
      );
      return last;
    } finally {
      await writer.release();
    }
  }

  async removeFirst(): Promise<string> {
    const idb = await openArchive(this.db);
    const [first] = (await listDocs(idb, { after: null, limit: 1 })).articles;
    await this.lease.use((writer) => writer.remove([first?.id ?? '']));
    return first?.id ?? '';
  }

  async holdings() {
    return readHoldings(await openArchive(this.db));
  }

  problems(): Promise<string[]> {
    return verify(this.db);
  }

  /** Content hashes of all articles, sorted; with `after` entities and stories as counted. */
  async content() {
    const rows = await this.db.docs.toArray();
    const { summary, checkpoint } = await this.holdings();
    return {
      hashes: rows.map(({ hash }) => hash).sort((a, b) => a - b),
      summary,
      checkpoint: checkpoint?.current?.items ?? null,
    };
  }

  /** Ids and dates by the pages of the list, and by sorting all rows. */
  async lists(limit: number, find = '') {
    const idb = await openArchive(this.db);
    const pages: string[] = [];
    let parts = 0;
    for (let after: ListPlace | null = null; ;) {
      const page = await listDocs(idb, { after, limit, find });
      parts += 1;
      pages.push(...page.articles.map(({ id }) => id));
      after = page.next;
      if (after === null) break;
    }
    const rows = (await this.db.docs.toArray())
      .map(articleRow)
      .sort((a, b) => indexedDB.cmp(b.sortDate, a.sortDate) || b.number - a.number);
    const sorted = rows
      .filter(({ title }) => title.toLowerCase().includes(find.toLowerCase()))
      .map(({ id }) => id);
    return { pages, sorted, parts, title: rows[0]?.title ?? '' };
  }

  importRuns = (): Promise<boolean> => importRuns(navigator.locks);
  importEnded = (): Promise<void> => importEnded(navigator.locks, new AbortController().signal);
  fullDisk = fullDisk;

  /** The name and words of what a call fails with; null where it does not. */
  async failureOf(call: () => Promise<unknown>): Promise<{ name: string; message: string } | null> {
    try {
      await call();
      return null;
    } catch (error) {
      const { name, message } = explainStoreError(error);
      return { name, message };
    }
  }
}

function* newsOf({ seed, count }: NewsFile): Generator<ArticleRecord> {
  for (const { record } of newsStream({ seed, articles: count }))
    yield { ...record, article: { ...record.article, id: `${seed}-${record.article.id}` } };
}

function inputOf(file: NewsFile, happened: () => Promise<void>): ImportFile {
  return {
    name: file.name,
    size: file.count,
    modified: 0,
    bytesRead: () => 0,
    open: async () => ({
      kind: 'file',
      async *articles(skip) {
        let index = 0;
        for (const record of newsOf(file)) {
          index += 1;
          if (index <= skip) continue;
          await happened();
          yield { kind: 'record', record };
        }
      },
    }),
  };
}

export type { ImportPage };

export const store = new ImportPage();
