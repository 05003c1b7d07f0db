import { Dexie } from 'dexie';
import { readTriggerModel } from '../../../../lib/language/events/tagger/triggerModel';
import { readLanguageModel } from '../../../../lib/language/languageModel';
import type { LanguageModels } from '../../../../lib/language/models';
import { readNameModel } from '../../../../lib/language/names/nameModel';
import type { ArticleRecord } from '../../../../lib/model/findings';
import { USUAL_CHOICE } from '../../../../lib/model/markChoice';
import type { PageQuery, PageReading } from '../../../../lib/model/page';
import type { Card, Head, NameHead } from '../../../../lib/model/view';
import type { Archive } from '../../../../lib/pipeline/archive';
import { completeCard } from '../../../../lib/pipeline/completeCard';
import { lookUpName } from '../../../../lib/pipeline/lookUpName';
import { pageReader } from '../../../../lib/pipeline/pageReader';
import { readPage } from '../../../../lib/pipeline/readPage';
import { setMuted } from '../../../../lib/store/corrections';
import { ArchiveDatabase } from '../../../../lib/store/database';
import { EntityBlock } from '../../../../lib/store/entities/entityBlock';
import { openRaw } from '../../../../lib/store/openRaw';
import { answering } from '../../../../lib/store/read/answering';
import { ArchiveWriter } from '../../../../lib/store/write/archiveWriter';
import { newsStream, unseenArticles } from '../../../../lib/cli/bench/store/generator/newsStream';
import { countRequests } from '../countRequests';

const NAME = 'read';

/** Articles of one commit. */
const BATCH = 500;

/** Of the made-up news. */
const SEED = 7;

/** An archive in a page of a real browser: written by the one writer, read as the background reads it. */
class ArchiveInPage {
  readonly #shelf = new Map<string, ArticleRecord>();
  #models: Promise<LanguageModels> | null = null;
  #writer: ArchiveWriter | null = null;
  #db: ArchiveDatabase | null = null;
  #idb: Promise<IDBDatabase> | null = null;

  /** Fetches records from the test's server and shelves them; how many. */
  async shelveFrom(path: string): Promise<number> {
    const records = (await (await fetch(path)).json()) as ArticleRecord[];
    for (const record of records) this.shelve(record);
    return records.length;
  }

  /** A record that calls name by its id. */
  shelve(record: ArticleRecord): void {
    this.#shelf.set(record.article.id, record);
  }

