import type { CorruptBlock } from '../format/corruptBlock';
import { getValues } from '../rawRequests';
import type { Manifest } from '../shapes/manifest';
import type { Commit } from './commit';

/** Key of the row in `meta` that says what is damaged. */
export const REPAIR = 'repair';

/**
 * What was found to be damaged, by readers or by the writer; the writer makes it anew at its next
 * opening. `ranges`: postings with keys from the first to the second number, of articles from the
 * third to the fourth, that went missing when their segment was merged.
 */
export interface Damage {
  key: typeof REPAIR;
  postings: [segment: number, block: number][];
  groups: number[];
  /** Blocks; logs as negative numbers. */
  entities: number[];
  names: [generation: number, shard: number][];
  ranges: [fromKey: number, toKey: number, fromArticle: number, toArticle: number][];
}

/** The damage in a row of `meta`; what cannot be read of it is left out. */
export function parseDamage(row: unknown): Damage {
  const given = typeof row === 'object' && row !== null ? row : {};
  return {
    key: REPAIR,
    postings: tuples(Reflect.get(given, 'postings'), 2) as Damage['postings'],
    groups: numbers(Reflect.get(given, 'groups')),
    entities: numbers(Reflect.get(given, 'entities')),
    names: tuples(Reflect.get(given, 'names'), 2) as Damage['names'],
    ranges: tuples(Reflect.get(given, 'ranges'), 4) as Damage['ranges'],
  };
}

/** Adds to a commit what is damaged, beside what was known before. */
export async function noteDamage(
  idb: IDBDatabase,
  commit: Commit,
  corrupt: readonly CorruptBlock[],
  manifest: Manifest,
): Promise<void> {
  if (corrupt.length === 0) return;
  const [row] = await getValues(idb, 'meta', [REPAIR]);
  const damage = parseDamage(row);
  for (const { place } of corrupt) {
    if (place === null) continue;
    const { table, segment, block } = place;
    if (table === 'postings') damage.ranges.push(...rangesOf(manifest, segment, block));
    else if (table === 'groups') damage.groups.push(block);
    else if (table === 'entityBlocks') damage.entities.push(block);
    else if (table === 'names') damage.names.push([segment, block]);
  }
  commit.put('meta', damage);
}

/** Keys and articles that a row of postings can have. */
export function rangesOf(manifest: Manifest, segment: number, block: number): Damage['ranges'] {
  const { segments, deltas } = manifest.postings;
  const delta = deltas.find(({ id }) => id === segment);
  if (delta !== undefined) return [[0, 0xffffffff, delta.from, delta.to]];
  const whole = segments.find(({ id }) => id === segment);
  if (whole === undefined) return [];
  const from = whole.blocks[block] ?? 0;
  return [[from, whole.blocks[block + 1] ?? 0xffffffff, whole.from, whole.to]];
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter(isNumber) : [];
}

function tuples(value: unknown, length: number): number[][] {
  if (!Array.isArray(value)) return [];
  return (value as unknown[]).flatMap((tuple) =>
    Array.isArray(tuple) && tuple.length === length && tuple.every(isNumber) ? [tuple] : [],
  );
}
