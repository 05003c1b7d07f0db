import { ArchiveDatabase } from '../../../../store/database';
import { NameBatch } from '../../../../store/names/nameBatch';
import { noNames, parseNamesState } from '../../../../store/names/namesState';
import { askNames, NameCache, NameReader, NAMES } from '../../../../store/names/readNames';
import { NameWriter, type NamesChange } from '../../../../store/names/writeNames';
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
    await commit(idb, writer, writer.prepare(batch));
  }

  /** As `settle`: what came last goes from the small row into the table. */
  async finish(): Promise<void> {
    if (this.#written === null) return;
    const { idb, writer } = this.#written;
    await commit(idb, writer, writer.prepareIdle());
    idb.close();
    this.#written = null;
  }

  /** As `ReadSession.open`: the names' rows come with what the manifest says of them. */
  async open(): Promise<void> {
    const idb = await openRaw(NAME);
    const cache = new NameCache();
    const row = await new Promise<{ state: unknown }>((resolve, reject) => {
      const transaction = idb.transaction(['meta', NAMES]);
      const request = transaction.objectStore('meta').get(STATE);
      askNames(transaction, cache);
      request.addEventListener('success', () => resolve(request.result as { state: unknown }));
      request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
    });
    this.#idb = idb;
    this.#reader = new NameReader(idb, parseNamesState(row.state), cache);
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

/** Writes what a change has to be written, with the state that names it. */
async function commit(
  idb: IDBDatabase,
  writer: NameWriter,
  change: NamesChange | null,
): Promise<void> {
  if (change === null) return;
  const transaction = idb.transaction([NAMES, 'meta'], 'readwrite', { durability: 'relaxed' });
  const names = transaction.objectStore(NAMES);
  for (const [key, value] of change.puts) names.put(value, key);
  for (const key of change.deletes) names.delete(key);
  transaction.objectStore('meta').put({ key: STATE, state: change.state });
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('stopped')));
  });
  writer.apply(change);
}

serveAliases(new OurNames());
