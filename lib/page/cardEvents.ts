import type { CardFrame } from './cardFrame';
import { holds } from './pageGeometry';

/** Events of a press that starts in the card: none of them reaches the page. */
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
const KEYS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'];
const FOCUS = ['focus', 'blur', 'focusin', 'focusout'];
/** Keys by which a control is pressed. */
const PRESSING = new Set(['Enter', ' ']);
/** Pixels of one line, for wheels that count lines. */
const LINE = 16;

/**
 * Keeps what the reader does in the card from the page, and hands it to the card: presses inside
 * its box, keys while it has focus, focus on our host. The listeners must be the first of the
 * window, so they are there from the start, before the page's scripts. A press or key on an element
 * with `data-action` dispatches a `click` on it, which does not leave our shadow root, inside the
 * real event, so that the gesture counts for what only a gesture may do.
 *
 * What still tells the page that the card was used: `navigator.userActivation` and Event Timing
 * entries count presses that nobody received. They do not tell what the card says.
 */
export function createCardEvents(
  view: Window,
  host: Element,
  card: CardFrame,
  signal: AbortSignal,
  close: (by: 'key' | 'outside') => void,
): void {
  const first = { capture: true, signal };
  let pressInCard = false;
  const press = (event: Event): void => {
    const point = pointOf(event);
    if (!point || !event.isTrusted) return;
    const box = card.box();
    const inside = box !== null && holds(box, point.x, point.y);
    if (event.type === 'pointerdown') {
      pressInCard = inside;
      if (!inside && box) close('outside');
    }
    // A click that a key made has no place; it is the page's own.
    if (!pressInCard || isKeyClick(event)) return;
    swallow(event);
    if (event.type === 'click' && inside) activate(card.actionAt(point.x, point.y));
  };
  // A touchstart that might be prevented would hold up all scrolling; the click can be prevented later.
  for (const name of PRESS)
    view.addEventListener(name, press, { ...first, passive: name === 'touchstart' });

  // The page gets no half of a key press: what went down in the card comes up in the card.
  const down = new Set<string>();
  const key = (event: Event): void => {
    if (!(event instanceof KeyboardEvent)) {
      if (card.hasFocus()) event.stopImmediatePropagation();
      return;
    }
    if (!card.hasFocus()) {
      if (event.type === 'keyup' && down.delete(event.code)) event.stopImmediatePropagation();
      // The page gets its Escape too, as it would without us.
      if (event.type === 'keydown' && event.key === 'Escape' && card.isOpen()) close('key');
      return;
    }
    event.stopImmediatePropagation();
    if (event.type === 'keyup') down.delete(event.code);
    if (event.type === 'keydown') keyDown(event);
    else if (PRESSING.has(event.key)) event.preventDefault();
  };
  const keyDown = (event: KeyboardEvent): void => {
    down.add(event.code);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') close('key');
    else if (event.key === 'Tab') card.focusNext(event.shiftKey ? -1 : 1);
    else if (PRESSING.has(event.key) && !event.repeat) activate(card.focused());
    else return;
    event.preventDefault();
  };
  for (const name of KEYS) view.addEventListener(name, key, first);

  const focus = (event: Event): void => {
    if (event.target === host) event.stopImmediatePropagation();
  };
  for (const name of FOCUS) view.addEventListener(name, focus, first);
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
