import type { SavedPart } from '../../model/saving';
import { createIdleWork, type Steps } from '../idleWork';
import { windowOf } from '../windowOf';
import { selectedParagraphs } from './selectedParagraphs';
import { serialisePage } from './serialisePage';

/** UTF-16 units of one part: a message of this size costs the page's thread a millisecond or two. */
const PART = 256_000;

/** Gives a page in parts. */
export interface PageParts {
  /** The next part, once it is written. Rejects once the signal aborts. */
  next(): Promise<SavedPart>;
}

/**
 * Writes a page in idle slices, no further than one part ahead of what was asked for; with the
 * selected paragraphs where `selection` is what is to be kept.
 */
export function pageParts(document: Document, selection: boolean, signal: AbortSignal): PageParts {
  const view = windowOf(document);
  let html: string[] = [];
  let length = 0;
  let end: SavedPart['end'] = null;
  let failure: unknown = null;
  let ask: { resolve: (part: SavedPart) => void; reject: (reason: unknown) => void } | null = null;

  function* steps(): Steps<void> {
    const selected = selection
      ? yield* selectedParagraphs(document, document.getSelection())
      : null;
    const whole = yield* serialisePage(document, (piece) => {
      html.push(piece);
      length += piece.length;
    });
    end = { url: document.URL, title: document.title, selected, cut: !whole };
  }

  const running = steps();
  const answer = (): void => {
    if (ask === null) return;
    if (failure !== null) ask.reject(failure);
    else ask.resolve({ html: html.join(''), end });
    ask = null;
    html = [];
    length = 0;
  };
  const work = createIdleWork(view, signal, () => {
    try {
      if (running.next().done !== true && length < PART) return true;
    } catch (error) {
      failure = error;
    }
    answer();
    return false;
  });
  signal.addEventListener(
    'abort',
    () => {
      failure = signal.reason;
      answer();
    },
    { once: true },
  );
  return {
    next: () =>
      new Promise((resolve, reject) => {
        ask = { resolve, reject };
        if (end !== null || failure !== null) answer();
        else work.request();
      }),
  };
}
