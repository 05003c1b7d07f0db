import { describe, expect, it } from 'vitest';
import { joinStories } from '../../../lib/store/stories/joinStories';
import { matchStories } from '../../../lib/store/stories/matchStories';
import { storedTellings } from '../../../lib/store/stories/storedTellings';
import { storyOf } from '../../../lib/store/stories/storyOf';
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
const MEETING: ToldEvent = {
  ...STRIKE,
  type: 'meeting',
  trigger: 'met',
  participants: [3, 4],
  figure: null,
  words: 2,
};

function article(number: number, ...events: ToldEvent[]) {
  return storedArticle(number, `a${number}`, { published: '2021-03-06', about: 0, events });
}

/** An archive in which two articles tell of the strike, and one of a meeting. */
async function archive() {
  const source = new MemorySource();
  const all = [article(1, STRIKE), article(2, { ...STRIKE, words: 1 }, MEETING)];
  for (const each of all) source.put(each);
  source.apply(await joinStories([1, 2], source));
  return source;
}

/** The story of each of a page's events, by index. */
async function matched(page: ToldEvent[], read: number[], rows: number[]) {
  const source = await archive();
  const candidates = [...(await source.articles(read)).values()];
  const stories = [...(await source.stories(rows)).values()];
  return matchStories(storedTellings(article(99, ...page)), candidates, stories);
}

const ids = (matches: Awaited<ReturnType<typeof matched>>) =>
  [...matches].map(([index, { story }]) => [index, story.id]);

describe('matching a page with stories', () => {
  it('finds what several articles tell by its row, and what one tells without', async () => {
    const matches = await matched([STRIKE, MEETING], [1, 2], [1]);
    expect(ids(matches)).toEqual([
      [0, 's1'],
      [1, 'a2:1'],
    ]);
    expect(matches.get(0)?.story.members.map((member) => member.article)).toEqual(['a1', 'a2']);
    expect(matches.get(1)?.story.members.map((member) => member.article)).toEqual(['a2']);
  });

  it('puts a story without its row together from the candidates', async () => {
    const matches = await matched([STRIKE], [2], []);
    expect(ids(matches)).toEqual([[0, 's1']]);
    expect(matches.get(0)?.story.members.map((member) => member.article)).toEqual(['a2']);
  });

  it.each<[string, ToldEvent]>([
    ['another day', { ...STRIKE, date: '2021-03-09' }],
    ['other names, place and figure', { ...STRIKE, participants: [7], place: 5, figure: 3 }],
    ['another kind of event', { ...STRIKE, type: 'trial', trigger: 'trial' }],
    ['what is denied', { ...STRIKE, modality: 'denied' }],
  ])('finds nothing for %s', async (_, event) => {
    expect(ids(await matched([event], [1, 2], [1]))).toEqual([]);
  });

  it('finds nothing among no candidates, or for no events', async () => {
    expect(ids(await matched([STRIKE], [], [1]))).toEqual([]);
    expect(ids(await matched([], [1, 2], [1]))).toEqual([]);
  });

  it('takes a story number that has no row any more for a story all the same', async () => {
    const source = await archive();
    const candidates = [...source.articleRows.values()];
    source.storyRows.clear();
    const found = matchStories(storedTellings(article(99, STRIKE)), candidates, []);
    expect(ids(found)).toEqual([[0, 's1']]);
  });
});

describe('a story of a row', () => {
  it('has those members whose articles are at hand, and entities by number', async () => {
    const source = await archive();
    const row = source.storyRows.get(1);
    if (row === undefined) throw new Error('The strike is told twice.');
    const story = storyOf(row, await source.articles([2]));
    expect(story).toMatchObject({
      id: 's1',
      type: 'attack',
      date: '2021-03-05',
      place: 'e6',
      participants: ['e1', 'e2'],
    });
    expect(story.members.map((member) => member.article)).toEqual(['a2']);
    expect(storyOf(row, new Map()).members).toEqual([]);
  });
});
