import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeEvents } from '../../../lib/linking/events/mergeEvents';
import type { StoryRow } from '../../../lib/store/shapes/storyRow';
import type { StoredArticle } from '../../../lib/store/shapes/storedArticle';
import { joinStories, unjoinStories } from '../../../lib/store/stories/joinStories';
import { storedTellings } from '../../../lib/store/stories/storedTellings';
import { MemorySource } from '../memorySource';
import { storedArticle, type ToldArticle, toldArticle } from './inventedTellings';

/** All of a story but its number. */
function said(row: Omit<StoryRow, 'number'>): string {
  const { type, trigger, date, place, participants, figures, members, evidence } = row;
  return JSON.stringify([type, trigger, date, place, participants, figures, members, evidence]);
}

/** What merging everything at once gives, of the events of two articles or more. */
function mergedAtOnce(articles: readonly StoredArticle[]): string[] {
  const tellings = articles.flatMap((article) =>
    storedTellings(article).map((telling) => ({ telling, article: article.number })),
  );
  const toldIn = new Map(
    tellings.map(({ telling, article }) => [telling.event, { article, event: telling.index }]),
  );
  const numberOf = new Map(articles.map(({ number, record }) => [record.article.id, number]));
  return mergeEvents(tellings.map(({ telling }) => telling))
    .filter(({ members }) => new Set(members.map(({ article }) => article)).size > 1)
    .map((event) =>
      said({
        ...event,
        place: event.place === null ? null : Number(event.place.slice(1)),
        participants: event.participants.map((each) => Number(each.slice(1))),
        members: event.members.flatMap((member) => toldIn.get(member.event) ?? []),
        evidence: event.evidence.slice(0, 6).map((each) => ({
          ...each,
          articles: each.articles.flatMap((id) => numberOf.get(id) ?? []),
        })),
      }),
    )
    .sort();
}

function joined(source: MemorySource): string[] {
  return [...source.storyRows.values()].map(said).sort();
}

/** Tellings whose article and whose story do not say the same of each other. */
function brokenLinks({ storyRows, articleRows }: MemorySource): string[] {
  const members = [...storyRows.values()].flatMap((row) =>
    row.members.map(({ article, event }) => `${article}:${event} s${row.number}`),
  );
  const links = [...articleRows.values()].flatMap((article) =>
    article.stories.flatMap((story, event) =>
      story === 0 ? [] : [`${article.number}:${event} s${story}`],
    ),
  );
  return [
    ...members.filter((each) => !links.includes(each)),
    ...links.filter((each) => !members.includes(each)),
  ];
}

async function add(source: MemorySource, articles: readonly StoredArticle[]): Promise<void> {
  for (const article of articles) source.put(article);
  source.apply(
    await joinStories(
      articles.map(({ number }) => number),
      source,
    ),
  );
}

async function remove(source: MemorySource, numbers: readonly number[]): Promise<void> {
  const removed = [...(await source.articles(numbers)).values()];
  for (const number of numbers) source.remove(number);
  source.apply(await unjoinStories(removed, source));
}

/** Cut into batches of these sizes, again and again. */
function batches<T>(all: readonly T[], sizes: readonly number[]): T[][] {
  const cut: T[][] = [];
  for (let from = 0, at = 0; from < all.length; at++) {
    const size = sizes[at % sizes.length] ?? 1;
    cut.push(all.slice(from, from + size));
    from += size;
  }
  return cut;
}

/** Articles in an order of arrival; their ids sort otherwise, and some are told again on another day. */
const arrivals = fc
  .record({
    told: fc.array(toldArticle, { minLength: 2, maxLength: 9 }),
    again: fc.array(
      fc.record({ of: fc.nat(8), published: fc.constantFrom('2021-03-05', '2021-03-29', null) }),
      {
        maxLength: 3,
      },
    ),
    seed: fc.integer({ min: 1, max: 1e6 }),
    sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ told, again, seed, sizes }) => {
    const copies = again.flatMap(({ of, published }): ToldArticle[] => {
      const original = told[of % told.length];
      return original ? [{ ...original, published }] : [];
    });
    const articles = [...told, ...copies].map((each, index) =>
      storedArticle(index + 1, `a${((index + 1) * seed) % 1009} ${index}`, each),
    );
    return { articles, sizes };
  });

