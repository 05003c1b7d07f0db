import { browser } from 'wxt/browser';
import type { PageAnswer, PageQuery } from '../../lib/model/page';
import { readPage } from '../../lib/pipeline/readPage';
import { storedArchive } from '../../lib/store/storedArchive';
import { explainStoreError } from '../../lib/store/database';
import { readMarkChoice } from '../shared/markChoice';
import { openArchive, openModels } from './archive';
import { writeStory } from './tabStories';

/** Reads the article of a tab, keeps its story for the views, and gives the page what it draws. */
export async function readTab(tab: number, query: PageQuery): Promise<PageAnswer> {
  const { title } = query.facts;
  await writeStory(tab, { story: { state: 'reading', title }, focus: null, lookUp: null });
  try {
    const [db, models, choice] = await Promise.all([
      openArchive(),
      openModels(),
      readMarkChoice(browser.storage.local),
    ]);
    const { answer, story } = await readPage(query, storedArchive(db), models, choice);
    await writeStory(tab, { story, focus: null, lookUp: null });
    return answer;
  } catch (error) {
    const why = explainStoreError(error).message;
    await writeStory(tab, { story: { state: 'failed', title, why }, focus: null, lookUp: null });
    throw error;
  }
}
