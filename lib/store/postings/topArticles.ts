import type { PostingList } from '../format/postingRun';

/** Articles by score, greatest first, equal ones by number. */
export interface TopArticles {
  articles: Int32Array;
  scores: Float64Array;
}

/** Articles whose sums are held at a time: 512 KB, which stays in a processor's cache. */
const WINDOW = 1 << 16;

/**
 * The `k` articles with the greatest sum of weight times impact over all lists, exactly. Sums are made
 * in the order of the lists. `weights[i]` is that of `lists[i]`; lists without a weight above 0 are
 * left out. The inner loop is kept short, because a background that was just woken runs it before the
 * browser has compiled it.
 */
export function topArticles(
  lists: readonly PostingList[],
  weights: readonly number[],
  k: number,
): TopArticles {
  const used = lists.filter((_, i) => (weights[i] ?? 0) > 0);
  const worth = weights.filter((weight) => weight > 0);
  // A sum of 0 is an article not yet met: weights and impacts are above 0.
  const window = Math.min(WINDOW, span(used));
  const sums = new Float64Array(window);
  const touched = new Int32Array(window);
  const places = new Int32Array(used.length);
  const best = new Best(k);
  for (let base = nextArticle(used, places); base < Infinity; base = nextArticle(used, places)) {
    let count = 0;
    for (const [i, { articles, impacts }] of used.entries()) {
      const weight = worth[i] ?? 0;
      const end = placeOf(articles, base + window, places[i] ?? 0);
      for (let at = places[i] ?? 0; at < end; at++) {
        const slot = (articles[at] ?? 0) - base;
        const sum = sums[slot] ?? 0;
        if (sum === 0) touched[count++] = slot;
        sums[slot] = sum + weight * (impacts[at] ?? 0);
      }
      places[i] = end;
    }
    for (let i = 0; i < count; i++) {
      const slot = touched[i] ?? 0;
      const sum = sums[slot] ?? 0;
      sums[slot] = 0;
      if (sum >= best.least) best.offer(base + slot, sum);
    }
  }
  return best.sorted();
}

/** From the least article to the greatest: fresh memory has to be cleared, and a small archive needs little. */
function span(lists: readonly PostingList[]): number {
  let least = Infinity;
  let most = -1;
  for (const { articles } of lists) {
    least = Math.min(least, articles[0] ?? Infinity);
    most = Math.max(most, articles.at(-1) ?? -1);
  }
  return most < least ? 0 : most - least + 1;
}

/** The first place from `from` on with an article not before this one. */
function placeOf(articles: Int32Array, article: number, from: number): number {
  let low = from;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((articles[middle] ?? 0) < article) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The least article that is left; infinite after the last. */
function nextArticle(lists: readonly PostingList[], places: Int32Array): number {
  let least = Infinity;
  for (const [i, { articles }] of lists.entries())
    least = Math.min(least, articles[places[i] ?? 0] ?? Infinity);
  return least;
}

/** The best of what it was offered: a heap with the worst on top. */
class Best {
  readonly #most: number;
  readonly #articles: number[] = [];
  readonly #scores: number[] = [];
  /** What is below this is not among the best. */
  least = 0;

  constructor(most: number) {
    this.#most = most;
  }

  offer(article: number, score: number): void {
    const size = this.#articles.length;
    if (size < this.#most) {
      this.#articles.push(article);
      this.#scores.push(score);
      this.#up(size);
    } else if (size > 0 && this.#worse(0, article, score)) {
      this.#articles[0] = article;
      this.#scores[0] = score;
      this.#down(0);
    }
    if (this.#articles.length === this.#most) this.least = this.#scores[0] ?? Infinity;
  }

  sorted(): TopArticles {
    const order = this.#articles.map((_, i) => i);
    const score = (i: number): number => this.#scores[i] ?? 0;
    const article = (i: number): number => this.#articles[i] ?? 0;
    order.sort((a, b) => score(b) - score(a) || article(a) - article(b));
    return { articles: Int32Array.from(order, article), scores: Float64Array.from(order, score) };
  }

  /** Whether what lies at a place is worse than this. */
  #worse(at: number, article: number, score: number): boolean {
    const own = this.#scores[at] ?? 0;
    return own < score || (own === score && (this.#articles[at] ?? 0) > article);
  }

  #up(from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#worse(above, this.#articles[at] ?? 0, this.#scores[at] ?? 0)) break;
      this.#swap(at, above);
      at = above;
    }
  }

  #down(from: number): void {
    let at = from;
    for (;;) {
      let worst = at;
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (below >= this.#articles.length) continue;
        if (this.#worse(below, this.#articles[worst] ?? 0, this.#scores[worst] ?? 0)) worst = below;
      }
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(a: number, b: number): void {
    const article = this.#articles[a] ?? 0;
    const score = this.#scores[a] ?? 0;
    this.#articles[a] = this.#articles[b] ?? 0;
    this.#scores[a] = this.#scores[b] ?? 0;
    this.#articles[b] = article;
    this.#scores[b] = score;
  }
}
