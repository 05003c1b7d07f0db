import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../lib/model/findings';
import { inventedNews, newsOf, type GivenName } from './inventedNews';
import { linkedAtOnce, NameArchive } from './nameArchive';

/** Articles in some order, in batches. */
function batches(records: ArticleRecord[], order: number[], size: number): ArticleRecord[][] {
  const sorted = records
    .map((record, at) => ({ record, key: order[at % order.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ record }) => record);
  const all: ArticleRecord[][] = [];
  for (let at = 0; at < sorted.length; at += size) all.push(sorted.slice(at, at + size));
  return all;
}

const order = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 });

describe('linkNames', () => {
  it('gives what linking all at once gives, in whatever order and batches', async () => {
    await fc.assert(
      fc.asyncProperty(
        inventedNews(12),
        order,
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        async (records, keys, size, later) => {
          const archive = new NameArchive();
          for (const batch of batches(records, keys, size)) await archive.add(batch, later);
          await archive.settle();
          expect(archive.entities()).toEqual(linkedAtOnce(records));
        },
      ),
      { numRuns: 120 },
    );
  }, 120_000);

  it('gives what linking the rest at once gives when articles were removed', async () => {
    await fc.assert(
      fc.asyncProperty(
        inventedNews(12),
        order,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        async (records, keys, gone, later) => {
          const archive = new NameArchive();
          const removed = records.filter((_, at) => gone[at] === true);
          for (const batch of batches(records, keys, 3)) {
            await archive.add(batch, later);
            const ids = batch
              .filter((one) => removed.includes(one))
              .map(({ article }) => article.id);
            if (ids.length > 0) await archive.remove(ids.slice(0, 1));
          }
          await archive.remove(removed.map(({ article }) => article.id));
          await archive.settle();
          const kept = records.filter((one) => !removed.includes(one));
          expect(archive.entities()).toEqual(linkedAtOnce(kept));
        },
      ),
      { numRuns: 120 },
    );
  }, 120_000);
});

const person = (name: string, ...roles: string[]): GivenName => ({ name, kind: 'person', roles });
const group = (name: string, ...aliases: string[]): GivenName => ({
  name,
  kind: 'organisation',
  aliases,
});
const place = (name: string): GivenName => ({ name, kind: 'place' });

/** Who is one, as "article: name" in order. */
function together(archive: NameArchive): string[][] {
  const records = [...archive.source.articleRows.values()].map(({ record }) => record);
  const nameOf = new Map(
    records.flatMap(({ article, findings }) =>
      findings.entities.map(({ id, name }) => [`${article.id} ${id}`, `${article.id}: ${name}`]),
    ),
  );
  return archive
    .entities()
    .filter(({ members }) => members.length > 1)
    .map(({ members }) => members.map((member) => nameOf.get(member) ?? ''));
}

