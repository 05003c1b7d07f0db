import { useEffect, useRef, useState } from 'preact/hooks';
import { feedsText } from './feedsText';

interface RemoveFeedProps {
  title: string;
  /** Articles of it that are stored. */
  articles: number;
  onRemove: (withArticles: boolean) => void;
}

/** A button that asks, in place, what becomes of a feed's articles before it is left. Escape goes on following. */
export function RemoveFeed({ title, articles, onRemove }: RemoveFeedProps) {
  const [state, setState] = useState<'idle' | 'asking' | 'declined'>('idle');
  const stayRef = useRef<HTMLButtonElement>(null);
  const askRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (state === 'asking') stayRef.current?.focus();
    if (state === 'declined') askRef.current?.focus();
  }, [state]);
  if (state !== 'asking') {
    return (
      <button
        ref={askRef}
        type="button"
        class="button button-quiet"
        aria-label={feedsText.removeNamed(title)}
        onClick={() => setState('asking')}
      >
        {feedsText.remove}
      </button>
    );
  }
  const question = feedsText.removeAsk(title, articles);
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setState('declined');
  };
  return (
    <fieldset class="confirm feed-confirm" aria-label={question}>
      <span class="confirm-question">{question}</span>
      <button type="button" class="button" onClick={() => onRemove(false)} onKeyDown={escape}>
        {feedsText.removeKeep(articles)}
      </button>
      {articles > 0 && (
        <button
          type="button"
          class="button button-danger"
          onClick={() => onRemove(true)}
          onKeyDown={escape}
        >
          {feedsText.removeDelete(articles)}
        </button>
      )}
      <button
        ref={stayRef}
        type="button"
        class="button"
        onClick={() => setState('declined')}
        onKeyDown={escape}
      >
        {feedsText.removeNot}
      </button>
    </fieldset>
  );
}
