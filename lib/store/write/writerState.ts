import type { TermCounts } from '../../linking/related/termCounts';
import { ArticleGroups } from '../articles/readArticles';
import { SketchRuns } from '../duplicates/sketchRuns';
import { CorruptBlock, type BlockPlace } from '../format/corruptBlock';
import { RarityTable } from '../format/rarityTable';
import { readWhole } from '../format/readWhole';
import { noNames, type NamesState } from '../names/namesState';
import { NameWriter } from '../names/writeNames';
import { BlockCache } from '../postings/blockCache';
import { DeltaWriter } from '../postings/commitPostings';
import { getValues } from '../rawRequests';
import { MANIFEST, parseManifest, type Manifest } from '../shapes/manifest';
import { Commit } from './commit';
import { HeldEntities } from './heldEntities';
import { PENDING, PendingWork } from './pendingWork';
import { STATISTICS, statisticsIn } from './statistics';
import { SteadySource } from './steadySource';

/** Key in `meta` of the frequencies of terms to a byte, for readers. */
export const RARITY = 'rarity';

/** See {@link WriterState.mostBlocks}. */
const MOST_BLOCKS = 48;
/** Groups of articles that a writer remembers, each up to half a megabyte once taken apart: the last ones are written again. */
const MOST_GROUPS = 24;

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
  sketches: SketchRuns;
  /** Blocks of entities that a commit writes at once; one that changes more writes a log. */
  mostBlocks: number;
  /** What could not be read; in its place stands nothing. */
  damage: CorruptBlock[];
}

/** Reads it: some six requests and the logs. Only a manifest that cannot be read throws `CorruptBlock`. */
export async function readWriterState(idb: IDBDatabase): Promise<WriterState> {
  const [manifestRow, statisticsRow, rarityRow] = await getValues(idb, 'meta', [
    MANIFEST,
    STATISTICS,
    RARITY,
  ]);
  const manifest = parseManifest(manifestRow);
  const damage: CorruptBlock[] = [];
  const guarded = <T>(table: string, read: () => T | Promise<T>): Promise<T | null> =>
    readWhole(placeOf(table), read, (error) => damage.push(error));
  const rarity =
    rarityRow === undefined
      ? RarityTable.empty()
      : await guarded(RARITY, () => RarityTable.read(valueIn(rarityRow)));
  const statistics = statisticsIn(manifest.articles === 0 ? null : statisticsRow);
  if (statistics.articles !== manifest.articles)
    damage.push(new CorruptBlock('terms are not counted', placeOf(STATISTICS)));
  const names = await guarded('names', () => NameWriter.open(idb, manifest.names));
  const pending = await guarded(PENDING, async () => {
    const work = await PendingWork.open(idb);
    const { stories, names } = manifest.pending;
    if (work.counts.stories !== stories || work.counts.names !== names)
      throw new CorruptBlock('other work is pending than the manifest says');
    return work;
  });
  return {
    manifest,
    pending: pending ?? new PendingWork(),
    statistics,
    rarity: rarity ?? RarityTable.empty(),
    rarityOf: rarity?.articles ?? 0,
    names: names ?? (await NameWriter.open(idb, withoutNames(manifest))),
    entities: await HeldEntities.open(idb, manifest.entityLogs, (error) => damage.push(error)),
    groups: new ArticleGroups(idb, MOST_GROUPS),
    blocks: new BlockCache(),
    deltas: new DeltaWriter(),
    source: new SteadySource(),
    sketches: await SketchRuns.open(idb),
    mostBlocks: MOST_BLOCKS,
    damage,
  };
}

/** No names, and generations that were never given. */
export function withoutNames({ names }: Manifest): NamesState {
  return { ...noNames(), nextGeneration: names.nextGeneration };
}

function placeOf(table: string): BlockPlace {
  return { table, segment: 0, block: 0 };
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
