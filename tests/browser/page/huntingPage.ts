/**
 * A page that hunts: every word is an element of its own, all events and observers report, and
 * `hunt.look()` reads all that a page can read of itself. Its text is small and its words few, so
 * that a card would be the largest paint.
 */
export const huntingPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<title>Pier closed</title><style>
body { margin: 0; font: 11px/1.5 sans-serif } article { width: 420px; margin: 20px } p { margin: 0 0 70px }
#side { position: absolute; left: 460px; top: 0; width: 300px } footer { margin-top: 900px }
</style></head><body><article><h1>Pier closed</h1>
<p>General Asim Rahmani told reporters that the pier would close.</p>
<p>The Marlow Institute met him there before the storms came in.</p>
<p>Later that day a third sentence stood without any names at all in it.</p></article>
<div id="side">Beside the article stands this text that a card may cover when it opens.</div>
<footer>The end</footer><script>${hunt.toString()}</script></body></html>`;

/** What a look at the page found, by the way it was found. */
export type Look = Record<string, unknown>;

/** Runs in the page's own world, after the extension's content script as that runs at `document_start`. */
function hunt(): void {
  const log: string[] = [];
  const covered = new Map<Element, string>();
  const timing: string[] = [];
  const mutations: string[] = [];
  for (const element of document.querySelectorAll('p, h1, #side')) {
    const words = (element.textContent ?? '').split(/(\s+)/).map((word) => {
      if (word.trim() === '') return word;
      const span = document.createElement('span');
      span.textContent = word;
      return span;
    });
    element.replaceChildren(...words);
  }
  const words = [...document.querySelectorAll('span')];
  const events =
    'pointerdown pointerup pointerover pointerout pointerenter pointerleave mousedown mouseup mouseover mouseout click auxclick dblclick contextmenu keydown keyup keypress beforeinput input focus blur focusin focusout wheel scroll scrollend resize toggle slotchange transitionrun transitionend animationstart animationend touchstart touchend securitypolicyviolation error';
  for (const type of events.split(' '))
    for (const target of [window, document])
      target.addEventListener(
        type,
        (event) => {
          const at = event.target;
          const name =
            at instanceof Node ? `${at.nodeName} ${(at.textContent ?? '').slice(0, 12)}` : 'window';
          log.push(
            `${target === window ? 'window' : 'document'} ${type} ${name} ${event.composedPath().length}`,
          );
        },
        true,
      );
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, attributeName } of records)
      mutations.push(`${type} ${target.nodeName} ${addedNodes[0]?.nodeName} ${attributeName}`);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const seen = (entries: IntersectionObserverEntry[]): void => {
    for (const entry of entries) {
      const visible = 'isVisible' in entry ? String(entry.isVisible) : 'unknown';
      covered.set(entry.target, `${entry.isIntersecting} ${visible}`);
    }
  };
  for (const rootMargin of ['0px', '1000px']) {
    const options = { trackVisibility: true, delay: 100, rootMargin };
    const observer = new IntersectionObserver(seen, options);
    for (const word of [...words, ...document.querySelectorAll('footer')]) observer.observe(word);
  }
  for (const type of ['largest-contentful-paint', 'layout-shift', 'element', 'paint', 'resource'])
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const size = 'size' in entry ? String(entry.size) : '';
        const value = 'value' in entry ? String(entry.value) : '';
        timing.push(`${entry.entryType} ${entry.name} ${size} ${value}`);
      }
    }).observe({ type, buffered: true });

  const boxes = (rects: DOMRectList): string =>
    [...rects].map(({ x, y, width, height }) => [x, y, width, height].join(' ')).join(', ');
  const rangeAround = (node: Node): string => {
    const range = document.createRange();
    range.selectNode(node);
    return boxes(range.getClientRects());
  };
  const grid = <T>(step: number, at: (x: number, y: number) => T): T[] => {
    const found: T[] = [];
    for (let x = 2; x < innerWidth; x += step)
      for (let y = 2; y < innerHeight; y += step) found.push(at(x, y));
    return found;
  };
  const sizes = (element: Element): string =>
    [
      element.scrollWidth,
      element.scrollHeight,
      element.clientWidth,
      element.clientHeight,
      element.scrollTop,
    ]
      .concat(element instanceof HTMLElement ? [element.offsetWidth, element.offsetHeight] : [])
      .join(' ');
  const find = (word: string): string => {
    getSelection()?.removeAllRanges();
    const search: unknown = Reflect.get(window, 'find');
    if (typeof search !== 'function') return 'none';
    const found = String(Reflect.apply(search, window, [word, false, false, true, false, true]));
    const selected = String(getSelection());
    getSelection()?.removeAllRanges();
    return `${found} ${selected}`;
  };
  const allStyles = (element: Element): string => {
    const style = getComputedStyle(element);
    return [...style].map((property) => style.getPropertyValue(property)).join(';');
  };
  const look = (finding: boolean): Look => {
    const host = document.documentElement.lastElementChild ?? document.body;
    return {
      html: document.documentElement.outerHTML,
      highlights: CSS.highlights.size,
      wordBoxes: words.map((word) => boxes(word.getClientRects())),
      ranges: [...words, host, document.documentElement].map(rangeAround),
      styles: words.map(allStyles),
      hostStyle: allStyles(host),
      pointed: grid(15, (x, y) =>
        document
          .elementsFromPoint(x, y)
          .map(({ nodeName }) => nodeName)
          .join(),
      ),
      sizes: [document.documentElement, document.body, host].map(sizes),
      scrolled: [scrollX, scrollY, innerWidth, innerHeight, visualViewport?.height].join(),
      active: document.activeElement?.nodeName,
      focus: document.querySelectorAll(':focus, :focus-within, :focus-visible').length,
      hovered: [...document.querySelectorAll(':hover')].map(({ nodeName }) => nodeName).join(),
      frames: window.length,
      animations: document.getAnimations().length,
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length].join(),
      globals: Object.keys(window).join(),
      text: document.documentElement.innerText,
      covered: words.map((word) => `${word.textContent} ${covered.get(word)}`),
      found: finding ? ['earlier articles', 'is known', 'Marlow', 'Open sidebar'].map(find) : [],
      timing: timing.filter((entry) => !entry.startsWith('paint')).sort(),
      mutations: [...mutations],
      events: log.filter((line, at) => line !== log[at - 1]),
    };
  };
  Object.assign(window, { look });
}
