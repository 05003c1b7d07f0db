import type { CardFrame } from './cardFrame';
import type { FirstListeners } from './firstListeners';
import { holds } from './pageGeometry';

/** Keys by which a control is pressed. */
const PRESSING = new Set(['Enter', ' ']);
/** Pixels of one line, for wheels that count lines. */
const LINE = 16;

/**
 * Keeps what the reader does in the card from the page and hands it to the card. A press on an
 * element with `data-action` dispatches a `click` on it, inside the real event, so that the gesture
 * counts for what only a gesture may do. Focus on our host is kept from the page's listeners too.
 *
 * What still tells the page that the card was used: `navigator.userActivation` and Event Timing
 * entries count presses that nobody received. They do not tell what the card says.
 *
 * Returns what to do with keys that are pressed while focus is in the card's own document: Tab goes
 * round its controls, Enter and Space press them, Escape closes. The page sees none of it, not even
 * the release of a key whose press took focus back to the page.
 */
export function createCardEvents(
  first: FirstListeners,
  host: Element,
  card: () => CardFrame,
  signal: AbortSignal,
  close: () => void,
): (event: KeyboardEvent) => void {
  let pressInCard = false;
  const down = new Set<string>();

  const press = (event: Event): void => {
    const point = pointOf(event);
    if (!point || !event.isTrusted) return;
    const box = card().box();
    const inside = box !== null && holds(box, point.x, point.y);
    if (event.type === 'pointerdown') {
      pressInCard = inside;
      if (!inside && box) close();
    }
    // A click that a key made has no place; it is the page's own.
    if (!pressInCard || isKeyClick(event)) return;
    swallow(event);
    if (event.type === 'click' && inside) activate(card().actionAt(point.x, point.y));
  };
  const keyInPage = (event: KeyboardEvent): void => {
    // The page gets its Escape too, as it would without us.
    if (event.type === 'keydown' && event.key === 'Escape' && card().isOpen()) close();
    if (event.type === 'keyup' && down.delete(event.code)) event.stopImmediatePropagation();
  };
  first.connect((event) => {
    if (event instanceof KeyboardEvent) keyInPage(event);
    else if (event instanceof FocusEvent) {
      if (event.target === host) event.stopImmediatePropagation();
    } else press(event);
  }, signal);

  return (event) => {
    if (event.type === 'keyup') down.delete(event.code);
    else down.add(event.code);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const presses = PRESSING.has(event.key);
    if (event.type === 'keyup') {
      // The browser would press the control a second time.
      if (presses) event.preventDefault();
      return;
    }
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') card().focusNext(event.shiftKey ? -1 : 1);
    else if (!presses) return;
    else if (!event.repeat) activate(card().focused());
    event.preventDefault();
  };
}

/** Lets the wheel scroll a long card. Only while the card is open: a listener that may prevent scrolling slows the page's. */
export function scrollCardByWheel(view: Window, card: CardFrame, signal: AbortSignal): void {
  const wheel = (event: WheelEvent): void => {
    const box = card.box();
    if (!box || !holds(box, event.clientX, event.clientY) || event.ctrlKey) return;
    const pixels =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE : event.deltaY;
    if (card.scrollBy(pixels)) swallow(event);
  };
  view.addEventListener('wheel', wheel, { capture: true, passive: false, signal });
}

function activate(target: HTMLElement | null): void {
  target?.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, composed: false }),
  );
}

function swallow(event: Event): void {
  event.stopImmediatePropagation();
  if (event.cancelable && event.type !== 'touchstart') event.preventDefault();
}

function isKeyClick(event: Event): boolean {
  return event.type === 'click' && event instanceof MouseEvent && event.detail === 0;
}

function pointOf(event: Event): { x: number; y: number } | null {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  // Firefox has no TouchEvent where there is no touch screen.
  if (typeof TouchEvent === 'undefined' || !(event instanceof TouchEvent)) return null;
  const touch = event.changedTouches[0];
  return touch ? { x: touch.clientX, y: touch.clientY } : null;
}
