import { heldFile, LARGEST_ARTICLE, type InputFile } from '../inputFile';
import type { ByteReader } from './byteReader';

/**
 * The next `size` bytes of a container as a file: held where they are no more than an article may be,
 * else a stream that can be read once, before the container is read on. Null where the container ends
 * before them. `left` says how many of them were not read.
 */
export async function gathered(
  bytes: ByteReader,
  name: string,
  size: number,
): Promise<{ file: InputFile; left: () => number } | null> {
  if (size <= LARGEST_ARTICLE) {
    const held = await bytes.take(size);
    return held.length < size ? null : { file: heldFile(name, held), left: () => 0 };
  }
  let left = size;
  const stream = (): ReadableStream<Uint8Array> =>
    new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          if (left === 0) return controller.close();
          const piece = await bytes.takeSome(Math.min(left, PIECE));
          if (piece === null) throw new Error('the archive ends in the middle of it');
          left -= piece.length;
          controller.enqueue(piece);
        },
      },
      { highWaterMark: 0 },
    );
  return { file: { name, size, stream }, left: () => left };
}

const PIECE = 65_536;
