import { PostingBlockWriter, type EncodedBlock } from '../format/postingBlockWriter';
import { packDelta } from '../format/postingDelta';
import { MOST_ARTICLES, MOST_IMPACT, REMOVED, type PostingSlice } from '../format/postingRun';

/** The postings of one commit, in any order. Of two with one key and article the later counts. */
export class PostingBatch {
  #keys = new Uint32Array(1024);
  #values = new Uint32Array(1024);
  #size = 0;

  /** Postings added, those added twice counted twice. */
  get size(): number {
    return this.#size;
  }

  /** The article (from 1) is about the key, by `impact` of 1 to 15. */
  add(key: number, article: number, impact: number): void {
    if (!(impact > REMOVED && impact <= MOST_IMPACT))
      throw new RangeError(`${impact} is no impact`);
    this.#push(key, article, impact);
  }

  /** The article no longer has the key, whatever earlier commits said. */
  remove(key: number, article: number): void {
    this.#push(key, article, REMOVED);
  }

  /** Adds all of another batch, as later ones. */
  append({ postings }: PostingBatch): void {
    const [keys, values] = postings;
    while (this.#keys.length < this.#size + keys.length) this.#grow();
    this.#keys.set(keys, this.#size);
    this.#values.set(values, this.#size);
    this.#size += keys.length;
  }

  /** Keys, and articles and impacts as `article * 16 + impact`, in order of adding, in place. */
  get postings(): [keys: Uint32Array, values: Uint32Array] {
    return [this.#keys.subarray(0, this.#size), this.#values.subarray(0, this.#size)];
  }

  /** Least and greatest article. */
  range(): { from: number; to: number } {
    let from = MOST_ARTICLES;
    let to = 0;
    for (let i = 0; i < this.#size; i++) {
      const article = (this.#values[i] ?? 0) >>> 4;
      from = Math.min(from, article);
      to = Math.max(to, article);
    }
    return { from, to };
  }

  #grow(): void {
    this.#keys = grown(this.#keys);
    this.#values = grown(this.#values);
  }

  #push(key: number, article: number, impact: number): void {
    if (!(article >= 0 && article <= MOST_ARTICLES))
      throw new RangeError(`${article} is no article number`);
    if (this.#size === this.#keys.length) this.#grow();
    this.#keys[this.#size] = key;
    this.#values[this.#size++] = article * 16 + impact;
  }

  /** Calls `each` with every key in ascending order and its list, which is valid during the call only. */
  forEachList(each: (key: number, list: PostingSlice) => void): void {
    const order = this.#sorted();
    const articles = new Int32Array(order.length);
    const impacts = new Uint8Array(order.length);
    let filled = 0;
    let open = -1;
    const close = (): void => {
      if (filled > 0) each(open, { articles, impacts, from: 0, to: filled });
      filled = 0;
    };
    for (const i of order) {
      const key = this.#keys[i] ?? 0;
      if (key !== open) close();
      open = key;
      const value = this.#values[i] ?? 0;
      const article = value >>> 4;
      if (filled > 0 && articles[filled - 1] === article) filled--;
      articles[filled] = article;
      impacts[filled++] = value & 15;
    }
    close();
  }

  /** The row of a delta segment with these postings, as `readDelta` takes it. */
  encode(): Uint8Array<ArrayBuffer> {
    const blocks: EncodedBlock[] = [];
    const writer = new PostingBlockWriter((block) => blocks.push(block));
    this.forEachList((key, list) => writer.add(key, list));
    writer.finish();
    return packDelta(blocks);
  }

  /** Places of the postings by key, then article, then time of adding: radix sort of digits from the lowest. */
  #sorted(): Uint32Array {
    const size = this.#size;
    let order = new Uint32Array(size);
    for (let i = 0; i < size; i++) order[i] = i;
    let next = new Uint32Array(size);
    const passes: [Uint32Array, number][] = [
      [this.#keys, 0],
      [this.#keys, 11],
      [this.#keys, 22],
    ];
    // Articles mostly come one after the other.
    if (!this.#articlesAscend())
      passes.unshift([this.#values, 4], [this.#values, 15], [this.#values, 26]);
    for (const [digits, shift] of passes) {
      const places = new Uint32Array(2049);
      for (let i = 0; i < size; i++) {
        const digit = (((digits[i] ?? 0) >>> shift) & 2047) + 1;
        places[digit] = (places[digit] ?? 0) + 1;
      }
      for (let digit = 1; digit <= 2048; digit++)
        places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0);
      for (let i = 0; i < size; i++) {
        const place = order[i] ?? 0;
        const digit = ((digits[place] ?? 0) >>> shift) & 2047;
        const to = places[digit] ?? 0;
        next[to] = place;
        places[digit] = to + 1;
      }
      [order, next] = [next, order];
    }
    return order;
  }

  #articlesAscend(): boolean {
    for (let i = 1; i < this.#size; i++)
      if ((this.#values[i] ?? 0) >>> 4 < (this.#values[i - 1] ?? 0) >>> 4) return false;
    return true;
  }
}

function grown(words: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(words.length * 2);
  more.set(words);
  return more;
}
