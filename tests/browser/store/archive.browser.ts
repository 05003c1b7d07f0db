import { afterAll, beforeAll, expect, it } from 'vitest';
import { nameKeys } from '../../../lib/linking/identity/nameKeys';
import { inBrowsers } from '../harness/inBrowsers';
import { eightRecords } from './inventedArticles';
import { openStore, type OpenStore } from './openStore';

inBrowsers('asking the store', (suite) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = await openStore(suite, await eightRecords());
    await store.run(async (store) => {
      await store.empty();
      await store.importRecords(store.names());
    });
  });
  afterAll(() => store.close());

  it.each([
    [
      'a spelling',
      nameKeys({ kind: 'person', name: 'Greta Okonjo', aliases: [] }),
      ['person:maria-okonjo'],
    ],
    ['another sound', nameKeys({ kind: 'person', name: 'Maria Ondiek', aliases: [] }), []],
    ['no key', [], []],
    ['a key twice', ['n:port sella', 'n:port sella'], ['place:port-sella']],
    ['an acronym', ['n:nha'], ['organisation:northern-harbour-authority']],
    ['a key of nobody', ['n:south harbour'], []],
  ])('finds entities by keys: %s', async (_, keys, ids) => {
    const found = await store.run((store, keys) => store.archive().entitiesByKeys(keys), keys);
    expect(found.map(({ id }) => id)).toEqual(ids);
    for (const entity of found) expect(entity.members).toEqual([]);
  });

  it('finds everybody of one surname', async () => {
    const found = await store.run(async (store) => {
      const [key] = (await store.dump()).aliases.filter(({ entity }) =>
        entity.endsWith('tomas-brandt'),
      );
      return store.archive().entitiesByKeys([key?.key ?? '']);
    });
    expect(found.map(({ id }) => id).sort()).toEqual([
      'person:brandt',
      'person:clara-brandt',
      'person:tomas-brandt',
    ]);
  });

  it('gives entities by id, and how many articles name each', async () => {
    const ids = ['person:tomas-brandt', 'person:nobody'];
    const [entities, counts] = await store.run(
      async (store, ids) =>
        [
          [...(await store.archive().entities(ids))],
          [...(await store.archive().entityFrequency(ids))],
        ] as const,
      ids,
    );
    expect(entities).toEqual([
      [
        'person:tomas-brandt',
        expect.objectContaining({
          name: 'Tomas Brandt',
          articleCount: 4,
          firstSeen: '2031-02-27',
          lastSeen: '2031-07-01',
        }),
      ],
    ]);
    expect(counts).toEqual([
      ['person:tomas-brandt', 4],
      ['person:nobody', 0],
    ]);
  });

  it('lists where a name appears, the latest first and the undated last', async () => {
    const found = await store.run((store) =>
      store.archive().appearances('organisation:northern-harbour-authority'),
    );
    expect(found.map(({ article, published }) => [article, published])).toEqual([
      ['spelling', '2031-07-01'],
      ['inquiry', '2031-06-09'],
      ['meeting', '2031-03-12'],
      ['strikes', '2031-02-27'],
      ['undated', null],
    ]);
    expect(await store.run((store) => store.archive().appearances('person:nobody'))).toEqual([]);
  });

  it('counts an article once that has one name under two spellings', async () => {
    const found = await store.run(async (store) => {
      const record = store.record('painter');
      const [first, second] = record.findings.entities;
      const both = { ...record.findings, entities: record.findings.entities };
      if (first && second) both.entities = [first, { ...second, ...first, id: second.id }];
      // Westmere's mentions now belong to a second Clara Brandt, whom linking takes for the first.
      const mentions = both.mentions.filter(({ entity }) =>
        [first?.id, second?.id].includes(entity),
      );
      const article = { ...record.article, id: 'twice' };
      const contentHash = '2'.repeat(64);
      store.copies.set('twice', {
        ...record,
        contentHash,
        article,
        findings: { ...both, mentions },
      });
      await store.importRecords(['twice']);
      const found = await store.archive().appearances('person:clara-brandt');
      await store.remove('twice');
      return found.map(({ article, count, quote }) => [article, count, quote?.start]);
    });
    expect(found).toEqual([
      ['painter', 2, 0],
      ['twice', 4, 0],
    ]);
  });

  it.each([
    { what: 'nothing', query: { entities: [], events: [] }, ids: [] },
    { what: 'unknown ids', query: { entities: ['person:nobody'], events: ['event:x:0'] }, ids: [] },
    {
      what: 'a name',
      query: { entities: ['person:felix-moreau'], events: [] },
      ids: ['painter'],
    },
    {
      what: 'a rare name before frequent ones',
      query: { entities: ['place:port-sella', 'place:westmere'], events: [] },
      ids: ['painter', 'inquiry', 'meeting', 'spelling', 'strikes', 'undated'],
    },
    {
      what: 'an event before any name',
      query: { entities: ['place:westmere'], events: ['event:inquiry:0'] },
      ids: ['inquiry', 'meeting', 'strikes', 'painter'],
    },
  ])('finds candidates by $what', async ({ query, ids }) => {
    const found = await store.run(
      (store, query) => store.archive().candidates({ ...query, terms: [] }),
      query,
    );
    expect(found).toEqual(ids);
  });

  it('gives articles in the order asked for, with what they are linked to', async () => {
    const found = await store.run(async (store) => {
      const articles = await store.archive().articles(['strikes', 'no such article', 'meeting']);
      return articles.map(({ record, entityOf, eventOf }) => ({
        id: record.article.id,
        same: JSON.stringify(record) === JSON.stringify(store.record(record.article.id)),
        entities: [...entityOf.values()].sort(),
        eventOf,
      }));
    });
    expect(found).toMatchObject([
      { id: 'strikes', same: true },
      { id: 'meeting', same: true },
    ]);
    for (const { entities, eventOf } of found) {
      expect(entities).toContain('person:maria-okonjo');
      expect(eventOf).toContain('event:inquiry:0');
    }
  });

  it('gives cards, addresses, size, and the list with the latest first', async () => {
    const found = await store.run(async (store) => {
      const archive = store.archive();
      return {
        cards: [...(await archive.cards(['strikes', 'strikes', 'no such article'])).values()],
        at: await archive.articlesAt('https://times.example/meeting'),
        nowhere: await archive.articlesAt('https://times.example/'),
        size: await archive.size(),
        terms: (await archive.statistics()).articles,
        listed: (await store.list(3)).map(({ id }) => id),
        last: (await store.list(99)).at(-1)?.id,
      };
    });
    expect(found).toMatchObject({
      cards: [
        { id: 'strikes', title: 'Airstrikes hit Port Sella', url: 'https://times.example/strikes' },
      ],
      at: ['meeting'],
      nowhere: [],
      size: 8,
      terms: 8,
      listed: ['nameless', 'surname', 'painter'],
      last: 'undated',
    });
  });

  it('remembers which names are never marked', async () => {
    const seen = await store.run(async (store) => {
      const muted = async () => [...(await store.archive().muted())];
      const before = await muted();
      await store.mute('person:tomas-brandt');
      await store.mute('person:tomas-brandt');
      const after = await muted();
      const listed = await store.corrections();
      await store.mute('person:tomas-brandt', false);
      return { before, after, listed, end: await muted() };
    });
    expect(seen).toMatchObject({
      before: [],
      after: ['person:tomas-brandt'],
      listed: [{ entity: 'person:tomas-brandt' }],
      end: [],
    });
  });
});
