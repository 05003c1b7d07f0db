import { ENTITIES, logKey } from '../entities/readEntities';
import { blockOf } from '../entities/entityBlock';
import { packEntityLog } from '../entities/entityLog';
import { GROUPS } from '../articles/readArticles';
import { NameBatch } from '../names/nameBatch';
import { markDeleted } from '../postings/commitPostings';
import { PostingBatch } from '../postings/postingBatch';
import { POSTINGS } from '../postings/readPostings';
import { getKeys } from '../rawRequests';
import { NAMES } from '../names/readNames';
import { STORIES, writeStory } from '../stories/storyTable';
import { linkPostings, storyPostings, type Postings } from './articlePostings';
import { changedGroups, eachRecord, type ChangedGroup } from './changedGroups';
import type { Commit } from './commit';
import { keysOf, type Draft } from './draft';
import { changedBlocks } from './heldEntities';
import type { Linking } from './linking';
import { statisticsRow } from './statistics';
import { RARITY } from './writerState';

/** The rarity table is written again once the archive has changed by this part. */
const RARITY_SHARE = 1 / 64;

/**
 * Completes a commit with what a draft changes, and writes it whole or not at all. What
 * has to be waited for is packed before the transaction opens, the index while the browser writes the
 * articles. `terms` counts the added articles' words and gives their postings; it is called once.
 */
export async function commitDraft(
  draft: Draft,
  commit: Commit,
  linking: Pick<Linking, 'tellingKeys'>,
  terms: () => ReadonlyMap<number, Postings> = () => new Map(),
): Promise<void> {
  const { state, manifest, idb } = draft;
  manifest.revision++;
  const groups = await changedGroups(draft);
  for (const [number, { content, packedLinks }] of groups) {
    if (content === null) commit.delete(GROUPS, number);
    else commit.put(GROUPS, { content, links: packedLinks }, number);
  }
  const relinked = await relinkedPostings(draft, linking, groups);
  const held = await writeEntities(draft, commit);
  const names = state.names.prepare(await nameBatch(draft));
  for (const [key, value] of names.puts) commit.put(NAMES, value, key);
  for (const key of names.deletes) commit.delete(NAMES, key);
  manifest.names = names.state;
  const removed = [...draft.removed.keys()];
  const alive = removed.length === 0 ? manifest.postings : markDeleted(manifest.postings, removed);
  for (const [number, row] of draft.storyChanges) writeStory(commit, number, row);
  await countStories(draft);
  manifest.articles += draft.added.size - removed.length;
  draft.pending.deleteArticles(removed);
  manifest.pending = draft.pending.counts;
  draft.pending.write(commit);
  let rarity = false;
  commit.meanwhile([POSTINGS, 'meta'], () => {
    const postings = state.deltas.prepare(
      alive,
      withAdded(relinked, draft, { linking, terms: terms() }),
    );
    for (const [key, value] of postings.puts) commit.put(POSTINGS, value, key);
    for (const key of postings.deletes) commit.delete(POSTINGS, key);
    manifest.postings = postings.state;
    if (draft.added.size + removed.length > 0) commit.put('meta', statisticsRow(state.statistics));
    rarity = writeRarity(draft, commit);
    commit.put('meta', manifest);
  });
  await commit.apply(idb);
  state.names.apply(names);
  state.entities.committed(draft.entityChanges, held);
  for (const [number, { content, links, records }] of groups) {
    if (content === null) state.groups.remember(number, null);
    else if (records === null) state.groups.relinked(number, links);
    else state.groups.remember(number, { content, links, records });
  }
  for (const article of draft.added.values()) state.groups.keepNames(article);
  state.manifest = manifest;
  if (rarity) state.rarityOf = manifest.articles;
}

/** Entities go into their blocks where these are few, and else into a log. */
async function writeEntities(draft: Draft, commit: Commit): Promise<'log' | 'blocks'> {
  const { entityChanges, manifest, state, idb } = draft;
  if (entityChanges.size === 0) return 'blocks';
  const stored = await state.entities.rows(idb, [...entityChanges.keys()]);
  for (const [number, row] of entityChanges) {
    manifest.entities += (row === null ? 0 : 1) - (stored.has(number) ? 1 : 0);
    state.rarity.setEntity(number, row?.articleCount ?? 0);
  }
  const blocks = new Set([...entityChanges.keys()].map(blockOf));
  // While there are logs, what they say hides the blocks.
  if (blocks.size <= state.mostBlocks && manifest.entityLogs.length === 0) {
    for (const [block, bytes] of await changedBlocks(idb, entityChanges)) {
      if (bytes === null) commit.delete(ENTITIES, block);
      else commit.put(ENTITIES, bytes, block);
    }
    return 'blocks';
  }
  const log = manifest.nextEntityLog++;
  commit.put(ENTITIES, await packEntityLog(entityChanges), logKey(log));
  manifest.entityLogs = [...manifest.entityLogs, log];
  return 'log';
}

