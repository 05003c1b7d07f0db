import { CorruptBlock } from './corruptBlock';
import { SEAL_BYTES, sealInPlace, unseal } from './sealedBytes';
import { ByteReader, ByteWriter } from './varint';

const KIND = 0x50;
const VERSION = 1;

/** Greatest article number that a block can hold: with the impact it must fit 32 bits, signs included. */
export const MOST_ARTICLES = (1 << 27) - 1;
/** Impact of a posting that takes back what older segments say of its key and article. */
export const REMOVED = 0;
/** Greatest impact. */
export const MOST_IMPACT = 15;
/** A block is closed before it would get longer. One list that is longer is split over several. */
const BLOCK_BYTES = 8192;

/** One key's articles, ascending and each once, with how much each is about the key (1 to 15, or {@link REMOVED}). */
export interface PostingList {
  articles: Int32Array;
  impacts: Uint8Array;
}

/** A block read: key `i` has the postings from `starts[i]` to before `starts[i + 1]`. Keys ascend. */
export interface PostingBlock extends PostingList {
  keys: Uint32Array;
  starts: Uint32Array;
}

/** A block as it is stored. */
export interface EncodedBlock {
  firstKey: number;
  postings: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Writes lists in ascending order of their keys into blocks of at most {@link BLOCK_BYTES}. A list that
 * does not fit the open block begins a new one; only one that fits no block is split, so that a key
 * equal to a block's first key begins there.
 */
export class PostingBlockWriter {
  readonly #emit: (block: EncodedBlock) => void;
  readonly #limit: number;
  readonly #body = new ByteWriter(BLOCK_BYTES * 2);
  readonly #list = new ByteWriter(BLOCK_BYTES * 2);
  #keys = 0;
  #postings = 0;
  #firstKey = 0;
  #lastKey = 0;
  #lastArticle = 0;

  /** `emit` gets each block as it is full. */
  constructor(emit: (block: EncodedBlock) => void, limit = BLOCK_BYTES) {
    this.#emit = emit;
    this.#limit = limit;
    this.#begin();
  }

  /** The postings from `from` to before `to` of a list; at least one. */
  add(key: number, { articles, impacts }: PostingList, from = 0, to = articles.length): void {
    let at = from;
    while (at < to) {
      let next = this.#encode(key, articles, impacts, at, to);
      if (this.#keys > 0 && (next < to || this.#body.length + this.#list.length > this.#limit)) {
        this.#close();
        next = this.#encode(key, articles, impacts, at, to);
      }
      this.#body.bytes(this.#list.written());
      if (this.#keys === 0) this.#firstKey = key;
      this.#keys++;
      this.#postings += next - at;
      this.#lastKey = key;
      this.#lastArticle = articles[at] ?? 0;
      at = next;
      if (at < to) this.#close();
    }
  }

  /** Closes the last block. */
  finish(): void {
    if (this.#keys > 0) this.#close();
  }

  /** Encodes into `#list` as many postings as a block has room for; gives the first that is left. */
  #encode(
    key: number,
    articles: Int32Array,
    impacts: Uint8Array,
    from: number,
    to: number,
  ): number {
    const list = this.#list;
    list.clear();
    const count = this.#countThatFits(articles, from, to);
    list.varint((key - this.#lastKey) >>> 0);
    list.varint(count - 1);
    let last = articles[from] ?? 0;
    list.varint(zigzag(last - this.#lastArticle) * 16 + (impacts[from] ?? 0));
    for (let i = from + 1; i < from + count; i++) {
      const article = articles[i] ?? 0;
      list.varint((article - last - 1) * 16 + (impacts[i] ?? 0));
      last = article;
    }
    return from + count;
  }

  #countThatFits(articles: Int32Array, from: number, to: number): number {
    // A head of at most fifteen bytes and five bytes a posting fit without measuring.
    const room = this.#limit - SEAL_BYTES - 20;
    if ((to - from) * 5 <= room) return to - from;
    let bytes = 0;
    for (let i = from + 1; i < to; i++) {
      bytes += varintBytes(((articles[i] ?? 0) - (articles[i - 1] ?? 0) - 1) * 16);
      if (bytes > room) return Math.max(1, i - from);
    }
    return to - from;
  }

  #begin(): void {
    this.#body.clear();
    for (let i = 0; i < SEAL_BYTES; i++) this.#body.byte(0);
    this.#keys = 0;
    this.#postings = 0;
    this.#lastKey = 0;
    this.#lastArticle = 0;
  }

  #close(): void {
    const bytes = sealInPlace(KIND, VERSION, this.#body.finish());
    this.#emit({ firstKey: this.#firstKey, postings: this.#postings, bytes });
    this.#begin();
  }
}

function zigzag(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0;
}

function varintBytes(value: number): number {
  if (value < 0x80) return 1;
  if (value < 0x4000) return 2;
  if (value < 0x200000) return 3;
  return value < 0x10000000 ? 4 : 5;
}

/** A block without postings, in place of one that was lost. */
export function emptyPostingBlock(): Uint8Array<ArrayBuffer> {
  return sealInPlace(KIND, VERSION, new Uint8Array(SEAL_BYTES));
}

/** Reads a block that {@link PostingBlockWriter} wrote; anything else throws `CorruptBlock`. */
export function readPostingBlock(value: unknown): PostingBlock {
  const reader = new ByteReader(unseal(KIND, VERSION, value));
  const articles = new Int32Array(reader.left);
  const impacts = new Uint8Array(reader.left);
  const keys: number[] = [];
  const starts: number[] = [];
  let filled = 0;
  let key = 0;
  let first = 0;
  while (reader.left > 0) {
    const step = reader.varint();
    if (keys.length > 0 && step === 0) throw new CorruptBlock('keys do not ascend');
    key += step;
    const count = reader.varint() + 1;
    // A posting takes a byte at least.
    if (key > 0xffffffff || count > reader.left) throw new CorruptBlock('a list is too long');
    keys.push(key);
    starts.push(filled);
    const head = reader.varint();
    first += (head >>> 5) ^ -((head >>> 4) & 1);
    let article = first;
    articles[filled] = article;
    impacts[filled++] = head & 15;
    for (let i = 1; i < count; i++) {
      const value = reader.varint();
      article += (value >>> 4) + 1;
      articles[filled] = article;
      impacts[filled++] = value & 15;
    }
    if (first < 0 || article > MOST_ARTICLES) throw new CorruptBlock('no article has this number');
  }
  starts.push(filled);
  return {
    keys: Uint32Array.from(keys),
    starts: Uint32Array.from(starts),
    articles: articles.slice(0, filled),
    impacts: impacts.slice(0, filled),
  };
}

/** The postings of a key in a block, in place; null where it has none. */
export function listIn(block: PostingBlock, key: number): PostingList | null {
  const { keys, starts, articles, impacts } = block;
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  if (keys[low] !== key) return null;
  const from = starts[low] ?? 0;
  const to = starts[low + 1] ?? from;
  return { articles: articles.subarray(from, to), impacts: impacts.subarray(from, to) };
}
