import type { Card } from '../model/view';

/** Cards that are kept: what a reader goes back to. */
const MOST_CARDS = 40;

/** A card that came, one that the archive has no more, or one that could not be read. */
export type Shelved = Card | 'gone' | 'failed';

/** The cards that came to this page, and those that are on their way. */
export interface CardShelf {
  /** True where there is something to show, else a promise of whether there will be. Asks once at a time. */
  prepare(id: string): true | Promise<boolean>;
  /** What there is to show of a card. */
  take(id: string): Shelved;
  /** Forgets all cards: the archive may have changed. */
  clear(): void;
}

/**
 * Keeps the last cards. A card that could not be read is asked for again at the next time; where the
 * extension itself is gone there is nothing to show, not even that.
 */
export function createCardShelf(
  ask: (id: string) => Promise<Card | null>,
  isOrphan: () => boolean,
): CardShelf {
  let kept = new Map<string, Shelved>();
  let coming = new Map<string, Promise<boolean>>();

  async function fetchCard(id: string): Promise<boolean> {
    const shelf = kept;
    let shelved: Shelved = 'failed';
    try {
      const card = await ask(id);
      shelved = card ?? 'gone';
    } catch {
      if (isOrphan()) return false;
    }
    shelf.set(id, shelved);
    const [oldest] = shelf.keys();
    if (shelf.size > MOST_CARDS && oldest !== undefined) shelf.delete(oldest);
    return shelf === kept;
  }

  return {
    prepare(id) {
      if (isOrphan()) return Promise.resolve(false);
      const there = kept.get(id);
      if (there !== undefined && there !== 'failed') {
        // Looked at again: the last to go.
        kept.delete(id);
        kept.set(id, there);
        return true;
      }
      const waits = coming.get(id);
      if (waits) return waits;
      const asks = coming;
      const fetched = fetchCard(id).finally(() => asks.delete(id));
      coming.set(id, fetched);
      return fetched;
    },
    take: (id) => kept.get(id) ?? 'failed',
    clear() {
      kept = new Map();
      coming = new Map();
    },
  };
}
