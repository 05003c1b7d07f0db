import type { LinkSource } from '../shapes/linkSource';
import type { StoredArticle } from '../shapes/storedArticle';
import { TellingArticle } from './tellingArticle';

/** Articles read at once: bounds the texts in memory. */
const READ_AT_ONCE = 256;

/** Reads articles for joining, each once. Only of those read as `whole` the text is kept until it is needed. */
export class TellingReader {
  readonly articles = new Map<number, TellingArticle>();
  readonly #source: LinkSource;

  constructor(source: LinkSource) {
    this.#source = source;
  }

  /** Takes in articles as they were before they were removed or relinked; gives them as it holds them. */
  recall(articles: readonly StoredArticle[]): TellingArticle[] {
    return articles.map((article) => {
      const recalled = new TellingArticle(article, true);
      this.articles.set(recalled.number, recalled);
      return recalled;
    });
  }

  /** Makes sure that those of the articles that are in the archive are held. */
  async read(numbers: Iterable<number>, { whole = false } = {}): Promise<void> {
    const missing = [...new Set(numbers)].filter(
      (number) => number > 0 && !this.articles.has(number),
    );
    missing.sort((a, b) => a - b);
    for (let from = 0; from < missing.length; from += READ_AT_ONCE) {
      const found = await this.#source.articles(missing.slice(from, from + READ_AT_ONCE));
      for (const article of found.values()) {
        const held = new TellingArticle(article);
        if (!whole) held.digest();
        this.articles.set(article.number, held);
      }
    }
  }
}
