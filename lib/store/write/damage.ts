import type { CorruptBlock } from '../format/corruptBlock';
import { getValues } from '../rawRequests';
import type { Manifest } from '../shapes/manifest';

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
  stories: number[];
  names: [generation: number, shard: number][];
  /** Entities, from the first to the second number, whose rows are gone and whose articles are to be linked anew. */
  lost: [from: number, to: number][];
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
    stories: numbers(Reflect.get(given, 'stories')),
    names: tuples(Reflect.get(given, 'names'), 2) as Damage['names'],
    lost: tuples(Reflect.get(given, 'lost'), 2) as Damage['lost'],
    ranges: tuples(Reflect.get(given, 'ranges'), 4) as Damage['ranges'],
  };
}

/**
 * What is damaged, with what was known before. `merged`: postings are already left out of the index,
 * and only their ranges are to be made anew.
 */
export async function withDamage(
  idb: IDBDatabase,
  corrupt: readonly CorruptBlock[],
  merged: Manifest | null = null,
): Promise<Damage> {
  const [row] = await getValues(idb, 'meta', [REPAIR]);
  const damage = parseDamage(row);
  for (const { place } of corrupt) {
    if (place === null) continue;
    const { table, segment, block } = place;
    if (table === 'postings' && merged !== null)
      damage.ranges.push(...rangesOf(merged, segment, block));
    else if (table === 'postings') damage.postings.push([segment, block]);
    else if (table === 'groups') damage.groups.push(block);
    else if (table === 'entityBlocks') damage.entities.push(block);
    else if (table === 'stories') damage.stories.push(block);
    else if (table === 'names') damage.names.push([segment, block]);
  }
  return damage;
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
