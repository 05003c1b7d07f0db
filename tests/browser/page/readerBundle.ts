import { collectBlocks } from '../../../lib/page/collectBlocks';
import { listenFirst } from '../../../lib/page/firstListeners';
import { whenNavigated } from '../../../lib/page/pageMoments';
import { allAtOnce, inIdleSlices } from '../../../lib/page/idleWork';
import { createPageReader } from '../../../lib/page/pageReader';
import type { PageReader } from '../../../lib/page/pageReader';
import type { PageBlocks } from '../../../lib/page/collectBlocks';
import { countWork, type WorkCount } from './workCount';
import type { Mark } from '../../../lib/model/view';

/** What the tests hold on to in the isolated world: the reader, and a log of what it called. */
export interface TestReader extends PageReader {
  /** Marks each of these strings wherever the blocks have it; how many. */
  mark(names: readonly string[]): number;
  blockTexts(): string[];
  stop(): void;
  /** From now on cards are late: each comes, or fails to, when `release` says so. */
  hold(): void;
  release(there: boolean): void;
  calls: string[];
}

const STYLES = `
.card { width: 340px; padding: 14px 16px; border: 1px solid #888; border-radius: 8px;
  background: Canvas; color: CanvasText; font: 15px/1.45 sans-serif; }
.card button { display: block; width: 100%; height: 40px; }
.card [data-hover] { outline: 2px solid; }
`;

/** A card of a different size for each name. Its controls come first, so that a test knows where they are. */
function renderCard(
  container: HTMLElement,
  id: string | null,
  mode: string,
  actions: { close(): void },
  calls: string[],
): () => void {
  const make = (name: string, text: string): HTMLElement => {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  };
  const card = make('div', '');
  card.className = 'card';
  card.append(make('b', id ?? 'No name on this page is known.'));
  if (id) card.append(make('p', `${id} stands in earlier articles. `.repeat(id.length)));
  const open = make('button', 'Open sidebar');
  const close = make('button', 'Close');
  for (const button of [open, close]) button.dataset['action'] = button.textContent ?? '';
  open.addEventListener('click', () => calls.push(`click ${navigator.userActivation.isActive}`));
  close.addEventListener('click', () => actions.close());
  card.prepend(open, close);
  container.append(card);
  calls.push(`card ${id} ${mode}`);
  return () => {
    card.remove();
    calls.push('gone');
  };
}

/** A reader that was started in idle slices, and what it did. */
export interface CountedReader extends TestReader {
  work: WorkCount;
}

/** Counts all work, reads the article in idle slices and starts a reader on it, as the two scripts do. */
export async function startCounted(): Promise<CountedReader> {
  const { run, tasks } = countWork(window);
  const never = new AbortController().signal;
  const page = await inIdleSlices(window, never, collectBlocks(document));
  const reader = run('start', () => startReader(page));
  return {
    ...reader,
    work: { tasks },
    mark: (names) => run('mark', () => reader.mark(names)),
  };
}

/** Starts a reader on this document, as the content script does. */
export function startReader(page: PageBlocks = allAtOnce(collectBlocks(document))): TestReader {
  const ended = new AbortController();
  const calls: string[] = [];
  let held: PromiseWithResolvers<boolean> | null = null;
  whenNavigated(window, ended.signal, () => calls.push(`navigate ${location.pathname}`));
  const reader = createPageReader({
    document,
    signal: ended.signal,
    first: listenFirst(window),
    styles: STYLES,
    page,
    collect: () => collectBlocks(document),
    prepareCard(id) {
      if (held === null) return true;
      calls.push(`asked ${id}`);
      return held.promise;
    },
    renderCard: (container, id, mode, actions) => renderCard(container, id, mode, actions, calls),
    onStale: () => calls.push('stale'),
  });
  return {
    ...reader,
    calls,
    stop: () => ended.abort(),
    hold: () => (held = Promise.withResolvers<boolean>()),
    release(there) {
      held?.resolve(there);
      held = null;
    },
    blockTexts: () => allAtOnce(collectBlocks(document)).blocks.map(({ text }) => text),
    mark(names) {
      const marks: Mark[] = reader.blocks().flatMap(({ text }, block) =>
        names.flatMap((name) =>
          [...text.matchAll(new RegExp(name, 'g'))].map(({ index }): Mark => {
            const end = index + name.length;
            return { block, start: index, end, type: 'name', kind: 'person', card: name };
          }),
        ),
      );
      reader.setMarks(marks);
      return marks.length;
    },
  };
}
