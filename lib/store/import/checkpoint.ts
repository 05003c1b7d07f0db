import * as v from 'valibot';
import { COLUMN_KINDS, type TableColumns } from '../../model/tableColumns';
import type { InterruptedImport } from '../../model/library';
import type { ImportFile } from './importShapes';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const tableColumns: v.GenericSchema<unknown, TableColumns> = v.object({
  columns: v.array(v.picklist(COLUMN_KINDS)),
  header: v.boolean(),
  order: v.picklist(['day', 'month']),
});

const checkpoint = v.object({
  version: v.literal(1),
  /** When the import began, in milliseconds since 1970. */
  startedAt: v.number(),
  /** All files of the import, by {@link fingerprint}. */
  files: v.string(),
  filesTotal: count,
  /** Names of the first files, for the reader. */
  names: v.array(v.string()),
  bytesTotal: count,
  /** Files that are done, in the order of {@link inOrder}. */
  filesDone: count,
  /** Bytes of all files that were read, about. */
  bytesRead: count,
  /** The file it was at, by {@link fingerprint}, and how many items of it (articles and refusals) are done. */
  current: v.nullable(v.object({ name: v.string(), file: v.string(), items: count })),
  articlesAdded: count,
  articlesKnown: count,
  addressesListed: v.optional(count, 0),
  /** What the reader said of the columns of the table it was at, by its {@link fingerprint}. */
  columns: v.optional(v.record(v.string(), tableColumns), {}),
});

/**
 * Where an import is. Written in one commit with the articles before it, so that after a kill it
 * says exactly what is in the archive. Its size does not depend on the number of files. Version 1.
 */
export type ImportCheckpoint = v.InferOutput<typeof checkpoint>;

/** The checkpoint in a stored value; null for none, or one that this code does not know. */
export function parseCheckpoint(value: unknown): ImportCheckpoint | null {
  const parsed = v.safeParse(checkpoint, value);
  return parsed.success ? parsed.output : null;
}

type FileFacts = Pick<ImportFile, 'name' | 'size' | 'modified'>;

/** The files in the order in which they are imported: that of their names, however they were chosen. */
export function inOrder<T extends FileFacts>(files: readonly T[]): T[] {
  return [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** SHA-256 (hex) over names, sizes and times of change: the same for the same files chosen again. */
export async function fingerprint(files: readonly FileFacts[]): Promise<string> {
  const facts = JSON.stringify(files.map(({ name, size, modified }) => [name, size, modified]));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(facts));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Where to go on in files in order: whole files to pass over, then items of the files with these
 * fingerprints; and what was counted before.
 */
export interface GoOn {
  files: number;
  items: ReadonlyMap<string, number>;
  articlesAdded: number;
  articlesKnown: number;
  addressesListed: number;
  /** Columns of tables, by fingerprint, as the import began to read them: what is passed over must be the same. */
  columns: ReadonlyMap<string, TableColumns>;
}

/**
 * Where an import of these files goes on after an interrupted one. All its files again: after the
 * last item that was stored. Only the file it was at: after its last item. Anything else: from the
 * start, where what is known is passed over one by one.
 */
export async function goOnAfter(
  interrupted: ImportCheckpoint | null,
  files: readonly FileFacts[],
): Promise<GoOn> {
  const items = new Map<string, number>();
  if (interrupted?.current) items.set(interrupted.current.file, interrupted.current.items);
  const same = interrupted !== null && interrupted.files === (await fingerprint(files));
  return {
    files: same ? interrupted.filesDone : 0,
    items,
    articlesAdded: same ? interrupted.articlesAdded : 0,
    articlesKnown: same ? interrupted.articlesKnown : 0,
    addressesListed: same ? interrupted.addressesListed : 0,
    columns: new Map(Object.entries(interrupted?.columns ?? {})),
  };
}

/** What the reader is told of an interrupted import. */
export function interruptedImport(kept: ImportCheckpoint): InterruptedImport {
  const { names, current, filesTotal, articlesAdded, bytesRead, bytesTotal, startedAt } = kept;
  const first = current === null ? [] : [current.name];
  return {
    names: [...new Set([...first, ...names])].slice(0, 3),
    filesTotal,
    articlesAdded,
    share: bytesTotal > 0 ? Math.min(bytesRead / bytesTotal, 1) : null,
    startedAt,
  };
}
