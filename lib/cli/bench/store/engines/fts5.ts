import type {
  Database,
  PreparedStatement,
  SAHPoolUtil,
  Sqlite3Static,
} from '@sqlite.org/sqlite-wasm';
import type { NewsArticle } from '../generator/newsStream';
import type { Engine, RelatedQuery } from './engine';
import { serveEngine } from './serveEngine';

/** Where the bench's server has the package's own files. */
const MODULE = '/sqlite/index.mjs';
const WASM = '/sqlite/sqlite3.wasm';

type Init = (options: { wasmBinary: ArrayBuffer; print: () => void }) => Promise<Sqlite3Static>;

/**
 * SQLite's FTS5 in a file of the origin private file system (the VFS of a pool of access handles). The
 * index is contentless: the text is not kept a second time.
 */
class Fts5 implements Engine {
  #init: Init | null = null;
  #wasm: ArrayBuffer | null = null;
  #pool: SAHPoolUtil | null = null;
  #db: Database | null = null;
  #query: PreparedStatement | null = null;

  async prepare(): Promise<void> {
    const path = MODULE;
    const module = (await import(/* @vite-ignore */ path)) as { default: Init };
    this.#init = module.default;
    this.#wasm = await (await fetch(WASM)).arrayBuffer();
  }

  async open(): Promise<void> {
    if (this.#init === null || this.#wasm === null) throw new Error('prepare comes first');
    const sqlite = await this.#init({ wasmBinary: this.#wasm, print: () => undefined });
    // Of a worker that has just ended the handles are free only a moment later.
    this.#pool = await sqlite.installOpfsSAHPoolVfs({ initialCapacity: 6 });
    this.#db = new this.#pool.OpfsSAHPoolDb('/bench.db');
    this.#db.exec('pragma cache_size = -65536');
  }

  async #opened(): Promise<Database> {
    if (this.#db === null) {
      await this.open();
      this.#db = this.#existing();
      this.#db.exec(
        "pragma synchronous = normal; create virtual table if not exists docs using fts5(title, text, content='', tokenize='unicode61')",
      );
    }
    return this.#existing();
  }

  #existing(): Database {
    if (this.#db === null) throw new Error('open comes first');
    return this.#db;
  }

  async add(articles: readonly NewsArticle[]): Promise<void> {
    const db = await this.#opened();
    db.exec('begin');
    const insert = db.prepare('insert into docs(rowid, title, text) values (?, ?, ?)');
    for (const { ordinal, record } of articles)
      insert.bind([ordinal, record.article.title, record.article.text]).stepReset();
    insert.finalize();
    db.exec('commit');
  }

  async finish(): Promise<Record<string, number>> {
    const db = await this.#opened();
    db.exec("insert into docs(docs) values ('optimize')");
    db.close();
    this.#db = null;
    this.#pool?.pauseVfs();
    this.#pool = null;
    return {};
  }

  search(query: RelatedQuery, most: number): Promise<number[]> {
    const words = query.words.map((word) => `"${word}"`).join(' OR ');
    this.#query ??= this.#existing().prepare(
      'select rowid from docs where docs match ? order by rank limit ?',
    );
    this.#query.bind([words, most]);
    const found: number[] = [];
    while (this.#query.step()) found.push(Number(this.#query.get(0)));
    this.#query.reset();
    return Promise.resolve(found);
  }

  facts(): Promise<Record<string, number>> {
    return Promise.resolve({});
  }
}

serveEngine(new Fts5());
