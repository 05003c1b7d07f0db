import { useEffect, useRef } from 'preact/hooks';
import { cardText } from './text';

/** The card in place of a name's where the reader steps through a page on which none is known. */
export function NoNames({ onClose }: { onClose: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <section class="card" aria-label={cardText.noNames} lang="en">
      <div class="card-body">
        <p class="why">{cardText.noNames}</p>
      </div>
      <div class="card-foot">
        <button
          ref={button}
          type="button"
          class="button button-quiet"
          data-action="close"
          onClick={onClose}
        >
          {cardText.close}
        </button>
      </div>
    </section>
  );
}
