import type { ArticleRecord } from '../model/findings';
import { chain, PACK_VERSION, type PackFooter, type PackHeader } from './packFormat';

/**
 * The bytes of a pack, gzipped, one chunk at a time; nothing but one record is held. `about` says
 * what the pack is and which pipeline made its findings.
 */
export function writePack(
  records: Iterable<ArticleRecord> | AsyncIterable<ArticleRecord>,
  about: Omit<PackHeader, 'backstory'>,
): ReadableStream<Uint8Array> {
  const source = lines(records, about);
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  }).pipeThrough(new CompressionStream('gzip'));
}

async function* lines(
  records: Iterable<ArticleRecord> | AsyncIterable<ArticleRecord>,
  about: Omit<PackHeader, 'backstory'>,
): AsyncGenerator<string> {
  const header: PackHeader = { backstory: PACK_VERSION, ...about };
  const first = JSON.stringify(header);
  yield `${first}\n`;
  let checksum = await chain('', first);
  let articles = 0;
  for await (const record of records) {
    const line = JSON.stringify(record);
    yield `${line}\n`;
    checksum = await chain(checksum, line);
    articles += 1;
  }
  const footer: PackFooter = { end: true, articles, checksum };
  yield `${JSON.stringify(footer)}\n`;
}
