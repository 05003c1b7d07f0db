import { browser } from 'wxt/browser';
import type { PageAnswer, PageQuery, PageReading } from '../../lib/model/page';
import type { PageStory } from '../../lib/model/view';
import type { Told } from '../../lib/pipeline/answerArticle';
import { readMarkChoice } from '../shared/markChoice';
import { openLanguageReader, openReader } from './reader';
import { readStory, showCount, writeStory } from './tabStories';

/** What is being read for a tab: `story` is what is known of it so far. */
interface Reading {
  query: PageQuery;
  story: PageStory | null;
}

/** The last reading of each tab: an earlier one, or one of a page that was left, has nothing to say any more. */
const readings = new Map<number, Reading>();

/** What is still being read of a tab's page is not to become its story. */
export function forgetReading(tab: number): void {
  readings.delete(tab);
}

/** The story of a page that is drawn already while its related coverage is still being ranked; null where there is none. */
export function storySoFar(tab: number): PageStory | null {
  return readings.get(tab)?.story ?? null;
}

/**
 * Reads the article of a tab, keeps its story for the views, and gives the page what it draws, which
 * is known before the story is.
 */
export function readTab(tab: number, query: PageQuery): Promise<PageAnswer> {
  return new Promise((resolve, reject) => {
    const reading: Reading = { query, story: null };
    readings.set(tab, reading);
    tellStory(tab, reading, resolve).catch(reject);
  });
}

async function tellStory(
  tab: number,
  reading: Reading,
  onAnswer: (answer: PageAnswer) => void,
): Promise<void> {
  const { query } = reading;
  const { title } = query.facts;
  const tell = async (story: PageStory): Promise<void> => {
    // What the reader pointed at meanwhile stays.
    const held = reading.story === null ? null : await readStory(tab);
    if (readings.get(tab) !== reading) return;
    await writeStory(tab, { focus: null, lookUp: null, ...held, story });
  };
  // Said while what reads is being loaded.
  const said = tell({ state: 'reading', title });
  try {
    const [{ answer, story }] = await Promise.all([
      read(query, {
        onAnswer: async (early, soFar) => {
          reading.story = soFar;
          onAnswer(early);
          if (readings.get(tab) === reading) void showCount(tab, soFar);
          await nextTask();
        },
        onRelated: async (related) => {
          await said;
          await tell(related);
        },
      }),
      said,
    ]);
    onAnswer(answer);
    await tell(story);
    reading.story = null;
  } catch (error) {
    // Failures of the archive come explained.
    const why = error instanceof Error ? error.message : String(error);
    await Promise.allSettled([said]);
    await tell({ state: 'failed', title, why });
    throw error;
  }
}

async function read(query: PageQuery, told: Told): Promise<PageReading> {
  const { ArchiveMissing, askArchive, openArchive, readPage } = await openReader();
  try {
    // The browser opens the archive and the models, and looks the page's names up, while the rest is loaded.
    const opening = openArchive();
    const reads = openLanguageReader().then(({ openLanguage }) => openLanguage());
    const choosing = readMarkChoice(browser.storage.local);
    const answering = askArchive(async (archive) =>
      readPage(query, archive, reads, await choosing, told),
    );
    const [answer] = await Promise.all([answering, opening, reads, choosing]);
    return answer;
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

/** Lets what was said leave before the next long step. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
