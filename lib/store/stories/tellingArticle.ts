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
  /** What it tells in the blocks of its pieces; until it is digested, words are read of its text when asked for. */
  #tellings: readonly ArchivedEvent[];
  #byBlock: Map<string, ArchivedEvent[]> | null = null;

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
    // Of the article only what its tellings need is held: a thousand whole ones would be 40 MB.
    this.#tellings = this.pieces.size === 0 ? NOTHING : storedTellings(article);
  }

  /** What it tells in a block, in order. */
  tellingsIn(block: string): readonly ArchivedEvent[] {
    return this.digest().get(block) ?? NOTHING;
  }

  /** Reads its text for what merging compares (a fifth of a millisecond), and lets go of it. */
  digest(): ReadonlyMap<string, readonly ArchivedEvent[]> {
    if (this.#byBlock !== null) return this.#byBlock;
    const byBlock = new Map<string, ArchivedEvent[]>();
    const blockOf = new Map<number, string>();
    for (const [block, { events }] of this.pieces)
      for (const event of events) blockOf.set(event, block);
    for (const telling of this.#tellings) {
      const block = blockOf.get(telling.index);
      if (block === undefined) continue;
      // A copy: the telling itself reads its words when asked, and holds the text until then.
      const own = { ...telling, article: this.id };
      const held = byBlock.get(block);
      if (held === undefined) byBlock.set(block, [own]);
      else held.push(own);
    }
    this.#tellings = NOTHING;
    this.#byBlock = byBlock;
    return byBlock;
  }
}
