import { Dexie, type EntityTable, type Table } from 'dexie';
import { termRow } from './recordRows';
import type {
  AliasRow,
  ArticleRow,
  CorrectionRow,
  EntityRow,
  EventRow,
  MentionRow,
  MetaRow,
  RecordRow,
  TermRow,
  TellingRow,
} from './rows';

/** The archive could not be opened or written; the message is for the reader. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/**
 * IndexedDB for Dexie, which otherwise opens a database of a newer schema by asking again without a
 * version, and may add tables to it: here that fails as it does without Dexie.
 */
const ownVersionOnly = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version === undefined)
      throw new DOMException('The database has a newer schema.', 'VersionError');
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (a: unknown, b: unknown) => indexedDB.cmp(a, b),
};

/**
 * The archive's tables. A change of schema is a new `version` with an upgrade; what stands here is
 * never edited once it shipped. Hot look-ups are single gets or equality on one index, because
 * `anyOf` over many keys is slow on IndexedDB's SQLite backend.
 */
export class ArchiveDatabase extends Dexie {
  declare articles: EntityTable<ArticleRow, 'id'>;
  declare records: EntityTable<RecordRow, 'id'>;
  declare mentions: Table<MentionRow, [string, string]>;
  declare terms: EntityTable<TermRow, 'article'>;
  declare entities: EntityTable<EntityRow, 'id'>;
  declare aliases: Table<AliasRow, [string, string]>;
  declare tellings: Table<TellingRow, [string, number]>;
  declare events: EntityTable<EventRow, 'id'>;
  declare corrections: EntityTable<CorrectionRow, 'id'>;
  declare meta: EntityTable<MetaRow, 'key'>;

  constructor(name = 'backstory') {
    super(name, { chromeTransactionDurability: 'relaxed', indexedDB: ownVersionOnly });
    this.version(1).stores({
      articles: 'id, &contentHash, url, sortDate',
      records: 'id',
      mentions: '[article+localId], article, *keys, entity',
      entities: 'id',
      aliases: '[key+entity], key, entity',
      tellings: '[article+index], article, block, story',
      events: 'id',
      corrections: 'id',
      meta: 'key',
    });
    this.version(2)
      .stores({ terms: 'article, *buckets' })
      .upgrade(async (transaction) => {
        const terms = transaction.table<TermRow>('terms');
        await transaction
          .table<RecordRow>('records')
          .each(({ record }) => void terms.add(termRow(record)));
      });
  }
}

/** What the reader is told of a failure in the store, with a way out. */
export function explainStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const names = causesOf(error).map((cause) => cause.name);
  if (names.includes('QuotaExceededError'))
    return new StoreError(
      'The disk space the browser gives to Backstory is used up. Nothing stored was lost. Free some space or delete articles in the library, then try again.',
    );
  if (names.includes('VersionError'))
    return new StoreError(
      'The archive was written by a newer Backstory. Update the extension; the archive is left as it is.',
    );
  if (names.some((name) => name === 'OpenFailedError' || name === 'InvalidStateError'))
    return new StoreError(
      'The browser does not let Backstory open its archive (private windows and full disks do that). Nothing was changed. Try again in an ordinary window.',
    );
  return new StoreError(
    `The archive could not be used (${error instanceof Error ? error.message : String(error)}). Nothing already stored was changed. Close other Backstory tabs and try again.`,
  );
}

/** The error and what it came from: Dexie wraps the browser's errors, and those of a batch once more. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  const open: unknown[] = [error];
  while (open.length > 0) {
    const cause = open.pop();
    if (!(cause instanceof Error) || causes.includes(cause)) continue;
    causes.push(cause);
    if ('inner' in cause) open.push(cause.inner);
    if ('failures' in cause && Array.isArray(cause.failures)) open.push(cause.failures[0]);
    open.push(cause.cause);
  }
  return causes;
}
