import { useEffect, useId, useRef } from 'preact/hooks';
import type { Card } from '../lib/model/view';
import { eventHeadline } from './eventHeadline';
import { Eyebrow } from './Facts';
import { Candidates, EventDetails, EventEyebrow, NameDetails, NameEyebrow } from './KnownDetails';
import { cardText } from './text';

/** What fits a card that is read in three seconds; the sidebar has the rest. */
const LIMITS = { aliases: 4, quotes: 2, quoteLength: 180 };
const CANDIDATES = 4;

interface HoverCardProps {
  card: Card;
  /** `keyboard`: a dialog that takes the focus when it opens. `pointer`: a group that leaves it alone. */
  mode: 'pointer' | 'keyboard';
  onOpenSidebar: () => void;
  onClose: () => void;
}

/**
 * The card over the page for one name, event or ambiguous name. Its buttons carry `data-action`
 * (`open-sidebar`, `close`), by which the page layer finds what lies under the pointer.
 */
export function HoverCard({ card, mode, onOpenSidebar, onClose }: HoverCardProps) {
  const title = useId();
  const first = useRef<HTMLButtonElement>(null);
  const keyboard = mode === 'keyboard';
  useEffect(() => {
    if (keyboard) first.current?.focus();
  }, [keyboard, card.id]);
  return (
    <div class="card" role={keyboard ? 'dialog' : 'group'} aria-labelledby={title} lang="en">
      <div class="card-head">
        <CardTitle card={card} id={title} />
        <button
          type="button"
          class="card-close"
          data-action="close"
          aria-label={cardText.close}
          onClick={onClose}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" class="card-cross">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </div>
      <div class="card-body">
        <CardBody card={card} />
      </div>
      <div class="card-foot">
        <button
          ref={first}
          type="button"
          class="button button-quiet"
          data-action="open-sidebar"
          onClick={onOpenSidebar}
        >
          {cardText.openSidebar}
        </button>
      </div>
    </div>
  );
}

function CardTitle({ card, id }: { card: Card; id: string }) {
  if (card.type === 'name') {
    return (
      <div class="card-heading">
        <NameEyebrow card={card} />
        <p class="card-title" id={id} dir="auto">
          {card.name}
        </p>
      </div>
    );
  }
  if (card.type === 'event') {
    return (
      <div class="card-heading">
        <EventEyebrow card={card} />
        <p class="card-title card-headline" id={id} dir="auto">
          {eventHeadline(card).text}
        </p>
      </div>
    );
  }
  return (
    <div class="card-heading">
      <Eyebrow kind={cardText.ambiguousLabel} />
      <p class="card-title" id={id} dir="auto">
        {card.text}
      </p>
    </div>
  );
}

function CardBody({ card }: { card: Card }) {
  if (card.type === 'name') return <NameDetails card={card} limits={LIMITS} />;
  if (card.type === 'event') return <EventDetails card={card} limits={LIMITS} />;
  return (
    <>
      <p class="why">{cardText.ambiguousWhy}</p>
      <Candidates card={card} limit={CANDIDATES} />
    </>
  );
}
