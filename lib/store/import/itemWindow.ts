import type { ArticleRecord } from '../../model/findings';
import type { ArticleSource, Sourced } from '../../pipeline/articleSource';
import { hashContent } from '../../pipeline/identify';

/** Items looked at together, by number and by text (UTF-16 code units): little enough to pause soon. */
const WINDOW = 32;
const WINDOW_TEXT = 200_000;

/** An item, and what gives its record where it is an article that is new; null where it is another. */
export interface LookedAt {
  item: Sourced;
  /** The same at each call, begun with the first; an error for an article that cannot be read. */
  analyse: (() => Promise<ArticleRecord | Error>) | null;
}

/** Items read and not yet looked at. */
export class ItemWindow {
  #items: Sourced[] = [];
  #text = 0;

  add(item: Sourced): void {
    this.#items.push(item);
    if (item.kind === 'source') this.#text += item.source.extracted.text.length;
  }

  get isFull(): boolean {
    return this.#items.length >= WINDOW || this.#text >= WINDOW_TEXT;
  }

  /**
   * Looks at all of them, which leave the window: `known` says, of hashes of content, which the archive
   * has. Nothing is analysed yet.
   */
  async take(
    known: (hashes: readonly string[]) => Promise<ReadonlySet<string>>,
    analyse: (source: ArticleSource) => Promise<ArticleRecord>,
  ): Promise<LookedAt[]> {
    const items = this.#items;
    this.#items = [];
    this.#text = 0;
    const sources = items.flatMap((item) => (item.kind === 'source' ? [item.source] : []));
    const hashes = new Map<ArticleSource, string>();
    await Promise.all(sources.map(async (source) => hashes.set(source, await hashContent(source))));
    const there = hashes.size === 0 ? new Set<string>() : await known([...hashes.values()]);
    return items.map((item) => ({
      item,
      analyse:
        item.kind === 'source' && !there.has(hashes.get(item.source) ?? '')
          ? once(() => analysed(item.source, analyse))
          : null,
    }));
  }
}

/** The record, or why there is none: one article that cannot be read costs no other. */
async function analysed(
  source: ArticleSource,
  analyse: (source: ArticleSource) => Promise<ArticleRecord>,
): Promise<ArticleRecord | Error> {
  try {
    return await analyse(source);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function once<T>(begin: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | null = null;
  return () => (begun ??= begin());
}
