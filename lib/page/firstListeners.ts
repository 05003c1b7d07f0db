/** Events of a press: those that start in the card do not reach the page. */
const PRESS = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
];
const OTHERS = ['keydown', 'keyup', 'focus', 'blur', 'focusin', 'focusout'];

/** Our listeners on a window, which hand all they hear to whoever is connected. */
export interface FirstListeners {
  /** From now on `hear` gets every event, until the signal aborts or another connects. */
  connect(hear: (event: Event) => void, signal: AbortSignal): void;
}

/**
 * Listens on the window before anybody else does, so that what is meant for the card can be kept
 * from the page. Only what listens first can: call it at `document_start`, before the page's
 * scripts, on every page; until something connects it lets all pass. Called later, the page's own
 * capturing listeners on the window, if they were there before, hear presses in the card. They stay
 * as long as the page does: what came first cannot come first again.
 */
export function listenFirst(view: Window): FirstListeners {
  let connected: ((event: Event) => void) | null = null;
  const listener = (event: Event): void => connected?.(event);
  for (const name of [...PRESS, ...OTHERS]) {
    // A touchstart that might be prevented would hold up all scrolling; the click can be prevented later.
    const passive = name === 'touchstart';
    view.addEventListener(name, listener, { capture: true, passive });
  }
  return {
    connect(hear, signal) {
      connected = hear;
      signal.addEventListener('abort', () => {
        if (connected === hear) connected = null;
      });
    },
  };
}
