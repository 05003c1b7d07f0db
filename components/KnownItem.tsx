import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../lib/model/view';
import { cardText } from './text';
import { useCard, type AskCard } from './useCard';

interface KnownItemProps {
  /** Id of its card. */
  id: string;
  /** Selected on the page: opened, marked and scrolled to. */
  focused: boolean;
  /** What is always visible. */
  summary: ComponentChildren;
  askCard: AskCard;
  /** What its card says, once it is there. */
  children: (card: Card) => ComponentChildren;
}

/** A name or event that unfolds, and is asked for then; the one selected on the page is open and in view. */
export function KnownItem({ id, focused, summary, askCard, children }: KnownItemProps) {
  const item = useRef<HTMLLIElement>(null);
  const [open, setOpen] = useState(focused);
  const card = useCard(id, open, askCard);
  useEffect(() => {
    if (!focused) return;
    setOpen(true);
    item.current?.scrollIntoView({ block: 'start' });
  }, [focused]);
  return (
    <li
      ref={item}
      class={focused ? 'known known-focused' : 'known'}
      aria-current={focused ? 'true' : undefined}
    >
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="known-summary">{summary}</summary>
        <div class="known-body" aria-live="polite" aria-busy={card === 'waiting'}>
          {typeof card === 'string' ? <p class="why">{cardText[card]}</p> : children(card)}
        </div>
      </details>
    </li>
  );
}
