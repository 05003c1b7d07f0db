import type { LinkSource } from '../shapes/linkSource';
import type { StoryRow } from '../shapes/storyRow';
import { growBlock, type JoiningBlock } from './growBlock';
import { nearArticles } from './nearArticles';
import type { TellingArticle } from './tellingArticle';
import type { TellingReader } from './tellingReader';

/** Members of one story that are read; further ones keep their place in it unseen. */
const MOST_MEMBERS = 128;
/** Articles that may come into the blocks beside those that are joined. */
const MOST_DRAWN_IN = 4096;

/** Blocks to be joined anew, and the stories in them as they are now; null for one that is not there. */
export interface ClosedBlocks {
  blocks: JoiningBlock[];
  stories: Map<number, StoryRow | null>;
}

/**
 * The blocks of these articles, each with all articles whose joining depends on theirs: members of
 * the same stories, and whoever tells one event with any inside. Rounds of looking up and reading, for
 * all blocks at once, until nothing new comes in or too much has.
 */
export async function closeBlocks(
  seeds: readonly TellingArticle[],
  reader: TellingReader,
  source: LinkSource,
  isWaiting: (article: number) => boolean,
): Promise<ClosedBlocks> {
  const blocks = new Map<string, JoiningBlock>();
  for (const { number, pieces } of seeds)
    for (const name of pieces.keys()) {
      const block = blocks.get(name) ?? newBlock(name);
      block.inside.add(number);
      block.near.add(number);
      blocks.set(name, block);
    }
  const all = [...blocks.values()];
  const stories = new Map<number, StoryRow | null>();
  for (;;) {
    await drawInMembers(all, stories, reader, source);
    const size = new Set(all.flatMap(({ inside }) => [...inside])).size;
    if (size > seeds.length + MOST_DRAWN_IN) break;
    const open = all.filter(({ inside, sought }) => sought.size < inside.size);
    if (open.length === 0) break;
    await findNear(open, reader, source, isWaiting);
    for (const block of open) growBlock(block, reader.articles);
  }
  return { blocks: all, stories };
}

function newBlock(name: string): JoiningBlock {
  return { name, inside: new Set(), near: new Set(), sought: new Set(), alone: new Set() };
}

/** Takes in the other members of the stories that are told inside the blocks. */
async function drawInMembers(
  blocks: readonly JoiningBlock[],
  stories: Map<number, StoryRow | null>,
  reader: TellingReader,
  source: LinkSource,
): Promise<void> {
  for (;;) {
    const told = blocks.map((block) => storiesTold(block, reader.articles));
    const missing = new Set(
      told.flatMap((each) => [...each]).filter((story) => !stories.has(story)),
    );
    if (missing.size === 0) return;
    const rows = await source.stories([...missing]);
    const members = blocks.map((_, index) =>
      [...(told[index] ?? [])].flatMap((story) =>
        missing.has(story) ? membersRead(rows.get(story)) : [],
      ),
    );
    await reader.read(members.flat());
    for (const [index, block] of blocks.entries())
      for (const number of members[index] ?? []) {
        if (!reader.articles.has(number)) continue;
        block.inside.add(number);
        block.near.add(number);
      }
    for (const story of missing) stories.set(story, rows.get(story) ?? null);
  }
}

/** Numbers of the stories of the block that articles inside it tell. */
export function storiesTold(
  { name, inside }: JoiningBlock,
  articles: ReadonlyMap<number, TellingArticle>,
): Set<number> {
  const told = new Set<number>();
  for (const number of inside) {
    const article = articles.get(number);
    for (const event of article?.pieces.get(name)?.events ?? []) {
      const story = article?.stories[event] ?? 0;
      if (story !== 0) told.add(story);
    }
  }
  return told;
}

function membersRead(row: StoryRow | undefined): number[] {
  return [...new Set(row?.members.map(({ article }) => article))].slice(0, MOST_MEMBERS);
}

/** Looks for the near articles of those inside for whom that was not done. */
async function findNear(
  blocks: readonly JoiningBlock[],
  reader: TellingReader,
  source: LinkSource,
  isWaiting: (article: number) => boolean,
): Promise<void> {
  const open = blocks.flatMap((block) =>
    [...block.inside].flatMap((number) => {
      if (block.sought.has(number)) return [];
      block.sought.add(number);
      return [{ block, number, keys: soughtKeys(block, number, reader) }];
    }),
  );
  const keys = [...new Set(open.flatMap((each) => each.keys))].sort((a, b) => a - b);
  const lists = new Map<number, Int32Array>();
  for (const [index, list] of (await source.postings(keys)).entries())
    if (list.length > 0) lists.set(keys[index] ?? 0, list);
  const near = open.map(({ block, number, keys: own }) => {
    const found = own.flatMap((key) => lists.get(key) ?? []);
    const isAlone = found.every((list) => list.length === 1 && list[0] === number);
    if (isAlone) block.alone.add(number);
    return isAlone
      ? []
      : nearArticles(number, found, (article) => block.inside.has(article) || isWaiting(article));
  });
  await reader.read(near.flat());
  for (const [index, { block }] of open.entries())
    for (const article of near[index] ?? [])
      if (reader.articles.get(article)?.pieces.has(block.name) === true) block.near.add(article);
}

function soughtKeys(
  { name }: JoiningBlock,
  number: number,
  { articles }: TellingReader,
): readonly number[] {
  return articles.get(number)?.pieces.get(name)?.sought ?? [];
}
