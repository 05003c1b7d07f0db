import { termBucket, TERM_BUCKETS } from '../../linking/related/articleTerms';
import { rarity, type TermStatistics } from '../../linking/related/termStatistics';
import { CorruptBlock } from './corruptBlock';
import { frequencyCode, frequencyOf } from './frequencyCode';
import { SEAL_BYTES, sealInPlace, unseal } from './sealedBytes';

const KIND = 0x46;
const VERSION = 1;
/** Offset of the codes: after the seal and two numbers. */
const HEAD = SEAL_BYTES + 8;

/**
 * How many articles have each term and name each entity, to 3 %: a byte for each. What readers get in
 * place of the exact counts (`TermCounts`), at a quarter of the size.
 */
export class RarityTable implements TermStatistics {
  readonly articles: number;
  readonly #terms: Uint8Array;
  /** Of entity `i + 1`, in the first {@link entities} bytes. */
  #entityCodes: Uint8Array;
  #entities: number;

  private constructor(articles: number, terms: Uint8Array, entities: Uint8Array) {
    this.articles = articles;
    this.#terms = terms;
    this.#entityCodes = entities;
    this.#entities = entities.length;
  }

  /** The table of an archive without articles. */
  static empty(): RarityTable {
    return new RarityTable(0, new Uint8Array(TERM_BUCKETS), new Uint8Array(0));
  }

  documentFrequency(term: string): number {
    return this.frequencyAt(termBucket(term));
  }

  frequencyAt(bucket: number): number {
    return frequencyOf(this.#terms[bucket] ?? 0);
  }

  rarityAt(bucket: number): number {
    return rarity(this.frequencyAt(bucket), this.articles);
  }

  /** Articles that name an entity; 0 for numbers that none has. */
  entityFrequency(entity: number): number {
    return entity > this.#entities ? 0 : frequencyOf(this.#entityCodes[entity - 1] ?? 0);
  }

  /** Notes in how many articles an entity (from 1) is named now; 0 for one that is gone. */
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
   * The table as bytes, with its entities and these counts of terms: sealed; articles and number of
   * entities (unsigned 32 bits, lowest byte first), a code for each bucket, a code for each entity.
   */
  pack(counts: TermStatistics): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(HEAD + TERM_BUCKETS + this.#entities);
    const view = new DataView(bytes.buffer);
    view.setUint32(SEAL_BYTES, counts.articles, true);
    view.setUint32(SEAL_BYTES + 4, this.#entities, true);
    for (let bucket = 0; bucket < TERM_BUCKETS; bucket++)
      bytes[HEAD + bucket] = frequencyCode(counts.frequencyAt(bucket));
    bytes.set(this.#entityCodes.subarray(0, this.#entities), HEAD + TERM_BUCKETS);
    return sealInPlace(KIND, VERSION, bytes);
  }

  /** Reads {@link pack}'s form; anything else throws `CorruptBlock`. */
  static read(value: unknown): RarityTable {
    const body = unseal(KIND, VERSION, value);
    const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
    if (body.length < 8 || body.length !== 8 + TERM_BUCKETS + view.getUint32(4, true))
      throw new CorruptBlock('a rarity table has another size');
    const terms = body.subarray(8, 8 + TERM_BUCKETS);
    return new RarityTable(view.getUint32(0, true), terms, body.subarray(8 + TERM_BUCKETS));
  }
}
