import type { AskPort } from '../../lib/importers/feeds/askFeed';
import type { ParseHtml } from '../../lib/importers/reader';
import type { FollowedFeed } from '../../lib/model/feed';
import type { ArticleSource, ListedAddress } from '../../lib/pipeline/articleSource';
import type { FeedRow } from '../../lib/store/feeds/feedRow';

/** What following feeds needs of the archive. */
export interface FeedStore {
  all(): Promise<FeedRow[]>;
  find(address: string): Promise<FeedRow | null>;
  add(feed: Pick<FollowedFeed, 'address' | 'title' | 'site' | 'group'>, now: number): Promise<void>;
  change(address: string, change: (row: FeedRow) => Partial<Omit<FeedRow, 'id'>>): Promise<void>;
  /** Articles on their way into the archive. */
  put(sources: ArticleSource[], feed: string, now: number): Promise<void>;
  /** Addresses for the reading list; how many are new on it. */
  list(addresses: ListedAddress[], feed: string, now: number): Promise<number>;
}

/** All that following feeds needs from outside. */
export interface FeedWorld extends AskPort {
  store: FeedStore;
  /** Whether the reader allowed the site of an address. */
  allowed: (address: string) => Promise<boolean>;
  parseHtml: ParseHtml;
  /** In [0, 1). */
  random: () => number;
}
