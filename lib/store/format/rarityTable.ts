import { termBucket, TERM_BUCKETS } from '../../linking/related/articleTerms';
import { rarity, type TermStatistics } from '../../linking/related/termStatistics';
import { alignedBytes } from './alignedBytes';
import { CorruptBlock } from './corruptBlock';
import { frequencyCode, frequencyOf } from './frequencyCode';
import { SEAL_BYTES, sealInPlace, unseal } from './sealedBytes';
import { wordSum } from './wordSum';

const KIND = 0x46;
const VERSION = 2;
/** After the seal: articles, entities, buckets that have terms. */
const HEAD = SEAL_BYTES + 12;
/** Words that share a checksum. */
const PIECE_WORDS = 16;
/** Words of a bit for each bucket, and buckets of a piece of them. */
const BIT_WORDS = TERM_BUCKETS / 32;
const PIECE_BUCKETS = PIECE_WORDS * 32;
const RANK_WORDS = TERM_BUCKETS / PIECE_BUCKETS;

/** Where the parts of a table lie, in words: checksums, then what they are of. */
interface Layout {
  sums: number;
  codes: number;
  entities: number;
  words: number;
}

function layoutOf(terms: number, entities: number): Layout {
  const codes = BIT_WORDS + RANK_WORDS;
  const entityCodes = codes + Math.ceil(terms / 4);
  const words = entityCodes + Math.ceil(entities / 4);
  return { sums: Math.ceil(words / PIECE_WORDS), codes, entities: entityCodes, words };
}

/**
 * How many articles have each term and name each entity, to 3 %: a byte for each that any has. What
 * readers get in place of the exact counts (`TermCounts`), at a quarter of the size and less.
 */
export class RarityTable implements TermStatistics {
  readonly articles: number;
  /** A bit for each bucket that has terms; then, for each {@link PIECE_BUCKETS}, how many bits came before; then the codes. */
  readonly #words: Uint32Array;
  readonly #codes: Uint8Array;
  /** Of entity `i + 1`, in the first {@link entities} bytes. */
  #entityCodes: Uint8Array;
  #entities: number;
  /** Of each piece of the words; null where all were looked at, or nothing was read. */
  readonly #sums: Uint32Array | null;
  /** 1 for pieces that were right, 2 for those that were not. */
  readonly #checked: Uint8Array;
  #damage: CorruptBlock | null = null;

