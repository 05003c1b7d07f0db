import { Dexie, type EntityTable, type Table } from 'dexie';
import type { InboxRow } from './inbox/inboxRow';
import type { ListedRow } from './readingList/listedRow';
import type { FeedRow } from './feeds/feedRow';
import type { FamilyRow } from './duplicates/familyRow';
import type { SubscriptionRow } from './subscriptions/subscriptionRow';
import type { CorrectionRow, MetaRow } from './rows';
import { SCHEMA_VERSION } from './schemaVersion';
import type { DocRow } from './shapes/articleRow';
import type { SourceRow } from './shapes/sourceRow';
import type { StoredGroup } from './shapes/storedGroup';

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
  declare docs: EntityTable<DocRow, 'number'>;
  /** By `number >> 4`. */
  declare groups: Table<StoredGroup, number>;
  /** Packed blocks by `number >> 6`; packed logs by `['log', n]`. */
  declare entityBlocks: Table<Uint8Array, number | [string, number]>;
  /** Packed rows by number. */
  declare stories: Table<Uint8Array, number>;
  /** By generation and shard. */
  declare names: Table<unknown, [number, number]>;
  /** By segment and block. */
  declare postings: Table<unknown, [number, number]>;
  declare sources: EntityTable<SourceRow, 'id'>;
  /** Rows of `readingList/listedRow`, parsed when they are read. */
  declare readingList: EntityTable<ListedRow, 'id'>;
  /** Rows of `inbox/inboxRow`, parsed when they are read. */
  declare inbox: EntityTable<InboxRow, 'number'>;
  /** Rows of `feeds/feedRow`, parsed when they are read. */
  declare feeds: EntityTable<FeedRow, 'id'>;
  declare subscriptions: EntityTable<SubscriptionRow, 'id'>;
  declare corrections: EntityTable<CorrectionRow, 'id'>;
  /** What is folded into shown articles, by the id of these. */
  declare versions: EntityTable<FamilyRow, 'id'>;
  /** By which keys of likeness articles are found: runs by number. */
  declare sketches: Table<unknown, number>;
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
    // It was filled from the records here; nothing reads it any more.
    this.version(2).stores({ terms: 'article, *buckets' });
    this.version(SCHEMA_VERSION).stores({
      docs: 'number, id, hash, url, day, source',
      groups: '',
      entityBlocks: '',
      stories: '',
      names: '',
      postings: '',
      sources: 'id',
      readingList: 'id, at',
      feeds: 'id',
      inbox: '++number',
      subscriptions: 'id',
      versions: 'id, *hashes, *sources',
      sketches: '',
      // What links and terms were stored as; `migrate` makes them anew of `records`, which stay until then.
      mentions: null,
      entities: null,
      aliases: null,
      tellings: null,
      events: null,
      terms: null,
    });
  }
}
