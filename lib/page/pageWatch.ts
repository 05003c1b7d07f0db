import { windowOf } from './windowOf';

/** Milliseconds from the first change of a burst to the reading of the page. */
const DEBOUNCE = 150;
/** A page that never rests (tickers, live blogs) is read at most this often, in ms: the wait doubles up to it. */
const SLOWEST = 2400;

/** What is told about a page that changes. All are called outside the page's own calls. */
export interface PageWatchEvents {
  /** Text inside the container may have changed. */
  onText: () => void;
  /** Boxes may have moved. */
  onMoved: () => void;
  /** Something inside the page scrolled: once a frame. */
  onScrolled: () => void;
  /** Fonts, widths or colours may have changed. */
  onReflow: () => void;
}

/** Watches a page for everything that moves text or changes it; ends with the signal. */
export interface PageWatch {
  /** Text may have changed before the watch began. */
  suspect(): void;
  /** The element whose text matters, and shadow roots inside it. */
  follow(container: Element, roots: readonly ShadowRoot[]): void;
}

const ATTRIBUTES = [
  'class',
  'style',
  'hidden',
  'open',
  'dir',
  'aria-hidden',
  'contenteditable',
  'data-theme',
];

export function createPageWatch(
  document: Document,
  own: Element,
  signal: AbortSignal,
  events: PageWatchEvents,
): PageWatch {
  const view = windowOf(document);
  let container: Element = document.documentElement;

  const text = paced(view, signal, events.onText);
  const moved = paced(view, signal, events.onMoved);
  const mutations = new view.MutationObserver((records) => {
    let reflow = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (target === document.documentElement && type === 'childList') {
        const nodes = [...addedNodes, ...removedNodes];
        if (nodes.every((node) => node === own)) continue;
      }
      if (
        type === 'attributes' &&
        (target === document.documentElement || target === document.body)
      )
        reflow = true;
      if (inArticle(target)) text();
      else moved();
    }
    if (reflow) events.onReflow();
  });
  const inArticle = (target: Node): boolean =>
    !container.isConnected ||
    container.contains(target) ||
    target.getRootNode() !== document ||
    target.contains(container);
  const sizes = new view.ResizeObserver(() => events.onMoved());

  function observe(roots: readonly ShadowRoot[]): void {
    mutations.disconnect();
    for (const root of [document, ...roots])
      mutations.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ATTRIBUTES,
      });
    sizes.disconnect();
    for (const element of [document.documentElement, document.body, container])
      if (element) sizes.observe(element);
  }

  let frame = 0;
  const scrolled = (event: Event): void => {
    if (event.target === document || frame !== 0) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      events.onScrolled();
    });
  };

  const passive = { capture: true, passive: true, signal };
  for (const name of ['transitionend', 'animationend', 'load', 'fullscreenchange', 'scrollend'])
    document.addEventListener(name, () => events.onMoved(), passive);
  document.addEventListener('toggle', () => text(), passive);
  document.addEventListener('scroll', scrolled, passive);
  for (const name of ['resize', 'pageshow', 'load'])
    view.addEventListener(name, () => events.onReflow(), passive);
  view.visualViewport?.addEventListener('resize', () => events.onMoved(), passive);
  document.fonts.addEventListener('loadingdone', () => events.onReflow(), { signal });
  view
    .matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', () => events.onReflow(), { signal });
  signal.addEventListener('abort', () => {
    mutations.disconnect();
    sizes.disconnect();
    view.cancelAnimationFrame(frame);
  });
  observe([]);
  return {
    suspect: text,
    follow(next, roots) {
      container = next;
      observe(roots);
    },
  };
}

/** Calls `act` some time after the first of many calls; the wait doubles while calls keep coming and starts anew after a pause. */
function paced(view: Window, signal: AbortSignal, act: () => void): () => void {
  let timer = 0;
  let wait = DEBOUNCE;
  let last = 0;
  signal.addEventListener('abort', () => view.clearTimeout(timer));
  return () => {
    if (timer !== 0 || signal.aborted) return;
    const rested = view.performance.now() - last;
    wait = rested > 2 * wait ? DEBOUNCE : Math.min(2 * wait, SLOWEST);
    timer = view.setTimeout(() => {
      timer = 0;
      last = view.performance.now();
      act();
    }, wait);
  };
}