describe('joining stories', () => {
  it('gives what merging all at once gives, in any order and batches', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ articles, sizes }) => {
        const source = new MemorySource();
        for (const batch of batches(articles, sizes)) await add(source, batch);
        expect(joined(source)).toEqual(mergedAtOnce(articles));
        expect(brokenLinks(source)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same where all are stored first and wait for their turn', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, fc.integer({ min: 1, max: 6 }), async (world, step) => {
        const source = new MemorySource();
        for (const article of world.articles) source.put(article);
        const turn = (number: number): number => (number * 7) % step;
        const numbers = world.articles
          .map(({ number }) => number)
          .sort((a, b) => turn(a) - turn(b) || a - b);
        const waiting = new Set(numbers);
        for (const batch of batches(numbers, world.sizes)) {
          for (const number of batch) waiting.delete(number);
          source.apply(await joinStories(batch, source, [], (number) => waiting.has(number)));
        }
        expect(joined(source)).toEqual(mergedAtOnce(world.articles));
        expect(brokenLinks(source)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives what was never added of what is removed again', async () => {
    await fc.assert(
      fc.asyncProperty(
        arrivals,
        fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }),
        async ({ articles, sizes }, gone) => {
          const source = new MemorySource();
          const half = Math.ceil(articles.length / 2);
          for (const batch of batches(articles.slice(0, half), sizes)) await add(source, batch);
          const early = gone.filter((number) => number <= half);
          for (const batch of batches(early, sizes)) await remove(source, batch);
          for (const batch of batches(articles.slice(half), sizes)) await add(source, batch);
          const late = gone.filter((number) => number > half && number <= articles.length);
          for (const batch of batches(late, sizes)) await remove(source, batch);
          const left = articles.filter(({ number }) => !gone.includes(number));
          expect(joined(source)).toEqual(mergedAtOnce(left));
          expect(brokenLinks(source)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('joins two whom a copy of one kept apart, once the copy is removed', async () => {
    const news = { type: 'attack', modality: 'asserted', trigger: 'strike' } as const;
    const rest = { place: null, figure: null, words: 0 };
    const strike: ToldArticle['events'] = [{ ...news, ...rest, date: 'news', participants: [5] }];
    const timed: ToldArticle['events'] = [
      { ...news, ...rest, date: '2021-03-02T14:05', participants: [5] },
      { ...news, ...rest, date: 'news', participants: [] },
    ];
    const six = storedArticle(6, 'a6', { published: '2021-03-02', about: 0, events: timed });
    const seven = storedArticle(7, 'a7', { published: '2021-03-29', about: 0, events: strike });
    const eight = storedArticle(8, 'a8', { published: '2021-03-05', about: 0, events: strike });
    const source = new MemorySource();
    for (const article of [six, seven, eight]) await add(source, [article]);
    expect(joined(source)).toEqual(mergedAtOnce([six, seven, eight]));
    await remove(source, [7]);
    const whole = mergedAtOnce([six, eight]);
    expect(whole).toHaveLength(1);
    expect(joined(source)).toEqual(whole);
  });

  it('follows names that are linked anew', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, fc.nat(7), fc.nat(7), async ({ articles, sizes }, from, to) => {
        const source = new MemorySource();
        for (const batch of batches(articles, sizes)) await add(source, batch);
        const relinked = articles.filter(({ entities }) => entities.includes(from));
        const before = [...(await source.articles(relinked.map(({ number }) => number))).values()];
        for (const article of before) {
          const entities = article.entities.map((number) => (number === from ? to : number));
          source.put({ ...article, entities });
        }
        const numbers = before.map(({ number }) => number);
        source.apply(await joinStories(numbers, source, before));
        expect(joined(source)).toEqual(mergedAtOnce([...source.articleRows.values()]));
        expect(brokenLinks(source)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
