import MarkJs from 'mark.js';
import { collectBlocks } from '../../../../page/collectBlocks';
import { listenFirst } from '../../../../page/firstListeners';
import { inIdleSlices } from '../../../../page/idleWork';
import { createPageReader, type PageReader } from '../../../../page/pageReader';
import type { Mark } from '../../../../model/view';

/** What happened to the page since {@link watch}. */
export interface PageTraces {
  /** Sum of the layout shifts' values. */
  shift: number;
  /** Records of a MutationObserver on the whole document. */
  mutations: number;
}

const traces: PageTraces = { shift: 0, mutations: 0 };
let reader: PageReader | null = null;
const listeners = listenFirst(window);

/** Begins to note what happens to the page. */
export function watch(): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) traces.shift += (entry as { value?: number }).value ?? 0;
  }).observe({ type: 'layout-shift' });
  new MutationObserver((records) => {
    traces.mutations += records.length;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** What was noted so far. */
export function noted(): PageTraces {
  return { ...traces };
}

/** Our page code reads the page as the extension does, in slices: its blocks. */
export async function read(): Promise<string[]> {
  const { signal } = new AbortController();
  const collect = () => collectBlocks(document);
  const page = await inIdleSlices(window, signal, collect());
  reader = createPageReader({
    document,
    signal,
    first: listeners,
    page,
    collect,
    styles: '',
    prepareCard: () => true,
    renderCard: () => () => undefined,
    onStale: () => undefined,
  });
  return reader.blocks().map(({ text }) => text);
}

/** Our page code draws the answer. */
export function draw(marks: readonly Mark[]): void {
  reader?.setMarks(marks);
}

/** mark.js marks every name. */
export function markAll(names: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    new MarkJs(document.body).mark([...names], {
      separateWordSearch: false,
      caseSensitive: true,
      accuracy: 'exactly',
      done: () => resolve(),
    });
  });
}

/** How many lines of marks our page code has drawn, those near the viewport, or elements mark.js has made. */
export function drawn(): number {
  return (reader?.describe().marks.length ?? 0) + document.querySelectorAll('mark').length;
}
