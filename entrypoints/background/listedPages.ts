import { openKeeper, openReader } from './reader';
import { savePage } from './saving';

/** Takes an article that the reader has opened into the archive where it is on the reading list, and off the list. */
export async function takeListed(tab: number, url: string): Promise<void> {
  const { listedAs, openArchive } = await openReader();
  const listed = await listedAs(await openArchive(), url);
  if (listed === null) return;
  const outcome = await savePage(tab, 'reading list');
  if (outcome.state === 'refused') return;
  const { archiveDatabase, removeListed } = await openKeeper();
  await removeListed(archiveDatabase(), [listed]);
}
