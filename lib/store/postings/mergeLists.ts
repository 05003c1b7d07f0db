import { REMOVED, type PostingList } from '../format/postingBlock';

/** Makes one list of several of a key; its memory is used again by the next call. */
export class ListMerger {
  readonly #deleted: ReadonlySet<number>;
  readonly #final: boolean;
  #articles = new Int32Array(1024);
  #impacts = new Uint8Array(1024);

  /** Articles in `deleted` are left out, and with `final` postings that were taken back as well. */
  constructor(deleted: ReadonlySet<number>, final: boolean) {
    this.#deleted = deleted;
    this.#final = final;
  }

  /** One list of these, oldest first: of an article that several have the latest counts. Valid until the next call. */
  merge(lists: readonly PostingList[]): PostingList {
    const size = lists.reduce((sum, { articles }) => sum + articles.length, 0);
    if (size > this.#articles.length) {
      this.#articles = new Int32Array(size * 2);
      this.#impacts = new Uint8Array(size * 2);
    }
    let filled = 0;
    for (const list of lists) filled = this.#append(list, filled);
    filled = this.#filter(filled);
    return {
      articles: this.#articles.subarray(0, filled),
      impacts: this.#impacts.subarray(0, filled),
    };
  }

  /** Lays a list over the first `filled` postings; gives their number afterwards. */
  #append({ articles, impacts }: PostingList, filled: number): number {
    const first = articles[0];
    if (first === undefined) return filled;
    // Mostly a later list's articles all came later.
    let keep = filled;
    while (keep > 0 && (this.#articles[keep - 1] ?? 0) >= first) keep--;
    if (keep === filled) {
      this.#articles.set(articles, filled);
      this.#impacts.set(impacts, filled);
      return filled + articles.length;
    }
    const olderArticles = this.#articles.slice(keep, filled);
    const olderImpacts = this.#impacts.slice(keep, filled);
    let at = keep;
    let i = 0;
    let j = 0;
    while (i < olderArticles.length || j < articles.length) {
      const older = olderArticles[i] ?? Infinity;
      const newer = articles[j] ?? Infinity;
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
