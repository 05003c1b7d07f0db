import type { PackFacts } from './pack';
import type { ArticleCard } from './view';

/** What the archive holds, for views: counts of articles, of names, and of events that more than one article tells. */
export interface ArchiveSummary {
  articles: number;
  names: number;
  events: number;
}

/** What an import could not take, and why. */
export interface ImportItem {
  file: string;
  /** 1-based; null where the whole file is meant. */
  line: number | null;
  outcome: 'failed' | 'not an article';
  /** What is wrong, as a sentence. */
  why: string;
  /** What to do about it, as a sentence; '' where there is nothing to do. */
  remedy: string;
}

/**
 * Progress of a running or ended import. `waiting`: another tab imports. `failed`: the store gave up;
 * `message` says why and what to do, and the import can go on from there.
 */
export interface ImportProgress {
  state: 'waiting' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed';
  /** What is done now: articles are read, or what was added is linked and the index put in order. */
  step: 'reading' | 'tidying';
  filesDone: number;
  filesTotal: number;
  /** Bytes of the files, as they lie on the disk. */
  bytesRead: number;
  bytesTotal: number;
  articlesAdded: number;
  /** Addresses put on the reading list. */
  addressesListed: number;
  /** Articles that the archive had already. */
  articlesKnown: number;
  /** Inputs that hold no article, and those that could not be read. */
  notArticles: number;
  failed: number;
  /** Articles a second, smoothed; null until it is known. */
  rate: number | null;
  /** Seconds of reading left; null until it is known. */
  secondsLeft: number | null;
  /** Of the tidying, 0…1; null until it is known. */
  tidied: number | null;
  /** File being read. */
  current: string | null;
  /** For `failed`: what is wrong and what to do. */
  message: string | null;
  /** What could not be taken: the first thousand while it runs, the first hundred thousand once it ended. */
  items: ImportItem[];
}

/** An import that a closed tab or a stopped browser cut off. */
export interface InterruptedImport {
  /** Names of the files, the one it was at first; at most three. */
  names: string[];
  filesTotal: number;
  articlesAdded: number;
  /** Part of the bytes that was read, 0…1; null where the sizes are not known. */
  share: number | null;
  /** When it began, in milliseconds since 1970. */
  startedAt: number;
}

/**
 * What articles came with: one file of many articles, a pack, a folder, pages chosen one by one,
 * pages that were saved while they were read, a feed, the starter corpus; `unknown` is what an older archive does not say.
 */
export type SourceKind =
  'file' | 'pack' | 'folder' | 'pages' | 'saved' | 'listed' | 'feed' | 'starter' | 'unknown';

/** A source, as the library lists it. */
export interface SourceSummary {
  id: string;
  kind: SourceKind;
  /** Its file's, folder's or feed's name; '' for pages. */
  name: string;
  articles: number;
  /** Of a pack, what it says of itself. */
  about?: PackFacts;
}

/** An article of the library's list. `folded`: other outlets' copies and earlier versions that are kept beside it; null for none. */
export interface ListedArticle extends ArticleCard {
  folded?: { copies: number; versions: number } | null;
}

/** Articles as far as the library listed them, newest first. */
export interface ListedArticles {
  articles: ListedArticle[];
  /** There are more of them. */
  more: boolean;
  /** Words that they were found by in title and outlet; '' for all articles. */
  find: string;
  /** Articles looked through, while it is still looking; else null. */
  looked: number | null;
}

/** Work on the archive beside imports. `share` is what is done, 0…1, null where it is not known; `waiting`: another tab writes. */
export interface Upkeep {
  task: 'updating' | 'tidying' | 'deleting';
  share: number | null;
  waiting: boolean;
}

/** Disk space in bytes; `kept` says whether the browser promised never to clear it by itself. */
export interface StorageUse {
  used: number;
  quota: number;
  kept: boolean;
}
