import type { Mark } from '../model/view';
import { createCardEvents, scrollCardByWheel } from './cardEvents';
import { cardFrameStyles, createCardFrame } from './cardFrame';
import type { CardFrame, CardMode } from './cardFrame';
import type { PageBlock, PageBlocks } from './collectBlocks';
import type { FirstListeners } from './firstListeners';
import { createHover } from './hover';
import { inIdleSlices } from './idleWork';
import type { Steps } from './idleWork';
import type { MarkedBlock } from './markDrawing';
import { createMarkLayer } from './markLayer';
import { markStyles } from './markStyles';
import { createOverlayHost } from './overlayHost';
import { createPageWatch } from './pageWatch';
import type { Box } from './pageGeometry';
import { isSamePage, sameBlocks } from './sameBlocks';
import { windowOf } from './windowOf';

export interface PageReaderOptions {
  document: Document;
  /** Ends everything: listeners, observers, the host in the page. */
  signal: AbortSignal;
  /** Listeners that were there before the page's scripts. */
  first: FirstListeners;
  /** The article as it was read and sent, a moment ago. */
  page: PageBlocks;
  /** Reads it again. */
  collect(): Steps<PageBlocks>;
  /** CSS text for the card. It is rendered in a document of its own, in quirks mode, of the viewport's size. */
  styles: string;
  /**
   * Has the card with this id ready to be rendered: true where it is, else a promise of whether it
   * will be (false: open nothing). Asked twice, first when a card is likely to be wanted soon.
   */
  prepareCard(cardId: string): true | Promise<boolean>;
  /**
   * Renders the card with this id into the container, or with null the notice that no name here is
   * known; what it returns takes it out again. The card's own controls carry `data-action`: the one
   * under the pointer gets `data-hover`, and presses arrive as `click` events that bubble inside
   * the container, inside the reader's real gesture.
   */
  renderCard(
    container: HTMLElement,
    cardId: string | null,
    mode: CardMode,
    actions: { close(): void },
  ): () => void;
  /** The page says other things than when its blocks were last asked for: ask again. */
  onStale(): void;
}

/** A page that is read: its text goes out, marks come in. */
export interface PageReader {
  /** The article's blocks as they were last read. Marks that are set later refer to them. */
  blocks(): { text: string; title: boolean }[];
  /** Shows marks; `block` counts the blocks last asked for. */
  setMarks(marks: readonly Mark[]): void;
  /** Goes to the next known name in reading order and opens its card with focus in it. */
  next(): void;
  /** The same backwards. */
  previous(): void;
  close(): void;
  /** What is drawn: the words of each line of a mark and where they are in the viewport, and the open card. */
  describe(): { marks: { text: string; rect: Box }[]; card: ReturnType<CardFrame['describe']> };
}

