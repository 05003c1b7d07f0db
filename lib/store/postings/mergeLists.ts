import { REMOVED, type PostingSlice } from '../format/postingRun';

/** Makes one list of several of a key; its memory is used again by the next call. */
export class ListMerger {
  readonly #deleted: ReadonlySet<number>;
  readonly #final: boolean;
  #articles = new Int32Array(1024);
  #impacts = new Uint8Array(1024);
  #filled = 0;

  /** Articles in `deleted` are left out, and with `final` postings that were taken back as well. */
  constructor(deleted: ReadonlySet<number>, final: boolean) {
    this.#deleted = deleted;
    this.#final = final;
  }

  /** One list of these, oldest first: of an article that several have the latest counts. Valid until the next call. */
  merge(lists: readonly PostingSlice[]): PostingSlice {
    this.begin();
    for (const list of lists) this.append(list);
    return this.end();
  }

  /** Forgets all lists. */
  begin(): void {
    this.#filled = 0;
  }

  /** Lays a later list over those before. It is copied. */
  append(list: PostingSlice): void {
    const size = this.#filled + list.to - list.from;
    if (size > this.#articles.length) {
      const [articles, impacts] = [new Int32Array(size * 2), new Uint8Array(size * 2)];
      articles.set(this.#articles);
      impacts.set(this.#impacts);
      this.#articles = articles;
      this.#impacts = impacts;
    }
    this.#filled = this.#append(list, this.#filled);
  }

  /** The one list of all. */
  end(): PostingSlice {
    const to = this.#filter(this.#filled);
    return { articles: this.#articles, impacts: this.#impacts, from: 0, to };
  }

  /** Lays a list over the first `filled` postings; gives their number afterwards. */
  #append({ articles, impacts, from, to }: PostingSlice, filled: number): number {
    if (from === to) return filled;
    const first = articles[from] ?? 0;
    // Mostly a later list's articles all came later.
    let keep = filled;
    while (keep > 0 && (this.#articles[keep - 1] ?? 0) >= first) keep--;
    if (keep === filled) {
      let at = filled;
      for (let i = from; i < to; i++) {
        this.#articles[at] = articles[i] ?? 0;
        this.#impacts[at++] = impacts[i] ?? 0;
      }
      return at;
    }
    const olderArticles = this.#articles.slice(keep, filled);
    const olderImpacts = this.#impacts.slice(keep, filled);
    let at = keep;
    let i = 0;
    let j = from;
    while (i < olderArticles.length || j < to) {
      const older = olderArticles[i] ?? Infinity;
      const newer = j < to ? (articles[j] ?? 0) : Infinity;
      this.#articles[at] = Math.min(older, newer);
      this.#impacts[at++] = (newer <= older ? impacts[j] : olderImpacts[i]) ?? 0;
      if (older <= newer) i++;
      if (newer <= older) j++;
    }
    return at;
  }

  #filter(size: number): number {
    let filled = 0;
    for (let i = 0; i < size; i++) {
      const article = this.#articles[i] ?? 0;
      const impact = this.#impacts[i] ?? 0;
      if (this.#final && impact === REMOVED) continue;
      if (this.#deleted.size > 0 && this.#deleted.has(article)) continue;
      this.#articles[filled] = article;
      this.#impacts[filled++] = impact;
    }
    return filled;
  }
}
