import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { ROOT } from '../../launch/build';
import { bundle } from '../bundle';
import type { OpenReader, Reader } from './reader';
import type * as Analysis from './analysis';
import type * as Compromise from './compromise';
import type * as Names from './names';
import type * as Wink from './wink';
import { READER_GLOBAL } from './readerGlobal';

/** The compared programs, in the order of the tables. */
export type ReaderName = 'names' | 'analysis' | 'compromise' | 'wink';

type ReaderModule = typeof Analysis | typeof Compromise | typeof Names | typeof Wink;

/** One program as a script: the same in Node and in the browser. */
export interface BundledReader {
  name: ReaderName;
  /** What tables call it. */
  title: string;
  /** Minified; it leaves its exports in the global {@link READER_GLOBAL}. */
  script: string;
  /** Our weights, null for a program that carries its own in the script. */
  model: Uint8Array<ArrayBuffer> | null;
  /** A reader in this process that has met no text yet. */
  open: () => Reader;
}

const TITLES: Record<ReaderName, string> = {
  names: 'ours, names alone',
  analysis: 'ours, whole analysis',
  compromise: 'compromise',
  wink: 'wink-nlp',
};

const ENTRIES: Record<ReaderName, URL> = {
  names: new URL('./names.ts', import.meta.url),
  analysis: new URL('./analysis.ts', import.meta.url),
  compromise: new URL('./compromise.ts', import.meta.url),
  wink: new URL('./wink.ts', import.meta.url),
};

/** The compared programs, bundled as for a browser. Takes some seconds. */
export async function bundleReaders(): Promise<Record<ReaderName, BundledReader>> {
  const weights = async (file: string) => readFile(join(ROOT, 'assets/public/models', file));
  const names = new Uint8Array(await weights('names.bin'));
  const size = new Uint8Array(Uint32Array.of(names.length).buffer);
  const both = new Uint8Array(Buffer.concat([size, names, await weights('events.bin')]));
  const made = async (name: ReaderName): Promise<BundledReader> => {
    const script = await bundle(ENTRIES[name], READER_GLOBAL);
    const model = name === 'names' ? names : name === 'analysis' ? both : null;
    const exported = runInThisContext(`${script};${READER_GLOBAL}`) as ReaderModule;
    const openReader: OpenReader = exported.openReader;
    return {
      name,
      title: TITLES[name],
      script,
      model,
      open: () => openReader(model?.buffer ?? null),
    };
  };
  return {
    names: await made('names'),
    analysis: await made('analysis'),
    compromise: await made('compromise'),
    wink: await made('wink'),
  };
}
