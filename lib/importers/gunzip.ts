import { Gunzip } from 'fflate';
import { ByteReader } from './containers/byteReader';
import { crc32 } from './containers/crc32';
import { UnpacksTooFar, unpacksTooFar } from './containers/unpackLimit';
import { withBytes, type InputFile } from './inputFile';

/** Whether these first bytes are those of a gzip file (RFC 1952). */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** Parts of a gzip file could not be unpacked; the others came out before it was thrown. */
export class DamagedGzip extends Error {
  readonly parts: number;

  constructor(parts: number) {
    super('damaged gzip');
    this.parts = parts;
  }
}

/**
 * What a gzip file holds, unpacked as it is read, of one member or many. Its size is not known before
 * (0), so that readers bound what they hold by counting. A damaged member is passed over to the next,
 * and the stream ends with {@link DamagedGzip}.
 */
export function gunzip(file: InputFile): InputFile {
  return withBytes(file, 0, () => unpacked(file.stream()));
}

/** Packed bytes unpacked at a stroke: at worst a thousand times as many come out. */
const PIECE = 32_768;

function unpacked(stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const bytes = new ByteReader(stream);
  const members = new GzipMembers();
  let ended = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        for (;;) {
          const ready = members.ready.shift();
          if (ready !== undefined) return controller.enqueue(ready);
          if (ended) {
            bytes.throwFailure();
            if (members.damaged > 0) throw new DamagedGzip(members.damaged);
            return controller.close();
          }
          const piece = await bytes.take(PIECE);
          if (piece.length > 0) members.push(piece);
          else {
            members.end();
            ended = true;
          }
        }
      },
      cancel: () => bytes.close(),
    },
    { highWaterMark: 0 },
  );
}

/** Output of a member that is held until its checksum is known, in bytes: a web page is below it. */
const HELD = 1_000_000;

const EMPTY = new Uint8Array();

/**
 * Unpacks the members of a gzip file one after the other. The browser's own `DecompressionStream`
 * refuses a second member, which is how each WARC is written; `fflate` unpacks as fast, but proves no
 * checksum and stops at damage: that is done here.
 */
class GzipMembers {
  /** What has come out and was not yet taken. */
  readonly ready: Uint8Array[] = [];
  damaged = 0;

  /** Null while the start of a member is looked for. */
  #gunzip: Gunzip | null = null;
  /** The last two pieces, and where they lie in the file. */
  #recent: Uint8Array = EMPTY;
  #recentAt = 0;
  #pieceAt = 0;
  #total = 0;
  /** Where the present `Gunzip` was begun, where its present member begins, and where the next is looked for. */
  #begunAt = 0;
  #memberAt = 0;
  #lookFrom = 0;
  /** Bytes that are no zeros stood where a member should. */
  #strayed = false;
  #out = 0;

  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #flows = false;
  #crc = 0;
  #length = 0;

  push(piece: Uint8Array): void {
    const last = this.#recent.subarray(this.#pieceAt - this.#recentAt);
    const recent = new Uint8Array(last.length + piece.length);
    recent.set(last);
    recent.set(piece, last.length);
    this.#recent = recent;
    this.#recentAt = this.#pieceAt;
    this.#pieceAt = this.#total;
    this.#total += piece.length;
    let from = this.#pieceAt;
    for (;;) {
      if (this.#gunzip === null) {
        const next = this.#nextMember();
        if (next === null) return;
        from = next;
        this.#begin(next);
      }
      try {
        this.#gunzip?.push(recent.subarray(from - this.#recentAt), false);
        return;
      } catch (error) {
        this.#failed(error);
      }
    }
  }

  end(): void {
    try {
      this.#gunzip?.push(EMPTY, true);
    } catch (error) {
      this.#failed(error);
    }
    if (this.#gunzip !== null) this.#failed(null);
    const rest = this.#recent.subarray(Math.max(0, this.#lookFrom - this.#recentAt));
    // A member whose head was cut, or damaged, is missing.
    if (this.damaged === 0 && (this.#strayed || rest.some((byte) => byte !== 0))) this.damaged = 1;
  }

  #begin(at: number): void {
    const gunzip = new Gunzip((bytes) => this.#unpacked(bytes));
    gunzip.onmember = (offset) => {
      const at = this.#begunAt + offset;
      this.#close(this.#trailerBefore(at));
      this.#memberAt = at;
    };
    this.#gunzip = gunzip;
    this.#begunAt = at;
    this.#memberAt = at;
    this.#flows = false;
    this.#crc = 0;
    this.#length = 0;
  }

  #unpacked(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#out += bytes.length;
    if (unpacksTooFar(this.#total, this.#out)) throw new UnpacksTooFar('unpacks too far');
    this.#crc = crc32(bytes, this.#crc);
    this.#length += bytes.length;
    if (this.#flows) {
      this.ready.push(bytes);
      return;
    }
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
    if (this.#heldBytes > HELD) {
      this.#flows = true;
      this.#release();
    }
  }

  #release(): void {
    this.ready.push(...this.#held.splice(0));
    this.#heldBytes = 0;
  }

  /** A member has ended: right, or with a checksum that says it is not what was packed. */
  #close(right: boolean): void {
    if (!right) {
      this.damaged += 1;
      this.#held = [];
    }
    this.#release();
    this.#flows = false;
    this.#crc = 0;
    this.#length = 0;
  }

  /** Whether the eight bytes before a place are the checksum and length of what came out; also where they are no longer known. */
  #trailerBefore(at: number): boolean {
    const from = at - 8 - this.#recentAt;
    return from < 0 || this.#isTrailer(from);
  }

  #isTrailer(from: number): boolean {
    const bytes = this.#recent;
    if (from < 0 || from + 8 > bytes.length) return false;
    const view = new DataView(bytes.buffer, bytes.byteOffset + from, 8);
    return (
      view.getUint32(0, true) === this.#crc && view.getUint32(4, true) === this.#length % 2 ** 32
    );
  }

  /**
   * The member could not be read on. Where its checksum stands in what was read it was whole, and
   * other bytes follow, such as padding. What came out of a cut member is given: readers see for
   * themselves where it ends.
   */
  #failed(error: unknown): void {
    if (error instanceof UnpacksTooFar) throw error;
    this.#gunzip = null;
    const least = Math.max(0, this.#memberAt + 10 - this.#recentAt);
    // Eight zeros are the trailer of nothing: only where a member of nothing would end.
    const most = this.#length === 0 ? least + 30 : this.#recent.length;
    for (let from = Math.min(most, this.#recent.length - 8); from >= least; from--) {
      if (!this.#isTrailer(from)) continue;
      this.#lookFrom = this.#recentAt + from + 8;
      this.#close(true);
      return;
    }
    this.damaged += 1;
    this.#release();
    this.#lookFrom = Math.max(this.#memberAt + 2, this.#recentAt);
  }

  /** Where in what was read the next member begins, or null. */
  #nextMember(): number | null {
    const bytes = this.#recent;
    let at = Math.max(0, this.#lookFrom - this.#recentAt);
    for (; at + 3 < bytes.length; at++) {
      const byte = bytes[at];
      // Deflate, and no reserved flag (RFC 1952, 2.3).
      if (
        byte === 0x1f &&
        bytes[at + 1] === 0x8b &&
        bytes[at + 2] === 8 &&
        (bytes[at + 3] ?? 0xff) < 0x20
      )
        return this.#recentAt + at;
      if (byte !== 0) this.#strayed = true;
    }
    this.#lookFrom = this.#recentAt + at;
    return null;
  }
}
