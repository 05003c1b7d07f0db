import { Inflate } from 'fflate';
import { UnreadableInput } from '../../extraction/decodeText';
import type { RangedFile } from '../inputFile';
import { ByteReader } from './byteReader';
import { crc32 } from './crc32';
import { UnpacksTooFar, unpacksTooFar, type UnpackBudget } from './unpackLimit';
import type { ZipEntry } from './zipDirectory';

/** Packed bytes unpacked at a stroke. */
const PIECE = 32_768;

const LOCAL_HEADER = 0x04034b50;

/** What an entry throws that is not what its zip says of it. */
function damaged(): UnreadableInput {
  return new UnreadableInput(
    'It is damaged or was cut',
    'Get the archive again from where it came, or unpack it by itself',
  );
}

/**
 * What an entry holds, stored or deflated, each time from its start. The stream ends with
 * {@link UnreadableInput} where its bytes are not as long or not the ones that the directory says,
 * so that no entry gives more than it claims.
 */
export function openEntry(
  file: RangedFile,
  entry: ZipEntry,
  budget: UnpackBudget,
): ReadableStream<Uint8Array> {
  // The local header's own extra field may be longer than the directory's.
  const end = Math.min(file.size, entry.offset + 30 + 2 * 65_535 + entry.packed);
  const bytes = new ByteReader(file.range(entry.offset, end));
  let left = -1;
  let crc = 0;
  let given = 0;
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) ready.push(piece);
  });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (left < 0) left = await passHeader(bytes, entry);
        for (;;) {
          const piece = ready.shift();
          if (piece !== undefined) {
            given += piece.length;
            crc = crc32(piece, crc);
            budget.spend(piece.length);
            if (given > entry.size) throw damaged();
            if (unpacksTooFar(entry.packed, given)) throw new UnpacksTooFar('unpacks too far');
            return controller.enqueue(piece);
          }
          if (left === 0) {
            if (given !== entry.size || (crc !== entry.crc && entry.crc !== 0)) throw damaged();
            await bytes.close();
            return controller.close();
          }
          const packed = await bytes.takeSome(Math.min(left, PIECE));
          if (packed === null) {
            bytes.throwFailure();
            throw damaged();
          }
          left -= packed.length;
          if (entry.method === 0) ready.push(packed);
          else ready = inflated(inflate, packed, left === 0, ready);
        }
      },
      cancel: () => bytes.close(),
    },
    { highWaterMark: 0 },
  );
}

function inflated(
  inflate: Inflate,
  packed: Uint8Array,
  last: boolean,
  ready: Uint8Array[],
): Uint8Array[] {
  try {
    inflate.push(packed, last);
    return ready;
  } catch {
    throw damaged();
  }
}

/** Passes over an entry's local header; returns the bytes of its content. */
async function passHeader(bytes: ByteReader, entry: ZipEntry): Promise<number> {
  const header = await bytes.take(30);
  bytes.throwFailure();
  if (header.length < 30) throw damaged();
  const view = new DataView(header.buffer);
  if (view.getUint32(0, true) !== LOCAL_HEADER) throw damaged();
  await bytes.skip(view.getUint16(26, true) + view.getUint16(28, true));
  return entry.packed;
}
