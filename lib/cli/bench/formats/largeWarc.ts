import type { InputFile } from '../../../importers/inputFile';
import { newsArticles } from './newsFiles';
import { warcRecords } from './writeArchives';

/** Bytes of pictures and film beside each page. */
const PICTURES = 4_000_000;

/**
 * A web archive of about `size` bytes that is made as it is read: neither on a disk nor in memory.
 * `given` says how much of it was read, `onRead` is told of each piece.
 */
export function largeWarc(size: number, onRead: () => void): InputFile & { given: () => number } {
  let given = 0;
  return {
    name: 'crawl.warc',
    size,
    given: () => given,
    stream() {
      const records = warcRecords(newsArticles(Math.ceil(size / PICTURES) + 1), PICTURES);
      given = 0;
      return new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            const next = given >= size ? null : records.next();
            if (next === null || next.done === true) return controller.close();
            given += next.value.length;
            onRead();
            controller.enqueue(next.value);
          },
        },
        { highWaterMark: 0 },
      );
    },
  };
}
