import { ownString } from '../../linking/identity/ownString';
import type { NamedArticle } from '../shapes/namedArticle';
import { groupOf, GROUP_SIZE } from '../shapes/storedGroup';
import { BoundedCache } from './boundedCache';
import { lazyNames } from './namedArticle';
import { namesOfSketch, publishedOf, sketchNames, type NameSketch } from './nameSketch';
import type { ArticleLinks } from './packLinks';
import type { RecordNames } from './packRecord';

/** Articles whose names are kept, some 500 bytes each. */
const MOST_ARTICLES = 80_000;

/** Names, roles and places of which one copy is kept for all articles. */
const MOST_STRINGS = 200_000;

interface Held {
  sketch: NameSketch;
  links: ArticleLinks;
}

/**
 * The names of articles, those asked for last. Linking looks at articles that lie all over the archive,
 * and again and again at the same; a row of sixteen with their texts is a thousand times dearer to read.
 */
export class HeldNames {
  readonly #most: number;
  readonly #held: BoundedCache<number, Held>;
  readonly #strings = new Map<string, string>();

  constructor(most = MOST_ARTICLES) {
    this.#most = most;
    this.#held = new BoundedCache(most);
  }

  /** Whether those that nobody asked for, and were read along, should be kept. */
  get hasRoom(): boolean {
    return this.#held.size < this.#most / 2;
  }

  has(number: number): boolean {
    return this.#held.has(number);
  }

  get(number: number): NamedArticle | undefined {
    const held = this.#held.get(number);
    if (held === undefined) return undefined;
    const { sketch, links } = held;
    const known = { ...links, published: publishedOf(sketch) };
    return lazyNames(number, known, () => namesOfSketch(sketch));
  }

  set(number: number, names: RecordNames, links: ArticleLinks): void {
    this.#held.set(number, { sketch: sketchNames(names, this.#own), links });
  }

  /** Follows a change of a row: its links, or null for a slot without an article. */
  relink(group: number, links: readonly (ArticleLinks | null)[]): void {
    for (let slot = 0; slot < GROUP_SIZE; slot++) {
      const number = group * GROUP_SIZE + slot;
      const held = this.#held.peek(number);
      if (held === undefined) continue;
      const now = links[slot] ?? null;
      if (now === null) this.#held.delete(number);
      else held.links = now;
    }
  }

  clear(): void {
    this.#held.clear();
    this.#strings.clear();
  }

  readonly #own = (text: string): string => {
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    if (this.#strings.size >= MOST_STRINGS) this.#strings.clear();
    const own = ownString(text);
    this.#strings.set(own, own);
    return own;
  };
}

/** The rows of these articles, ascending, each with those of them that it has. */
export function byGroup(numbers: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const held = groups.get(groupOf(number));
    if (held === undefined) groups.set(groupOf(number), [number]);
    else held.push(number);
  }
  return groups;
}
