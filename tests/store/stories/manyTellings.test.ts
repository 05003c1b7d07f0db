import { describe, expect, it } from 'vitest';
import { joinStories, unjoinStories } from '../../../lib/store/stories/joinStories';
import { MemorySource } from '../memorySource';
import { storedArticle, type ToldEvent } from './inventedTellings';

const STRIKE: ToldEvent = {
  type: 'attack',
  modality: 'asserted',
  trigger: 'strike',
  date: '2021-03-05',
  participants: [1, 2],
  place: 6,
  figure: 24,
  words: 0,
};

/** `count` articles that tell of one strike, each in one of two wordings. */
async function told(count: number, size: number): Promise<MemorySource> {
  const source = new MemorySource();
  for (let from = 1; from <= count; from += size) {
    const numbers = Array.from({ length: Math.min(size, count + 1 - from) }, (_, i) => from + i);
    for (const number of numbers)
      source.put(
        storedArticle(number, `a${number}`, {
          published: '2021-03-06',
          about: 0,
          events: [{ ...STRIKE, words: number % 2 }],
        }),
      );
    source.apply(await joinStories(numbers, source));
  }
  return source;
}

function tellers(source: MemorySource): number[][] {
  return [...source.storyRows.values()].map(({ members }) =>
    members.map(({ article }) => article).sort((a, b) => a - b),
  );
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('an event that hundreds tell', () => {
  it.each([1, 50, 300])('is one story where they come in batches of %i', async (size) => {
    const source = await told(300, size);
    expect(tellers(source)).toEqual([upTo(300)]);
    expect([...source.articleRows.values()].every(({ stories: [story] }) => story === 1)).toBe(
      true,
    );
  });

  it('costs a bounded number of articles to add to, and to take from', async () => {
    const source = await told(700, 700);
    source.reads.articles = 0;
    source.put(storedArticle(701, 'a701', { published: '2021-03-06', about: 0, events: [STRIKE] }));
    source.apply(await joinStories([701], source));
    expect(source.reads.articles).toBeLessThan(250);
    const removed = [...(await source.articles([350])).values()];
    source.remove(350);
    source.reads.articles = 0;
    source.apply(await unjoinStories(removed, source));
    expect(source.reads.articles).toBeLessThan(250);
    expect(tellers(source)).toEqual([upTo(701).filter((number) => number !== 350)]);
  });

  it('is none once all have gone', async () => {
    const source = await told(300, 300);
    for (let number = 1; number <= 300; number += 50) {
      const gone = [...(await source.articles(upTo(50).map((each) => each + number - 1))).values()];
      for (const article of gone) source.remove(article.number);
      source.apply(await unjoinStories(gone, source));
    }
    expect(tellers(source)).toEqual([]);
  });
});

describe('a name that thousands share', () => {
  it('is not read whole for one article more', async () => {
    const source = new MemorySource();
    for (const number of upTo(3000))
      source.put(
        storedArticle(number, `a${number}`, {
          published: '2021-03-06',
          about: 2,
          events: [{ ...STRIKE, participants: [1, 10 + number], place: null, figure: null }],
        }),
      );
    const event = { ...STRIKE, participants: [1], place: null, figure: null, words: 3 };
    source.put(
      storedArticle(3001, 'a3001', { published: '2021-03-06', about: 0, events: [event] }),
    );
    source.reads.articles = 0;
    source.apply(await joinStories([3001], source));
    expect(source.reads.articles).toBeLessThan(150);
  });
});
