import { BlobReader, configure, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { unzipSync } from 'fflate';
import { WARCParser } from 'warcio';
import type { InputFile } from '../../../importers/inputFile';

/** All of a file in one piece. */
async function wholeOf(file: InputFile): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(file.stream() as BodyInit).arrayBuffer());
}

/** The pages of a web archive by warcio: how many, and their bytes. */
export async function byWarcio(file: InputFile): Promise<{ files: number; bytes: number }> {
  const found = { files: 0, bytes: 0 };
  for await (const record of WARCParser.iterRecords(file.stream())) {
    if (record.warcType !== 'response') continue;
    if (!record.httpHeaders?.headers.get('content-type')?.startsWith('text/html')) continue;
    found.files += 1;
    found.bytes += (await record.contentText()).length;
  }
  return found;
}

/** The files of a zip by zip.js, one after the other. */
export async function byZipJs(file: InputFile): Promise<{ files: number; bytes: number }> {
  configure({ useWebWorkers: false });
  const found = { files: 0, bytes: 0 };
  const zip = new ZipReader(new BlobReader(new Blob([await wholeOf(file)])));
  for await (const entry of zip.getEntriesGenerator()) {
    if (entry.directory) continue;
    found.files += 1;
    found.bytes += (await entry.getData(new Uint8ArrayWriter())).length;
  }
  return found;
}

/** The files of a zip by fflate, which holds all of it and all that is in it, and proves no checksum. */
export async function byFflate(file: InputFile): Promise<{ files: number; bytes: number }> {
  const all = Object.values(unzipSync(await wholeOf(file)));
  return { files: all.length, bytes: all.reduce((sum, { length }) => sum + length, 0) };
}
