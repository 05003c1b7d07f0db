import { Passing } from '../../../importers/containers/passing';
import { UnpackBudget } from '../../../importers/containers/unpackLimit';
import type { InputFile } from '../../../importers/inputFile';
import { detectFormat } from '../../../importers/detectFormat';
import { gunzip, isGzip } from '../../../importers/gunzip';
import { peek } from '../../../importers/peek';
import type { ParseHtml } from '../../../importers/reader';
import { READERS } from '../../../importers/readers';
import type { Sourced } from '../../../pipeline/articleSource';

/** Reads a container and all bytes of what is in it, and makes no articles of them: how many files and bytes there were. */
export async function readAlone(
  file: InputFile,
  parseHtml: ParseHtml,
): Promise<{ files: number; bytes: number }> {
  const found = { files: 0, bytes: 0 };
  const context = {
    parseHtml,
    skip: 0,
    depth: 0,
    passing: new Passing(0),
    budget: new UnpackBudget(file.size),
    signal: null,
    onPassedOver: () => undefined,
    async *readInner(inner: InputFile): AsyncGenerator<Sourced> {
      yield* [];
      found.files += 1;
      const stream = inner.stream().getReader();
      for (;;) {
        const { done, value } = await stream.read();
        if (done) return;
        found.bytes += value.length;
      }
    },
  };
  let told = await peek(file, 4096);
  if (isGzip(told.start)) told = await peek(gunzip(told.file), 4096);
  const items = READERS[detectFormat(file.name, told.start)](told.file, context);
  while (!(await items.next()).done);
  return found;
}