describe('an article added later', () => {
  it('lets two names be one that were two', async () => {
    const archive = new NameArchive();
    await archive.add([newsOf('a', null, [group('North Ridge Shipping Agency')])]);
    await archive.add([newsOf('b', null, [group('NRSC')])]);
    expect(together(archive)).toEqual([]);
    await archive.add([newsOf('c', null, [group('North Ridge Shipping Company', 'NRSC')])]);
    expect(together(archive)).toEqual([['b: NRSC', 'c: North Ridge Shipping Company']]);
  });

  it('parts two names that were one', async () => {
    const archive = new NameArchive();
    await archive.add([newsOf('a', null, [person('James Corrin')])]);
    await archive.add([newsOf('b', null, [person('J. Corrin')])]);
    expect(together(archive)).toEqual([['a: James Corrin', 'b: J. Corrin']]);
    await archive.add([newsOf('c', null, [person('Jane Corrin')])]);
    expect(together(archive)).toEqual([]);
    const both = archive.entities().find(({ name }) => name === 'J. Corrin');
    expect(both?.candidates).toEqual(['person:james-corrin', 'person:jane-corrin']);
    await archive.remove(['c']);
    expect(together(archive)).toEqual([['a: James Corrin', 'b: J. Corrin']]);
  });

  it('says whom a lone surname meant when the fifth names him in full', async () => {
    const archive = new NameArchive();
    await archive.add([newsOf('a', null, [person('Corrin')])]);
    for (const id of ['b', 'c', 'd', 'e']) {
      await archive.add([newsOf(id, null, [person('James Corrin')])]);
      expect(together(archive).flat()).not.toContain('a: Corrin');
    }
    await archive.add([newsOf('f', null, [person('James Corrin')])]);
    expect(together(archive)).toEqual([
      ['a: Corrin', ...['b', 'c', 'd', 'e', 'f'].map((id) => `${id}: James Corrin`)],
    ]);
    await archive.remove(['b']);
    expect(together(archive).flat()).not.toContain('a: Corrin');
  });

  it('parts lone surnames of one role once somebody has that surname in full', async () => {
    const archive = new NameArchive();
    await archive.add([newsOf('a', null, [person('Kazani', 'General')])]);
    await archive.add([newsOf('b', null, [person('Kazani', 'General')])]);
    expect(together(archive)).toEqual([['a: Kazani', 'b: Kazani']]);
    // A surname that sounds like it is enough, and two that come at once are as much as one.
    await archive.add([
      newsOf('c', null, [person('Omar Kozni')]),
      newsOf('d', null, [person('Walter Kuzan')]),
    ]);
    expect(together(archive)).toEqual([]);
    await archive.remove(['c', 'd']);
    expect(together(archive)).toEqual([['a: Kazani', 'b: Kazani']]);
  });

  it('joins an acronym to the name that introduces it', async () => {
    const archive = new NameArchive();
    await archive.add([newsOf('a', null, [group('NRS')])]);
    await archive.add([newsOf('b', null, [group('North Ridge Society')])]);
    expect(together(archive)).toEqual([]);
    await archive.add([newsOf('c', null, [group('North Ridge Society', 'NRS')])]);
    expect(together(archive)).toEqual([
      ['a: NRS', 'b: North Ridge Society', 'c: North Ridge Society'],
    ]);
  });

  it('keeps lone surnames of one role apart where somebody has that surname in full', async () => {
    const archive = new NameArchive();
    await archive.add([newsOf('a', null, [person('Omar Kozni')])]);
    await archive.add([newsOf('b', null, [person('Kazani', 'General')])]);
    await archive.add([newsOf('c', null, [person('Kazani', 'General')])]);
    expect(together(archive)).toEqual([]);
  });

  it.each([
    ['an acronym', 'NRSA', 'North Ridge Shipping Agency'],
    ['a blend', 'NORCORP', 'Northern Corps'],
  ])('joins %s to the name that it spells', async (_, short, long) => {
    for (const names of [
      [short, long],
      [long, short],
    ]) {
      const archive = new NameArchive();
      for (const [at, name] of names.entries())
        await archive.add([newsOf(`story ${at}`, null, [group(name)])]);
      expect(together(archive).flat().sort()).toEqual(
        names.map((name, at) => `story ${at}: ${name}`).sort(),
      );
    }
  });

  it('joins what every town has only where the town is the same', async () => {
    const archive = new NameArchive();
    const police = group('Police Department');
    await archive.add([newsOf('a', null, [police, place('Ilmar')])]);
    await archive.add([newsOf('b', null, [police, place('Castrel')])]);
    await archive.add([newsOf('c', null, [police, place('Ilmar')])]);
    expect(together(archive).filter(([one]) => one?.includes('Police'))).toEqual([
      ['a: Police Department', 'c: Police Department'],
    ]);
    const ids = archive.entities().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('an entity in more articles than are looked at', () => {
  const records = Array.from({ length: 90 }, (_, at) =>
    newsOf(`story ${at}`, `2021-0${1 + (at % 9)}-1${at % 7}`, [
      person('Ada Corrin', at % 9 === 0 ? 'Mayor' : 'Judge'),
      place('Ilmar'),
      group(`Reed ${at % 4} Bank`),
    ]),
  );

  it('is the same in whatever order they came', async () => {
    const rows = await Promise.all(
      [records, [...records].reverse()].map(async (all) => {
        const archive = new NameArchive();
        for (let at = 0; at < all.length; at += 7) await archive.add(all.slice(at, at + 7));
        await archive.settle();
        const idOf = (article: number): string =>
          archive.source.articleRows.get(article)?.record.article.id ?? '';
        return [...archive.source.entityRows.values()]
          .map(({ number: _, sample, latest, ...row }) => ({
            ...row,
            // Those of one hash lie in the order of import.
            sample: sample.map(({ article, local }) => `${idOf(article)} ${local}`).sort(),
            latest: latest.map(idOf),
          }))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
      }),
    );
    expect(rows[0]).toEqual(rows[1]);
    expect(rows[0]?.find(({ id }) => id === 'person:ada-corrin')).toMatchObject({
      articleCount: 90,
      named: [90],
      counts: [90],
    });
  });

  it('takes another over whole, and gives its names back', async () => {
    const archive = new NameArchive();
    await archive.add(records.slice(0, 60));
    const others = Array.from({ length: 40 }, (_, at) =>
      newsOf(`other ${at}`, null, [person('A. Corrin')]),
    );
    await archive.add(others);
    await archive.settle();
    const ada = archive.entities().find(({ id }) => id === 'person:ada-corrin');
    expect(ada?.members).toHaveLength(100);
    const row = [...archive.source.entityRows.values()].find(({ id }) => id === ada?.id);
    expect(row).toMatchObject({ articleCount: 100, named: [60, 40] });
    await archive.add([newsOf('new', null, [person('Ann Corrin')])]);
    await archive.settle();
    const parted = archive.entities().filter(({ kind }) => kind === 'person');
    expect(parted.map(({ id, members }) => [id, members.length])).toEqual([
      ['person:a-corrin', 40],
      ['person:ada-corrin', 60],
      ['person:ann-corrin', 1],
    ]);
  });

  it('is counted on without reading what is stored', async () => {
    const archive = new NameArchive();
    await archive.add(records);
    await archive.settle();
    const before = archive.source.reads.articles;
    await archive.add(
      records.map(({ article, findings, ...record }) => ({
        ...record,
        article: { ...article, id: `again ${article.id}` },
        findings: { ...findings, entities: findings.entities.slice(1, 2) },
      })),
    );
    const ilmar = [...archive.source.entityRows.values()].find(({ id }) => id === 'place:ilmar');
    expect(ilmar?.articleCount).toBe(180);
    expect(archive.source.reads.articles - before).toBeLessThan(60);
  });
});
