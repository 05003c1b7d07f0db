import { originOf } from './overlayHost';
import type { OverlayHost } from './overlayHost';
import { holds } from './pageGeometry';
import type { Box } from './pageGeometry';
import { placeCard } from './placeCard';
import { windowOf } from './windowOf';

/** How a card was opened: the keyboard moves focus into it, pointer and finger do not. */
export type CardMode = 'pointer' | 'keyboard';

/**
 * The card's frame over the page. Its look (colours, type, border) is the card's own sheet's; this
 * is where it stands and how large it gets. The cover is always there, over the whole viewport:
 * with `trackVisibility` a page reads every element as covered, card or not.
 */
export const cardFrameStyles = `
.backstory-cards { z-index: 2147483647; }
.backstory-lid { position: fixed; inset: 0; }
.backstory-frame {
  position: absolute; left: 0; top: 0; width: max-content; max-width: min(380px, calc(100vw - 16px));
  max-height: min(60vh, 480px); overflow: auto; overscroll-behavior: contain; outline-offset: 2px;
}
.backstory-frame[hidden] { display: none; }
`;

/** The one card that can be open. */
export interface CardFrame {
  /** The element to render into; it is the same for all cards. */
  readonly container: HTMLElement;
  isOpen(): boolean;
  /** Shows the frame at some words (viewport coordinates). Render first. */
  open(words: Box, mode: CardMode, rtl: boolean): void;
  close(): void;
  /** Where the card is in the viewport, or null. */
  box(): Box | null;
  /** The element with `data-action` at a point of the viewport that lies in the card, or null. */
  actionAt(x: number, y: number): HTMLElement | null;
  /** Scrolls the card; whether it has anything to scroll. */
  scrollBy(pixels: number): boolean;
  /** Whether focus is in the card. */
  hasFocus(): boolean;
  focus(): void;
  /** Moves focus among what can take it, round and round. */
  focusNext(step: 1 | -1): void;
  focused(): HTMLElement | null;
}

const FOCUSABLE = 'button:not([disabled]), a[href], summary, [tabindex="0"]';

export function createCardFrame(
  host: OverlayHost,
  document: Document,
  signal: AbortSignal,
): CardFrame {
  const view = windowOf(document);
  const layer = host.addLayer('backstory-cards');
  const lid = document.createElement('div');
  lid.className = 'backstory-lid';
  const frame = document.createElement('div');
  frame.className = 'backstory-frame';
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.setAttribute('role', 'dialog');
  frame.setAttribute('aria-label', 'Backstory');
  layer.append(lid, frame);

  let words: Box | null = null;
  let rtl = false;
  const put = (): void => {
    if (!words) return;
    const root = document.documentElement;
    const viewport = { width: root.clientWidth || view.innerWidth, height: view.innerHeight };
    const size = frame.getBoundingClientRect();
    const { x, y } = placeCard(words, size, viewport, rtl);
    const origin = originOf(layer);
    const left = (x - origin.x) / origin.scale;
    const top = (y - origin.y) / origin.scale;
    frame.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  };
  // The card may grow after it opened; it stays at the words as they were in the viewport then.
  const sizes = new view.ResizeObserver(put);
  signal.addEventListener('abort', () => sizes.disconnect());

  const focusables = (): HTMLElement[] => [...frame.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const focused = (): HTMLElement | null => {
    const active = host.shadow.activeElement;
    return active instanceof view.HTMLElement && frame.contains(active) ? active : null;
  };
  return {
    container: frame,
    isOpen: () => !frame.hidden,
    open(at, mode, fromRight) {
      words = at;
      rtl = fromRight;
      frame.hidden = false;
      frame.dataset['mode'] = mode;
      frame.scrollTop = 0;
      put();
      sizes.observe(frame);
    },
    close() {
      sizes.disconnect();
      words = null;
      frame.hidden = true;
    },
    box() {
      if (frame.hidden) return null;
      const rect = frame.getBoundingClientRect();
      return { x: rect.left, y: rect.top, width: rect.width, height: rect.height };
    },
    actionAt(x, y) {
      // Geometry, not hit testing: the card lets every event through. Later ones lie above.
      const all = [...frame.querySelectorAll<HTMLElement>('[data-action]')].reverse();
      return (
        all.find((each) => [...each.getClientRects()].some((rect) => holds(rect, x, y))) ?? null
      );
    },
    scrollBy(pixels) {
      const before = frame.scrollTop;
      frame.scrollTop += pixels;
      return frame.scrollTop !== before || frame.scrollHeight > frame.clientHeight;
    },
    hasFocus: () => focused() !== null,
    focus() {
      frame.focus({ preventScroll: true });
    },
    focusNext(step) {
      const all = focusables();
      if (all.length === 0) return;
      const now = all.findIndex((each) => each === focused());
      const next = now < 0 && step < 0 ? all.length - 1 : (now + step + all.length) % all.length;
      all[next]?.focus({ preventScroll: true });
      all[next]?.scrollIntoView({ block: 'nearest' });
    },
    focused,
  };
}
