import { boxOf } from './layerPlace';
import { originOf } from './overlayHost';
import type { OverlayHost } from './overlayHost';
import { holds, intersection } from './pageGeometry';
import type { Box } from './pageGeometry';
import { whenIdle } from './pageMoments';
import { placeCard } from './placeCard';
import { windowOf } from './windowOf';

/** How a card was opened: the keyboard moves focus into it, pointer and finger do not. */
export type CardMode = 'pointer' | 'keyboard';

/**
 * The frame covers the viewport and lets every event through; the card stands somewhere in it. The
 * lid is always there: with `trackVisibility` a page reads every element as covered, card or not.
 * A frame is see-through only where it has the colour scheme of the element that shows it.
 */
export const cardFrameStyles = `
.backstory-cards { z-index: 2147483647; }
.backstory-lid, .backstory-frame { position: fixed; inset: 0; width: 100%; height: 100%; border: 0; }
.backstory-frame { color-scheme: light; visibility: hidden; background: transparent; }
.backstory-frame[data-open] { visibility: visible; }
@media (prefers-color-scheme: dark) { .backstory-frame { color-scheme: dark; } }
`;

/** Milliseconds after which the card's document is made on a page that is never idle. */
const LATEST = 500;

const INSIDE = `
:root { color-scheme: light; }
@media (prefers-color-scheme: dark) { :root { color-scheme: dark; } }
body { margin: 0; background: transparent; }
.backstory-card { position: absolute; left: 0; top: 0; width: max-content; max-width: calc(100vw - 16px); outline: none; }
.backstory-card > * { box-sizing: border-box !important; max-block-size: var(--room, none) !important; overflow-y: auto; }
.backstory-card:focus > * { outline: 2px solid #2f6bd0; outline-offset: 2px; }
`;

const FOCUSABLE = 'button:not([disabled]), a[href], summary, [tabindex="0"]';

/** The one card that can be open. */
export interface CardFrame {
  isOpen(): boolean;
  /** An empty element to render a card into; the last one is gone. */
  renew(): HTMLElement;
  /** Shows the card at some words (viewport coordinates). `lost` is called when they scroll away. */
  open(words: Box, mode: CardMode, rtl: boolean, lost: () => void): void;
  close(): void;
  /** Where the card is in the viewport, or null. */
  box(): Box | null;
  /** The element with `data-action` at a point of the viewport that lies in the card, or null. */
  actionAt(x: number, y: number): HTMLElement | null;
  /** Scrolls a card that is longer than its room; false where it is not. */
  scrollBy(pixels: number): boolean;
  /** Whether focus is in the card. */
  hasFocus(): boolean;
  /** Moves focus into the card: to its first control, else to the card itself. Leaves focus that is already there. */
  focus(): void;
  /** Moves focus among what can take it, round and round. */
  focusNext(step: 1 | -1): void;
  focused(): HTMLElement | null;
  /** The open card's words and where it and its controls are in the viewport, or null. */
  describe(): { text: string; box: Box; actions: { action: string; rect: Box }[] } | null;
}

/**
 * The card stands in a document of its own: an empty frame in our closed shadow root, which no
 * `window.frames` lists. In the page's document its text would show in paint timing (largest
 * contentful paint), in `window.find`, and in Firefox in the boxes of a range around the page. Keys
 * that are pressed in it never pass through the page. What is open by pointer is `inert`, for
 * Firefox's `window.find` can search frames; a card opened by keyboard must be there for screen
 * readers, so there, and only while it is open, Firefox lets a page find words that it guesses.
 */
