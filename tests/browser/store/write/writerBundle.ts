import { Dexie } from 'dexie';
import { newsStream } from '../../../../lib/cli/bench/store/generator/newsStream';
import type { ArticleRecord } from '../../../../lib/model/findings';
import { keptRecord } from '../../../../lib/pipeline/keptRecord';
import { linkArchive } from '../../../../lib/pipeline/linkArchive';
import { readArticles } from '../../../../lib/store/articles/readArticles';
import { ArchiveDatabase } from '../../../../lib/store/database';
import { readEntities } from '../../../../lib/store/entities/readEntities';
import { explainStoreError } from '../../../../lib/store/errors/explainStoreError';
import { openArchive } from '../../../../lib/store/openArchive';
import { openRaw } from '../../../../lib/store/openRaw';
import { asked } from '../../../../lib/store/rawRequests';
import { parseManifest, type Manifest } from '../../../../lib/store/shapes/manifest';
import type { ArticleRow, DocRow } from '../../../../lib/store/shapes/articleRow';
import { articleRow } from '../../../../lib/store/articles/articleRow';
import type { SourceRow } from '../../../../lib/store/shapes/sourceRow';
import { readStories, STORIES } from '../../../../lib/store/stories/storyTable';
import type { AddOutcome } from '../../../../lib/store/write/acceptRecords';
import { ArchiveWriter } from '../../../../lib/store/write/archiveWriter';
import { migrate, type MigrationProgress } from '../../../../lib/store/write/migrate';
import { verify } from '../../../../lib/store/write/verify';
import type { AddOptions } from '../../../../lib/store/write/writerOptions';
import { fullDisk } from '../fullDisk';
import { oldArchive } from './oldArchive';

const NAME = 'written';

/** Who is named where and what is told where, by ids of articles, whatever their numbers. */
export interface Links {
  articles: string[];
  /** Id and name of each entity with the articles that name it. */
  entities: string[];
  /** Type and date of each event that several articles tell, with these. */
  stories: string[];
}

/** Everything that lies in the tables, bytes as numbers. */
export type Raw = Record<string, [key: string, value: string][]>;

/** An archive in a page of a real browser, and the one that writes it. */
class WriterPage {
  db = new ArchiveDatabase(NAME);
  writer: ArchiveWriter | null = null;
  /** Merges and logs come sooner. */
  mergeAfterDeltas: number | undefined = undefined;
  mostEntityBlocks: number | undefined = undefined;
  #shelf = new Map<string, ArticleRecord>();
  #given: ArticleRecord[] = [];

  async shelveFrom(path: string): Promise<number> {
    const records = (await (await fetch(path)).json()) as ArticleRecord[];
    this.#given = records;
    this.#restock();
    return records.length;
  }

