import type { ExtractedArticle } from '../../lib/extraction/extraction';
import type { ArticleSource } from '../../lib/pipeline/articleSource';
import { hashContent } from '../../lib/pipeline/identify';
import { docsByHash, docsByUrl } from '../../lib/store/articles/docLookUp';
import type { ArchiveDatabase } from '../../lib/store/database';
import { explainStoreError } from '../../lib/store/errors/explainStoreError';
import { putInInbox } from '../../lib/store/inbox/putInInbox';
import { openArchive } from '../../lib/store/openArchive';

/** What the archive has of an article that is to be kept. `since` is in milliseconds since 1970. */
export type Kept = { state: 'new' | 'other version' } | { state: 'there'; since: number };

/** All that the reader saved is one source of the library. */
const SOURCE = { id: 'saved:', kind: 'saved' as const };

/**
 * Puts a page that was read in the inbox, unless the archive has this very text; what the archive had
 * of it before. `part`: it is no whole article, and never takes the place of one. Throws a named `StoreError`.
 */
export async function keepArticle(
  db: ArchiveDatabase,
  extracted: ExtractedArticle,
  { now, part }: { now: number; part: boolean },
): Promise<Kept> {
  const source: ArticleSource = { id: null, file: null, extracted };
  const hash = await hashContent(source);
  if (part) source.id = `selection-${hash.slice(0, 16)}`;
  const idb = await openArchive(db);
  try {
    const [[same], [earlier]] = await Promise.all([
      docsByHash(idb, [hash]),
      docsByUrl(idb, extracted.url === null ? [] : [extracted.url]),
    ]);
    if (same) return { state: 'there', since: same.addedAt };
    await putInInbox(db, [source], { came: SOURCE, now });
    return { state: earlier && !part ? 'other version' : 'new' };
  } catch (error) {
    throw explainStoreError(error);
  }
}
