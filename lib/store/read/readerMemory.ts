import { BoundedCache } from '../articles/boundedCache';
import { ArticleGroups } from '../articles/readArticles';
import { EntityReader } from '../entities/readEntities';
import type { RarityTable } from '../format/rarityTable';
import { NameCache } from '../names/readNames';
import { BlockCache } from '../postings/blockCache';
import type { Manifest } from '../shapes/manifest';
import type { StoredArticle } from '../shapes/storedArticle';

/** Rows of sixteen articles that are remembered, some 150 KB each: those of the last two pages. */
const MOST_GROUPS = 24;
/** Articles taken apart, some 30 KB each: those of the last page. */
const MOST_ARTICLES = 120;
/** Blocks of 64 entities, some 60 KB each. */
const MOST_ENTITY_BLOCKS = 32;
/** Bytes of posting blocks. */
const POSTING_BYTES = 3 << 20;

/**
 * What was read of an archive and is kept from one answer to the next, in all some ten megabytes. The
 * browser may drop it at any time; each answer works as well without, by more requests.
 */
export class ReaderMemory {
  readonly names = new NameCache();
  readonly blocks = new BlockCache(POSTING_BYTES);
  readonly entities: EntityReader;
  readonly groups: ArticleGroups;
  readonly articles = new BoundedCache<number, StoredArticle>(MOST_ARTICLES);
  rarity: RarityTable | null = null;
  #revision = -1;

  private constructor(idb: IDBDatabase) {
    this.entities = new EntityReader(idb, MOST_ENTITY_BLOCKS);
    this.groups = new ArticleGroups(idb, MOST_GROUPS);
  }

  /** That of a connection. */
  static of(idb: IDBDatabase): ReaderMemory {
    const held = memories.get(idb) ?? new ReaderMemory(idb);
    memories.set(idb, held);
    return held;
  }

  /** Forgets what may have changed since the revision that was read before. */
  follow({ revision }: Manifest): void {
    if (revision === this.#revision) return;
    this.#revision = revision;
    this.groups.forget();
    this.articles.clear();
    this.rarity = null;
  }
}

const memories = new WeakMap<IDBDatabase, ReaderMemory>();
