import { useEffect, useRef } from 'preact/hooks';
import { cardText } from './text';

interface CardNoticeProps {
  text: string;
  /** `keyboard`: it takes the focus when it opens. */
  mode: 'pointer' | 'keyboard';
  onClose: () => void;
}

/** One sentence in place of a card: no name here is known, or the card could not be read. */
export function CardNotice({ text, mode, onClose }: CardNoticeProps) {
  const button = useRef<HTMLButtonElement>(null);
  const keyboard = mode === 'keyboard';
  useEffect(() => {
    if (keyboard) button.current?.focus();
  }, [keyboard]);
  return (
    <section class="card" aria-label={text} lang="en">
      <div class="card-body">
        <p class="why">{text}</p>
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
