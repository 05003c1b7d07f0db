import { browser } from 'wxt/browser';
import type { PageAnswer, PageQuery, PageReading } from '../../lib/model/page';
import type { PageStory } from '../../lib/model/view';
import { readMarkChoice } from '../shared/markChoice';
import { openReader } from './reader';
import { writeStory } from './tabStories';

/** The last reading of each tab: an earlier one, or one of a page that was left, has nothing to say any more. */
const readings = new Map<number, PageQuery>();

/** What is still being read of a tab's page is not to become its story. */
export function forgetReading(tab: number): void {
  readings.delete(tab);
}

/**
 * Reads the article of a tab, keeps its story for the views, and gives the page what it draws, which
 * is known before the story is.
 */
export function readTab(tab: number, query: PageQuery): Promise<PageAnswer> {
  return new Promise((resolve, reject) => {
    readings.set(tab, query);
    tellStory(tab, query, resolve).catch(reject);
  });
}

async function tellStory(
  tab: number,
  query: PageQuery,
  onAnswer: (answer: PageAnswer) => void,
): Promise<void> {
  const { title } = query.facts;
  const tell = async (story: PageStory): Promise<void> => {
    if (readings.get(tab) === query) await writeStory(tab, { story, focus: null, lookUp: null });
  };
  await tell({ state: 'reading', title });
  try {
    const { answer, story } = await reading(query, onAnswer);
    onAnswer(answer);
    await tell(story);
  } catch (error) {
    // Failures of the archive come explained.
    const why = error instanceof Error ? error.message : String(error);
    await tell({ state: 'failed', title, why });
    throw error;
  }
}

async function reading(
  query: PageQuery,
  onAnswer: (answer: PageAnswer) => void,
): Promise<PageReading> {
  const { ArchiveMissing, askArchive, openArchive, openModels, readPage } = await openReader();
  try {
    const [models, choice] = await Promise.all([
      openModels(),
      readMarkChoice(browser.storage.local),
      openArchive(),
    ]);
    return await askArchive((archive) => readPage(query, archive, models, choice, onAnswer));
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
