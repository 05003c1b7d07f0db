import type { ArchivedEvent } from '../../linking/events/archivedEvent';
import type { StoredArticle } from '../shapes/storedArticle';
import { storedTellings } from './storedTellings';
import { tellingPieces, type TellingPiece } from './tellingPieces';

const NOTHING: readonly ArchivedEvent[] = [];

/** What joining needs of an article: how it is linked, and what it tells by block. */
export class TellingArticle {
  /** Negative for an article as it was: it shows what it held together, and is in no story. */
  readonly number: number;
  /** Sorts tellings, and is what evidence names. */
  readonly id: string;
  readonly entities: number[];
  /** Story of each of `findings.events`, 0 for none. */
  readonly stories: number[];
  readonly pieces: ReadonlyMap<string, TellingPiece>;
  #article: StoredArticle | null;
  #tellings = new Map<string, ArchivedEvent[]>();

  /**
   * `recalled`: as it was; the archive may have another version of it, with the same id. Then only
   * blocks in which it was in a story count: what it told alone joined nothing and kept nothing apart.
   */
  constructor(article: StoredArticle, recalled = false) {
    const { id } = article.record.article;
    this.number = recalled ? -article.number : article.number;
    this.id = recalled ? `${id}\0` : id;
    this.entities = article.entities;
    this.stories = article.stories;
    const pieces = [...tellingPieces(article)].filter(
      ([, { events }]) => !recalled || events.some((event) => (article.stories[event] ?? 0) !== 0),
    );
    this.pieces = new Map(pieces);
    this.#article = article;
  }

  /** What it tells in a block, in order. */
  tellingsIn(block: string): readonly ArchivedEvent[] {
    this.digest();
    return this.#tellings.get(block) ?? NOTHING;
  }

  /** Reads its text for what merging compares (a quarter of a millisecond), and lets go of it. */
  digest(): void {
    const article = this.#article;
    this.#article = null;
    if (article === null || this.pieces.size === 0) return;
    const blockOf = new Map<number, string>();
    for (const [block, { events }] of this.pieces)
      for (const event of events) blockOf.set(event, block);
    for (const telling of storedTellings(article)) {
      const block = blockOf.get(telling.index);
      if (block === undefined) continue;
      // A copy: the telling itself reads its words when asked, and holds the text until then.
      const own = { ...telling, article: this.id };
      const held = this.#tellings.get(block);
      if (held === undefined) this.#tellings.set(block, [own]);
      else held.push(own);
    }
  }
}
