import type { CorruptBlock } from '../format/corruptBlock';
import { readRow } from '../format/readRow';
import { getValues } from '../rawRequests';
import type { StoryRow } from '../shapes/storyRow';
import type { Commit } from '../write/commit';
import { packStory, unpackStory } from './packStory';

/** The table of stories: packed rows by number. */
export const STORIES = 'stories';

/**
 * Those of these stories that are there, one request each. A damaged one is told to `onCorrupt` and
 * left out; without it the `CorruptBlock` is thrown.
 */
export async function readStories(
  idb: IDBDatabase,
  numbers: readonly number[],
  onCorrupt?: (error: CorruptBlock) => void,
): Promise<Map<number, StoryRow>> {
  const stories = new Map<number, StoryRow>();
  const values = await getValues(idb, STORIES, numbers);
  for (const [at, number] of numbers.entries()) {
    const value = values[at];
    if (value === undefined) continue;
    const place = { table: STORIES, segment: 0, block: number };
    const row = readRow(place, value, (bytes) => unpackStory(number, bytes), onCorrupt);
    if (row !== null) stories.set(number, row);
  }
  return stories;
}

/** Writes a story with the commit, or with null takes it away. */
export function writeStory(
  commit: Pick<Commit, 'put' | 'delete'>,
  number: number,
  row: StoryRow | null,
): void {
  if (row === null) commit.delete(STORIES, number);
  else commit.put(STORIES, packStory(row), number);
}
