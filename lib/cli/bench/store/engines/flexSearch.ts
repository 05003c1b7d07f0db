import { Index } from 'flexsearch';
import type { NewsArticle } from '../generator/newsStream';
import { withBlobs } from './blobStore';
import type { Engine, RelatedQuery } from './engine';
import { serveEngine } from './serveEngine';

/** FlexSearch with whole words of title and body, its export kept as one value. */
class FlexSearchBlob implements Engine {
  #index = this.#make();

  #make(): Index {
    return new Index({ tokenize: 'strict' });
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  add(articles: readonly NewsArticle[]): Promise<void> {
    for (const { ordinal, record } of articles)
      this.#index.add(ordinal, `${record.article.title}\n${record.article.text}`);
    return Promise.resolve();
  }

  async finish(): Promise<Record<string, number>> {
    const parts: [string, unknown][] = [];
    this.#index.export((key: string, data: unknown) => void parts.push([key, data]));
    await withBlobs('readwrite', (store) => store.put(parts, 'index'));
    this.#index = this.#make();
    return {};
  }

  async open(): Promise<void> {
    const parts = (await withBlobs<unknown>('readonly', (store) => store.get('index'))) as [
      string,
      string,
    ][];
    this.#index = this.#make();
    for (const [key, data] of parts) this.#index.import(key, data);
  }

  search(query: RelatedQuery, most: number): Promise<number[]> {
    // `suggest`: articles that lack some of the words too.
    const found = this.#index.search(query.words.join(' '), { limit: most, suggest: true });
    return Promise.resolve(found.map(Number));
  }

  facts(): Promise<Record<string, number>> {
    return Promise.resolve({});
  }
}

serveEngine(new FlexSearchBlob());