/** Reads and marks one page. Call it on pages taken for an article, known names or not: then that it was called tells nothing. */
export function createPageReader(options: PageReaderOptions): PageReader {
  const { document, signal } = options;
  const view = windowOf(document);
  const host = createOverlayHost(document, signal, [markStyles, cardFrameStyles]);
  const layer = createMarkLayer(host, document, signal);
  const keys = createCardEvents(options.first, host.element, () => card, signal, close);
  const card = createCardFrame(host, document, signal, options.styles, keys);

  let { page } = options;
  /** The blocks that were sent last, as they stand in the page now (null: gone), and those that marks refer to. */
  let sent: (PageBlock | null)[] = page.blocks;
  let marked: (PageBlock | null)[] = [];
  let marks: readonly Mark[] = [];
  let order: readonly Mark[] = [];
  let current: Mark | null = null;
  let returnFocus: HTMLElement | SVGElement | null = null;
  let shown: AbortController | null = null;
  /** A card that opens when it has come. */
  let coming: AbortController | null = null;
  let reading = false;
  let changed = false;
  let unrender = (): void => undefined;

  const watch = createPageWatch(document, host.element, signal, {
    onText: () => void reread(),
    onMoved: () => layer.relocate(),
    onScrolled: () => {
      layer.relocateNow();
      if (!card.hasFocus()) close();
    },
    onReflow: () => layer.redraw(),
  });
  const hover = createHover(document, layer, card, signal, {
    approach: ({ mark }) => void options.prepareCard(mark.card),
    open: ({ mark, block, box }) => open(mark, block, box, 'pointer'),
    close,
  });
  follow();
  watch.suspect();

  function follow(): void {
    watch.follow(page.container, page.roots);
    layer.cover(page);
  }

  async function reread(): Promise<void> {
    changed = true;
    if (reading) return;
    reading = true;
    changed = false;
    try {
      adopt(await inIdleSlices(view, signal, options.collect()));
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      reading = false;
      if (changed) watch.suspect();
    }
  }

  function adopt(next: PageBlocks): void {
    if (isSamePage(page, next)) return layer.redraw();
    const before = page.blocks;
    page = next;
    follow();
    const { found, fresh } = sameBlocks([before, sent, marked], page.blocks);
    [, sent = [], marked = []] = found;
    show();
    if (fresh) options.onStale();
  }

  function show(): void {
    const byBlock = new Map<PageBlock, Mark[]>();
    order = marks
      .filter((mark) => marked[mark.block])
      .sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
    for (const mark of order) {
      const block = marked[mark.block];
      if (!block || mark.start >= mark.end || mark.end > block.text.length) continue;
      const others = byBlock.get(block);
      if (others) others.push(mark);
      else byBlock.set(block, [mark]);
    }
    const all: MarkedBlock[] = [...byBlock].map(([block, marks]) => ({ block, marks }));
    layer.show(all);
  }

  /** Opens a card, or has it open when it has come: never an empty one that jumps. */
  function open(mark: Mark | null, block: Element | PageBlock, box: Box, mode: CardMode): void {
    coming?.abort();
    current = mark ?? current;
    const ready = mark === null || options.prepareCard(mark.card);
    if (ready === true) return openNow(mark, block, box, mode);
    coming = new AbortController();
    const until = AbortSignal.any([signal, coming.signal]);
    const giveUp = () => coming?.abort();
    // Whoever scrolls on by hand does not point at it any more.
    if (mode === 'pointer')
      view.addEventListener('scroll', giveUp, { capture: true, passive: true, signal: until });
    const opens = async (): Promise<void> => {
      const there = await ready;
      if (until.aborted) return;
      coming?.abort();
      const now = mode === 'keyboard' && mark ? (layer.boxesOf(mark)[0] ?? box) : box;
      if (there) openNow(mark, block, now, mode);
    };
    void opens();
  }

  function openNow(mark: Mark | null, block: Element | PageBlock, box: Box, mode: CardMode): void {
    const before = document.activeElement;
    const wasInCard = card.hasFocus();
    unrender();
    shown?.abort();
    shown = new AbortController();
    scrollCardByWheel(view, card, AbortSignal.any([signal, shown.signal]));
    unrender = options.renderCard(card.renew(), mark?.card ?? null, mode, { close });
    const element = 'element' in block ? block.element : block;
    const rtl = view.getComputedStyle(element).direction === 'rtl';
    card.open(box, mode, rtl, close);
    layer.emphasise(mark, 'open');
    layer.emphasise(mode === 'keyboard' ? mark : null, 'focus');
    if (mode === 'pointer') return;
    hover.reset();
    if (!wasInCard) returnFocus = canTakeFocus(before) ? before : null;
    card.focus();
  }

  function close(): void {
    coming?.abort();
    if (!card.isOpen()) return;
    const hadFocus = card.hasFocus();
    shown?.abort();
    unrender();
    unrender = () => undefined;
    card.close();
    hover.reset();
    layer.emphasise(null, 'open');
    layer.emphasise(null, 'focus');
    if (hadFocus && returnFocus?.isConnected) returnFocus.focus({ preventScroll: true });
    returnFocus = null;
  }

  function step(by: 1 | -1): void {
    const from = current ? order.indexOf(current) : -1;
    let at = from >= 0 ? from + by : firstFrom(order, by);
    for (let tries = 0; tries < order.length; tries += 1, at += by) {
      const mark = order[(at + order.length) % order.length];
      const block = mark && marked[mark.block];
      if (!mark || !block || layer.boxesOf(mark).length === 0) continue;
      bringIntoView(block.element);
      const box = layer.boxesOf(mark)[0];
      if (box) return open(mark, block, box, 'keyboard');
    }
    current = null;
    const box = { x: 8, y: 8, width: 0, height: 0 };
    open(null, document.documentElement, box, 'keyboard');
  }

  /** The first step goes to what the reader has before the eyes: the first mark in the viewport or after it (backwards: the last before its end). */
  function firstFrom(order: readonly Mark[], by: 1 | -1): number {
    const below = (mark: Mark, edge: number): boolean =>
      (marked[mark.block]?.element.getBoundingClientRect().bottom ?? 0) > edge;
    if (by > 0)
      return Math.max(
        0,
        order.findIndex((mark) => below(mark, 0)),
      );
    const after = order.findIndex((mark) => below(mark, view.innerHeight));
    return (after < 0 ? order.length : after) - 1;
  }

  /** Scrolls the paragraph, not the word, so that the page learns no more than the paragraph. */
  function bringIntoView(element: Element): void {
    const { top, bottom } = element.getBoundingClientRect();
    if (top >= 0 && bottom <= view.innerHeight) return;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    layer.relocateNow();
  }

  return {
    blocks() {
      sent = page.blocks;
      return page.blocks.map(({ text, title }) => ({ text, title }));
    },
    setMarks(next) {
      marked = sent;
      marks = next;
      current = null;
      show();
    },
    next: () => step(1),
    previous: () => step(-1),
    close,
    describe: () => ({
      marks: layer.drawn().map(({ mark, box }) => ({
        text: marked[mark.block]?.text.slice(mark.start, mark.end) ?? '',
        rect: box,
      })),
      card: card.describe(),
    }),
  };
}

function canTakeFocus(element: Element | null): element is HTMLElement | SVGElement {
  return element !== null && 'focus' in element && element !== element.ownerDocument.body;
}
