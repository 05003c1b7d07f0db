import { ENTITIES } from '../entities/readEntities';
import { NAMES } from '../names/readNames';
import { Commit } from './commit';
import { rangesOf, REPAIR, type Damage } from './damage';
import type { Linking } from './linking';
import { dropDamagedEntities } from './lostEntities';
import { mergePostings } from './mergePostings';
import { nameEverything } from './nameEverything';
import { PENDING } from './pendingWork';
import { everythingWaits, recountEntities, recountTerms } from './recount';
import { reindexRange } from './reindexRange';
import { addAnew, dropDamagedGroups, namingAny } from './relinkArticles';
import { dropDamagedStories } from './lostStories';
import { STATISTICS } from './statistics';
import { RARITY, type WriterState } from './writerState';

/**
 * Makes anew what is damaged, from what is whole: postings from the stored text, names from the
 * entities, entities from the articles that name them, counts from what they count. Only text that
 * cannot be read is lost, sixteen articles to a damaged row. Each step is a commit; cut at any
 * instant, what is left of it is done at the next opening.
 */
export async function repairArchive(
  idb: IDBDatabase,
  state: WriterState,
  linking: Linking,
  noted: Damage,
): Promise<void> {
  const damage = withFound(noted, state);
  const lost = (table: string): boolean => state.damage.some(({ place }) => place?.table === table);
  if (damage.entities.length > 0) await dropDamagedEntities(idb, state, damage);
  await repairPostings(idb, state, linking, damage);
  if (damage.names.length > 0 || damage.lost.length > 0 || lost(NAMES))
    await nameEverything(idb, state);
  if (lost(PENDING)) await everythingWaits(idb, state);
  await dropDamagedStories(idb, state, linking, damage.stories);
  if (damage.lost.length > 0 || lost(RARITY)) await recountEntities(idb, state);
  const dropped = await dropDamagedGroups(idb, state, linking, damage.groups);
  if (dropped || lost(STATISTICS)) await recountTerms(idb, state);
  await addAnew(idb, state, linking, await namingAny(idb, state, damage.lost));
  const commit = new Commit();
  commit.delete('meta', REPAIR);
  await commit.apply(idb);
}

/** Merging finds what is damaged and leaves it out; what it held is then made anew. */
async function repairPostings(
  idb: IDBDatabase,
  state: WriterState,
  linking: Linking,
  { postings, ranges }: Damage,
): Promise<void> {
  const again = [...ranges];
  for (const [segment, block] of postings) again.push(...rangesOf(state.manifest, segment, block));
  const { segments, deltas } = state.manifest.postings;
  const inputs = [...segments, ...deltas].map(({ id }) => id);
  if (postings.length > 0 && inputs.length > 0)
    await mergePostings(idb, state, { inputs, final: true });
  for (const range of again) await reindexRange(idb, state, linking, range);
}

/** What was noted, and what the writer could not read itself. */
function withFound(noted: Damage, { damage }: WriterState): Damage {
  const entities = [...noted.entities];
  for (const { place } of damage) if (place?.table === ENTITIES) entities.push(place.block);
  return { ...noted, entities };
}
