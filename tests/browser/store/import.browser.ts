import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inBrowsers } from '../harness/inBrowsers';
import { eightRecords, impostor } from './inventedArticles';
import { openStore, type OpenStore } from './openStore';

inBrowsers('importing into the store', (suite) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = await openStore(suite, await eightRecords());
  });
  beforeEach(() => store.run((store) => store.empty()));
  afterAll(() => store.close());

  it('adds articles and links their names', async () => {
    const [last] = (await store.run((store) => store.importRecords(store.names()))).slice(-1);
    expect(last).toEqual({
      state: 'done',
      filesDone: 1,
      filesTotal: 1,
      articlesAdded: 8,
      current: null,
      items: [{ file: 'file', outcome: 'added', message: null, articles: 8 }],
    });
    const dump = await store.run((store) => store.dump());
    expect(dump.articles).toHaveLength(8);
    expect(dump.mentions.filter(({ entity }) => entity === '')).toEqual([]);
    expect(dump.tellings.filter(({ story }) => story === '')).toEqual([]);
    expect(await store.run((store) => store.summary())).toEqual({
      articles: 8,
      names: dump.entities.length,
      events: dump.events.length,
    });
  });

  it('adds nothing the second time', async () => {
    await store.run((store) => store.importRecords(store.names()));
    const before = await store.run((store) => store.dump());
    const told = await store.run((store) => store.importRecords(store.names()));
    expect(told.at(-1)?.items).toEqual([
      { file: 'file', outcome: 'already there', message: null, articles: 8 },
    ]);
    expect(await store.run((store) => store.dump())).toEqual(before);
  });

  it('knows an article by what it says, under whatever id it comes', async () => {
    await store.run((store) => {
      const record = store.record('painter');
      store.copies.set('renamed', { ...record, article: { ...record.article, id: 'renamed' } });
      return store.importRecords(['painter', 'renamed', 'painter']);
    });
    expect((await store.run((store) => store.list(9))).map(({ id }) => id)).toEqual(['painter']);
  });

  it('keeps both of two articles with one id', async () => {
    const other = await impostor();
    await store.run((store, other) => {
      store.copies.set('impostor', other);
      return store.importRecords(['painter', 'impostor', 'impostor']);
    }, other);
    const listed = await store.run((store) => store.list(9));
    expect(listed.map(({ title }) => title)).toEqual(['Another painter', 'A painter comes home']);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(2);
    const known = await store.run((store) =>
      store
        .archive()
        .entities(['person:ossian-fell'])
        .then((found) => [...found.keys()]),
    );
    expect(known).toEqual(['person:ossian-fell']);
  });

  const refusal = {
    file: 'second',
    line: 3,
    outcome: 'failed',
    title: null,
    why: 'The line is no article',
    remedy: 'Leave it out',
  } as const;

  it.each([
    {
      what: 'a refusal',
      item: { refusal },
      message: 'Line 3: The line is no article. Leave it out.',
      added: ['meeting', 'strikes', 'painter', 'surname', 'nameless'],
    },
    {
      what: 'a file that breaks',
      item: { breaks: 'the disk went away' },
      message:
        'It could not be read to its end (the disk went away). What came before is in the archive. Try the file again.',
      added: ['meeting', 'strikes', 'painter', 'nameless'],
    },
  ])('takes the others beside $what', async ({ item, message, added }) => {
    const told = await store.run(
      (store, item) =>
        store.import([
          { name: 'first', items: [{ record: 'meeting' }] },
          {
            name: 'second',
            items: [{ record: 'strikes' }, { record: 'painter' }, item, { record: 'surname' }],
          },
          { name: 'third', items: [{ record: 'nameless' }] },
        ]),
      item,
    );
    const last = told.at(-1);
    expect(last).toMatchObject({ state: 'done', filesDone: 3, articlesAdded: added.length });
    expect(last?.items).toContainEqual({ file: 'second', outcome: 'failed', message, articles: 0 });
    expect(last?.items.filter(({ outcome }) => outcome === 'added')).toHaveLength(3);
    const listed = await store.run((store) => store.list(9));
    expect(listed.map(({ id }) => id).sort()).toEqual([...added].sort());
    const dump = await store.run((store) => store.dump());
    expect(dump.mentions.filter(({ entity }) => entity === '')).toEqual([]);
  });

  it('analyses what comes unanalysed, as the pipeline does', async () => {
    const { article, contentHash, findings } = await store.run((store) => store.record('inquiry'));
    const { id, ...extracted } = article;
    const got = await store.run(
      async (store, source) => {
        await store.import([{ name: 'file', items: [{ source }] }]);
        return (await store.archive().articles(['inquiry'])).map(({ record }) => record);
      },
      { id, file: null, extracted: { ...extracted, updated: null } },
    );
    expect(got).toEqual([{ contentHash, file: null, article, findings }]);
  });

  it.each([1, 3, 7])('goes on after it was stopped at article %i', async (stopAfter) => {
    const stopped = await store.run(async (store, stopAfter) => {
      const file = { name: 'file', items: store.names().map((record) => ({ record })) };
      const told = await store.import([file, { name: 'never', items: [] }], stopAfter);
      return { last: told.at(-1), dump: await store.dump() };
    }, stopAfter);
    expect(stopped.last).toMatchObject({
      state: 'cancelled',
      filesDone: 0,
      articlesAdded: stopAfter,
      current: null,
    });
    expect(stopped.dump.articles).toHaveLength(stopAfter);
    expect(stopped.dump.mentions.filter(({ entity }) => entity === '')).toEqual([]);
    const [resumed, whole] = await store.run(async (store) => {
      await store.importRecords(store.names());
      const resumed = await store.dump();
      await store.empty();
      await store.importRecords(store.names());
      return [resumed, await store.dump()] as const;
    });
    expect(resumed).toEqual(whole);
  });

  it('counts up as it goes', async () => {
    const told = await store.run(async (store) => {
      // Two files of more than one batch in all, of articles that differ in their words alone.
      const items = Array.from({ length: 60 }, (_, index) => {
        const record = store.record('nameless');
        const name = `copy ${index}`;
        store.copies.set(name, {
          ...record,
          contentHash: index.toString(16).padStart(64, '0'),
          article: { ...record.article, id: name },
        });
        return { record: name };
      });
      return store.import([
        { name: 'first', items },
        { name: 'second', items: [{ record: 'painter' }] },
      ]);
    });
    const seen = told.map(({ state, filesDone, articlesAdded, current }) =>
      [state, filesDone, articlesAdded, current].join(' '),
    );
    expect(seen).toEqual([
      'running 0 0 first',
      'running 0 50 first',
      'running 0 60 first',
      'running 1 60 second',
      'running 1 61 second',
      'done 2 61 ',
      'done 2 61 ',
    ]);
  });
});
