import type { LinkSource } from '../shapes/linkSource';
import { growBlock, type JoiningBlock } from './growBlock';
import { nearArticles } from './nearArticles';
import type { StoryReader } from './storyReader';
import type { TellingArticle } from './tellingArticle';
import type { TellingReader } from './tellingReader';

/** Articles that may come into the blocks beside those that are joined. */
const MOST_DRAWN_IN = 4096;
/** Near articles that are read first: if they tell a large story, its further articles need no reading. */
const FIRST_READ = 32;

/** What closing reads. */
export interface Readers {
  articles: TellingReader;
  stories: StoryReader;
  source: LinkSource;
  /** Whether an article will be joined itself later, and need not be looked at now. */
  isWaiting: (article: number) => boolean;
}

/**
 * The blocks of these articles, each with all articles whose joining depends on theirs: members of
 * the same stories, and whoever tells one event with any inside. Rounds of looking up and reading, for
 * all blocks at once, until nothing new comes in or too much has.
 */
export async function closeBlocks(
  seeds: readonly TellingArticle[],
  readers: Readers,
): Promise<JoiningBlock[]> {
  const byName = new Map<string, JoiningBlock>();
  for (const { number, pieces } of seeds)
    for (const name of pieces.keys()) {
      const block = byName.get(name) ?? newBlock(name);
      block.inside.add(number);
      block.near.add(number);
      byName.set(name, block);
    }
  const blocks = [...byName.values()];
  const own = new Set(seeds.map(({ number }) => number));
  for (;;) {
    await drawInMembers(blocks, readers);
    const size = new Set(blocks.flatMap(({ inside }) => [...inside])).size;
    if (size > seeds.length + MOST_DRAWN_IN) break;
    const open = blocks.filter(({ inside, sought }) => sought.size < inside.size);
    if (open.length === 0) break;
    await findNear(open, own, readers);
    for (const block of open) {
      growBlock(block, readers.articles.articles);
      // Copies count as one telling: without what is gone the others may say less, and be one with more.
      if ([...block.inside].some(isRecalled))
        growBlock(block, readers.articles.articles, (number) => !isRecalled(number));
    }
  }
  return blocks;
}

/** Whether an article stands among the others as it was before it was removed or relinked. */
function isRecalled(number: number): boolean {
  return number < 0;
}

function newBlock(name: string): JoiningBlock {
  return { name, inside: new Set(), near: new Set(), sought: new Set(), alone: new Set() };
}

/** Takes in the other members of the stories that are told inside the blocks. */
async function drawInMembers(
  blocks: readonly JoiningBlock[],
  { articles, stories }: Readers,
): Promise<void> {
  for (;;) {
    const told = blocks.map((block) => [...storiesTold(block, block.inside, articles.articles)]);
    await stories.read(told.flat());
    const members = told.map((each) => each.flatMap((story) => stories.sample(story)));
    await articles.read(members.flat());
    let isNew = false;
    for (const [index, block] of blocks.entries())
      for (const number of members[index] ?? []) {
        if (block.inside.has(number) || !articles.articles.has(number)) continue;
        block.inside.add(number);
        block.near.add(number);
        isNew = true;
      }
    if (!isNew) return;
  }
}

/** Numbers of the stories that these articles tell in a block. */
export function storiesTold(
  { name }: JoiningBlock,
  numbers: Iterable<number>,
  articles: ReadonlyMap<number, TellingArticle>,
): Set<number> {
  const told = new Set<number>();
  for (const number of numbers) {
    const article = articles.get(number);
    for (const event of article?.pieces.get(name)?.events ?? []) {
      const story = article?.stories[event] ?? 0;
      if (story !== 0) told.add(story);
    }
  }
  return told;
}

/** An article inside a block, and who stands under its keys. */
interface Seeker {
  block: JoiningBlock;
  near: number[];
}

/** Looks for the near articles of those inside for whom that was not done. */
async function findNear(
  blocks: readonly JoiningBlock[],
  seeds: ReadonlySet<number>,
  readers: Readers,
): Promise<void> {
  const { articles } = readers.articles;
  const seekers = await lookUp(blocks, seeds, readers);
  await readers.articles.read(seekers.flatMap(({ near }) => near.slice(0, FIRST_READ)));
  const told = seekers.map(({ block, near }) => [
    ...storiesTold(block, near.slice(0, FIRST_READ), articles),
  ]);
  await readers.stories.read(told.flat());
  const near = seekers.map((seeker, index) => {
    const large = (told[index] ?? []).filter((story) => readers.stories.isLarge(story));
    const further = seeker.near.slice(FIRST_READ);
    return [
      ...seeker.near.slice(0, FIRST_READ),
      ...further.filter((each) => !large.some((story) => readers.stories.tellers(story).has(each))),
    ];
  });
  await readers.articles.read(near.flat());
  for (const [index, { block }] of seekers.entries())
    for (const article of near[index] ?? [])
      if (articles.get(article)?.pieces.has(block.name) === true) block.near.add(article);
}

async function lookUp(
  blocks: readonly JoiningBlock[],
  seeds: ReadonlySet<number>,
  { articles, stories, source, isWaiting }: Readers,
): Promise<Seeker[]> {
  const open = blocks.flatMap((block) =>
    [...block.inside].flatMap((number) => {
      if (block.sought.has(number)) return [];
      block.sought.add(number);
      // What a large story is joined with was looked for when its members came.
      const told = storiesTold(block, [number], articles.articles);
      if (!seeds.has(number) && [...told].some((story) => stories.isLarge(story))) return [];
      const keys = articles.articles.get(number)?.pieces.get(block.name)?.sought ?? [];
      return [{ block, number, keys }];
    }),
  );
  const keys = [...new Set(open.flatMap((each) => each.keys))].sort((a, b) => a - b);
  const lists = new Map<number, Int32Array>();
  for (const [index, list] of (await source.postings(keys)).entries())
    if (list.length > 0) lists.set(keys[index] ?? 0, list);
  return open.flatMap(({ block, number, keys: own }) => {
    const found = own.flatMap((key) => lists.get(key) ?? []);
    if (found.every((list) => list.length === 1 && list[0] === number)) {
      block.alone.add(number);
      return [];
    }
    const isHeld = (article: number): boolean => block.inside.has(article) || isWaiting(article);
    return [{ block, near: nearArticles(number, found, isHeld) }];
  });
}
