const EMPTY = new Uint8Array();

/**
 * Reads a stream by counts of bytes. Holds no more than what is asked for and one piece of the stream.
 * A stream that fails is read as one that ends there, so that what came before it is not lost;
 * {@link ByteReader.throwFailure} tells it in the end.
 */
export class ByteReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #buffer = new Uint8Array(65_536);
  #start = 0;
  #end = 0;
  #ended = false;
  #failure: { error: unknown } | null = null;

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  /** What is held and not yet taken: a view, good until the next call. */
  get held(): Uint8Array {
    return this.#buffer.subarray(this.#start, this.#end);
  }

  /** Holds `count` bytes where the stream has them, and says how many it holds. */
  async hold(count: number): Promise<number> {
    while (this.#end - this.#start < count && !this.#ended) await this.#more();
    return this.#end - this.#start;
  }

  /** A copy of the next `count` bytes, which are taken; fewer at the end of the stream. */
  async take(count: number): Promise<Uint8Array<ArrayBuffer>> {
    const length = Math.min(count, await this.hold(count));
    const taken = this.#buffer.slice(this.#start, this.#start + length);
    this.#drop(length);
    return taken;
  }

  /** The next bytes, at most `most`, which are taken; null at the end of the stream. */
  async takeSome(most: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const held = await this.hold(1);
    return held === 0 ? null : this.take(Math.min(held, most));
  }

  /** Puts bytes that were taken before what is held, to be read again. */
  giveBack(bytes: Uint8Array): void {
    const held = this.held;
    const buffer = new Uint8Array(Math.max(65_536, bytes.length + held.length));
    buffer.set(bytes);
    buffer.set(held, bytes.length);
    this.#buffer = buffer;
    this.#start = 0;
    this.#end = bytes.length + held.length;
  }

  /** Passes over `count` bytes, and says how many there were. */
  async skip(count: number): Promise<number> {
    let left = count;
    while (left > 0) {
      const held = Math.min(left, await this.hold(1));
      if (held === 0) break;
      this.#drop(held);
      left -= held;
    }
    return count - left;
  }

  /**
   * How many bytes lie before what `find` finds within the next `most`; -1 where the stream ends
   * first, -2 where it does not come within `most`. `find` is given what is held and from where to
   * look, and gives a place or -1; it is asked again from `overlap` bytes before the end when more
   * has come.
   */
  async seek(
    find: (bytes: Uint8Array, from: number) => number,
    most: number,
    overlap: number,
  ): Promise<number> {
    let from = 0;
    for (;;) {
      const found = find(this.held, from);
      if (found >= 0) return found;
      const held = this.#end - this.#start;
      if (held >= most) return -2;
      from = Math.max(0, held - overlap);
      if ((await this.hold(held + 1)) === held) return -1;
    }
  }

  /** Throws what the stream failed with, if it did. */
  throwFailure(): void {
    if (this.#failure) throw this.#failure.error;
  }

  async close(): Promise<void> {
    this.#ended = true;
    this.#buffer = EMPTY;
    this.#start = 0;
    this.#end = 0;
    await this.#reader.cancel().catch(() => undefined);
  }

  #drop(count: number): void {
    this.#start += count;
    if (this.#start === this.#end) {
      this.#start = 0;
      this.#end = 0;
      // A long stretch was held once: not for ever.
      if (this.#buffer.length > 4_000_000) this.#buffer = new Uint8Array(65_536);
    }
  }

  async #next(): Promise<Uint8Array | null> {
    try {
      return (await this.#reader.read()).value ?? null;
    } catch (error) {
      this.#failure = { error };
      return null;
    }
  }

  async #more(): Promise<void> {
    const value = await this.#next();
    if (value === null) {
      this.#ended = true;
      return;
    }
    const held = this.#end - this.#start;
    if (this.#end + value.length > this.#buffer.length) {
      const room = held + value.length;
      const buffer =
        room > this.#buffer.length ? new Uint8Array(Math.max(room, held * 2)) : this.#buffer;
      buffer.set(this.held);
      this.#buffer = buffer;
      this.#start = 0;
      this.#end = held;
    }
    this.#buffer.set(value, this.#end);
    this.#end += value.length;
  }
}

/** Where `needle` begins in `bytes`, from `from` on; -1 where nowhere. */
export function indexOfBytes(bytes: Uint8Array, needle: Uint8Array, from = 0): number {
  const [first = 0] = needle;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (at + needle.length > bytes.length) return -1;
    let same = 1;
    while (same < needle.length && bytes[at + same] === needle[same]) same++;
    if (same === needle.length) return at;
  }
  return -1;
}
