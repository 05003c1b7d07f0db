import type { ArticleRecord } from '../../../../model/findings';
import { articleOf, dayOf } from './article';
import { mix } from './random';
import { MEAN_SIZE, storyOf, storySize, type Story } from './story';

/** A world of news: the same articles for the same seed and size. */
export interface NewsWorld {
  seed: number;
  articles: number;
}

/** An article with its place in the archive, from 1, and the number of its story. */
export interface NewsArticle {
  ordinal: number;
  story: number;
  record: ArticleRecord;
}

/** Stories that are looked through for each article of a world: some more than fill it. */
function storiesIn({ articles }: NewsWorld): number {
  return Math.max(4, Math.ceil(articles / MEAN_SIZE));
}

interface Due {
  day: number;
  story: Story;
  at: number;
}

const before = (a: Due, b: Due): boolean =>
  a.day < b.day ||
  (a.day === b.day && (a.story.index < b.story.index || (a.story === b.story && a.at < b.at)));

/**
 * The articles of a world in the order of their days. Only stories that are running are in memory.
 */
export function* newsStream(world: NewsWorld): Generator<NewsArticle> {
  const stories = storiesIn(world);
  // A binary heap, the earliest first.
  const due: Due[] = [];
  let ordinal = 0;
  for (let index = 0; ordinal < world.articles; index++) {
    const story = storyOf(world.seed, index, stories);
    while (ordinal < world.articles && due[0] && due[0].day < story.start) {
      const { story: of, at } = take(due);
      ordinal += 1;
      yield { ordinal, story: of.index, record: articleOf(world.seed, of, at) };
    }
    for (let at = 0; at < story.size; at++)
      put(due, { day: dayOf(world.seed, story, at), story, at });
  }
}

function put(heap: Due[], due: Due): void {
  let at = heap.push(due) - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    const above = heap[up];
    if (above === undefined || !before(due, above)) break;
    heap[at] = above;
    at = up;
  }
  heap[at] = due;
}

function take(heap: Due[]): Due {
  const [first] = heap;
  const last = heap.pop();
  if (first === undefined || last === undefined) throw new Error('The heap is empty.');
  if (heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    const [left, right] = [heap[down], heap[down + 1]];
    if (left === undefined) break;
    if (right !== undefined && before(right, left)) down += 1;
    const below = heap[down];
    if (below === undefined || !before(below, last)) break;
    heap[at] = below;
    at = down;
  }
  heap[at] = last;
  return first;
}

/**
 * Articles of the world's stories that are not in its archive, one of each of `count` stories with at
 * least four articles, spread over the years.
 */
export function unseenArticles(world: NewsWorld, count: number): NewsArticle[] {
  const stories = storiesIn(world);
  // The last stories may not have come to their end.
  const whole = Math.max(1, Math.floor(stories * 0.8));
  const found = new Map<number, NewsArticle>();
  for (let at = 0; found.size < Math.min(count, whole) && at < 50 * count + 10 * whole; at++) {
    const index = mix(world.seed, at, 77) % whole;
    const least = at < 40 * count ? 4 : 1;
    if (found.has(index) || storySize(world.seed, index) < least) continue;
    const story = storyOf(world.seed, index, stories);
    found.set(index, {
      ordinal: 0,
      story: index,
      record: articleOf(world.seed, story, story.size),
    });
  }
  return [...found.values()];
}