export function createCardFrame(
  host: OverlayHost,
  document: Document,
  signal: AbortSignal,
  styles: string,
  onKey: (event: KeyboardEvent) => void,
): CardFrame {
  const view = windowOf(document);
  const layer = host.addLayer('backstory-cards');
  const lid = document.createElement('div');
  lid.className = 'backstory-lid';
  const frame = document.createElement('iframe');
  frame.className = 'backstory-frame';
  frame.tabIndex = -1;
  frame.title = 'Backstory';
  layer.append(lid);
  // A document takes milliseconds to make: in a task of its own, or when it is needed.
  const makeFrame = (): void => {
    if (frame.parentNode === null) layer.append(frame);
  };
  whenIdle(view, signal, makeFrame, LATEST);

  let ready: Document | null = null;
  let card: HTMLElement | null = null;
  let words: Box | null = null;
  let rtl = false;
  let open: AbortController | null = null;

  /** The frame's document, styled; a host that was taken out and put back has a new one. */
  function inside(): Document {
    makeFrame();
    const current = frame.contentDocument;
    if (!current) throw new Error('The card has no document: the page removed it.');
    if (current === ready) return current;
    const inner = windowOf(current);
    current.adoptedStyleSheets = [INSIDE, styles].map((text) => {
      const sheet = new inner.CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    for (const name of ['keydown', 'keyup'] as const)
      current.addEventListener(name, onKey, { capture: true, signal });
    ready = current;
    return current;
  }

  function put(lost: () => void): void {
    if (!words || !card) return;
    const { x, y, scale } = originOf(layer);
    const now = {
      x: words.x * scale + x,
      y: words.y * scale + y,
      width: words.width * scale,
      height: words.height * scale,
    };
    const viewport = { width: frame.clientWidth, height: frame.clientHeight };
    const seen = intersection(
      { ...now, width: now.width + 1, height: now.height + 1 },
      { x: 0, y: 0, ...viewport },
    );
    if (!seen && !hasFocus()) return lost();
    const at = placeCard(now, wholeSize(card), viewport, rtl);
    card.style.setProperty('--room', `${Math.floor(at.room)}px`);
    card.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
  }

  /** The part of the card that scrolls because the card is longer than its room; undefined where all of it shows. */
  function scroller(): HTMLElement | undefined {
    return all('*').find(
      (each) =>
        each.scrollHeight > each.clientHeight + 1 &&
        /auto|scroll/.test(windowOf(each.ownerDocument).getComputedStyle(each).overflowY),
    );
  }

  /** The card's size without the limit of its room: it scrolls inside. */
  function wholeSize(card: HTMLElement): { width: number; height: number } {
    const { width, height } = card.getBoundingClientRect();
    const long = scroller();
    return { width, height: height + (long ? long.scrollHeight - long.clientHeight : 0) };
  }

  function boxOfCard(): Box | null {
    return open && card ? boxOf(card) : null;
  }

  const hasFocus = (): boolean => host.shadow.activeElement === frame;
  const focused = (): HTMLElement | null => {
    const active = hasFocus() ? frame.contentDocument?.activeElement : null;
    return all(FOCUSABLE).find((each) => each === active) ?? null;
  };
  function all(selector: string): HTMLElement[] {
    return card ? [...card.querySelectorAll<HTMLElement>(selector)] : [];
  }

  return {
    isOpen: () => open !== null,
    renew() {
      const here = inside();
      card = here.createElement('div');
      card.className = 'backstory-card';
      card.tabIndex = -1;
      here.body.replaceChildren(card);
      return card;
    },
    open(at, mode, fromRight, lost) {
      const origin = originOf(layer);
      words = {
        x: (at.x - origin.x) / origin.scale,
        y: (at.y - origin.y) / origin.scale,
        width: at.width / origin.scale,
        height: at.height / origin.scale,
      };
      rtl = fromRight;
      inside().body.inert = mode === 'pointer';
      frame.dataset['open'] = '';
      open?.abort();
      open = new AbortController();
      const until = { signal: AbortSignal.any([signal, open.signal]) };
      let waits = 0;
      const follow = (): void => {
        view.cancelAnimationFrame(waits);
        waits = view.requestAnimationFrame(() => put(lost));
      };
      const options = { ...until, capture: true, passive: true };
      for (const name of ['scroll', 'resize']) view.addEventListener(name, follow, options);
      // The card may grow after it opened.
      const sizes = new view.ResizeObserver(() => put(lost));
      if (card) sizes.observe(card);
      until.signal.addEventListener('abort', () => {
        sizes.disconnect();
        view.cancelAnimationFrame(waits);
      });
      put(lost);
    },
    close() {
      open?.abort();
      open = null;
      words = null;
      delete frame.dataset['open'];
      if (hasFocus()) frame.blur();
      frame.contentDocument?.body.replaceChildren();
      card = null;
    },
    box: boxOfCard,
    actionAt(x, y) {
      // Geometry, not hit testing: the card lets every event through. Later ones lie above.
      return (
        all('[data-action]')
          .reverse()
          .find((each) => [...each.getClientRects()].some((rect) => holds(rect, x, y))) ?? null
      );
    },
    scrollBy(pixels) {
      const long = scroller();
      long?.scrollBy({ top: pixels, behavior: 'instant' });
      return Boolean(long);
    },
    hasFocus,
    focus() {
      if (!focused()) (all(FOCUSABLE)[0] ?? card)?.focus({ preventScroll: true });
    },
    focusNext(step) {
      const stops = all(FOCUSABLE);
      const active = focused();
      const now = active ? stops.indexOf(active) : -1;
      const next =
        now < 0 && step < 0 ? stops.length - 1 : (now + step + stops.length) % stops.length;
      stops[next]?.focus({ preventScroll: true });
      stops[next]?.scrollIntoView({ block: 'nearest' });
    },
    focused,
    describe() {
      const box = boxOfCard();
      if (!box || !card) return null;
      const actions = all('[data-action]').map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return { action: each.dataset['action'] ?? '', rect: { x, y, width, height } };
      });
      return { text: card.innerText, box, actions };
    },
  };
}
