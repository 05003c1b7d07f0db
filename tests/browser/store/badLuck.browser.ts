import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { eventually } from '../harness/eventually';
import { inBrowsers } from '../harness/inBrowsers';
import { eightRecords } from './inventedArticles';
import { openStore, type OpenStore } from './openStore';

const FULL = /disk space .* is used up\. Nothing stored was lost/;
const NEWER = /written by a newer Backstory\. Update the extension; the archive is left as it is/;

inBrowsers('bad luck with the store', (suite) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = await openStore(suite, await eightRecords());
  });
  beforeEach(() =>
    store.run(async (store) => {
      await store.empty();
      await store.importRecords(['strikes', 'painter']);
    }),
  );
  afterAll(() => store.close());

  it('leaves an archive of a newer schema alone, and says so', async () => {
    const seen = await store.run(async (store) => {
      await store.empty();
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error));
        });
      // As a later schema may be: a table less, another instead.
      const newer = indexedDB.open('test', 300);
      newer.addEventListener('upgradeneeded', () => {
        newer.result.createObjectStore('articles', { keyPath: 'id' }).add({ id: 'kept' });
        newer.result.createObjectStore('dossiers', { keyPath: 'id' });
      });
      (await settled(newer)).close();
      const failures = [
        await store.failureOf(() => store.db.open()),
        await store.failureOf(() => store.importRecords(['meeting'])),
        await store.failureOf(() => store.summary()),
        await store.failureOf(() => store.removeAll()),
      ];
      const after = await settled(indexedDB.open('test'));
      const articles = after.transaction('articles').objectStore('articles');
      const kept = await settled(articles.getAll());
      const tables = [...after.objectStoreNames];
      const { version } = after;
      after.close();
      return { failures, kept, tables, version };
    });
    for (const failure of seen.failures)
      expect(failure).toEqual({ name: 'ArchiveNewer', message: expect.stringMatching(NEWER) });
    expect(seen).toMatchObject({
      kept: [{ id: 'kept' }],
      tables: ['articles', 'dossiers'],
      version: 300,
    });
  });

  it.each(['articles', 'records', 'mentions', 'tellings', 'meta'])(
    'stores nothing by halves when the disk is full at %s',
    async (table) => {
      const seen = await store.run(async (store, table) => {
        const before = await store.dump();
        const full = store.fullDisk(table, false);
        const told = await store.importRecords(['meeting', 'inquiry']);
        full.end();
        const after = await store.dump();
        const again = await store.importRecords(['meeting', 'inquiry']);
        return { before, after, last: told.at(-1), again: again.at(-1)?.articlesAdded };
      }, table);
      expect(seen.last).toMatchObject({
        articlesAdded: 0,
        items: [{ file: 'file', outcome: 'failed', message: expect.stringMatching(FULL) }],
      });
      expect(seen.after).toEqual(seen.before);
      expect(seen.again).toBe(2);
    },
  );

  it.each(['entities', 'aliases', 'events'])(
    'leaves the links as they were when the disk is full at %s, and links later',
    async (table) => {
      const seen = await store.run(async (store, table) => {
        const before = await store.dump();
        const full = store.fullDisk(table, true);
        const failure = await store.failureOf(() => store.importRecords(['meeting', 'inquiry']));
        full.end();
        const after = await store.dump();
        await store.link();
        const linked = await store.dump();
        await store.empty();
        await store.importRecords(['strikes', 'painter', 'meeting', 'inquiry']);
        return { before, failure, after, linked, whole: await store.dump() };
      }, table);
      expect(seen.failure).toEqual({ name: 'DiskFull', message: expect.stringMatching(FULL) });
      for (const links of ['entities', 'aliases', 'events'] as const)
        expect(seen.after[links]).toEqual(seen.before[links]);
      expect(seen.after.articles).toHaveLength(4);
      expect(seen.linked).toEqual(seen.whole);
    },
  );

  it('links what a killed background left unlinked', async () => {
    const seen = await store.run(async (store) => {
      await store.addOnly(['meeting', 'nameless']);
      store.reopen();
      const pending = await store.dump();
      await store.link();
      const linked = await store.dump();
      await store.link();
      const again = await store.dump();
      await store.empty();
      await store.importRecords(['strikes', 'painter', 'meeting', 'nameless']);
      return { pending, linked, again, whole: await store.dump() };
    });
    expect(seen.pending.mentions.filter(({ entity }) => entity === '')).not.toEqual([]);
    expect(seen.linked).toEqual(seen.whole);
    expect(seen.again).toEqual(seen.linked);
  });

  it('makes one archive of what two tabs import at once', async () => {
    const other = await store.secondTab();
    await Promise.all([
      store.run((store) => store.importRecords(['meeting', 'inquiry', 'surname', 'undated'])),
      other.run((store) => store.importRecords(['undated', 'surname', 'inquiry', 'spelling'])),
    ]);
    await other.close();
    const [both, whole] = await store.run(async (store) => {
      const both = await store.dump();
      await store.empty();
      await store.importRecords(both.articles.map(({ id }) => id));
      return [both, await store.dump()] as const;
    });
    expect(both.articles).toHaveLength(7);
    expect(both).toEqual(whole);
  });

  it('makes way for another tab that deletes the archive, and starts anew', async () => {
    const other = await store.secondTab();
    await other.run((store) => store.empty());
    await other.close();
    const seen = await store.run(async (store) => {
      const empty = await store.summary();
      await store.importRecords(['painter']);
      return { empty: empty.articles, articles: (await store.summary()).articles };
    });
    expect(seen).toEqual({ empty: 0, articles: 1 });
  });

  it('makes way for another tab that brings a newer schema, and says so', async () => {
    const other = await store.secondTab();
    await store.run((store) => store.summary());
    const version = await other.run(
      () =>
        new Promise<number>((resolve, reject) => {
          const newer = indexedDB.open('test', 300);
          newer.addEventListener('success', () => resolve(newer.result.version));
          newer.addEventListener('blocked', () => reject(new Error('The first tab holds on.')));
        }),
    );
    expect(version).toBe(300);
    const failure = await eventually(() =>
      store.run((store) => store.failureOf(() => store.summary())),
    );
    expect(failure).toEqual({ name: 'ArchiveNewer', message: expect.stringMatching(NEWER) });
    await other.close();
  });
});
