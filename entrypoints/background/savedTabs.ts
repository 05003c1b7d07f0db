import { browser } from 'wxt/browser';
import { savedKey } from '../shared/savedKey';
import { openReader } from './reader';
import { readStory } from './tabStories';

/** Since when the archive has the page of a tab (milliseconds since 1970), by what was saved in it or by its address; null where it has not. */
export async function savedSince(tab: number): Promise<number | null> {
  const stored = (await browser.storage.session.get(savedKey(tab)))[savedKey(tab)];
  const since: unknown = Reflect.get(Object(stored), 'since');
  if (typeof since === 'number') return since;
  const held = await readStory(tab);
  if (held?.story.state !== 'ready') return null;
  const { openArchive, addedAt } = await openReader();
  try {
    return await addedAt(await openArchive(), held.story.url);
  } catch {
    // Without an archive nothing was saved; what else is wrong with it is told where it is read.
    return null;
  }
}

/** Forgets a tab that was closed or left its page. */
export async function dropSaved(tab: number): Promise<void> {
  await browser.storage.session.remove(savedKey(tab));
}
