import { expect, it } from 'vitest';
import type { PageReading } from '../../../../lib/model/page';
import type { PageStory } from '../../../../lib/model/view';
import { inBrowsers } from '../../harness/inBrowsers';
import { eightRecords } from '../inventedArticles';
import { withStore } from '../withStore';
import { pageOf, ready } from './pages';
import type { ArchiveInPage } from './readBundle';

/** A page on what several of the eight articles tell. */
const PAGE = pageOf('Port Sella waits for answers', [
  'An inquiry into the airstrikes on Port Sella of February 26, 2031, which killed 31 dock workers, opened on Monday. General Maria Okonjo did not come. Mayor Tomas Brandt did, and the painter Clara Brandt with him.',
]);

const relatedOf = (reading: PageReading) => ready(reading).related.map(({ article }) => article.id);
const namesOf = (reading: PageReading) => ready(reading).names.map(({ name }) => name);

inBrowsers('the next answer', (suite) => {
  const store = withStore<ArchiveInPage>(suite, {
    bundle: new URL('readBundle.ts', import.meta.url),
    records: eightRecords,
    each: async (store) => {
      await store.empty();
      await store.add(store.names());
    },
  });

  it('is without an article that was deleted, and without what only that told', async () => {
    const { before, after } = await store.run(async (store, page) => {
      const before = await store.read(page);
      await store.remove('painter');
      await store.remove('strikes');
      return { before, after: await store.read(page) };
    }, PAGE);
    expect(relatedOf(before)).toContain('strikes');
    expect(namesOf(before)).toContain('Clara Brandt');
    expect(relatedOf(after)).not.toContain('strikes');
    expect(relatedOf(after)).toContain('meeting');
    expect(namesOf(after)).not.toContain('Clara Brandt');
    expect(ready(after).archiveSize).toBe(6);
    const [was, is] = [before, after].map((reading) =>
      ready(reading).names.find(({ name }) => name === 'Tomas Brandt'),
    );
    expect(is?.articleCount).toBe((was?.articleCount ?? 0) - 1);
  });

  it('has an article that was added, and one that was updated as it is now', async () => {
    const { added, updated } = await store.run(async (store, page) => {
      const record = store.record('nameless');
      const text =
        'General Maria Okonjo visited Larkhaven on Sunday. Okonjo praised Mayor Tomas Brandt.';
      const sentences = [
        { start: 0, end: 49 },
        { start: 50, end: text.length },
      ];
      const mention = {
        start: 8,
        end: 20,
        text: 'Maria Okonjo',
        kind: 'person' as const,
        role: 'General',
        confidence: 1,
        entity: 'n1',
      };
      const entity = {
        id: 'n1',
        kind: 'person' as const,
        name: 'Maria Okonjo',
        aliases: ['Maria Okonjo'],
        roles: ['General'],
      };
      const findings = {
        sentences,
        entities: [entity],
        mentions: [mention],
        titleMentions: [],
        dates: [],
        events: [],
      };
      const before = (await store.read(page)).story;
      await store.update({
        ...record,
        contentHash: '7'.repeat(64),
        article: { ...record.article, text },
        findings,
      });
      const updated = await store.read(page);
      return { added: before, updated };
    }, PAGE);
    const count = (story: PageStory) =>
      story.state === 'ready'
        ? story.names.find(({ name }) => name === 'Maria Okonjo')?.articleCount
        : 0;
    expect(count(updated.story)).toBe((count(added) ?? 0) + 1);
    expect(ready(updated).archiveSize).toBe(8);
  });

  it('marks no name that was muted, and has a card that says how to mute', async () => {
    const { stable, muted, again } = await store.run(async (store, page) => {
      const reading = await store.read(page);
      const cards = await store.cards(reading);
      const stable = cards.flatMap((card) =>
        card?.type === 'name' && card.name === 'Tomas Brandt' ? [card.entity] : [],
      );
      await store.mute(stable[0] ?? '');
      const muted = await store.read(page);
      await store.mute(stable[0] ?? '', false);
      return { stable, muted, again: await store.read(page) };
    }, PAGE);
    expect(stable).toEqual(['person:tomas-brandt']);
    expect(namesOf(muted)).not.toContain('Tomas Brandt');
    expect(namesOf(again)).toContain('Tomas Brandt');
  });

  it('has no card of what is gone since the page was read', async () => {
    const cards = await store.run(async (store, page) => {
      const reading = await store.read(page);
      await store.remove('painter');
      return { cards: await store.cards(reading), reading };
    }, PAGE);
    const painter = ready(cards.reading).names.findIndex(({ name }) => name === 'Clara Brandt');
    expect(painter).toBeGreaterThanOrEqual(0);
    expect(cards.cards[painter]).toBeNull();
    expect(cards.cards.filter((card) => card !== null).length).toBeGreaterThan(2);
  });

  it('quotes on cards the sentences that name it, with role and articles', async () => {
    const cards = await store.run(async (store, page) => {
      return store.cards(await store.read(page));
    }, PAGE);
    const okonjo = cards.find((card) => card?.type === 'name' && card.name === 'Maria Okonjo');
    if (okonjo?.type !== 'name') throw new Error('There is no such card.');
    expect(okonjo.role).toMatchObject({ text: 'General' });
    expect(okonjo.quotes.length).toBe(3);
    for (const { text, markStart, markEnd } of okonjo.quotes)
      expect(text.slice(markStart, markEnd)).toMatch(/Okonjo/u);
    const days = okonjo.quotes.map(({ article }) => article.published?.value ?? '');
    expect(days).toEqual(days.toSorted().reverse());
    const event = cards.find((card) => card?.type === 'event');
    if (event?.type !== 'event') throw new Error('There is no such card.');
    expect(event.articleCount).toBe(3);
    expect(event.participants.join() + (event.place ?? '')).toContain('Port Sella');
    expect(event.quotes.length).toBe(3);
  });

  it('looks a text up by name, by surname and by acronym', async () => {
    const found = await store.run(async (store) => {
      const look = async (text: string) => (await store.lookUp(text)).map(({ name }) => name);
      return {
        full: await look('Tomas Brandt'),
        surname: (await look('Brandt')).sort(),
        acronym: await look('NHA'),
        nobody: await look('Ivo Sandoval'),
      };
    });
    expect(found.full[0]).toBe('Tomas Brandt');
    expect(found.surname).toEqual(['Brandt', 'Clara Brandt', 'Tomas Brandt']);
    expect(found.acronym).toEqual(['Northern Harbour Authority']);
    expect(found.nobody).toEqual([]);
  });
});

