import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inBrowsers } from '../harness/inBrowsers';
import { eightRecords } from './inventedArticles';
import { openStore, type OpenStore } from './openStore';

inBrowsers('removing from the store', (suite) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = await openStore(suite, await eightRecords());
  });
  beforeEach(() =>
    store.run(async (store) => {
      await store.empty();
      await store.importRecords(store.names());
    }),
  );
  afterAll(() => store.close());

  it('does nothing for an article that is not there, and nothing twice', async () => {
    const before = await store.run((store) => store.dump());
    await store.run((store) => store.remove('no such article'));
    expect(await store.run((store) => store.dump())).toEqual(before);
    const [once, twice] = await store.run(async (store) => {
      await Promise.all([store.remove('painter'), store.remove('painter')]);
      const once = await store.dump();
      await store.remove('painter');
      return [once, await store.dump()] as const;
    });
    expect(once.articles).toHaveLength(7);
    expect(once.statistics[0]).toBe(7);
    expect(twice).toEqual(once);
  });

  it('leaves nothing behind when the last article goes', async () => {
    const dump = await store.run(async (store) => {
      for (const name of store.names()) await store.remove(name);
      return store.dump();
    });
    expect(dump).toEqual({
      articles: [],
      records: [],
      mentions: [],
      entities: [],
      aliases: [],
      tellings: [],
      events: [],
      corrections: [],
      statistics: [0],
    });
  });

  it('takes an article that was never linked', async () => {
    const [without, removed] = await store.run(async (store) => {
      await store.remove('meeting');
      const without = await store.dump();
      await store.addOnly(['meeting']);
      await store.remove('meeting');
      return [without, await store.dump()] as const;
    });
    expect(removed).toEqual(without);
  });

  it('empties the archive and keeps what the reader corrected', async () => {
    const after = await store.run(async (store) => {
      await store.mute('person:clara-brandt');
      await store.removeAll();
      return { dump: await store.dump(), summary: await store.summary() };
    });
    expect(after.summary).toEqual({ articles: 0, names: 0, events: 0 });
    expect(after.dump.corrections).toMatchObject([{ entity: 'person:clara-brandt', kind: 'mute' }]);
    const { corrections: _, statistics, ...tables } = after.dump;
    expect(statistics).toEqual([]);
    expect(Object.values(tables).flat()).toEqual([]);
  });
});
