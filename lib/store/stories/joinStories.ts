import type { LinkChanges, LinkSource } from '../shapes/linkSource';
import type { StoredArticle } from '../shapes/storedArticle';
import type { StoryRow, ToldIn } from '../shapes/storyRow';
import { closeBlocks } from './closeBlocks';
import { mergeClosed } from './mergeClosed';
import type { TellingArticle } from './tellingArticle';
import { StoryReader } from './storyReader';
import { TellingReader } from './tellingReader';

/** Articles joined at once: bounds memory, as their texts are held (some 40 kB each). */
const MOST_AT_ONCE = 2048;

/**
 * Joins what these articles tell with what the archive tells: after being added, or when their names
 * are others. `before` has those that were in the archive before as they were then, so that what they
 * held together or apart is looked at too. All must stand in the source's postings (`tellingKeys`)
 * already. Those of which `isWaiting` is true are still to be joined themselves and are looked at then.
 * The outcome is that of merging the whole archive at once, whatever the order and the
 * batches, unless one of the limits of `nearArticles` and `closeBlocks` was met.
 */
export async function joinStories(
  articles: readonly number[],
  source: LinkSource,
  before: readonly StoredArticle[] = [],
  isWaiting: (article: number) => boolean = () => false,
): Promise<LinkChanges> {
  if (articles.length > MOST_AT_ONCE)
    throw new RangeError(`At most ${MOST_AT_ONCE} articles are joined at once.`);
  return rejoin({ articles, before, gone: new Set(), isWaiting }, source);
}

/** Takes removed articles, given as they were, out of their stories and joins anew what is left of these. */
export async function unjoinStories(
  removed: readonly StoredArticle[],
  source: LinkSource,
): Promise<LinkChanges> {
  const gone = new Set(removed.map(({ number }) => number));
  return rejoin({ articles: [], before: removed, gone, isWaiting: () => false }, source);
}

interface Rejoining {
  articles: readonly number[];
  before: readonly StoredArticle[];
  gone: ReadonlySet<number>;
  isWaiting: (article: number) => boolean;
}

async function rejoin(
  { articles, before, gone, isWaiting }: Rejoining,
  source: LinkSource,
): Promise<LinkChanges> {
  const reader = new TellingReader(source);
  const recalled = reader.recall(before);
  await reader.read(articles, { whole: true });
  const seeds = [...recalled, ...articles.flatMap((number) => reader.articles.get(number) ?? [])];
  const stories = new StoryReader(source);
  const blocks = await closeBlocks(seeds, { articles: reader, stories, source, isWaiting });
  const rows = new Map<number, StoryRow | null>();
  const told: (ToldIn & { story: number })[] = [];
  const unseen: (ToldIn & { story: number })[] = [];
  for (const block of blocks) {
    const merged = mergeClosed(
      block,
      reader.articles,
      stories.rows,
      (article) => gone.has(article),
      () => source.newStory(),
    );
    for (const [story, row] of merged.stories)
      if (JSON.stringify(row) !== JSON.stringify(stories.rows.get(story) ?? null))
        rows.set(story, row);
    told.push(...merged.told);
    unseen.push(...merged.unseen);
  }
  await reader.read(unseen.map(({ article }) => article));
  return {
    entities: new Map(),
    stories: rows,
    articles: changedArticles([...told, ...unseen], reader.articles),
  };
}

function changedArticles(
  told: readonly (ToldIn & { story: number })[],
  articles: ReadonlyMap<number, TellingArticle>,
): LinkChanges['articles'] {
  const changed: LinkChanges['articles'] = new Map();
  for (const { article, event, story } of told) {
    const held = articles.get(article);
    if (held === undefined || (held.stories[event] ?? 0) === story) continue;
    const stories = changed.get(article)?.stories ?? [...held.stories];
    while (stories.length <= event) stories.push(0);
    stories[event] = story;
    changed.set(article, { entities: held.entities, stories });
  }
  return changed;
}
