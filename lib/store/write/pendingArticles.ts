/** Articles of one row of `meta`: what a commit of new articles writes stays small, however many wait. */
export const CHUNK = 8192;
/** Months that can be told apart; articles of further ones wait as of no month. */
const MOST_MONTHS = 0xffff;

interface Chunk {
  /** For each article of the chunk the code of its month, 0 where it does not wait. */
  codes: Uint16Array;
  waiting: number;
}

/** Articles whose events are to be joined, by month of publication: two bytes each. */
export class PendingArticles {
  readonly #chunks = new Map<number, Chunk>();
  /** Months by their code, which is a place and one; and how many articles of each wait. */
  readonly #months: string[] = [];
  readonly #counts: number[] = [];
  readonly #codes = new Map<string, number>();
  #size = 0;
  /** Chunks that are not as they were last written. */
  readonly changed = new Set<number>();

  /** How many wait. */
  get size(): number {
    return this.#size;
  }

  has(article: number): boolean {
    return (this.#chunks.get(chunkOf(article))?.codes[article % CHUNK] ?? 0) !== 0;
  }

  /** Lets an article wait; one that does already keeps its month. */
  add(article: number, month: string): void {
    if (this.has(article)) return;
    const chunk = this.#chunks.get(chunkOf(article)) ?? newChunk();
    const code = this.#codeOf(month);
    chunk.codes[article % CHUNK] = code;
    chunk.waiting++;
    this.#counts[code - 1] = (this.#counts[code - 1] ?? 0) + 1;
    this.#chunks.set(chunkOf(article), chunk);
    this.#size++;
    this.changed.add(chunkOf(article));
  }

  delete(article: number): void {
    const chunk = this.#chunks.get(chunkOf(article));
    const code = chunk?.codes[article % CHUNK] ?? 0;
    if (chunk === undefined || code === 0) return;
    chunk.codes[article % CHUNK] = 0;
    this.#counts[code - 1] = (this.#counts[code - 1] ?? 0) - 1;
    if (--chunk.waiting === 0) this.#chunks.delete(chunkOf(article));
    this.#size--;
    this.changed.add(chunkOf(article));
  }

  /**
   * Up to so many of the earliest month, ascending, and of the months after it those that come in
   * whole: a commit costs the same for ten articles and for a thousand.
   */
  next(most: number): number[] {
    const chosen = new Set<number>();
    let taken = 0;
    for (const month of [...this.#codes.keys()].sort()) {
      const code = this.#codeOf(month);
      const count = this.#counts[code - 1] ?? 0;
      if (count === 0) continue;
      if (taken > 0 && taken + count > most) break;
      chosen.add(code);
      taken += count;
    }
    const next: number[] = [];
    for (const number of [...this.#chunks.keys()].sort((a, b) => a - b))
      this.#eachOf(number, (article, code) => {
        if (next.length < most && chosen.has(code)) next.push(article);
      });
    return next;
  }

  /** Lets all chunks count as changed. */
  allChanged(): void {
    for (const number of this.#chunks.keys()) this.changed.add(number);
  }

  /** The articles of a chunk that wait, by month, ascending. */
  chunk(number: number): Map<string, number[]> {
    const months = new Map<string, number[]>();
    this.#eachOf(number, (article, code) => {
      const month = this.#months[code - 1] ?? '';
      const articles = months.get(month);
      if (articles === undefined) months.set(month, [article]);
      else articles.push(article);
    });
    return months;
  }

  #eachOf(number: number, visit: (article: number, code: number) => void): void {
    const codes = this.#chunks.get(number)?.codes ?? new Uint16Array();
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at] ?? 0;
      if (code !== 0) visit(number * CHUNK + at, code);
    }
  }

  #codeOf(month: string): number {
    const known = this.#codes.get(month);
    if (known !== undefined) return known;
    // The last code is for those of no month.
    if (this.#months.length === MOST_MONTHS - 1 && month !== '') return this.#codeOf('');
    const code = this.#months.push(month);
    this.#codes.set(month, code);
    return code;
  }
}

function newChunk(): Chunk {
  return { codes: new Uint16Array(CHUNK), waiting: 0 };
}

function chunkOf(article: number): number {
  return Math.floor(article / CHUNK);
}
