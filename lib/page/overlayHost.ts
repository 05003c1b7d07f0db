import { windowOf } from './windowOf';

/** First wait before the host is put back after the page removed it, in ms; doubles each time. */
const FIRST_RETURN = 50;
/** After so many removals the page does not want it: it stays away. */
const MOST_RETURNS = 8;

/**
 * Holds for every node of ours. `:host` rules that are important win over any rule of the page.
 * The host has no box, so the page measures nothing on it. Nothing moves by transition or
 * animation: their events and `document.getAnimations` would tell the page.
 */
const BASE = `
:host { all: initial !important; display: contents !important; }
* { transition: none !important; animation: none !important; view-transition-name: none !important; }
.backstory-layer {
  position: absolute; left: 0; top: 0; width: 100px; height: 0; margin: 0; padding: 0; border: 0;
  pointer-events: none !important; user-select: none; -webkit-user-select: none;
}
.backstory-layer * { pointer-events: none !important; }
@media print { .backstory-layer { display: none; } }
`;

/** Side length in CSS pixels that the sheet gives a layer, by which a page's own `zoom` is told. */
const LAYER_WIDTH = 100;

/** Our one element in the page and the closed shadow root behind it. */
export interface OverlayHost {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** A box without size at the page's origin, in which things are placed in document coordinates. */
  addLayer(name: string): HTMLElement;
}

/** Where a layer's origin is in the viewport now, and how many viewport pixels one of its own makes. */
export interface Origin {
  x: number;
  y: number;
  scale: number;
}

/** Measures a layer's origin. Adding it to a layer coordinate gives a viewport coordinate. */
export function originOf(layer: HTMLElement): Origin {
  const rect = layer.getBoundingClientRect();
  return { x: rect.left, y: rect.top, scale: rect.width > 0 ? rect.width / LAYER_WIDTH : 1 };
}

/**
 * Puts one element without attributes at the end of the root element, with a closed shadow root
 * styled by constructed sheets, which no page policy forbids. The page sees the element, on every
 * page taken for an article, whether or not anything is known there; it sees nothing behind it.
 * A host that the page removes comes back eight times, each time later, then stays away.
 */
export function createOverlayHost(
  document: Document,
  signal: AbortSignal,
  styles: readonly string[],
): OverlayHost {
  const view = windowOf(document);
  const element = document.createElement('div');
  const shadow = element.attachShadow({ mode: 'closed' });
  shadow.adoptedStyleSheets = [BASE, ...styles].map((text) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  keepInPage(document, view, element, signal);
  return {
    element,
    shadow,
    addLayer(name) {
      const layer = document.createElement('div');
      layer.className = `backstory-layer ${name}`;
      shadow.append(layer);
      return layer;
    },
  };
}

function keepInPage(
  document: Document,
  view: Window & typeof globalThis,
  element: HTMLElement,
  signal: AbortSignal,
): void {
  let returns = 0;
  let timer = 0;
  const put = (): void => document.documentElement?.append(element);
  const observer = new view.MutationObserver(() => {
    if (element.isConnected || timer !== 0 || returns >= MOST_RETURNS) return;
    timer = view.setTimeout(
      () => {
        timer = 0;
        observe();
        put();
      },
      FIRST_RETURN * 2 ** returns,
    );
    returns += 1;
  });
  const observe = (): void => {
    observer.disconnect();
    // The document too: `document.open` replaces the root element.
    observer.observe(document, { childList: true });
    if (document.documentElement) observer.observe(document.documentElement, { childList: true });
  };
  observe();
  put();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(timer);
    element.remove();
  });
}
