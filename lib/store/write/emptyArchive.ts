import { emptyManifest, type Manifest } from '../shapes/manifest';
import type { Commit } from './commit';

/** All tables but the reader's corrections, which are about names and not about articles. */
const TABLES = [
  'docs',
  'groups',
  'entityBlocks',
  'stories',
  'names',
  'postings',
  'sources',
  'versions',
  'sketches',
  'meta',
] as const;

/** A commit that empties the archive. Numbers go on: what readers remember by number must stay wrong for none. */
export function emptyArchive(commit: Commit, before: Manifest): void {
  for (const table of TABLES) commit.clear(table);
  const empty = emptyManifest();
  const { nextArticle, nextEntity, nextStory, nextEntityLog, latestAdded } = before;
  commit.put('meta', {
    ...empty,
    revision: before.revision + 1,
    nextArticle,
    nextEntity,
    nextStory,
    nextEntityLog,
    latestAdded,
    postings: { ...empty.postings, nextSegment: before.postings.nextSegment },
    names: { ...empty.names, nextGeneration: before.names.nextGeneration },
  });
}
