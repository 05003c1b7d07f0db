import * as v from 'valibot';
import type { OtherCopy } from '../../model/article';
import { hashKeys } from '../articles/docKeys';
import { packRecord, unpackRecord, type PackedRecord } from '../articles/packRecord';
import { CorruptBlock } from '../format/corruptBlock';
import { packRows, unpackRows } from '../format/packedRows';
import { asked, getValues } from '../rawRequests';
import type { Member } from './member';

/** Table of what is kept beside the articles that are shown, by the id of these. */
export const VERSIONS = 'versions';

/** Layout of the packed rows. */
const VERSION = 1;

/** The members of a family that are not shown, by the id of the article that is. */
export interface FamilyRow {
  id: string;
  /** Of each the first bits of its content hash, and of each its source: both indexed. */
  hashes: number[];
  sources: string[];
  /** Packed rows: their texts side by side, which are alike and so take little, then the records. */
  bytes: Uint8Array;
}

/** What a row holds. */
export interface Hidden {
  members: Member[];
  given: OtherCopy[];
}

const row = v.object({
  id: v.string(),
  hashes: v.array(v.number()),
  sources: v.array(v.string()),
  bytes: v.instance(Uint8Array),
});

const copy = v.object({
  publisher: v.nullable(v.string()),
  title: v.string(),
  url: v.nullable(v.string()),
  published: v.nullable(v.string()),
});

const packed = v.tuple([
  v.literal(VERSION),
  v.array(v.string()),
  v.array(v.tuple([v.array(v.unknown()), v.string(), v.number()])),
  v.array(copy),
]);

/** The row of what is hidden beside an article. */
export async function packFamily(id: string, { members, given }: Hidden): Promise<FamilyRow> {
  return {
    id,
    hashes: members.map(({ record }) => hashKeys(record.contentHash).hash),
    sources: [...new Set(members.map(({ source }) => source))].sort(),
    bytes: await packRows([
      VERSION,
      members.map(({ record }) => record.article.text),
      members.map(({ record, source, addedAt }) => [packRecord(record), source, addedAt]),
      given,
    ]),
  };
}

/** What a row of {@link packFamily} holds; throws `CorruptBlock` for anything else. */
export async function unpackFamily(value: unknown): Promise<Hidden> {
  const parsed = v.safeParse(row, value);
  if (!parsed.success) throw new CorruptBlock('versions of an article have another shape');
  const rows = v.safeParse(packed, await unpackRows(parsed.output.bytes));
  if (!rows.success) throw new CorruptBlock('versions of an article have another layout');
  const [, texts, records, given] = rows.output;
  try {
    const members = records.map(([record, source, addedAt], at): Member => ({
      record: unpackRecord(record as unknown as PackedRecord, texts[at] ?? ''),
      source,
      addedAt,
    }));
    return { members, given };
  } catch {
    throw new CorruptBlock('a version of an article cannot be taken apart');
  }
}

/** What is hidden beside articles, by their ids; a row that cannot be read is nobody's. */
export async function readFamilies(
  idb: IDBDatabase,
  ids: readonly string[],
): Promise<Map<string, Hidden>> {
  const rows = await getValues(idb, VERSIONS, ids);
  const found = new Map<string, Hidden>();
  for (const [at, id] of ids.entries()) {
    if (rows[at] === undefined) continue;
    const hidden = await unpackFamily(rows[at]).catch((error: unknown) => {
      if (error instanceof CorruptBlock) return null;
      throw error;
    });
    if (hidden !== null) found.set(id, hidden);
  }
  return found;
}

/** Ids of the articles beside which a content of this hash is hidden, in order, undefined where there is none. */
export async function hidingHashes(
  idb: IDBDatabase,
  contentHashes: readonly string[],
): Promise<(string | undefined)[]> {
  const keys = contentHashes.map((hash) => hashKeys(hash).hash);
  if (keys.length === 0) return [];
  const found = await asked(idb, VERSIONS, (store) =>
    keys.map((key) => store.index('hashes').getKey(key)),
  );
  return found.map((key) => (typeof key === 'string' ? key : undefined));
}

/** Ids of some articles beside which something of a source is hidden. */
export async function hidingSource(
  idb: IDBDatabase,
  source: string,
  most: number,
): Promise<string[]> {
  const [keys = []] = await asked(idb, VERSIONS, (store) => [
    store.index('sources').getAllKeys(source, most),
  ]);
  return keys.map(String);
}
