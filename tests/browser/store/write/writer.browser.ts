import { expect, it } from 'vitest';
import { inBrowsers } from '../../harness/inBrowsers';
import { eightRecords } from '../inventedArticles';
import { withStore } from '../withStore';
import type { WriterPage } from './writerBundle';

inBrowsers('writing the archive', (suite) => {
  const store = withStore<WriterPage>(suite, {
    bundle: new URL('writerBundle.ts', import.meta.url),
    records: eightRecords,
    each: (store) => store.empty(),
  });

  it('holds what linking in memory gives, in whatever order and batches', async () => {
    const seen = await store.run(async (store) => {
      const names = store.names();
      const turned = [...names].reverse();
      const orders = [
        [names],
        turned.map((name) => [name]),
        [turned.slice(0, 3), turned.slice(3, 4), turned.slice(4)],
      ];
      const archives = [];
      for (const batches of orders) {
        await store.empty();
        await store.addAll(batches);
        archives.push([await store.linked(), await store.verify()] as const);
      }
      return { archives, inMemory: store.inMemory(names) };
    });
    expect(seen.inMemory.stories.length).toBeGreaterThan(0);
    for (const [links, wrong] of seen.archives) {
      expect(wrong).toEqual([]);
      expect(links).toEqual(seen.inMemory);
    }
  });

  it('passes over what is there, and tells apart what has the same id', async () => {
    const seen = await store.run(async (store) => {
      store.change('painter', 'other', { id: 'meeting' });
      const outcomes = [
        await store.add(['painter', 'meeting', 'painter']),
        await store.add(['meeting', 'other', 'strikes', 'other']),
      ];
      return { outcomes, docs: await store.docs(), wrong: await store.verify() };
    });
    expect(seen.outcomes).toEqual([
      ['added', 'added', 'already there'],
      ['already there', 'added', 'added', 'already there'],
    ]);
    expect(seen.docs.map(({ id }) => id)).toEqual([
      'meeting',
      'meeting~72656874',
      'painter',
      'strikes',
    ]);
    expect(seen.wrong).toEqual([]);
  });

  it('puts a new version in the place of the old one, by id or by address, when told to', async () => {
    const seen = await store.run(async (store) => {
      await store.add(['painter', 'meeting', 'strikes']);
      await store.add(['inquiry'], { source: { id: 'feed:times', kind: 'feed' } });
      store.change('painter', 'second painter');
      store.change('strikes', 'second strikes', { id: 'renamed' });
      store.change('meeting', 'second meeting');
      store.change('meeting', 'third meeting');
      const outcomes = await store.add(
        ['second painter', 'second strikes', 'second meeting', 'third meeting', 'inquiry'],
        { replace: true, source: { id: 'feed:times', kind: 'feed' } },
      );
      return {
        outcomes,
        docs: (await store.docs()).map(({ id, title, number }) => [
          id,
          title.split(':')[0],
          number,
        ]),
        sources: await store.sources(),
        wrong: await store.verify(),
      };
    });
    expect(seen.wrong).toEqual([]);
    expect(seen.outcomes).toEqual([
      'updated',
      'updated',
      'already there',
      'updated',
      'already there',
    ]);
    expect(seen.docs).toEqual([
      ['inquiry', expect.any(String), 4],
      ['meeting', 'third meeting', 7],
      ['painter', 'second painter', 5],
      ['renamed', 'second strikes', 6],
    ]);
    expect(seen.sources).toEqual([{ id: 'feed:times', kind: 'feed', articles: 4, addedAt: 1000 }]);
  });

  it('never lets a later article look earlier, when the clock is set back', async () => {
    const docs = await store.run(async (store) => {
      await store.add(['painter'], { now: 5000 });
      await store.add(['meeting'], { now: 70 });
      await store.close();
      await store.add(['strikes'], { now: 80 });
      await store.add(['inquiry'], { now: 6000 });
      return store.docs();
    });
    expect(docs.map(({ id, addedAt }) => [id, addedAt])).toEqual([
      ['inquiry', 6000],
      ['meeting', 5000],
      ['painter', 5000],
      ['strikes', 5000],
    ]);
  });

  it('keeps a checkpoint with its batch, and deletes it', async () => {
    const seen = await store.run(async (store) => {
      const rows = [];
      for (const checkpoint of [{ at: 1 }, undefined, { at: 2 }, null]) {
        await store.add(['painter'], { checkpoint });
        rows.push(await store.meta('import'));
      }
      return rows.map((row) => row ?? 'none');
    });
    expect(seen).toEqual([
      { key: 'import', value: { at: 1 } },
      { key: 'import', value: { at: 1 } },
      { key: 'import', value: { at: 2 } },
      'none',
    ]);
  });

  it('stays sound through logs, merges and steps that are cut, and comes out the same', async () => {
    const seen = await store.run(async (store) => {
      const names = store.generate(11, 120);
      store.mergeAfterDeltas = 3;
      store.mostEntityBlocks = 2;
      const wrong: string[] = [];
      await store.add(names.slice(0, 60));
      const logs = (await store.manifest()).entityLogs.length;
      wrong.push(...(await store.verify()));
      for (let at = 60; at < 120; at += 20) await store.add(names.slice(at, at + 20));
      wrong.push(...(await store.verify()));
      const cut = new AbortController();
      const writer = await store.open();
      await writer.settle({ signal: cut.signal, onProgress: () => cut.abort() });
      await store.close();
      wrong.push(...(await store.verify()));
      await (await store.open()).settle();
      wrong.push(...(await store.verify()));
      const { pending, entityLogs, postings } = await store.manifest();
      const linked = await store.linked();
      await store.empty();
      store.generate(11, 120);
      await store.addAll([names]);
      const segments = postings.segments.length + postings.deltas.length;
      return {
        wrong,
        logs,
        pending,
        entityLogs,
        segments,
        same: JSON.stringify(linked) === JSON.stringify(await store.linked()),
      };
    });
    expect(seen).toEqual({
      wrong: [],
      logs: 1,
      pending: { stories: 0, names: 0 },
      entityLogs: [],
      segments: 1,
      same: true,
    });
  });

  it('lets one tab write at a time; another waits, says so and goes on', async () => {
    const other = await store.secondTab();
    await store.run((store) => store.add(['painter']));
    const waits = other.run(async (store) => {
      let waited = 0;
      const writer = await store.open({ onWaiting: () => waited++ });
      await writer.settle();
      return [waited, await store.add(['meeting', 'painter'])] as const;
    });
    const gone = await other.run(async (store) => {
      const signal = AbortSignal.timeout(200);
      const second = Object.create(store, {
        writer: { value: null, writable: true },
      }) as typeof store;
      return (await store.failureOf(() => second.open({ signal })))?.name;
    });
    expect(gone).toBe('StoreError');
    await store.run((store) => store.close());
    expect(await waits).toEqual([1, ['added', 'already there']]);
    const wrong = await other.run((store) => store.verify());
    await other.close();
    expect(wrong).toEqual([]);
  });
});
