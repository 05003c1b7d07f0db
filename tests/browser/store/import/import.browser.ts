import { beforeAll, beforeEach, expect, it } from 'vitest';
import { eventually } from '../../harness/eventually';
import { inBrowsers } from '../../harness/inBrowsers';
import { withStore } from '../withStore';
import type { ImportPage } from './importBundle';

const HARBOUR = { name: 'harbour.jsonl', seed: 1, count: 60 };
const QUAY = { name: 'quay.jsonl', seed: 2, count: 40 };

inBrowsers('importing into the store', (suite) => {
  const store = withStore<ImportPage>(suite, {
    bundle: new URL('importBundle.ts', import.meta.url),
  });
  /** What the archive holds once both files are in it without any trouble. */
  let whole: Awaited<ReturnType<ImportPage['content']>>;
  beforeAll(async () => {
    whole = await store.run(
      async (store, files) => {
        await store.empty();
        await store.import(files);
        return store.content();
      },
      [HARBOUR, QUAY],
    );
  });
  beforeEach(() => store.run((store) => store.empty()));

  it('adds all articles once, whatever it has', async () => {
    const seen = await store.run(
      async (store, files) => {
        const first = await store.import(files);
        const content = await store.content();
        const again = await store.import(files);
        const { sources, checkpoint } = await store.holdings();
        const problems = await store.problems();
        return {
          first,
          again,
          content,
          sources,
          checkpoint,
          problems,
          after: await store.content(),
        };
      },
      [HARBOUR, QUAY],
    );
    expect(seen.first).toMatchObject({ state: 'done', articlesAdded: 100, articlesKnown: 0 });
    expect(seen.again).toMatchObject({ state: 'done', articlesAdded: 0, articlesKnown: 100 });
    expect(seen.after).toEqual(seen.content);
    expect(seen.content.summary.articles).toBe(100);
    expect(Object.fromEntries(seen.sources.map(({ id, articles }) => [id, articles]))).toEqual({
      'file:harbour.jsonl': 60,
      'file:quay.jsonl': 40,
    });
    expect(seen.checkpoint).toBeNull();
    expect(seen.problems).toEqual([]);
  });

  it.each([2, 25, 61])('goes on after it was broken off at article %i', async (breakAt) => {
    const seen = await store.run(
      async (store, { files, breakAt }) => {
        const broken = await store.import(files, { breakAt });
        const between = await store.content();
        const sound = await store.problems();
        const last = await store.import(files);
        return { broken, between, sound, last, end: await store.content() };
      },
      { files: [HARBOUR, QUAY], breakAt },
    );
    expect(seen.broken?.state).toBe('failed');
    expect(seen.sound).toEqual([]);
    expect(seen.between.summary.articles).toBeLessThan(breakAt);
    expect(seen.last).toMatchObject({ state: 'done', articlesAdded: 100, articlesKnown: 0 });
    expect(seen.end).toEqual(whole);
  });

  it('is stopped with all that it had read, and leaves no place', async () => {
    const seen = await store.run(async (store, file) => {
      const last = await store.import([file], { stopAt: 40 });
      return { last, content: await store.content(), problems: await store.problems() };
    }, HARBOUR);
    expect(seen.last).toMatchObject({ state: 'cancelled', filesDone: 0 });
    expect(seen.content.summary.articles).toBe(seen.last?.articlesAdded);
    expect(seen.content.checkpoint).toBeNull();
    expect(seen.problems).toEqual([]);
  });

  it('lets another tab write while it is paused', async () => {
    const other = await store.secondTab();
    await store.run((store, file) => store.begin([file], { pauseAt: 40 }), HARBOUR);
    await eventually(
      () => store.run((store) => store.states()),
      (states) => states.includes('paused'),
    );
    const removed = await other.run((store) => store.removeFirst());
    await other.close();
    const seen = await store.run(async (store) => {
      store.control.resume();
      const last = await store.ended();
      const list = await store.lists(100);
      return { last, ids: list.pages, problems: await store.problems(), states: store.states() };
    });
    expect(seen.states).toEqual(['running', 'paused', 'running', 'done']);
    expect(seen.last).toMatchObject({ state: 'done', articlesAdded: 60 });
    expect(seen.ids).toHaveLength(59);
    expect(seen.ids).not.toContain(removed);
    expect(seen.problems).toEqual([]);
  });

  it('waits for another tab’s import, then goes on', async () => {
    const other = await store.secondTab();
    await store.run((store, file) => store.begin([file], { pauseAt: 30 }), HARBOUR);
    await eventually(
      () => store.run((store) => store.states()),
      (states) => states.includes('paused'),
    );
    await other.run((store, file) => store.begin([file]), QUAY);
    expect(
      await eventually(
        () => other.run((store) => store.states()),
        (states) => states.length > 0,
      ),
    ).toEqual(['waiting']);
    expect(await other.run((store) => store.importRuns())).toBe(true);
    await store.run((store) => store.control.resume());
    const [first, second] = await Promise.all([
      store.run((store) => store.ended()),
      other.run((store) => store.ended()),
    ]);
    expect([first?.state, second?.state]).toEqual(['done', 'done']);
    await other.run((store) => store.importEnded());
    expect(await store.run((store) => store.importRuns())).toBe(false);
    await other.close();
    expect(await store.run((store) => store.content())).toEqual(whole);
    expect(await store.run((store) => store.problems())).toEqual([]);
  });

  it('gives up waiting when the reader stops it', async () => {
    const other = await store.secondTab();
    await store.run((store, file) => store.begin([file], { pauseAt: 30 }), HARBOUR);
    await eventually(
      () => store.run((store) => store.states()),
      (states) => states.includes('paused'),
    );
    const failure = await other.run(async (store, file) => {
      store.begin([file]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      store.control.stop();
      return store.ended().then(
        () => null,
        (error: unknown) => (error as Error).name,
      );
    }, QUAY);
    expect(failure).toBe('ImportStopped');
    await other.close();
    await store.run((store) => {
      store.control.stop();
      return store.ended();
    });
  });

  it('takes deletions between its commits', async () => {
    const seen = await store.run(
      async (store, files) => {
        const last = await store.import(files, {
          removeAt: 50,
          removeSourceAt: [80, 'file:harbour.jsonl'],
        });
        const { sources, summary } = await store.holdings();
        return { last, sources, summary, problems: await store.problems() };
      },
      [HARBOUR, QUAY],
    );
    expect(seen.last?.state).toBe('done');
    expect(seen.sources.map(({ id }) => id)).toEqual(['file:quay.jsonl']);
    expect(seen.summary.articles).toBe(40);
    expect(seen.problems).toEqual([]);
  });

  it('begins anew where what was stored before was deleted', async () => {
    const seen = await store.run(async (store, file) => {
      await store.import([file], { breakAt: 40 });
      const before = await store.content();
      await store.lease.use((writer) => writer.removeSource('file:harbour.jsonl'));
      const after = await store.content();
      await store.import([file]);
      return { before, after, end: (await store.content()).summary.articles };
    }, HARBOUR);
    expect(seen.before.checkpoint).toBeGreaterThan(0);
    expect(seen.after).toMatchObject({ hashes: [], checkpoint: null });
    expect(seen.end).toBe(60);
  });

  it.each(['docs', 'groups', 'meta'])(
    'keeps what is whole when the disk is full at %s',
    async (table) => {
      const seen = await store.run(
        async (store, { files, table }) => {
          await store.empty();
          await store.import([files[0] as (typeof files)[0]]);
          const before = await store.content();
          const full = store.fullDisk(table, false);
          const failed = await store.import(files);
          full.end();
          const after = await store.content();
          const problems = await store.problems();
          const again = await store.import(files);
          return { before, failed, after, problems, again, end: await store.content() };
        },
        { files: [HARBOUR, QUAY], table },
      );
      expect(seen.failed).toMatchObject({
        state: 'failed',
        message: expect.stringMatching(/disk space .* is used up\. Nothing stored was lost/),
      });
      expect(seen.after).toEqual(seen.before);
      expect(seen.problems).toEqual([]);
      expect(seen.again?.state).toBe('done');
      expect(seen.end).toEqual(whole);
    },
  );

  it.each([1, 7, 100])('is listed in pages of %i, the newest first', async (limit) => {
    const seen = await store.run(
      async (store, { files, limit }) => {
        await store.import(files);
        const all = await store.lists(limit);
        const word = all.title.split(' ').at(-1) ?? '';
        const found = await store.lists(limit, word.toUpperCase());
        return { all, found, nothing: await store.lists(limit, 'no such words') };
      },
      { files: [HARBOUR, QUAY], limit },
    );
    expect(seen.all.pages).toHaveLength(100);
    expect(seen.all.pages).toEqual(seen.all.sorted);
    expect(seen.all.parts).toBe(Math.ceil(100 / limit));
    expect(seen.found.pages).toEqual(seen.found.sorted);
    expect(seen.found.pages.length).toBeGreaterThan(0);
    expect(seen.nothing.pages).toEqual([]);
  });
});
