import { ArchiveDatabase } from '../../../../store/database';
import { NameBatch } from '../../../../store/names/nameBatch';
import { noNames, parseNamesState } from '../../../../store/names/namesState';
import { NameCache, NameReader } from '../../../../store/names/readNames';
import { NameWriter } from '../../../../store/names/writeNames';
import { openRaw } from '../../../../store/openRaw';
import type { AliasTable } from './aliasTable';
import { serveAliases } from './serveAliases';

const NAME = 'backstory';
const STATE = 'names';

/** The store's name table, in the store's own database. */
class OurNames implements AliasTable {
  #written: { idb: IDBDatabase; writer: NameWriter } | null = null;
  #idb: IDBDatabase | null = null;
  #reader: NameReader | null = null;

  async #writing(): Promise<{ idb: IDBDatabase; writer: NameWriter }> {
    if (this.#written !== null) return this.#written;
    const db = new ArchiveDatabase(NAME);
    await db.open();
    db.close();
    const idb = await openRaw(NAME);
    this.#written = { idb, writer: await NameWriter.open(idb, noNames()) };
    return this.#written;
  }

  async add(aliases: readonly string[], entities: readonly number[]): Promise<void> {
    const { idb, writer } = await this.#writing();
    const batch = new NameBatch();
    for (const [at, alias] of aliases.entries()) batch.add(alias, entities[at] ?? 0);
    const change = writer.prepare(batch);
    const transaction = idb.transaction(['names', 'meta'], 'readwrite', { durability: 'relaxed' });
    const names = transaction.objectStore('names');
    for (const [key, value] of change.puts) names.put(value, key);
    for (const key of change.deletes) names.delete(key);
    transaction.objectStore('meta').put({ key: STATE, state: change.state });
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('stopped')),
      );
    });
    writer.apply(change);
  }

  finish(): Promise<void> {
    this.#written?.idb.close();
    this.#written = null;
    return Promise.resolve();
  }

  async open(): Promise<void> {
    const idb = await openRaw(NAME);
    const row = await new Promise<{ state: unknown }>((resolve, reject) => {
      const request = idb.transaction('meta').objectStore('meta').get(STATE);
      request.addEventListener('success', () => resolve(request.result as { state: unknown }));
      request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
    });
    this.#idb = idb;
    this.#reader = new NameReader(idb, parseNamesState(row.state), new NameCache());
  }

  async look(aliases: readonly string[]): Promise<Map<string, number>> {
    const found = (await this.#reader?.entityNumbers(aliases)) ?? new Map<string, number[]>();
    return new Map([...found].map(([alias, numbers]) => [alias, numbers[0] ?? 0]));
  }

  close(): void {
    this.#idb?.close();
    this.#idb = null;
    this.#reader = null;
  }
}

serveAliases(new OurNames());
