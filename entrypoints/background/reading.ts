import { browser } from 'wxt/browser';
import type { PageAnswer, PageQuery, PageReading } from '../../lib/model/page';
import { readPage } from '../../lib/pipeline/readPage';
import { explainStoreError } from '../../lib/store/errors/explainStoreError';
import { ArchiveMissing } from '../../lib/store/errors/storeErrors';
import { readMarkChoice } from '../shared/markChoice';
import { askArchive, openArchive, openModels } from './archive';
import { writeStory } from './tabStories';

/** Reads the article of a tab, keeps its story for the views, and gives the page what it draws. */
export async function readTab(tab: number, query: PageQuery): Promise<PageAnswer> {
  const { title } = query.facts;
  await writeStory(tab, { story: { state: 'reading', title }, focus: null, lookUp: null });
  try {
    const { answer, story } = await reading(query);
    await writeStory(tab, { story, focus: null, lookUp: null });
    return answer;
  } catch (error) {
    const why = explainStoreError(error).message;
    await writeStory(tab, { story: { state: 'failed', title, why }, focus: null, lookUp: null });
    throw error;
  }
}

async function reading(query: PageQuery): Promise<PageReading> {
  try {
    const [models, choice] = await Promise.all([
      openModels(),
      readMarkChoice(browser.storage.local),
      openArchive(),
    ]);
    return await askArchive((archive) => readPage(query, archive, models, choice));
  } catch (error) {
    if (error instanceof ArchiveMissing) return inNoArchive(query);
    throw error;
  }
}

/** The answer before the reader added anything: there is no archive yet. */
function inNoArchive({ url, facts: { title, published } }: PageQuery): PageReading {
  return {
    answer: { marks: [] },
    story: {
      state: 'ready',
      title,
      url,
      published,
      names: [],
      events: [],
      ambiguous: [],
      related: [],
      archiveSize: 0,
      unread: null,
      damaged: false,
    },
  };
}
