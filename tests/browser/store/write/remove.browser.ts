import { expect, it } from 'vitest';
import { inBrowsers } from '../../harness/inBrowsers';
import { eightRecords } from '../inventedArticles';
import { withStore } from '../withStore';
import type { WriterPage } from './writerBundle';

inBrowsers('removing from the archive', (suite) => {
  const store = withStore<WriterPage>(suite, {
    bundle: new URL('writerBundle.ts', import.meta.url),
    records: eightRecords,
    each: (store) => store.empty(),
  });

  it('leaves what the others give without the article, each of them', async () => {
    const seen = await store.run(async (store) => {
      const names = store.names();
      const left = [];
      for (const name of names) {
        await store.empty();
        await store.addAll([names]);
        await (await store.open()).remove([name]);
        left.push({
          links: await store.linked(),
          wrong: await store.verify(),
          inMemory: store.inMemory(names.filter((other) => other !== name)),
        });
      }
      return left;
    });
    for (const { links, wrong, inMemory } of seen) {
      expect(wrong).toEqual([]);
      expect(links).toEqual(inMemory);
    }
  });

  it('does nothing for an article that is not there, and nothing twice', async () => {
    const seen = await store.run(async (store) => {
      await store.addAll([store.names()]);
      const writer = await store.open();
      const before = await store.raw();
      await writer.remove(['no such article']);
      const same = JSON.stringify(await store.raw()) === JSON.stringify(before);
      await Promise.all([writer.remove(['painter']), writer.remove(['painter'])]);
      return { same, articles: (await store.manifest()).articles, wrong: await store.verify() };
    });
    expect(seen).toEqual({ same: true, articles: 7, wrong: [] });
  });

  it('gives the space back, and no number twice, when the last article goes and others come', async () => {
    const seen = await store.run(async (store) => {
      await store.addAll([store.names()]);
      const writer = await store.open();
      await writer.remove(store.names());
      await writer.settle();
      const { groups, entityBlocks, stories, docs, sources } = await store.raw();
      const { articles, entities, stories: told, textLength, pending } = await store.manifest();
      await store.add(['painter']);
      const [row] = await store.docs();
      return {
        left: [groups, entityBlocks, stories, docs, sources],
        counts: [articles, entities, told, textLength, pending],
        number: row?.number,
        wrong: await store.verify(),
      };
    });
    expect(seen).toEqual({
      left: [[], [], [], [], []],
      counts: [0, 0, 0, 0, { stories: 0, names: 0 }],
      number: 9,
      wrong: [],
    });
  });

  it('deletes all of one source and forgets how its import stood', async () => {
    const seen = await store.run(async (store) => {
      const names = store.names();
      await store.add(names.slice(0, 3), { source: { id: 'pack:one', kind: 'pack' } });
      await store.add(names.slice(3), { checkpoint: { at: 5 } });
      const writer = await store.open();
      await writer.removeSource('file:news');
      await writer.removeSource('file:unknown');
      return {
        links: await store.linked(),
        inMemory: store.inMemory(names.slice(0, 3)),
        sources: (await store.sources()).map(({ id, articles }) => [id, articles]),
        checkpoint: (await store.meta('import')) ?? 'none',
        wrong: await store.verify(),
      };
    });
    expect(seen.links).toEqual(seen.inMemory);
    expect(seen.sources).toEqual([['pack:one', 3]]);
    expect(seen.checkpoint).toBe('none');
    expect(seen.wrong).toEqual([]);
  });

  it('empties all but the corrections, and goes on with other numbers', async () => {
    const seen = await store.run(async (store) => {
      await store.addAll([store.names()]);
      await store.db.corrections.put({
        id: 'mute:x',
        kind: 'mute',
        entity: 'x',
        name: 'X',
        createdAt: 1,
      });
      const writer = await store.open();
      const before = await store.manifest();
      await writer.removeEverything();
      const after = await store.manifest();
      const { corrections, ...tables } = await store.raw();
      const rows = Object.entries(tables).flatMap(([table, rows]) =>
        rows.map(([key]) => `${table} ${key}`),
      );
      await store.add(store.names());
      return {
        rows,
        corrections: corrections?.length,
        numbers: [
          after.revision > before.revision,
          after.nextArticle === before.nextArticle,
          after.nextEntity === before.nextEntity,
          after.postings.nextSegment >= before.postings.nextSegment,
        ],
        links: await store.linked(),
        inMemory: store.inMemory(store.names()),
        wrong: await store.verify(),
      };
    });
    expect(seen.rows).toEqual(['meta "manifest"']);
    expect(seen.corrections).toBe(1);
    expect(seen.numbers).toEqual([true, true, true, true]);
    expect(seen.links).toEqual(seen.inMemory);
    expect(seen.wrong).toEqual([]);
  });
});