async function nameBatch(draft: Draft): Promise<NameBatch> {
  const batch = new NameBatch();
  const stored = await draft.state.entities.rows(draft.idb, [...draft.entityChanges.keys()]);
  for (const [number, row] of draft.entityChanges) {
    const before = stored.get(number);
    const old = before === undefined ? [] : keysOf(before);
    const now = row === null ? [] : keysOf(row);
    if (old === now) continue;
    const had = new Set(old);
    const has = new Set(now);
    for (const key of now) if (!had.has(key)) batch.add(key, number);
    for (const key of old) if (!has.has(key)) batch.remove(key, number);
  }
  return batch;
}

/** The batch with the postings of added articles. */
function withAdded(
  batch: PostingBatch,
  draft: Draft,
  {
    linking: { tellingKeys },
    terms,
  }: { linking: Pick<Linking, 'tellingKeys'>; terms: ReadonlyMap<number, Postings> },
): PostingBatch {
  for (const [number, article] of draft.added) {
    for (const [key, impact] of terms.get(number) ?? []) batch.add(key, number, impact);
    for (const [key, impact] of linkPostings(article, tellingKeys(article)))
      batch.add(key, number, impact);
  }
  return batch;
}

/**
 * What stored articles are found by otherwise now. Their rows are taken apart a few at a time: a step
 * links articles of hundreds anew.
 */
async function relinkedPostings(
  draft: Draft,
  { tellingKeys }: Pick<Linking, 'tellingKeys'>,
  groups: ReadonlyMap<number, ChangedGroup>,
): Promise<PostingBatch> {
  const batch = new PostingBatch();
  const renamed: number[] = [];
  for (const [number, links] of draft.linkChanges) {
    const before = draft.linksBefore.get(number);
    if (before === undefined || draft.removed.has(number)) continue;
    if (equalNumbers(before.entities, links.entities))
      addStories(batch, number, before.stories, links.stories);
    else renamed.push(number);
  }
  await eachRecord(groups, renamed, (number, record) => {
    const links = draft.linksBefore.get(number);
    const now = draft.linkChanges.get(number);
    if (links === undefined || now === undefined) return;
    const before = { number, record, entities: links.entities, stories: links.stories };
    const after = { ...before, ...now };
    const old = linkPostings(before, tellingKeys(before));
    const postings = linkPostings(after, tellingKeys(after));
    for (const [key, impact] of postings)
      if (old.get(key) !== impact) batch.add(key, number, impact);
    for (const key of old.keys()) if (!postings.has(key)) batch.remove(key, number);
  });
  return batch;
}

/** What changes where an article tells other stories and names whom it named: its tellings have the same keys. */
function addStories(
  batch: PostingBatch,
  article: number,
  before: readonly number[],
  after: readonly number[],
): void {
  const [old, now] = [storyPostings(before), storyPostings(after)];
  for (const [key, impact] of now) if (!old.has(key)) batch.add(key, article, impact);
  for (const key of old.keys()) if (!now.has(key)) batch.remove(key, article);
}

function equalNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, at) => number === b[at]);
}

async function countStories({ storyChanges, manifest, state, idb }: Draft): Promise<void> {
  if (storyChanges.size === 0) return;
  const old = [...storyChanges.keys()].filter((number) => number < state.manifest.nextStory);
  const stored = (await getKeys(idb, STORIES, old)).filter((key) => key !== undefined);
  const kept = [...storyChanges.values()].filter((row) => row !== null);
  manifest.stories += kept.length - stored.length;
}

function writeRarity({ state, manifest }: Draft, commit: Commit): boolean {
  const changed = Math.abs(manifest.articles - state.rarityOf);
  if (changed === 0 || changed < manifest.articles * RARITY_SHARE) return false;
  commit.put('meta', { key: RARITY, value: state.rarity.pack(state.statistics) });
  return true;
}
