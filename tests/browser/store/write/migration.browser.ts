import { expect, it } from 'vitest';
import { inBrowsers } from '../../harness/inBrowsers';
import { eightRecords } from '../inventedArticles';
import { withStore } from '../withStore';
import type { WriterPage } from './writerBundle';

inBrowsers('an archive of an older version', (suite) => {
  const store = withStore<WriterPage>(suite, {
    bundle: new URL('writerBundle.ts', import.meta.url),
    records: eightRecords,
    each: (store) => store.empty(),
  });

  it.each([1, 2] as const)(
    'of schema %i is moved over whole, with the corrections',
    async (version) => {
      const seen = await store.run(async (store, version) => {
        const names = store.names();
        await store.makeOld(version, names);
        const reading = await store.failureOf(() => store.openRaw());
        const told: { done: number; total: number }[] = [];
        await store.migrate(told);
        await (await store.open()).settle();
        const raw = await store.raw();
        const addedAt = (await store.docs()).map(
          ({ id, addedAt }) => addedAt - 500 - names.indexOf(id),
        );
        await store.migrate(told);
        return {
          reading: reading?.name,
          told,
          addedAt,
          left: [raw['records'], raw['articles']],
          corrections: raw['corrections']?.length,
          sources: await store.sources(),
          links: await store.linked(),
          inMemory: store.inMemory(names),
          wrong: await store.verify(),
        };
      }, version);
      expect(seen.reading).toBe('ArchiveOlder');
      expect(seen.told).toEqual([{ done: 9, total: 9 }]);
      expect(seen.addedAt).toEqual(Array.from({ length: 8 }, () => 0));
      expect(seen.left).toEqual([[], []]);
      expect(seen.corrections).toBe(1);
      expect(seen.sources).toEqual([
        { id: '', kind: 'unknown', articles: 8, addedAt: expect.any(Number) },
      ]);
      expect(seen.links).toEqual(seen.inMemory);
      expect(seen.wrong).toEqual([]);
    },
  );

  it('goes on where it was cut, and keeps what came meanwhile once', async () => {
    const seen = await store.run(async (store) => {
      const news = store.generate(5, 420);
      const some = store.names().slice(0, 4);
      await store.makeOld(2, [...news, ...some]);
      const cut = new AbortController();
      const told: { done: number; total: number }[] = [];
      const push = told.push.bind(told);
      told.push = (...given) => {
        cut.abort();
        return push(...given);
      };
      await store.migrate(told, cut.signal);
      const part = (await store.manifest()).articles;
      await store.close();
      await store.add([...some, ...news.slice(0, 10)]);
      await store.migrate();
      const raw = await store.raw();
      return {
        part,
        articles: (await store.manifest()).articles,
        left: raw['records']?.length,
        wrong: await store.verify(),
      };
    });
    expect(seen).toEqual({ part: 200, articles: 424, left: 0, wrong: [] });
  });
});