inBrowsers('an archive that is damaged or not there', (suite) => {
  const store = withStore<ArchiveInPage>(suite, {
    bundle: new URL('readBundle.ts', import.meta.url),
    records: eightRecords,
    each: async (store) => {
      await store.empty();
      await store.add(store.names());
    },
  });

  it.each([
    { table: 'postings', rest: 'names' as const },
    { table: 'groups', rest: 'names' as const },
    { table: 'names', rest: 'related' as const },
  ])(
    'answers with what is whole where $table are damaged, says so and notes it',
    async ({ table, rest }) => {
      const { reading, noted } = await store.run(
        async (store, { page, table }) => {
          await store.spoil(table);
          await store.forget();
          const reading = await store.read(page);
          return { reading, noted: await store.meta('repair') };
        },
        { page: PAGE, table },
      );
      const story = ready(reading);
      expect(story.damaged).toBe(true);
      expect(story[rest].length).toBeGreaterThan(0);
      expect(JSON.stringify(noted)).toMatch(/\[\[?\d/u);
    },
  );

  it('marks names whose entities are damaged, has no card of them, and notes it', async () => {
    const { reading, card, noted } = await store.run(async (store, page) => {
      await store.spoil('entityBlocks');
      await store.forget();
      const reading = await store.read(page);
      const [card] = await store.cards(reading);
      return { reading, card, noted: await store.meta('repair') };
    }, PAGE);
    expect(namesOf(reading)).toContain('Maria Okonjo');
    expect(ready(reading).related.length).toBeGreaterThan(0);
    expect(card).toBeNull();
    expect(noted).toMatchObject({ entities: [0] });
  });

  it('says that there is none, or that it is older, and makes none', async () => {
    const failures = await store.run(async (store) => {
      const failure = async () => {
        try {
          await store.reader();
          return 'none';
        } catch (error) {
          return error instanceof Error ? error.name : '';
        } finally {
          await store.forget();
        }
      };
      await store.empty();
      await store.drop();
      const missing = await failure();
      await store.makeOlder();
      return [missing, await failure(), await failure()];
    });
    expect(failures).toEqual(['ArchiveMissing', 'ArchiveOlder', 'ArchiveOlder']);
  });
});