  names(): string[] {
    return [...this.#shelf.keys()];
  }

  record(name: string): ArticleRecord {
    const record = this.#shelf.get(name);
    if (record === undefined) throw new Error(`No record ${name} on the shelf.`);
    return record;
  }

  models(): Promise<LanguageModels> {
    this.#models ??= loadModels();
    return this.#models;
  }

  /** An archive with nothing in it. */
  async empty(): Promise<void> {
    await this.#writer?.close();
    this.#db?.close();
    await this.forget();
    await Dexie.delete(NAME);
    this.#db = new ArchiveDatabase(NAME);
    this.#writer = await ArchiveWriter.open(this.#db);
  }

  /** Reads through a new connection from now on, as a background that was killed and woken. */
  async forget(): Promise<void> {
    (await this.#idb?.catch(() => null))?.close();
    this.#idb = null;
  }

  reader(): Promise<IDBDatabase> {
    this.#idb ??= openRaw(NAME);
    return this.#idb;
  }

  writer(): ArchiveWriter {
    if (this.#writer === null) throw new Error('The archive was not opened.');
    return this.#writer;
  }

  /** Adds records of the shelf, in batches, and settles what is left to do. */
  async add(names: readonly string[]): Promise<void> {
    for (let from = 0; from < names.length; from += BATCH)
      await this.writer().add(
        names.slice(from, from + BATCH).map((name) => this.record(name)),
        { now: Date.now(), source: { id: 'file:test', kind: 'file' } },
      );
    await this.writer().settle();
  }

  /** Takes another content for an article of the same id. */
  async update(record: ArticleRecord): Promise<void> {
    const source = { id: 'file:test', kind: 'file' as const };
    await this.writer().add([record], { now: Date.now(), source, replace: true });
    await this.writer().settle();
  }

  remove(id: string): Promise<void> {
    return this.writer().remove([id]);
  }

  /** Mutes the name whose card has this id, or lets it be marked again. */
  async mute(entity: string, muted = true): Promise<void> {
    await setMuted(await this.reader(), { entity, name: entity, muted }, Date.now());
  }

  async ask<T>(answer: (archive: Archive) => Promise<T>): Promise<T> {
    return answering(await this.reader(), answer);
  }

  async read(query: PageQuery, choice = USUAL_CHOICE): Promise<PageReading> {
    const models = await this.models();
    return this.ask((archive) => readPage(query, archive, pageReader(models), choice));
  }

  lookUp(text: string): Promise<NameHead[]> {
    return this.ask((archive) => lookUpName(text, archive));
  }

  /** The card of one thing that the sidebar lists for a page. */
  card(head: Head, { story }: PageReading): Promise<Card | null> {
    if (story.state !== 'ready') throw new Error(`The page is ${story.state}.`);
    const page = { url: story.url, day: story.published?.value ?? null };
    return this.ask((archive) => completeCard(head, archive, page));
  }

  /** The cards of everything that it lists. */
  async cards(reading: PageReading): Promise<(Card | null)[]> {
    const { story } = reading;
    if (story.state !== 'ready') return [];
    const heads: Head[] = [...story.names, ...story.events, ...story.ambiguous];
    return Promise.all(heads.map((head) => this.card(head, reading)));
  }

  /** An answer of a background that was just woken, and how many requests to IndexedDB it took. */
  async counted<T>(answer: () => Promise<T>): Promise<{ answer: T; requests: number }> {
    await this.models();
    await this.forget();
    await this.reader();
    const counted = countRequests();
    const found = await answer();
    return { answer: found, requests: counted.stop() };
  }

  /** Changes a byte in each row of a table, as a failing disk does. */
  async spoil(table: string): Promise<void> {
    const transaction = (await this.reader()).transaction(table, 'readwrite');
    const store = transaction.objectStore(table);
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    for (const [at, key] of keys.entries()) store.put(spoiled(values[at]), key);
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  }

  /** A row of `meta`. */
  async meta(key: string): Promise<unknown> {
    return done((await this.reader()).transaction('meta').objectStore('meta').get(key));
  }

  /** Deletes the database. */
  async drop(): Promise<void> {
    await this.#writer?.close();
    this.#db?.close();
    await this.forget();
    await Dexie.delete(NAME);
  }

  /** A database as an earlier version left it. */
  async makeOlder(): Promise<void> {
    const opening = indexedDB.open(NAME, 20);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('articles'));
    (await done(opening)).close();
  }

  /** Adds made-up news, not settled, as an import leaves them that goes on. */
  async addNews(articles: number): Promise<void> {
    let batch: ArticleRecord[] = [];
    const flush = async () => {
      if (batch.length > 0)
        await this.writer().add(batch, {
          now: Date.now(),
          source: { id: 'file:news', kind: 'file' },
        });
      batch = [];
    };
    for (const { record } of newsStream({ seed: SEED, articles })) {
      batch.push(record);
      if (batch.length === BATCH) await flush();
    }
    await flush();
  }

  /**
   * The names of several words of a settled archive's entities that stand in a page's text, and never
   * beside another capitalised word, found by reading all entities.
   */
  async knownNames({ blocks }: PageQuery): Promise<string[]> {
    const store = (await this.reader()).transaction('entityBlocks').objectStore('entityBlocks');
    const [keys, rows] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    const text = blocks.map((block) => block.text).join('\n');
    const names = new Set<string>();
    for (const [at, key] of keys.entries())
      for (const { name, open } of (await EntityBlock.read(Number(key), rows[at])).rows())
        if (open !== true && name.includes(' ') && text.includes(name)) names.add(name);
    const standsAlone = (name: string): boolean => {
      const alone = new RegExp(`(?<!\\p{L}|\\p{Lu}\\S*\\s+)${name}(?!\\p{L}|\\s+\\p{Lu})`, 'gu');
      return text.match(alone)?.length === text.split(name).length - 1;
    };
    return [...names].filter(standsAlone);
  }

  /** Pages on stories of these news. */
  newsPages(articles: number, count: number): PageQuery[] {
    return unseenArticles({ seed: SEED, articles }, count).map(({ record: { article } }) => ({
      url: 'https://news.example/page',
      facts: { ...article },
      blocks: [
        { text: article.title, title: true },
        ...article.text.split('\n').map((text) => ({ text, title: false })),
      ],
    }));
  }
}

async function loadModels(): Promise<LanguageModels> {
  const [names, events, languages] = await Promise.all([
    fetch('names.bin').then((file) => file.arrayBuffer()),
    fetch('events.bin').then((file) => file.arrayBuffer()),
    fetch('languages.json').then((file) => file.arrayBuffer()),
  ]);
  return {
    names: readNameModel(names),
    triggers: readTriggerModel(events),
    languages: readLanguageModel(languages),
  };
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
  });
}

/** The same with one byte changed in its middle, wherever bytes lie in it. */
function spoiled(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    const bytes = value.slice();
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 0x55;
    return bytes;
  }
  if (value instanceof Blob) return value.slice(0, value.size - 1);
  if (Array.isArray(value)) return value.map(spoiled);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, spoiled(each)]));
}

export type { ArchiveInPage };

/** The one archive of this page. */
export const store = new ArchiveInPage();
