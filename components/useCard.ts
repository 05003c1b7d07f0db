import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../lib/model/view';

/** Asks for the whole card of a head; null: the archive has nothing of it any more. Another function asks anew. */
export type AskCard = (card: string) => Promise<Card | null>;

/** A card that was asked for: itself, or why it is not there. */
export type AskedCard = Card | 'waiting' | 'gone' | 'failed';

/** The card of this id once it is `wanted`. While it is asked for anew the one before stays; a failed one is asked for again the next time it is wanted. */
export function useCard(id: string, wanted: boolean, askCard: AskCard): AskedCard {
  const [card, setCard] = useState<AskedCard>('waiting');
  useEffect(() => {
    if (!wanted) return undefined;
    let isCurrent = true;
    const settle = (found: AskedCard) => {
      if (isCurrent) setCard(found);
    };
    setCard((held) => (typeof held === 'string' ? 'waiting' : held));
    askCard(id).then(
      (found) => settle(found ?? 'gone'),
      () => settle('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [id, wanted, askCard]);
  return card;
}
