import { ByteReader } from './byteReader';
import { container, type Part } from './container';
import { isTarHeader } from './containerFormat';
import { gathered } from './gathered';
import { isPassedOver } from './passedOver';

const BLOCK = 512;

/** Names and other facts that do not fit a header; more is damage. */
const LARGEST_FACTS = 1_000_000;

/** What a header says (POSIX.1-2017 pax, "ustar Interchange Format"). */
interface TarHeader {
  name: string;
  size: number;
  /** `0` (or a zero byte) a file, `5` a folder, `x` and `g` pax facts, `L` a long name (GNU). */
  type: string;
}

/**
 * The files in a tar as it streams. Ours, since `modern-tar` ends at the first damaged header or reads
 * on as if nothing were; here the next good header is looked for and all else goes in.
 */
export const readTar = container(async function* (file) {
  const bytes = new ByteReader(file.stream());
  try {
    yield* partsOf(bytes, file.name);
  } finally {
    await bytes.close();
  }
});

async function* partsOf(bytes: ByteReader, outer: string): AsyncGenerator<Part> {
  let name: string | null = null;
  let size: number | null = null;
  for (;;) {
    const block = await bytes.take(BLOCK);
    if (block.length === 0) {
      bytes.throwFailure();
      return;
    }
    if (block.every((byte) => byte === 0)) continue;
    if (block.length < BLOCK) {
      yield cut(outer);
      return;
    }
    if (!isTarHeader(block)) {
      yield {
        kind: 'refusal',
        name: outer,
        why: 'A part of it is damaged and was left out.',
        remedy: 'Get the archive again from where it came.',
      };
      if (!(await toNextHeader(bytes))) return;
      name = size = null;
      continue;
    }
    const header = headerOf(block);
    if (/^[xgLK]$/.test(header.type)) {
      if (header.size > LARGEST_FACTS) await bytes.skip(padded(header.size));
      else {
        const facts = await bytes.take(header.size);
        await bytes.skip(padded(header.size) - header.size);
        if (header.type === 'L') name = text(facts);
        if (header.type === 'x') {
          const pax = paxFacts(facts);
          name = pax.get('path') ?? name;
          const said = Number(pax.get('size'));
          if (Number.isSafeInteger(said) && said > 0) size = said;
        }
      }
      continue;
    }
    const inner = `${outer}/${(name ?? header.name).replaceAll('\\', '/')}`;
    const length = size ?? header.size;
    const isFile = /^[07\0]$/.test(header.type) && !inner.endsWith('/');
    const wanted = isFile && !isPassedOver((name ?? header.name).replace(/^\.\//, ''));
    name = size = null;
    // A folder or a link has no content, whatever size its header says.
    if (!isFile && !/^[A-Z]$/.test(header.type)) continue;
    if (!wanted) {
      if (isFile) yield { kind: 'passed over' };
      if ((await bytes.skip(padded(length))) < length) {
        yield cut(outer);
        return;
      }
      continue;
    }
    const found = await gathered(bytes, inner, length);
    if (found === null) {
      yield cut(inner);
      return;
    }
    yield { kind: 'file', file: found.file };
    const rest = found.left();
    if ((await bytes.skip(rest + padded(length) - length)) < rest) return;
  }
}

/** What ends too early: the archive, or the file in it. */
function cut(name: string): Part {
  return {
    kind: 'refusal',
    name,
    why: 'The archive ends in the middle of it.',
    remedy: 'Download or copy the archive again, then import it anew.',
  };
}

/** Goes to the next good header, block by block; whether there is one. */
async function toNextHeader(bytes: ByteReader): Promise<boolean> {
  for (;;) {
    if ((await bytes.hold(BLOCK)) < BLOCK) return false;
    if (isTarHeader(bytes.held.subarray(0, BLOCK))) return true;
    await bytes.skip(BLOCK);
  }
}

function headerOf(block: Uint8Array): TarHeader {
  const ustar = text(block.subarray(257, 262)) === 'ustar';
  const prefix = ustar && block[263] === 0x30 ? text(block.subarray(345, 500)) : '';
  const name = text(block.subarray(0, 100));
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: numberIn(block.subarray(124, 136)),
    type: String.fromCharCode(block[156] ?? 0),
  };
}

/** Octal digits, or base 256 where the first bit is set (GNU). */
function numberIn(field: Uint8Array): number {
  const [first = 0] = field;
  if (first < 0x80) {
    const value = Number.parseInt(text(field).trim(), 8);
    return Number.isSafeInteger(value) && value > 0 ? value : 0;
  }
  let value = first & 0x7f;
  for (const byte of field.subarray(1)) value = value * 256 + byte;
  return Number.isSafeInteger(value) ? value : 0;
}

/** Up to the first zero byte; UTF-8, else windows-1252. */
function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const said = end < 0 ? bytes : bytes.subarray(0, end);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(said);
  } catch {
    return new TextDecoder('windows-1252').decode(said);
  }
}

/** `length key=value\n` records, the length counting the whole record in bytes. */
function paxFacts(bytes: Uint8Array): Map<string, string> {
  const facts = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    const record = /^(\d{1,7}) /.exec(text(bytes.subarray(at, at + 8)));
    const length = Number(record?.[1] ?? 0);
    if (record === null || length <= record[0].length || at + length > bytes.length) break;
    const said = text(bytes.subarray(at + record[0].length, at + length - 1));
    const equals = said.indexOf('=');
    if (equals > 0) facts.set(said.slice(0, equals), said.slice(equals + 1));
    at += length;
  }
  return facts;
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}