  private constructor(
    articles: number,
    layout: Layout,
    words: Uint32Array,
    entities: number,
    sums: Uint32Array | null,
  ) {
    this.articles = articles;
    this.#words = words;
    const { buffer, byteOffset } = words;
    this.#codes = new Uint8Array(
      buffer,
      byteOffset + 4 * layout.codes,
      4 * (layout.entities - layout.codes),
    );
    this.#entityCodes = new Uint8Array(buffer, byteOffset + 4 * layout.entities, entities);
    this.#entities = entities;
    this.#sums = sums;
    this.#checked = new Uint8Array(sums?.length ?? 0);
  }

  /** The table of an archive without articles. */
  static empty(): RarityTable {
    const layout = layoutOf(0, 0);
    return new RarityTable(0, layout, new Uint32Array(layout.words), 0, null);
  }

  /** What was found not to be what was written: whoever looked it up got 0. */
  get damage(): CorruptBlock | null {
    return this.#damage;
  }

  documentFrequency(term: string): number {
    return this.frequencyAt(termBucket(term));
  }

  frequencyAt(bucket: number): number {
    const word = bucket >>> 5;
    const bit = 1 << (bucket & 31);
    if (!this.#isRight(word)) return 0;
    const bits = this.#words[word] ?? 0;
    if ((bits & bit) === 0) return 0;
    const piece = Math.floor(bucket / PIECE_BUCKETS);
    if (!this.#isRight(BIT_WORDS + piece)) return 0;
    let rank = (this.#words[BIT_WORDS + piece] ?? 0) + ones(bits & (bit - 1));
    for (let i = piece * PIECE_WORDS; i < word; i++) rank += ones(this.#words[i] ?? 0);
    return this.#isRight(BIT_WORDS + RANK_WORDS + (rank >>> 2))
      ? frequencyOf(this.#codes[rank] ?? 0)
      : 0;
  }

  rarityAt(bucket: number): number {
    return rarity(this.frequencyAt(bucket), this.articles);
  }

  /** Articles that name an entity; 0 for numbers that none has. */
  entityFrequency(entity: number): number {
    if (entity < 1 || entity > this.#entities) return 0;
    const isRight = this.#sums === null || this.#isRight(this.#entityWord(entity));
    return isRight ? frequencyOf(this.#entityCodes[entity - 1] ?? 0) : 0;
  }

  #entityWord(entity: number): number {
    return BIT_WORDS + RANK_WORDS + (this.#codes.length >>> 2) + ((entity - 1) >>> 2);
  }

  /** Whether the piece of a word is what was written. */
  #isRight(word: number): boolean {
    if (this.#sums === null) return true;
    const piece = Math.floor(word / PIECE_WORDS);
    if (this.#checked[piece] === 0) {
      const isRight = sumOf(this.#words, piece) === this.#sums[piece];
      this.#checked[piece] = isRight ? 1 : 2;
      if (!isRight) this.#damage ??= new CorruptBlock('checksum of rarities does not match');
    }
    return this.#checked[piece] === 1;
  }

  /** Notes in how many articles an entity (from 1) is named now; 0 for one that is gone. Not for a table that was opened. */
  setEntity(entity: number, articles: number): void {
    if (entity > this.#entityCodes.length) {
      const more = new Uint8Array(Math.max(1024, entity, this.#entityCodes.length * 2));
      more.set(this.#entityCodes);
      this.#entityCodes = more;
    }
    this.#entities = Math.max(this.#entities, entity);
    this.#entityCodes[entity - 1] = frequencyCode(articles);
  }

  /**
   * The table as bytes, with its entities and these counts of terms, in words of 32 bits, lowest byte
   * first: sealed articles, number of entities and of buckets that have terms; a checksum for each
   * {@link PIECE_WORDS} words that follow: a bit for each bucket, for each {@link PIECE_BUCKETS} how many
   * ones came before, a code for each one, a code for each entity.
   */
  pack(counts: TermStatistics): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(TERM_BUCKETS);
    const bits = new Uint32Array(BIT_WORDS);
    const ranks = new Uint32Array(RANK_WORDS);
    let terms = 0;
    for (let bucket = 0; bucket < TERM_BUCKETS; bucket++) {
      if (bucket % PIECE_BUCKETS === 0) ranks[bucket / PIECE_BUCKETS] = terms;
      const frequency = counts.frequencyAt(bucket);
      if (frequency === 0) continue;
      const word = bucket >>> 5;
      bits[word] = (bits[word] ?? 0) | (1 << (bucket & 31));
      all[terms++] = frequencyCode(frequency);
    }
    const layout = layoutOf(terms, this.#entities);
    const bytes = new Uint8Array(HEAD + 4 * (layout.sums + layout.words));
    new Uint32Array(bytes.buffer, SEAL_BYTES, 3).set([counts.articles, this.#entities, terms]);
    sealInPlace(KIND, VERSION, bytes.subarray(0, HEAD));
    const words = new Uint32Array(bytes.buffer, HEAD + 4 * layout.sums, layout.words);
    words.set(bits);
    words.set(ranks, BIT_WORDS);
    bytes.set(all.subarray(0, terms), words.byteOffset + 4 * layout.codes);
    bytes.set(
      this.#entityCodes.subarray(0, this.#entities),
      words.byteOffset + 4 * layout.entities,
    );
    const sums = new Uint32Array(bytes.buffer, HEAD, layout.sums);
    for (let piece = 0; piece < sums.length; piece++) sums[piece] = sumOf(words, piece);
    return bytes;
  }

  /** Reads {@link pack}'s form and looks at all of it; anything else throws `CorruptBlock`. */
  static read(value: unknown): RarityTable {
    return RarityTable.#in(value, true);
  }

  /**
   * The same for a background that was just woken, which looks up some hundred terms: what is looked up
   * is looked at. Throws where head or size are not right; later see {@link damage}.
   */
  static open(value: unknown): RarityTable {
    return RarityTable.#in(value, false);
  }

  static #in(value: unknown, isWhole: boolean): RarityTable {
    const bytes = alignedBytes(value);
    const head = unseal(KIND, VERSION, bytes.subarray(0, HEAD));
    if (head.length !== HEAD - SEAL_BYTES) throw new CorruptBlock('a rarity table is cut');
    const { buffer, byteOffset: from } = bytes;
    const [articles = 0, entities = 0, terms = 0] = new Uint32Array(buffer, from + SEAL_BYTES, 3);
    const layout = layoutOf(terms, entities);
    if (bytes.length !== HEAD + 4 * (layout.sums + layout.words))
      throw new CorruptBlock('a rarity table has another size');
    const sums = new Uint32Array(buffer, from + HEAD, layout.sums);
    const words = new Uint32Array(buffer, from + HEAD + 4 * layout.sums, layout.words);
    if (isWhole && !sums.every((sum, piece) => sum === sumOf(words, piece)))
      throw new CorruptBlock('checksum of rarities does not match');
    return new RarityTable(articles, layout, words, entities, isWhole ? null : sums);
  }
}

function sumOf(words: Uint32Array, piece: number): number {
  const from = piece * PIECE_WORDS;
  return wordSum(words, from, Math.min(from + PIECE_WORDS, words.length), piece);
}

/** How many bits of a word are set (Hacker's Delight, figure 5-2). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
