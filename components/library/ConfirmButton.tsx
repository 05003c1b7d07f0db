import { useEffect, useRef, useState } from 'preact/hooks';
import { libraryText } from './libraryText';

interface ConfirmButtonProps {
  label: string;
  /** The button's name for a screen reader, where the label alone does not say what it acts on. */
  name?: string;
  question: string;
  yes: string;
  /** `quiet` for one among many in a list. */
  quiet?: boolean;
  onConfirm: () => void;
}

/** A button that asks once, in place, before it does what cannot be undone. Escape keeps things as they are. */
export function ConfirmButton({
  label,
  name,
  question,
  yes,
  quiet,
  onConfirm,
}: ConfirmButtonProps) {
  const [state, setState] = useState<'idle' | 'asking' | 'declined'>('idle');
  const keepRef = useRef<HTMLButtonElement>(null);
  const askRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The focus stays where the reader is: on the safe answer, then back on the button that asked.
    if (state === 'asking') keepRef.current?.focus();
    if (state === 'declined') askRef.current?.focus();
  }, [state]);
  if (state !== 'asking') {
    return (
      <button
        ref={askRef}
        type="button"
        class={quiet ? 'button button-quiet' : 'button'}
        aria-label={name}
        onClick={() => setState('asking')}
      >
        {label}
      </button>
    );
  }
  const decline = (): void => setState('declined');
  const confirm = (): void => {
    setState('idle');
    onConfirm();
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') decline();
  };
  return (
    <fieldset class="confirm" aria-label={question}>
      <span class="confirm-question">{question}</span>
      <button type="button" class="button button-danger" onClick={confirm} onKeyDown={escape}>
        {yes}
      </button>
      <button ref={keepRef} type="button" class="button" onClick={decline} onKeyDown={escape}>
        {libraryText.keep}
      </button>
    </fieldset>
  );
}
