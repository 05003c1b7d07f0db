import { CorruptBlock } from '../format/corruptBlock';
import { noNames, parseNamesState, type NamesState } from '../names/namesState';
import { noPostings, parsePostingsState, type PostingsState } from '../postings/postingsState';

/** Layout of the manifest; a later one gets another number, and code that does not know it reads nothing. */
export const MANIFEST_VERSION = 1;

/** Key of its row in `meta`. */
export const MANIFEST = 'manifest';

/**
 * What the archive holds and where: one row, written in the same transaction as what it speaks of.
 * What it does not name is not there, whatever lies in the tables: that is the crash safety.
 */
export interface Manifest {
  key: typeof MANIFEST;
  version: typeof MANIFEST_VERSION;
  /** Counts commits: a reader drops what it remembers when this has changed. */
  revision: number;
  /** The next numbers to be given; none is given twice. */
  nextArticle: number;
  nextEntity: number;
  nextStory: number;
  /** What is stored. `stories`: events that two articles or more tell of. */
  articles: number;
  entities: number;
  stories: number;
  /** UTF-16 code units of the stored articles' text. */
  textLength: number;
  /** The greatest `addedAt`, in milliseconds since 1970: a clock that was set back does not reorder articles. */
  latestAdded: number;
  /** Log rows of `entityBlocks`, oldest first: what changed since the blocks were written. */
  entityLogs: number[];
  nextEntityLog: number;
  postings: PostingsState;
  names: NamesState;
  pending: PendingCounts;
}

/** How much work is left for `settle`; what it is stands in the row `pending` of `meta`, which only the writer reads. */
export interface PendingCounts {
  /** Articles whose events are to be joined with those of others. */
  stories: number;
  /** Entities that are to be linked anew. */
  names: number;
}

/** The manifest of an archive without articles. */
export function emptyManifest(): Manifest {
  return {
    key: MANIFEST,
    version: MANIFEST_VERSION,
    revision: 0,
    nextArticle: 1,
    nextEntity: 1,
    nextStory: 1,
    articles: 0,
    entities: 0,
    stories: 0,
    textLength: 0,
    latestAdded: 0,
    entityLogs: [],
    nextEntityLog: 1,
    postings: noPostings(),
    names: noNames(),
    pending: { stories: 0, names: 0 },
  };
}

const COUNTS = [
  'revision',
  'nextArticle',
  'nextEntity',
  'nextStory',
  'articles',
  'entities',
  'stories',
  'textLength',
  'latestAdded',
  'nextEntityLog',
] as const;

/** The manifest in a value read from `meta`; that of an empty archive where there is none. Throws `CorruptBlock` for anything else. */
export function parseManifest(value: unknown): Manifest {
  if (value === undefined) return emptyManifest();
  if (!isRecord(value) || value['version'] !== MANIFEST_VERSION) throw corrupt();
  const manifest = emptyManifest();
  for (const field of COUNTS) {
    const count = value[field];
    if (!isCount(count)) throw corrupt();
    manifest[field] = count;
  }
  const { entityLogs, pending, postings, names } = value;
  if (!Array.isArray(entityLogs) || !entityLogs.every(isCount) || !isRecord(pending))
    throw corrupt();
  const { stories, names: keys } = pending;
  if (!isCount(stories) || !isCount(keys)) throw corrupt();
  return {
    ...manifest,
    entityLogs,
    postings: parsePostingsState(postings),
    names: parseNamesState(names),
    pending: { stories, names: keys },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function corrupt(): CorruptBlock {
  return new CorruptBlock('the manifest cannot be read');
}
