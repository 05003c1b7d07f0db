import type { LinkSource } from '../shapes/linkSource';
import type { StoryRow } from '../shapes/storyRow';

/** Articles of one story that are read; further ones keep their place in it unseen. */
const MOST_READ = 128;

/** Reads rows of stories, each once. */
export class StoryReader {
  /** Null for one that is not there. */
  readonly rows = new Map<number, StoryRow | null>();
  readonly #source: LinkSource;
  readonly #tellers = new Map<number, ReadonlySet<number>>();

  constructor(source: LinkSource) {
    this.#source = source;
  }

  async read(numbers: Iterable<number>): Promise<void> {
    const missing = [...new Set(numbers)].filter((number) => !this.rows.has(number));
    if (missing.length === 0) return;
    const found = await this.#source.stories(missing);
    for (const number of missing) {
      const row = found.get(number) ?? null;
      this.rows.set(number, row);
      this.#tellers.set(number, new Set(row?.members.map(({ article }) => article)));
    }
  }

  /** Numbers of the articles that tell a story which was read. */
  tellers(story: number): ReadonlySet<number> {
    return this.#tellers.get(story) ?? new Set();
  }

  /** The articles by which a story is joined anew: all, or the first of many. */
  sample(story: number): number[] {
    return [...this.tellers(story)].slice(0, MOST_READ);
  }

  /** Whether more articles tell a story than are read. */
  isLarge(story: number): boolean {
    return this.tellers(story).size > MOST_READ;
  }
}
