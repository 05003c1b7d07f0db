import { TermCounts } from '../../linking/related/termCounts';
import { ArticleGroups } from '../articles/readArticles';
import { RarityTable } from '../format/rarityTable';
import { NameWriter } from '../names/writeNames';
import { BlockCache } from '../postings/blockCache';
import { DeltaWriter } from '../postings/commitPostings';
import { getValues } from '../rawRequests';
import { MANIFEST, parseManifest, type Manifest } from '../shapes/manifest';
import { Commit } from './commit';
import { HeldEntities } from './heldEntities';
import { PENDING, PendingWork } from './pendingWork';
import { SteadySource } from './steadySource';

/** Keys in `meta`: exact counts of terms for writers, and their frequencies to a byte for readers. */
export const STATISTICS = 'statistics';
export const RARITY = 'rarity';

/** Groups of articles that a writer remembers: relinking comes back to the same ones. */
const MOST_GROUPS = 384;

/** What a writer knows between commits. All of it is read from the disk, and read anew after a failure. */
export interface WriterState {
  manifest: Manifest;
  pending: PendingWork;
  statistics: TermCounts;
  rarity: RarityTable;
  /** Articles that were stored when the rarity table was last written. */
  rarityOf: number;
  names: NameWriter;
  entities: HeldEntities;
  groups: ArticleGroups;
  blocks: BlockCache;
  deltas: DeltaWriter;
  source: SteadySource;
}

/** Reads it: some six requests and the logs. */
export async function readWriterState(idb: IDBDatabase): Promise<WriterState> {
  const [manifestRow, pending, statistics, rarityRow] = await getValues(idb, 'meta', [
    MANIFEST,
    PENDING,
    STATISTICS,
    RARITY,
  ]);
  const manifest = parseManifest(manifestRow);
  const rarity =
    rarityRow === undefined ? RarityTable.empty() : RarityTable.read(valueIn(rarityRow));
  return {
    manifest,
    pending: PendingWork.read(pending),
    statistics: statisticsIn(manifest.articles === 0 ? undefined : valueIn(statistics)),
    rarity,
    rarityOf: rarity.articles,
    names: await NameWriter.open(idb, manifest.names),
    entities: await HeldEntities.open(idb, manifest.entityLogs),
    groups: new ArticleGroups(idb, MOST_GROUPS),
    blocks: new BlockCache(),
    deltas: new DeltaWriter(),
    source: new SteadySource(),
  };
}

function statisticsIn(value: unknown): TermCounts {
  return value instanceof ArrayBuffer ? TermCounts.read(value) : new TermCounts();
}

function valueIn(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'value' in row ? row.value : undefined;
}

/** Writes the rarity table as it is now. */
export async function writeRarity(idb: IDBDatabase, state: WriterState): Promise<void> {
  const commit = new Commit();
  commit.put('meta', { key: RARITY, value: state.rarity.pack(state.statistics) });
  await commit.apply(idb);
  state.rarityOf = state.manifest.articles;
}
