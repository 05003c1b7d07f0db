import { Gunzip, Inflate, Unzlib } from 'fflate';
import { UnreadableInput } from '../../extraction/decodeText';
import { LARGEST_ARTICLE } from '../inputFile';
import { indexOfBytes } from './byteReader';
import { headerLines, mediaType } from './headerLines';

/** An answer of a web server, as a web archive keeps it. */
export interface HttpMessage {
  status: number;
  /** Media type in lower case; '' where none is said. */
  type: string;
  charset: string | null;
  /** Its content as it came, in chunks and packed. */
  body: Uint8Array<ArrayBuffer>;
  fields: ReadonlyMap<string, string>;
}

const BLANK_LINE = new TextEncoder().encode('\r\n\r\n');
const BARE_BLANK_LINE = new TextEncoder().encode('\n\n');

/** Splits an answer into its head and body; null for what is none. */
export function httpMessage(bytes: Uint8Array<ArrayBuffer>): HttpMessage | null {
  let end = indexOfBytes(bytes.subarray(0, 262_144), BLANK_LINE);
  let gap = 4;
  if (end < 0) {
    end = indexOfBytes(bytes.subarray(0, 262_144), BARE_BLANK_LINE);
    gap = 2;
  }
  if (end < 0) return null;
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, end));
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(head)?.[1];
  if (status === undefined) return null;
  const fields = headerLines(head.replace(/^.*\r?\n?/, ''));
  const { type, parameters } = mediaType(fields.get('content-type') ?? '');
  return {
    status: Number(status),
    type,
    charset: parameters.get('charset') ?? null,
    body: bytes.subarray(end + gap),
    fields,
  };
}

/**
 * The content of an answer without chunks and packing. Crawlers often undo both and leave the fields
 * as they were: bytes that are not what the fields say are taken as they are. Throws
 * {@link UnreadableInput} for what cannot be unpacked.
 */
export async function contentOf({ body, fields }: HttpMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '');
  let content = chunked ? withoutChunks(body) : body;
  const packings = (fields.get('content-encoding') ?? '')
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== '' && each !== 'identity')
    .toReversed();
  for (const packing of packings) content = await unpack(content, packing);
  return content;
}

/** RFC 9112, 7.1: sizes in hexadecimal on lines of their own, the last one zero. */
function withoutChunks(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(body.length);
  let held = 0;
  for (let at = 0; at < body.length;) {
    const end = body.indexOf(10, at);
    const line = new TextDecoder('latin1').decode(body.subarray(at, end < 0 ? at : end));
    const size = /^([\da-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(line)?.[1];
    if (size === undefined) return at === 0 ? body : whole.subarray(0, held);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    const chunk = body.subarray(end + 1, end + 1 + length);
    whole.set(chunk, held);
    held += chunk.length;
    at = end + 1 + length;
    if (body[at] === 13) at += 1;
    if (body[at] === 10) at += 1;
  }
  return whole.subarray(0, held);
}

async function unpack(
  content: Uint8Array<ArrayBuffer>,
  packing: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (packing === 'gzip' || packing === 'x-gzip')
    return content[0] === 0x1f && content[1] === 0x8b ? inflated(content, Gunzip) : content;
  if (packing === 'deflate') {
    // Servers send both: with zlib's two bytes (CMF, FLG: a multiple of 31) and without.
    const [first = 0, second = 0] = content;
    const zlib = (first & 15) === 8 && (first * 256 + second) % 31 === 0;
    if (zlib) return inflated(content, Unzlib);
    return looksLikeText(content) ? content : inflated(content, Inflate);
  }
  if (looksLikeText(content)) return content;
  if (packing === 'br') return unbrotlied(content);
  throw new UnreadableInput(
    `The page is packed in a way that is not unpacked here (${packing})`,
    'Save the page itself, or the web archive again with plain content',
  );
}

/** Whether the bytes begin as a text would: nothing but printing ASCII, which no packing gives. */
function looksLikeText(content: Uint8Array): boolean {
  const start = content.subarray(0, 64);
  return start.every(
    (byte) => byte === 9 || byte === 10 || byte === 13 || (byte > 31 && byte < 127),
  );
}

type Unpacker = new (ondata: (piece: Uint8Array) => void) => {
  push(piece: Uint8Array, last?: boolean): void;
};

/** All that was packed, up to where it is damaged: a cut page is still a page. */
function inflated(content: Uint8Array, kind: Unpacker): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let held = 0;
  const unpacker = new kind((piece) => {
    held += piece.length;
    if (held > LARGEST_ARTICLE) throw new RangeError('too large');
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < content.length; at += PIECE)
      unpacker.push(content.subarray(at, at + PIECE), at + PIECE >= content.length);
  } catch (error) {
    if (error instanceof RangeError || held === 0)
      throw new UnreadableInput(
        held > LARGEST_ARTICLE
          ? 'The page unpacks to more than any article holds'
          : 'The packed page is damaged',
        'Save the page itself',
      );
  }
  return joined(pieces, held);
}

const PIECE = 16_384;

/**
 * Brotli by the system's own streams where they know it (Firefox, Safari, Node 24); Chromium unpacks
 * it for the network alone.
 */
async function unbrotlied(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const refusal = new UnreadableInput(
    'The page is packed with Brotli, which this browser does not unpack for extensions',
    'Import the web archive in Firefox, or save the page itself',
  );
  let stream: ReadableWritablePair<Uint8Array, Uint8Array>;
  try {
    stream = new DecompressionStream('brotli' as CompressionFormat) as typeof stream;
  } catch {
    throw refusal;
  }
  const pieces: Uint8Array[] = [];
  let held = 0;
  const reader = new Blob([content]).stream().pipeThrough(stream).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      held += value.length;
      if (held > LARGEST_ARTICLE) break;
      pieces.push(value);
    }
  } catch {
    if (held === 0) throw refusal;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return joined(pieces, held);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    if (at + piece.length > length) break;
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.subarray(0, at);
}