  names(): string[] {
    return [...this.#shelf.keys()];
  }

  /** Invented news on the shelf; their ids. */
  generate(seed: number, articles: number): string[] {
    return [...newsStream({ seed, articles })].map(({ record }) => {
      this.#shelf.set(record.article.id, record);
      return record.article.id;
    });
  }

  record(name: string): ArticleRecord {
    const record = this.#shelf.get(name);
    if (record === undefined) throw new Error(`No record ${name} on the shelf.`);
    return record;
  }

  /** Puts another article on the shelf that is like a record: other words in front and after it, another hash. */
  change(name: string, as: string, changes: { id?: string; url?: string | null } = {}): void {
    const record = this.record(name);
    const title = `${as}: ${record.article.title}`;
    // Else it would be kept as a copy of the record.
    const end = Array.from({ length: 60 }, (_, at) => `${as.replaceAll(' ', '')}${at}`).join(' ');
    const text = `${record.article.text} ${end}.`;
    this.#shelf.set(as, {
      ...record,
      contentHash: Array.from(as)
        .map((letter) => letter.charCodeAt(0).toString(16))
        .reverse()
        .join('')
        .padEnd(64, '0'),
      article: { ...record.article, ...changes, title, text },
    });
  }

  #restock(): void {
    this.#shelf = new Map(this.#given.map((record) => [record.article.id, record]));
  }

  /** A database with nothing in it, and the shelf as it was. */
  async empty(): Promise<void> {
    await this.close();
    this.db.close();
    await Dexie.delete(NAME);
    this.#restock();
    this.db = new ArchiveDatabase(NAME);
    this.mergeAfterDeltas = undefined;
    this.mostEntityBlocks = undefined;
  }

  async open(how: { signal?: AbortSignal; onWaiting?: () => void } = {}): Promise<ArchiveWriter> {
    const { mergeAfterDeltas, mostEntityBlocks } = this;
    this.writer ??= await ArchiveWriter.open(this.db, {
      locks: navigator.locks,
      mergeAfterDeltas,
      mostEntityBlocks,
      ...how,
    });
    return this.writer;
  }

  async close(): Promise<void> {
    await this.writer?.close();
    this.writer = null;
  }

  async add(names: readonly string[], options: Partial<AddOptions> = {}): Promise<AddOutcome[]> {
    return (await this.open()).add(
      names.map((name) => this.record(name)),
      { now: 1000, source: { id: 'file:news', kind: 'file' }, ...options },
    );
  }

  /** As many calls as there are lists. */
  async addAll(batches: readonly (readonly string[])[]): Promise<void> {
    for (const names of batches) await this.add(names);
    await (await this.open()).settle();
  }

  verify(): Promise<string[]> {
    return verify(this.db);
  }

  async manifest(): Promise<Manifest> {
    return parseManifest(await this.meta('manifest'));
  }

  async meta(key: string): Promise<unknown> {
    const idb = await openArchive(this.db);
    const [row] = await asked(idb, 'meta', (store) => [store.get(key) as IDBRequest<unknown>]);
    return row;
  }

  async docs(): Promise<ArticleRow[]> {
    const idb = await openArchive(this.db);
    const [rows] = await asked(idb, 'docs', (store) => [store.getAll() as IDBRequest<DocRow[]>]);
    return (rows ?? []).map(articleRow).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async sources(): Promise<SourceRow[]> {
    const idb = await openArchive(this.db);
    const [rows] = await asked(idb, 'sources', (store) => [
      store.getAll() as IDBRequest<SourceRow[]>,
    ]);
    return rows ?? [];
  }

  async linked(): Promise<Links> {
    const idb = await openArchive(this.db);
    const manifest = await this.manifest();
    const docs = await this.docs();
    const idOf = new Map(docs.map(({ number, id }) => [number, id]));
    const articles = await readArticles(idb, [...idOf.keys()]);
    const rows = await readEntities(
      idb,
      manifest,
      Array.from({ length: manifest.nextEntity }, (_, number) => number),
    );
    const members = new Map<number, string[]>();
    for (const { number, record, entities } of articles.values())
      for (const [at, entity] of entities.entries())
        members.set(entity, [
          ...(members.get(entity) ?? []),
          `${idOf.get(number)}/${record.findings.entities[at]?.id}`,
        ]);
    const [numbers = []] = await asked(idb, STORIES, (store) => [store.getAllKeys()]);
    const stories = [...(await readStories(idb, numbers.map(Number))).values()];
    return {
      articles: docs.map(({ id }) => id).sort(),
      entities: [...rows.values()]
        .map(({ number, id, name, kind }) =>
          [id, name, kind, ...(members.get(number) ?? []).sort()].join(' '),
        )
        .sort(),
      stories: stories
        .map(({ type, date, members }) =>
          [
            type,
            date,
            ...members.map(({ article, event }) => `${idOf.get(article)}/${event}`).sort(),
          ].join(' '),
        )
        .sort(),
    };
  }

  /** What linking these records in memory gives. */
  inMemory(names: readonly string[]): Links {
    const records = names.map((name) => keptRecord(this.record(name)));
    const { entities, events } = linkArchive(records);
    const byId = new Map(records.map((record) => [record.article.id, record]));
    return {
      articles: records.map(({ article }) => article.id).sort(),
      entities: entities
        .map(({ id, name, kind, members }) =>
          [
            id,
            name,
            kind,
            ...members.map(({ article, local }) => `${article}/${local}`).sort(),
          ].join(' '),
        )
        .sort(),
      stories: events
        .filter(({ members }) => new Set(members.map(({ article }) => article)).size > 1)
        .map(({ type, date, members }) =>
          [
            type,
            date,
            ...members
              .map(({ article, event }) => {
                const told = byId.get(article)?.findings.events ?? [];
                const start = event.triggerSpan.start;
                return `${article}/${told.findIndex(({ triggerSpan }) => triggerSpan.start === start)}`;
              })
              .sort(),
          ].join(' '),
        )
        .sort(),
    };
  }

  async raw(): Promise<Raw> {
    const idb = await openArchive(this.db);
    const raw: Raw = {};
    for (const table of idb.objectStoreNames) {
      const [keys] = await asked(idb, table, (store) => [store.getAllKeys()]);
      const [values] = await asked(idb, table, (store) => [
        store.getAll() as IDBRequest<unknown[]>,
      ]);
      raw[table] = (keys ?? []).map((key, at) => [JSON.stringify(key), inWords(values?.[at])]);
    }
    return raw;
  }

  /** Changes a stored value, or with the key `all` every one of the table; `change` is called with it and gives what is stored instead. */
  async spoil(
    table: string,
    key: IDBValidKey,
    change: (value: unknown) => unknown,
  ): Promise<IDBValidKey[]> {
    const idb = await openArchive(this.db);
    const [all = []] = await asked(idb, table, (store) => [store.getAllKeys()]);
    const keys = key === 'all' ? all : [key];
    const values = await asked(idb, table, (store) =>
      keys.map((key) => store.get(key) as IDBRequest<unknown>),
    );
    const inline = table === 'meta';
    await new Promise((resolve) => {
      const transaction = idb.transaction(table, 'readwrite');
      for (const [at, key] of keys.entries())
        transaction.objectStore(table).put(change(values[at]), inline ? undefined : key);
      transaction.addEventListener('complete', resolve);
    });
    return keys;
  }

  /** Bytes with one in the middle changed. */
  flipped(bytes: Uint8Array): Uint8Array {
    const flipped = bytes.slice();
    const middle = bytes.length >> 1;
    flipped[middle] = (bytes[middle] ?? 0) ^ 0x55;
    return flipped;
  }

  /** An archive of schema 1 or 2 in place of today's. */
  async makeOld(version: 1 | 2, names: readonly string[]): Promise<void> {
    this.db.close();
    await oldArchive(
      NAME,
      version,
      names.map((name) => this.record(name)),
    );
  }

  migrate(told: MigrationProgress[] = [], signal?: AbortSignal): Promise<void> {
    return this.open().then((writer) =>
      migrate(writer, { signal, onProgress: (progress) => told.push(progress) }),
    );
  }

  /** What a failure says, or null. */
  async failureOf(call: () => unknown): Promise<{ name: string; message: string } | null> {
    try {
      await call();
      return null;
    } catch (error) {
      const { name, message } = explainStoreError(error);
      return { name, message };
    }
  }

  openRaw = (name = NAME): Promise<IDBDatabase> => openRaw(name);
  fullDisk = fullDisk;
}

function inWords(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof ArrayBuffer) return [...new Uint8Array(part)].join();
    return part instanceof Uint8Array || part instanceof Uint32Array ? [...part].join() : part;
  });
}

export type { WriterPage };
export const store = new WriterPage();
