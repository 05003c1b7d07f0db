import { Dexie } from 'dexie';
import { readTriggerModel } from '../../../lib/language/events/tagger/triggerModel';
import { readLanguageModel } from '../../../lib/language/languageModel';
import type { LanguageModels } from '../../../lib/language/models';
import { readNameModel } from '../../../lib/language/names/nameModel';
import type { ArticleRecord } from '../../../lib/model/findings';
import { USUAL_CHOICE } from '../../../lib/model/markChoice';
import type { PageQuery, PageReading } from '../../../lib/model/page';
import type { Card, ImportProgress } from '../../../lib/model/view';
import { analyseArticle } from '../../../lib/pipeline/analyseArticle';
import type { ArticleSource, Refusal, Sourced } from '../../../lib/pipeline/articleSource';
import { completeCard } from '../../../lib/pipeline/completeCard';
import { keptRecord } from '../../../lib/pipeline/keptRecord';
import { linkArchive } from '../../../lib/pipeline/linkArchive';
import { readPage } from '../../../lib/pipeline/readPage';
import { addRecords } from '../../../lib/store/addRecords';
import { setMuted } from '../../../lib/store/corrections';
import { listCorrections } from '../../../lib/store/listCorrections';
import { ArchiveDatabase, explainStoreError } from '../../../lib/store/database';
import { importArticles, type ImportFile } from '../../../lib/store/importArticles';
import { linkPending } from '../../../lib/store/linkPending';
import { listArticles, summarise } from '../../../lib/store/listArticles';
import { removeArticle, removeEverything } from '../../../lib/store/removeArticles';
import { storedArchive } from '../../../lib/store/storedArchive';
import { dumpOf, type Dump } from './dump';
import { generatedSources } from './generatedArticles';
import { countRequests } from './countRequests';
import { fullDisk } from './fullDisk';

/** One thing that an invented file yields: a record of the page's shelf, a source, a refusal, or the end by an error. */
export type TestItem =
  { record: string } | { source: ArticleSource } | { refusal: Refusal } | { breaks: string };

/** An invented file. */
export interface TestFile {
  name: string;
  items: TestItem[];
}

/** The store, and what the tests do with it, in a page of a real browser. */
class StoreInPage {
  db = new ArchiveDatabase('test');
  readonly #shelf = new Map<string, ArticleRecord>();
  /** Records that a test makes up; `empty` forgets them. */
  readonly copies = new Map<string, ArticleRecord>();
  #models: Promise<LanguageModels> | null = null;

  /** Records that files and calls name by id; `as` puts one there under another name. */
  shelve(record: ArticleRecord): void {
    this.#shelf.set(record.article.id, record);
  }

  /** Fetches records from the test's server and shelves them; how many. */
  async shelveFrom(path: string): Promise<number> {
    const records = (await (await fetch(path)).json()) as ArticleRecord[];
    for (const record of records) this.shelve(record);
    return records.length;
  }

  record(name: string): ArticleRecord {
    const record = this.#shelf.get(name) ?? this.copies.get(name);
    if (record === undefined) throw new Error(`No record ${name} on the shelf.`);
    return record;
  }

  names(): string[] {
    return [...this.#shelf.keys()];
  }

  models(): Promise<LanguageModels> {
    this.#models ??= Promise.all(
      ['names.bin', 'events.bin', 'languages.json'].map(async (file) =>
        (await fetch(file)).arrayBuffer(),
      ),
    ).then(([names, events, languages]) => ({
      names: readNameModel(names ?? new ArrayBuffer(0)),
      triggers: readTriggerModel(events ?? new ArrayBuffer(0)),
      languages: readLanguageModel(languages ?? new ArrayBuffer(0)),
    }));
    return this.#models;
  }

  /** A database with nothing in it. */
  async empty(): Promise<void> {
    this.db.close();
    this.copies.clear();
    await Dexie.delete('test');
    this.db = new ArchiveDatabase('test');
  }

  /** The same database through a new connection, as a background has it that was killed and woken. */
  reopen(): void {
    this.db.close();
    this.db = new ArchiveDatabase('test');
  }

  /** Imports; with `stopAfter` the reader cancels once so many items were read. */
  async import(files: TestFile[], stopAfter = Infinity): Promise<ImportProgress[]> {
    const ended = new AbortController();
    let read = 0;
    const onRead = () => {
      read += 1;
      if (read === stopAfter) ended.abort();
    };
    const told: ImportProgress[] = [];
    const inputs: ImportFile[] = files.map(({ name, items }) => ({
      name,
      articles: this.#sourced(items, onRead),
    }));
    const last = await importArticles(this.db, inputs, {
      analyse: async (source) => analyseArticle(source, await this.models()),
      now: Date.now,
      onProgress: (progress) => told.push(structuredClone(progress)),
      signal: ended.signal,
    });
    return [...told, last];
  }

