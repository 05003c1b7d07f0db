import type { ArticleRecord } from '../model/findings';
import {
  chain,
  PackError,
  parseFooter,
  parseHeader,
  parseJson,
  type PackHeader,
} from './packFormat';
import { readLines } from './readLines';
import { parseRecord } from './recordSchema';

/** A longer line is no footer: that has a number and a checksum. In UTF-16 code units. */
const LONGEST_FOOTER = 500;

/** One line of a pack: a record, or what is wrong with it (`line` is 1-based). */
export type PackItem =
  | { kind: 'record'; record: ArticleRecord; header: PackHeader }
  | { kind: 'bad line'; line: number; why: string };

/**
 * The records of a pack, unzipped already, as they stream in. A broken record is reported and passed over.
 * Throws {@link PackError} where the file is no pack, comes from a newer version, was cut short, or
 * does not match its checksum; what was yielded before is whole. The first `skip` articles are only
 * counted and put to the checksum.
 */
export async function* readPack(
  bytes: ReadableStream<Uint8Array>,
  skip = 0,
): AsyncGenerator<PackItem> {
  let header: PackHeader | null = null;
  let checksum = '';
  let records = 0;
  const long: number[] = [];
  const passedOver = function* (): Generator<PackItem> {
    for (let line = long.shift(); line !== undefined; line = long.shift()) {
      checksum = '';
      records += 1;
      if (records > skip) yield { kind: 'bad line', line, why: 'it is too long for an article' };
    }
  };
  try {
    for await (const { line, number } of readLines(bytes, (at) => long.push(at))) {
      yield* passedOver();
      if (header === null) {
        header = parseHeader(line);
        checksum = await chain('', line);
        continue;
      }
      if (records < skip && line.length > LONGEST_FOOTER) {
        checksum = await chain(checksum, line);
        records += 1;
        continue;
      }
      const value = parseJson(line);
      const footer = parseFooter(value);
      if (footer !== null) {
        if (footer.checksum !== checksum)
          throw new PackError(
            'It was changed after it was made (its checksum does not fit). Get the pack again from where it came.',
          );
        return;
      }
      checksum = await chain(checksum, line);
      records += 1;
      if (records <= skip) continue;
      try {
        yield { kind: 'record', record: parseRecord(value), header };
      } catch (error) {
        yield { kind: 'bad line', line: number, why: (error as Error).message };
      }
    }
  } catch (error) {
    if (error instanceof PackError) throw error;
    yield* passedOver();
    throw cutShort(records);
  }
  yield* passedOver();
  if (header === null) throw new PackError('It is empty. Get the pack again from where it came.');
  throw cutShort(records);
}

function cutShort(records: number): PackError {
  return new PackError(
    `It is damaged or cut short after ${records} articles. Get the pack again from where it came.`,
  );
}
