import MiniSearch from 'minisearch';
import type { NewsArticle } from '../generator/newsStream';
import { withBlobs } from './blobStore';
import type { Engine, RelatedQuery } from './engine';
import { serveEngine } from './serveEngine';

interface Text {
  id: number;
  title: string;
  text: string;
}

const OPTIONS = { fields: ['title', 'text'] };

/** MiniSearch with all words of title and body, kept as one blob of JSON. */
class MiniSearchBlob implements Engine {
  #index: MiniSearch<Text> | null = null;

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  #opened(): MiniSearch<Text> {
    this.#index ??= new MiniSearch<Text>(OPTIONS);
    return this.#index;
  }

  add(articles: readonly NewsArticle[]): Promise<void> {
    this.#opened().addAll(
      articles.map(({ ordinal, record }) => ({
        id: ordinal,
        title: record.article.title,
        text: record.article.text,
      })),
    );
    return Promise.resolve();
  }

  async finish(): Promise<Record<string, number>> {
    const json = JSON.stringify(this.#opened());
    await withBlobs('readwrite', (store) => store.put(new Blob([json]), 'index'));
    this.#index = null;
    return {};
  }

  async open(): Promise<void> {
    const blob = (await withBlobs<unknown>('readonly', (store) => store.get('index'))) as Blob;
    this.#index = MiniSearch.loadJSON<Text>(await blob.text(), OPTIONS);
  }

  search(query: RelatedQuery, most: number): Promise<number[]> {
    const found = this.#opened().search(query.words.join(' '), { combineWith: 'OR' });
    return Promise.resolve(found.slice(0, most).map(({ id }) => Number(id)));
  }

  facts(): Promise<Record<string, number>> {
    return Promise.resolve({});
  }
}

serveEngine(new MiniSearchBlob());