  /** Imports these records of the shelf as one file. */
  importRecords(names: string[]): Promise<ImportProgress[]> {
    return this.import([{ name: 'file', items: names.map((record) => ({ record })) }]);
  }

  async *#sourced(items: TestItem[], onRead: () => void): AsyncGenerator<Sourced> {
    for (const item of items) {
      await Promise.resolve();
      if ('breaks' in item) throw new Error(item.breaks);
      else if ('record' in item) yield { kind: 'record', record: this.record(item.record) };
      else if ('source' in item) yield { kind: 'source', source: item.source };
      else yield { kind: 'refusal', refusal: item.refusal };
      onRead();
    }
  }

  /** Stores without linking, as an import that was killed before its end. */
  addOnly(names: string[]) {
    return addRecords(
      this.db,
      names.map((name) => this.record(name)),
      Date.now(),
    );
  }

  /** What linking gives in memory for these records of the shelf, as the store keeps it. */
  inMemory(names: string[]) {
    const { entities, articles } = linkArchive(names.map((name) => this.record(name)));
    return {
      entities: entities.map(({ id }) => id).sort(),
      members: articles
        .flatMap(({ record, entityOf, eventOf }) => {
          const { id } = record.article;
          return [
            ...[...entityOf].map(([local, entity]) => `${id} ${local} ${entity}`),
            ...eventOf.map((story, index) => `${id} ${index} ${story}`),
          ];
        })
        .sort(),
    };
  }

  /** The same of what the store holds. */
  async linked(): Promise<ReturnType<StoreInPage['inMemory']>> {
    const { entities, mentions, tellings } = await this.dump();
    return {
      entities: entities.map(({ id }) => id).sort(),
      members: [
        ...mentions.map(({ article, localId, entity }) => `${article} ${localId} ${entity}`),
        ...tellings.map(({ article, index, story }) => `${article} ${index} ${story}`),
      ].sort(),
    };
  }

  link(): Promise<void> {
    return linkPending(this.db);
  }

  remove(id: string): Promise<void> {
    return removeArticle(this.db, id);
  }

  removeAll(): Promise<void> {
    return removeEverything(this.db);
  }

  mute(entity: string, muted = true): Promise<void> {
    return setMuted(this.db.backendDB(), { entity, name: entity, muted }, Date.now());
  }

  corrections() {
    return listCorrections(this.db);
  }

  list(limit: number) {
    return listArticles(this.db, limit);
  }

  summary() {
    return summarise(this.db);
  }

  archive() {
    return storedArchive(this.db);
  }

  dump(): Promise<Dump> {
    return dumpOf(this.db);
  }

  async read(query: PageQuery, choice = USUAL_CHOICE): Promise<PageReading> {
    return readPage(query, this.archive(), await this.models(), choice);
  }

  /** The cards of everything that the sidebar lists for a page. */
  async cards({ story }: PageReading): Promise<(Card | null)[]> {
    if (story.state !== 'ready') return [];
    const { names, events, ambiguous, url, published } = story;
    const page = { url, day: published?.value ?? null };
    return Promise.all(
      [...names, ...events, ...ambiguous].map((head) => completeCard(head, this.archive(), page)),
    );
  }

  /** The answer to a page and how many requests to IndexedDB it took. */
  async readCounted(query: PageQuery): Promise<{ reading: PageReading; requests: number }> {
    await this.models();
    const counted = countRequests();
    const reading = await this.read(query);
    return { reading, requests: counted.stop() };
  }

  /** Shelves the first `count` generated articles, analysed here; their names. */
  async generate(count: number): Promise<string[]> {
    const models = await this.models();
    const names: string[] = [];
    for (const source of generatedSources(count)) {
      const record = keptRecord(await analyseArticle(source, models));
      this.shelve(record);
      names.push(record.article.id);
    }
    return names;
  }

  readonly fullDisk = fullDisk;

  /** What the reader is told where `run` fails; null where it does not. */
  async failureOf(run: () => Promise<unknown>): Promise<{ name: string; message: string } | null> {
    try {
      await run();
      return null;
    } catch (error) {
      const { name, message } = explainStoreError(error);
      return { name, message };
    }
  }
}

export type { StoreInPage };

/** The one store of this page. */
export const store = new StoreInPage();
