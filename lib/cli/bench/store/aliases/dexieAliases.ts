import { Dexie, type Table } from 'dexie';
import type { AliasTable } from './aliasTable';
import { serveAliases } from './serveAliases';

interface Row {
  alias: string;
  entity: number;
}

type Aliases = Dexie & { aliases: Table<Row, string> };

/** A row an alias, and `bulkGet`: what one writes first with Dexie. */
class DexieAliases implements AliasTable {
  #db: Aliases | null = null;

  #opened(): Aliases {
    if (this.#db !== null) return this.#db;
    const db = new Dexie('aliases', { chromeTransactionDurability: 'relaxed' }) as Aliases;
    db.version(1).stores({ aliases: 'alias' });
    this.#db = db;
    return db;
  }

  async add(aliases: readonly string[], entities: readonly number[]): Promise<void> {
    await this.#opened().aliases.bulkPut(
      aliases.map((alias, at) => ({ alias, entity: entities[at] ?? 0 })),
    );
  }

  finish(): Promise<void> {
    this.close();
    return Promise.resolve();
  }

  async open(): Promise<void> {
    await this.#opened().open();
  }

  async look(aliases: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.#opened().aliases.bulkGet([...aliases]);
    return new Map(
      rows.flatMap((row): [string, number][] => (row ? [[row.alias, row.entity]] : [])),
    );
  }

  close(): void {
    this.#db?.close();
    this.#db = null;
  }
}

serveAliases(new DexieAliases());
