import { expect, it } from 'vitest';
import type { PageQuery } from '../../../../lib/model/page';
import { inBrowsers } from '../../harness/inBrowsers';
import { eightRecords } from '../inventedArticles';
import { withStore } from '../withStore';
import { pageOf } from './pages';
import type { ArchiveInPage } from './readBundle';

/** Requests to IndexedDB that the answer to one page may take. */
const MOST_REQUESTS = 40;
/** Those of a card: the names of an event's participants lie apart, and its articles. */
const MOST_OF_CARD = 20;

const MANY = 3000;
const FEWER = 400;
const SETTLED = 1500;
/** Pages that are asked of each archive. */
const PAGES = 6;

const STRIKES = pageOf('Port Sella waits', [
  'The airstrikes on Port Sella of February 26, 2031, which killed 31 dock workers, are looked into. General Maria Okonjo did not come. Mayor Tomas Brandt did, and Lena Haldane of the NHA sat beside him.',
]);

inBrowsers('requests of an answer', (suite) => {
  const store = withStore<ArchiveInPage>(suite, {
    bundle: new URL('readBundle.ts', import.meta.url),
    records: eightRecords,
    first: (store) => store.empty(),
  });

  /** Requests of a page and of each of its cards, each in a background that was just woken. */
  const countOf = (query: PageQuery) =>
    store.run(async (store, query) => {
      const { answer: reading, requests } = await store.counted(() => store.read(query));
      const cards: number[] = [];
      const { story } = reading;
      if (story.state !== 'ready') throw new Error(`The page is ${story.state}.`);
      const heads = [...story.names.slice(0, 5), ...story.events.slice(0, 5)];
      for (const head of [...heads, ...story.ambiguous.slice(0, 3)]) {
        const counted = await store.counted(() => store.card(head, reading));
        if (counted.answer === null) throw new Error(`${head.id} has no card.`);
        cards.push(counted.requests);
      }
      const { names, events, related } = story;
      return { requests, cards, found: [names.length, events.length, related.length] };
    }, query);

  it('are few over eight articles, for the page and for its cards', async () => {
    const { requests, cards, found } = await store
      .run(async (store) => {
        await store.add(store.names());
        return null;
      })
      .then(() => countOf(STRIKES));
    expect(found.every((count) => count > 0)).toBe(true);
    expect(requests).toBeLessThanOrEqual(MOST_REQUESTS);
    // Else the counting is broken, not the store thrifty.
    expect(requests).toBeGreaterThan(5);
    for (const each of cards) expect(each).toBeLessThanOrEqual(MOST_OF_CARD);
  });

  it.each([
    ['thousands, in the middle of an import', MANY, false],
    ['hundreds that are settled', FEWER, true],
  ])('are as few over %s', async (_, articles, settled) => {
    const pages = await store.run(
      async (store, { articles, settled, pages }) => {
        await store.empty();
        await store.addNews(articles);
        if (settled) await store.writer().settle();
        return store.newsPages(articles, pages);
      },
      { articles, settled, pages: PAGES },
    );
    const counts: Awaited<ReturnType<typeof countOf>>[] = [];
    for (const page of pages) counts.push(await countOf(page));
    for (const { requests, cards } of counts) {
      expect(requests).toBeLessThanOrEqual(MOST_REQUESTS);
      for (const each of cards) expect(each).toBeLessThanOrEqual(MOST_OF_CARD);
    }
    // What is left out for it is not the answer.
    const [names = 0, events = 0, related = 0] = [0, 1, 2].map((at) =>
      counts.reduce((sum, { found }) => sum + (found[at] ?? 0), 0),
    );
    expect(names).toBeGreaterThan(5 * PAGES);
    expect(events).toBeGreaterThan(0);
    expect(related).toBeGreaterThan(3 * PAGES);
  });

  it('are enough to mark each name that the archive has', async () => {
    const { pages, known } = await store.run(
      async (store, { articles, count }) => {
        await store.empty();
        await store.addNews(articles);
        await store.writer().settle();
        const pages = store.newsPages(articles, count);
        return { pages, known: await Promise.all(pages.map((page) => store.knownNames(page))) };
      },
      { articles: SETTLED, count: PAGES },
    );
    // Else there was nothing to find.
    expect(known.flat().length).toBeGreaterThan(3 * PAGES);
    for (const [at, page] of pages.entries()) {
      const { answer: reading, requests } = await store.run(
        (store, query) => store.counted(() => store.read(query, { names: 'all', others: true })),
        page,
      );
      expect(requests).toBeLessThanOrEqual(MOST_REQUESTS);
      const marked = reading.answer.marks.map(({ block, start, end }) =>
        page.blocks[block]?.text.slice(start, end),
      );
      const isMarked = (name: string): boolean => marked.some((words) => words?.includes(name));
      expect(known[at]?.filter((name) => !isMarked(name))).toEqual([]);
    }
  });

  it('are none for a page that nothing is known of, but for the tables of what is known', async () => {
    const blocks = [{ text: 'It rained all day, and then it rained some more.', title: false }];
    const { requests } = await store.run((store, query) => store.counted(() => store.read(query)), {
      ...STRIKES,
      facts: { ...STRIKES.facts, title: '' },
      blocks,
    });
    expect(requests).toBeLessThanOrEqual(30);
  });
});
