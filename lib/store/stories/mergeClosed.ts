import { mergeEvents } from '../../linking/events/mergeEvents';
import type { StoryEvent } from '../../model/archive';
import type { StoryRow, ToldIn } from '../shapes/storyRow';
import { storiesTold } from './closeBlocks';
import { type JoiningBlock, tellingsOf } from './growBlock';
import { numberStories, type StoryClaim } from './numberStories';
import { storyRow, withUnseen } from './storyRow';
import type { TellingArticle } from './tellingArticle';

/** How a block is joined now. */
export interface MergedBlock {
  /** Rows of its stories; null for one that is no more. */
  stories: Map<number, StoryRow | null>;
  /** For each telling inside the block its story, 0 for none. */
  told: (ToldIn & { story: number })[];
  /** Members that were not read and whose story has another number now. */
  unseen: (ToldIn & { story: number })[];
}

/** A new event of two articles or more, with its members by number. */
interface JoinedEvent {
  event: StoryEvent;
  members: ToldIn[];
}

/**
 * Merges what is told inside a closed block. `rows` are its stories as they were, `isGone` says of an
 * article that it was removed. A story goes on under its number in the event that has most of its
 * members; members of it that were not read go with it.
 */
export function mergeClosed(
  block: JoiningBlock,
  articles: ReadonlyMap<number, TellingArticle>,
  rows: ReadonlyMap<number, StoryRow | null>,
  isGone: (article: number) => boolean,
  newStory: () => number,
): MergedBlock {
  const inside = [...block.inside].filter((number) => number > 0);
  const together = withPartners(block.name, inside, articles);
  const numberOf = new Map(together.map((number) => [articles.get(number)?.id ?? '', number]));
  const joined = joinedEvents(block.name, together, articles, numberOf);
  const before = storiesTold(block, block.inside, articles);
  const unseen = new Map(
    [...before].map((story) => [story, unseenMembers(rows.get(story) ?? null, block, isGone)]),
  );
  const claims = joined.flatMap(({ members }, event) => claimsOn(event, members, articles));
  const heirs = heirsOf(claims);
  for (const claim of claims)
    if (heirs.get(claim.story) === claim.event)
      claim.members += unseen.get(claim.story)?.length ?? 0;
  const numbers = numberStories(claims);
  const merged: MergedBlock = { stories: new Map(), told: [], unseen: [] };
  for (const story of before) {
    const row = rows.get(story) ?? null;
    const left = heirs.has(story) ? [] : (unseen.get(story) ?? []);
    const lives = row !== null && articlesOf(left).size > 1;
    merged.stories.set(story, lives ? { ...row, members: left } : null);
    if (!lives) for (const member of left) merged.unseen.push({ ...member, story: 0 });
  }
  for (const [index, { event, members }] of joined.entries()) {
    const number = numbers.get(index) ?? newStory();
    const inherited = [...heirs].flatMap(([story, heir]) => (heir === index ? [story] : []));
    const kept = inherited.map((story) => ({
      row: rows.get(story) ?? null,
      unseen: unseen.get(story) ?? [],
    }));
    merged.stories.set(number, withUnseen(storyRow(number, event, members, numberOf), kept));
    for (const member of members) merged.told.push({ ...member, story: number });
    for (const story of inherited)
      if (story !== number)
        for (const member of unseen.get(story) ?? [])
          merged.unseen.push({ ...member, story: number });
  }
  const held = new Set(merged.told.map(({ article, event }) => `${article} ${event}`));
  for (const article of inside)
    for (const event of articles.get(article)?.pieces.get(block.name)?.events ?? [])
      if (!held.has(`${article} ${event}`)) merged.told.push({ article, event, story: 0 });
  return merged;
}

/** Those of the articles inside that share a key with another one; the others tell no event together. */
function withPartners(
  block: string,
  inside: readonly number[],
  articles: ReadonlyMap<number, TellingArticle>,
): number[] {
  const posted = new Map<number, number>();
  for (const number of inside)
    for (const key of articles.get(number)?.pieces.get(block)?.posted ?? [])
      posted.set(key, (posted.get(key) ?? 0) + 1);
  return inside.filter((number) => {
    const piece = articles.get(number)?.pieces.get(block);
    const own = new Set(piece?.posted);
    return piece?.sought.some((key) => (posted.get(key) ?? 0) > (own.has(key) ? 1 : 0)) ?? false;
  });
}

function joinedEvents(
  block: string,
  inside: readonly number[],
  articles: ReadonlyMap<number, TellingArticle>,
  numberOf: ReadonlyMap<string, number>,
): JoinedEvent[] {
  const tellings = tellingsOf(block, inside, articles);
  const toldIn = new Map(
    tellings.map(({ article, index, event }) => [
      event,
      { article: numberOf.get(article) ?? 0, event: index },
    ]),
  );
  return mergeEvents(tellings).flatMap((event) => {
    const members = event.members.flatMap((member) => toldIn.get(member.event) ?? []);
    return articlesOf(members).size > 1 ? [{ event, members }] : [];
  });
}

function articlesOf(members: readonly ToldIn[]): Set<number> {
  return new Set(members.map(({ article }) => article));
}

/** Members of a story that are not inside its block, though it is told there: it has too many to read. */
function unseenMembers(
  row: StoryRow | null,
  { inside }: JoiningBlock,
  isGone: (article: number) => boolean,
): ToldIn[] {
  if (row === null) return [];
  return row.members.filter(({ article }) => !inside.has(article) && !isGone(article));
}

function claimsOn(
  event: number,
  members: readonly ToldIn[],
  articles: ReadonlyMap<number, TellingArticle>,
): StoryClaim[] {
  const counts = new Map<number, number>();
  for (const member of members) {
    const story = articles.get(member.article)?.stories[member.event] ?? 0;
    if (story !== 0) counts.set(story, (counts.get(story) ?? 0) + 1);
  }
  return [...counts].map(([story, count]) => ({ story, event, members: count }));
}

/** For each story the event that has most of its members, of equals the first. */
function heirsOf(claims: readonly StoryClaim[]): Map<number, number> {
  const best = new Map<number, StoryClaim>();
  for (const claim of claims) {
    const held = best.get(claim.story);
    if (held === undefined || claim.members > held.members) best.set(claim.story, claim);
  }
  return new Map([...best].map(([story, { event }]) => [story, event]));
}
