import type { ArchivedEvent } from '../../linking/events/archivedEvent';
import type { LinkSource } from '../shapes/linkSource';
import type { StoredArticle } from '../shapes/storedArticle';
import { storedTellings } from './storedTellings';
import { tellingPieces, type TellingPiece } from './tellingPieces';

/** What joining needs of an article; its text is not kept. */
export interface TellingArticle {
  /** Negative for an article as it was: it shows what it held together, and is in no story. */
  number: number;
  /** Sorts tellings and is what evidence names. */
  id: string;
  entities: number[];
  /** Story of each of `findings.events`, 0 for none. */
  stories: number[];
  pieces: ReadonlyMap<string, TellingPiece>;
  /** Its tellings by block. */
  tellings: ReadonlyMap<string, ArchivedEvent[]>;
}

/** Articles read at once: bounds the texts in memory. */
const READ_AT_ONCE = 256;

/** Reads articles for joining, each once. */
export class TellingReader {
  readonly articles = new Map<number, TellingArticle>();
  readonly #source: LinkSource;

  constructor(source: LinkSource) {
    this.#source = source;
  }

  /** Takes in articles as they were before they were removed or relinked; gives them as it holds them. */
  recall(articles: readonly StoredArticle[]): TellingArticle[] {
    return articles.map((article) => {
      const { id } = article.record.article;
      const recalled = { ...tellingArticle(article), number: -article.number, id: `${id}\0` };
      // Its id may be that of the article as it is now: the two must not be taken for one.
      const tellings = [...recalled.tellings].map(([block, told]): [string, ArchivedEvent[]] => [
        block,
        told.map((telling) => ({ ...telling, article: recalled.id })),
      ]);
      const held = { ...recalled, tellings: new Map(tellings) };
      this.articles.set(held.number, held);
      return held;
    });
  }

  /** Makes sure that these of `articles` that are in the archive are held. */
  async read(numbers: Iterable<number>): Promise<void> {
    const missing = [...new Set(numbers)].filter(
      (number) => number > 0 && !this.articles.has(number),
    );
    missing.sort((a, b) => a - b);
    for (let from = 0; from < missing.length; from += READ_AT_ONCE) {
      const found = await this.#source.articles(missing.slice(from, from + READ_AT_ONCE));
      for (const article of found.values())
        this.articles.set(article.number, tellingArticle(article));
    }
  }
}

function tellingArticle(article: StoredArticle): TellingArticle {
  const { record, number, entities, stories } = article;
  const pieces = tellingPieces(article);
  const tellings = new Map<string, ArchivedEvent[]>();
  const blockOf = new Map<number, string>();
  for (const [block, { events }] of pieces) for (const event of events) blockOf.set(event, block);
  if (blockOf.size > 0) {
    for (const telling of storedTellings(article)) {
      const block = blockOf.get(telling.index);
      if (block === undefined) continue;
      const held = tellings.get(block);
      if (held === undefined) tellings.set(block, [telling]);
      else held.push(telling);
    }
  }
  return { number, id: record.article.id, entities, stories, pieces, tellings };
}
