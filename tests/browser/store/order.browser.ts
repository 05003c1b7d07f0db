import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../lib/model/findings';
import { keptRecord } from '../../../lib/pipeline/keptRecord';
import { linkArchive } from '../../../lib/pipeline/linkArchive';
import { inBrowsers } from '../harness/inBrowsers';
import type { Dump } from './dump';
import { randomNumbers } from './generatedArticles';
import { eightRecords } from './inventedArticles';
import { openStore, type OpenStore } from './openStore';

/** What the store knows across articles, in the shape that linking in memory gives it. */
function linksOf({ entities, mentions, events, tellings }: Dump) {
  return {
    entities: entities.map(
      ({ articleCount: _, firstSeen: __, lastSeen: ___, ...entity }) => entity,
    ),
    members: mentions.map((row) => [row.article, row.localId, row.entity].join(' ')).sort(),
    events: [...events].sort(byId),
    tellings: tellings.map((row) => [row.article, row.index, row.story].join(' ')).sort(),
  };
}

function linksInMemory(records: ArticleRecord[]): ReturnType<typeof linksOf> {
  const linked = linkArchive(records.map(keptRecord));
  return {
    entities: linked.entities.map(({ members: _, ...entity }) => entity).sort(byId),
    members: linked.articles
      .flatMap(({ record, entityOf }) =>
        [...entityOf].map(([local, entity]) => [record.article.id, local, entity].join(' ')),
      )
      .sort(),
    events: linked.events.sort(byId),
    tellings: linked.articles
      .flatMap(({ record, eventOf }) =>
        eventOf.map((story, index) => [record.article.id, index, story ?? ''].join(' ')),
      )
      .sort(),
  };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function shuffled(names: string[], seed: number): string[] {
  const random = randomNumbers(seed);
  return names
    .map((name) => ({ name, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name);
}

inBrowsers('the order of import', (suite) => {
  let store: OpenStore;
  let records: ArticleRecord[] = [];
  beforeAll(async () => {
    records = await eightRecords();
    store = await openStore(suite, records);
  });
  beforeEach(() => store.run((store) => store.empty()));
  afterAll(() => store.close());

  async function importIn(imports: string[][]): Promise<Dump> {
    return store.run(async (store, imports) => {
      await store.empty();
      for (const names of imports) await store.importRecords(names);
      return store.dump();
    }, imports);
  }

  it('is put to the test by articles that share names, spellings, a surname and an event', () => {
    const { entities, events } = linkArchive(records);
    const spellings = entities.map(({ aliases }) => aliases);
    expect(spellings).toContainEqual(expect.arrayContaining(['Maria Okonjo', 'Maria Okonjoh']));
    expect(spellings).toContainEqual(expect.arrayContaining(['NHA', 'Northern Harbour Authority']));
    expect(entities.filter(({ name }) => /\bBrandt$/.test(name))).toHaveLength(3);
    const shared = events.map(({ members }) => new Set(members.map(({ article }) => article)).size);
    expect(Math.max(...shared)).toBe(3);
  });

  it('matters not: the store holds what linking in memory gives', async () => {
    const dump = await importIn([records.map(({ article }) => article.id)]);
    expect(linksOf(dump)).toEqual(linksInMemory(records));
  });

  it.each([1, 2, 3, 4, 5])('matters not, in order %i, at once or in steps', async (seed) => {
    const names = records.map(({ article }) => article.id);
    const order = shuffled(names, seed);
    const inOrder = await importIn([names]);
    expect(await importIn([order])).toEqual(inOrder);
    expect(await importIn(order.map((name) => [name]))).toEqual(inOrder);
    const cut = 1 + (seed % (names.length - 1));
    expect(await importIn([order.slice(0, cut), order.slice(cut)])).toEqual(inOrder);
  });

  it.each([
    'strikes',
    'meeting',
    'inquiry',
    'spelling',
    'painter',
    'surname',
    'nameless',
    'undated',
  ])('matters not: without %s the store is as if it had never come', async (gone) => {
    const names = records.map(({ article }) => article.id);
    const without = await importIn([names.filter((name) => name !== gone)]);
    await importIn([names]);
    const removed = await store.run(async (store, gone) => {
      await store.remove(gone);
      return store.dump();
    }, gone);
    expect(removed).toEqual(without);
  });
});
