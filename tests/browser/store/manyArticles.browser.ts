import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowsers } from '../harness/inBrowsers';
import { openStore, type OpenStore } from './openStore';

/** Articles in the store, and more that come one by one. */
const STORED = 200;
const MORE = 12;

/**
 * Requests to IndexedDB for the answer to one page over 200 articles: some 1,050 in both browsers, of
 * which half are how often each name of the hundred candidates occurs and a third their records; with
 * half as much again, because recognisers change.
 */
const MOST_REQUESTS = 1600;

inBrowsers('a store of many articles', (suite) => {
  let store: OpenStore;
  let names: string[] = [];
  beforeAll(async () => {
    store = await openStore(suite, []);
    names = await store.run((store, count) => store.generate(count), STORED + MORE);
    await store.run(
      async (store, names) => {
        await store.empty();
        await store.importRecords(names);
      },
      names.slice(0, STORED),
    );
  });
  afterAll(() => store.close());

  it('answers a page in a bounded number of requests', async () => {
    const seen = await store.run(async (store) => {
      const counts: number[] = [];
      for (const name of ['generated-7', 'generated-60', 'generated-110', 'generated-150']) {
        const { article } = store.record(name);
        const { requests, reading } = await store.readCounted({
          url: 'https://times.example/page',
          facts: { ...article, published: article.published },
          blocks: [
            { text: article.title, title: true },
            { text: article.text, title: false },
          ],
        });
        counts.push(requests);
        if (reading.answer.marks.length === 0) throw new Error(`Nothing is known of ${name}.`);
      }
      return counts;
    });
    expect(Math.max(...seen)).toBeLessThanOrEqual(MOST_REQUESTS);
    // Else the counting is broken, not the store thrifty.
    expect(Math.min(...seen)).toBeGreaterThan(10);
  });

  it('holds what linking in memory gives, as articles come and go', async () => {
    const seen = await store.run(
      async (store, { stored, more }) => {
        const before = await store.linked();
        const inMemory = store.inMemory(stored);
        for (const name of more) await store.importRecords([name]);
        const after = await store.linked();
        const allInMemory = store.inMemory([...stored, ...more]);
        for (const name of more) await store.remove(name);
        return { before, inMemory, after, allInMemory, end: await store.linked() };
      },
      { stored: names.slice(0, STORED), more: names.slice(STORED) },
    );
    expect(seen.before.entities.length).toBeGreaterThan(STORED);
    expect(seen.before).toEqual(seen.inMemory);
    expect(seen.after).not.toEqual(seen.before);
    expect(seen.after).toEqual(seen.allInMemory);
    expect(seen.end).toEqual(seen.before);
  });
});
