import { expect, it } from 'vitest';
import { inBrowsers } from '../../harness/inBrowsers';
import { eightRecords } from '../inventedArticles';
import { withStore } from '../withStore';
import type { WriterPage } from './writerBundle';

/** Tables that adding an article writes to. */
const WRITTEN = ['docs', 'groups', 'entityBlocks', 'names', 'postings', 'sources', 'meta'];

/** What is damaged, as a change of stored values, and how many articles are lost with it. */
const DAMAGE: [what: string, table: string, field: string | null, noted: boolean, lost: number][] =
  [
    ['a block of postings', 'postings', null, true, 0],
    ['the text of a group', 'groups', 'content', true, 8],
    ['the text of a group, met while writing', 'groups', 'content', false, 8],
    ['the links of a group', 'groups', 'links', true, 0],
    ['a block of entities', 'entityBlocks', null, true, 0],
    ['a block of entities, met while writing', 'entityBlocks', null, false, 0],
    ['the stories', 'stories', null, true, 0],
    ['the names', 'names', null, false, 0],
    ['counts and pending work', 'meta', 'value', false, 0],
  ];

inBrowsers('bad luck of the archive', (suite) => {
  const store = withStore<WriterPage>(suite, {
    bundle: new URL('writerBundle.ts', import.meta.url),
    records: eightRecords,
    each: (store) => store.empty(),
  });

  it.each(WRITTEN)('stores nothing by halves when the disk is full at %s', async (table) => {
    const seen = await store.run(async (store, table) => {
      const names = store.names();
      await store.add(names.slice(0, 4));
      const before = JSON.stringify(await store.raw());
      const full = store.fullDisk(table, true);
      const adding = await store.failureOf(() => store.add(names.slice(4)));
      const removing = await store.failureOf(async () => (await store.open()).remove(names));
      full.end();
      const same = before === JSON.stringify(await store.raw());
      const outcomes = await store.add(names.slice(4));
      return { adding, removing, same, outcomes, wrong: await store.verify() };
    }, table);
    const told = { name: 'DiskFull', message: expect.stringMatching(/space.*Free some space/) };
    expect(seen.adding).toEqual(told);
    // Removing writes no new article and may do without the table.
    if (seen.removing !== null) expect(seen.removing).toEqual(told);
    expect(seen.wrong).toEqual([]);
    if (seen.removing !== null) expect(seen.same).toBe(true);
    expect(seen.outcomes).toEqual(['added', 'added', 'added', 'added']);
  });

  it.each(DAMAGE)('makes anew what was damaged: %s', async (_, table, field, noted, lost) => {
    const seen = await store.run(
      async (store, { table, field, noted }) => {
        const names = store.names();
        await store.addAll([names]);
        await store.close();
        const spoil = (value: unknown): unknown => {
          if (table === 'names') return new Uint8Array(3);
          if (field === null) return store.flipped(value as Uint8Array);
          const row = value as Record<string, unknown>;
          if (table !== 'meta') return { ...row, [field]: store.flipped(row[field] as Uint8Array) };
          return { key: row['key'], value: 7 };
        };
        if (table === 'meta') {
          for (const key of ['statistics', 'rarity']) await store.spoil(table, key, spoil);
          const key = 'pending:articles:0';
          await store.spoil(table, key, () => ({ key, months: 7 }));
        } else {
          const keys = await store.spoil(table, 'all', spoil);
          const repair = { key: 'repair', [table === 'entityBlocks' ? 'entities' : table]: keys };
          if (noted) await store.spoil('meta', 'repair', () => repair);
        }
        store.change('painter', 'another painter', { id: 'another' });
        const outcomes = await store.add(['another painter', ...names]);
        const wrong = await store.verify();
        await (await store.open()).settle();
        return {
          outcomes,
          wrong: [...wrong, ...(await store.verify())],
          links: await store.linked(),
          inMemory: store.inMemory([...names, 'another painter']),
          repair: (await store.meta('repair')) ?? 'done',
        };
      },
      { table, field, noted },
    );
    expect(seen.wrong).toEqual([]);
    expect(seen.repair).toBe('done');
    // What is lost comes in again with the batch; either way nothing else has changed.
    expect(seen.outcomes.filter((outcome) => outcome === 'added')).toHaveLength(1 + lost);
    expect(seen.links).toEqual(seen.inMemory);
  });

  it('makes damaged stories anew when an article leaves them', async () => {
    const seen = await store.run(async (store) => {
      const names = store.names();
      await store.addAll([names]);
      await store.close();
      const spoilt = await store.spoil('stories', 'all', (value) =>
        store.flipped(value as Uint8Array),
      );
      const before = await store.verify();
      const gone = names.slice(0, 4);
      await (await store.open()).remove(gone);
      await (await store.open()).settle();
      return {
        spoilt: spoilt.length,
        before: before.length,
        wrong: await store.verify(),
        links: await store.linked(),
        inMemory: store.inMemory(names.slice(4)),
      };
    });
    expect(seen.spoilt).toBeGreaterThan(0);
    expect(seen.before).toBeGreaterThan(0);
    expect(seen.wrong).toEqual([]);
    expect(seen.links).toEqual(seen.inMemory);
  });

  it('leaves an archive of a newer version as it is, and says so', async () => {
    const seen = await store.run(async (store) => {
      await store.add(['painter']);
      await store.close();
      store.db.close();
      await new Promise<void>((resolve) => {
        const newer = indexedDB.open('written', 300);
        newer.addEventListener('upgradeneeded', () => newer.result.createObjectStore('dossiers'));
        newer.addEventListener('success', () => {
          newer.result.close();
          resolve();
        });
      });
      const failures = [
        await store.failureOf(() => store.open()),
        await store.failureOf(() => store.openRaw()),
      ];
      const tables = await new Promise<string[]>((resolve) => {
        const after = indexedDB.open('written');
        after.addEventListener('success', () => {
          resolve([String(after.result.version), ...after.result.objectStoreNames]);
          after.result.close();
        });
      });
      return { failures, tables };
    });
    for (const failure of seen.failures)
      expect(failure).toEqual({
        name: 'ArchiveNewer',
        message: expect.stringMatching(/newer Backstory\. Update the extension/),
      });
    expect(seen.tables[0]).toBe('300');
    expect(seen.tables).toContain('dossiers');
    expect(seen.tables).toContain('docs');
  });

  it('lets readers open no archive that is missing, and makes none', async () => {
    const seen = await store.run(async (store) => {
      const failure = await store.failureOf(() => store.openRaw('nothing'));
      const databases = await indexedDB.databases();
      return { failure, made: databases.some(({ name }) => name === 'nothing') };
    });
    expect(seen).toEqual({
      failure: { name: 'ArchiveMissing', message: expect.stringMatching(/Open the library/) },
      made: false,
    });
  });

  it('says that another tab blocks the new version, and goes on once it is closed', async () => {
    const seen = await store.run(async (store) => {
      await store.makeOld(2, []);
      const old = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('written');
        request.addEventListener('success', () => resolve(request.result));
      });
      const failure = await store.failureOf(() => store.open());
      old.close();
      return { failure, outcomes: await store.add(['painter']), wrong: await store.verify() };
    });
    expect(seen).toEqual({
      failure: { name: 'ArchiveBlocked', message: expect.stringMatching(/Close the other/) },
      outcomes: ['added'],
      wrong: [],
    });
  });

  it('makes way for another tab that deletes the archive, and starts anew', async () => {
    const other = await store.secondTab();
    await store.run((store) => store.addAll([store.names()]));
    await other.run(
      () =>
        new Promise<void>((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('written');
          gone.addEventListener('success', () => resolve());
          gone.addEventListener('blocked', () => reject(new Error('The first tab holds on.')));
        }),
    );
    await other.close();
    const seen = await store.run(async (store) => {
      const outcomes = await store.add(['painter']);
      return {
        outcomes,
        links: await store.linked(),
        inMemory: store.inMemory(['painter']),
        wrong: await store.verify(),
      };
    });
    expect(seen.outcomes).toEqual(['added']);
    expect(seen.links).toEqual(seen.inMemory);
    expect(seen.wrong).toEqual([]);
  });
});
