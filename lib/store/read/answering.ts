import type { Archive } from '../../pipeline/archive';
import { CorruptBlock } from '../format/corruptBlock';
import { noteDamaged } from './noteDamaged';
import { storedArchive } from './storedArchive';

/**
 * What `answer` gives of the archive as it is now. Where a commit of another context took away rows
 * while they were being read, it is asked once more; what is damaged is noted for the writer, which
 * makes it anew.
 */
export async function answering<T>(
  idb: IDBDatabase,
  answer: (archive: Archive) => Promise<T>,
): Promise<T> {
  for (let isFirst = true; ; isFirst = false) {
    const { archive, session } = storedArchive(idb);
    try {
      const found = await answer(archive);
      if (isFirst && session.hasMissed && (await session.isOutdated())) continue;
      await noteDamaged(idb, session.corrupt);
      return found;
    } catch (error) {
      const isLost = error instanceof CorruptBlock && error.missing;
      if (!isFirst || !isLost) throw error;
    }
  }
}
