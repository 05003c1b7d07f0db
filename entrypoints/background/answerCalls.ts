import { browser } from 'wxt/browser';
import { parseNoArticle, parseOpenSidebar, parsePageQuery } from '../../lib/messaging/pageSchema';
import { parseNothing } from '../../lib/messaging/parseNothing';
import { parseAddFeed, parseCheckFeeds } from '../../lib/messaging/feedSchema';
import { receive } from '../../lib/messaging/receive';
import { parseCardQuery, parseMute, parseTab } from '../../lib/messaging/storySchema';
import { isSidebarOpen, openSidebar } from '../shared/openSidebar';
import { cardIn } from './cards';
import { keepRead, watchReading } from './automaticSaving';
import { drawMarks } from './drawing';
import { takeListed } from './listedPages';
import { addFeed, askFeeds, offeredFeeds, refreshFeeds } from './feeds';
import { rereadPages } from './pages';
import { openReader } from './reader';
import { readTab } from './reading';
import { savedSince } from './savedTabs';
import { savePage } from './saving';
import { readStory, writeStory } from './tabStories';

/** Answers the calls of pages and views; see `Calls`. */
export function answerCalls(): void {
  receive(browser.runtime, 'background', {
    readPage: {
      parse: parsePageQuery,
      answer: ({ undrawn, ...query }, { tab }) => {
        if (tab === null) return null;
        if (undrawn) void drawMarks(tab);
        const answer = readTab(tab, query);
        // Not before the answer has left, for which the page waits.
        answer.then(() => watchReading(tab, query.url)).catch(() => undefined);
        answer.then(() => takeListed(tab, query.url)).catch(() => undefined);
        return answer;
      },
    },
    noArticle: {
      parse: parseNoArticle,
      answer: async ({ title, why }, { tab }) => {
        if (tab !== null)
          await writeStory(tab, {
            story: { state: 'no article', title, why },
            focus: null,
            lookUp: null,
          });
        return null;
      },
    },
    openSidebar: {
      parse: parseOpenSidebar,
      answer: async ({ card }, { tab, window }) => {
        const opening = openSidebar(window ?? undefined, false);
        // Firefox opens its sidebar from its own buttons and keys only: else the story comes in a tab.
        const refused = opening.then(
          () => false,
          async () => !(await isSidebarOpen(window ?? undefined)),
        );
        if (tab !== null) await focusCard(tab, card);
        if (tab !== null && (await refused)) await openInTab(tab);
        return null;
      },
    },
    card: {
      parse: parseCardQuery,
      answer: ({ card, tab: asked }, { tab: own }) => {
        const tab = asked ?? own;
        return tab === null ? null : cardIn(tab, card);
      },
    },
    storyOf: {
      parse: parseTab,
      answer: async ({ tab }) =>
        (await readStory(tab)) ?? {
          story: await storyWithoutScript(tab),
          focus: null,
          lookUp: null,
        },
    },
    archiveChanged: {
      parse: parseNothing,
      answer: async () => {
        await rereadPages();
        return null;
      },
    },
    addFeed: { parse: parseAddFeed, answer: addFeed },
    checkFeeds: {
      parse: parseCheckFeeds,
      answer: async ({ address }) => {
        await askFeeds(address === null ? 'all' : { address });
        return null;
      },
    },
    feedsChanged: { parse: parseNothing, answer: refreshFeeds },
    offeredFeeds: { parse: parseTab, answer: offeredFeeds },
    mute: {
      parse: parseMute,
      answer: async (name) => {
        const { openArchive, setMuted } = await openReader();
        await setMuted(await openArchive(), name, Date.now());
        await rereadPages();
        return null;
      },
    },
    savePage: { parse: parseTab, answer: ({ tab }) => savePage(tab, 'asked') },
    savedSince: { parse: parseTab, answer: ({ tab }) => savedSince(tab) },
    wasRead: {
      parse: parseNothing,
      answer: async (_, { tab }) => {
        if (tab !== null) await keepRead(tab);
        return null;
      },
    },
  });
}

async function focusCard(tab: number, card: string | null): Promise<void> {
  const story = await readStory(tab);
  if (story !== null) await writeStory(tab, { ...story, focus: card, lookUp: null });
}

/** The sidebar's view of a tab, in a tab of its own beside it. */
async function openInTab(tab: number): Promise<void> {
  const { index } = await browser.tabs.get(tab);
  const url = browser.runtime.getURL('/sidepanel.html');
  await browser.tabs.create({ url: `${url}?tab=${tab}`, index: index + 1 });
}

/** What can be said of a tab whose page has not spoken: that we may not read it, or that it is none. */
async function storyWithoutScript(tab: number) {
  const { url } = await browser.tabs.get(tab);
  if (url === undefined) return { state: 'no access' as const, origin: '' };
  if (!/^https?:/.test(url)) return { state: 'not a page' as const };
  const { origin } = new URL(url);
  const allowed = await browser.permissions.contains({ origins: [`${origin}/*`] });
  return allowed
    ? { state: 'reading' as const, title: '' }
    : { state: 'no access' as const, origin };
}
