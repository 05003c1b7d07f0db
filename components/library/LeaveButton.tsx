import { useEffect, useRef, useState } from 'preact/hooks';

/** What a {@link LeaveButton} says. */
interface LeaveWords {
  label: string;
  /** The button's name for a screen reader, with what it acts on. */
  name: string;
  question: string;
  keep: string;
  remove: string;
  stay: string;
}

interface LeaveButtonProps {
  words: LeaveWords;
  /** Articles of it that are stored: without any, there are none to delete. */
  articles: number;
  class: string;
  onLeave: (withArticles: boolean) => void;
}

/** A button that asks, in place, what becomes of the articles of what is left. Escape goes on following. */
export function LeaveButton({ words, articles, class: own, onLeave }: LeaveButtonProps) {
  const [state, setState] = useState<'idle' | 'asking' | 'declined'>('idle');
  const stayRef = useRef<HTMLButtonElement>(null);
  const askRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The focus stays where the reader is: on the answer that changes nothing, then back on the button.
    if (state === 'asking') stayRef.current?.focus();
    if (state === 'declined') askRef.current?.focus();
  }, [state]);
  if (state !== 'asking')
    return (
      <button
        ref={askRef}
        type="button"
        class="button button-quiet"
        aria-label={words.name}
        onClick={() => setState('asking')}
      >
        {words.label}
      </button>
    );
  const stay = (): void => setState('declined');
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') stay();
  };
  return (
    <fieldset class={`confirm ${own}`} aria-label={words.question}>
      <span class="confirm-question">{words.question}</span>
      <button type="button" class="button" onClick={() => onLeave(false)} onKeyDown={escape}>
        {words.keep}
      </button>
      {articles > 0 && (
        <button
          type="button"
          class="button button-danger"
          onClick={() => onLeave(true)}
          onKeyDown={escape}
        >
          {words.remove}
        </button>
      )}
      <button ref={stayRef} type="button" class="button" onClick={stay} onKeyDown={escape}>
        {words.stay}
      </button>
    </fieldset>
  );
}
