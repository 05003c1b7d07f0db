import type { CardFrame } from './cardFrame';
import type { MarkHit } from './markAt';
import type { MarkLayer } from './markLayer';
import { holds, shownInside, union } from './pageGeometry';
import { windowOf } from './windowOf';

/** Milliseconds that the pointer rests on a mark before its card is asked for: passing over asks for nothing. */
const ASK_AFTER = 60;
/** Milliseconds that it rests there before the card opens. */
const OPEN_AFTER = 280;
/** Milliseconds that the pointer may be outside before the card closes (WCAG 1.4.13: it can be reached). */
const CLOSE_AFTER = 320;
/** Pixels around the way from words to card that still count as on the way. */
const CORRIDOR = 8;
/** Pixels that a finger may move in a tap. */
const TAP_SLACK = 10;

/** Opens and closes the card by mouse, pen and finger. */
export interface Hover {
  /** The card is open at a mark by another way (keyboard) or closed: forget what waited. */
  reset(): void;
}

export interface HoverActions {
  /** The pointer rests on a mark: its card will soon be wanted. */
  approach(hit: MarkHit): void;
  open(hit: MarkHit): void;
  /** Closes the card, or gives up one that was to open. */
  close(): void;
}

/** Watches the pointer without touching the page's events: marks are found by geometry, at most once a frame. */
export function createHover(
  document: Document,
  layer: MarkLayer,
  card: CardFrame,
  signal: AbortSignal,
  actions: HoverActions,
): Hover {
  const view = windowOf(document);
  let frame = 0;
  let timer = 0;
  let waiting: MarkHit | 'close' | null = null;
  let shown: MarkHit | null = null;
  let point = { x: -1, y: -1 };
  let lit: HTMLElement | null = null;

  const wait = (next: MarkHit | 'close' | null): void => {
    const same =
      waiting === next ||
      (isHit(waiting) && isHit(next) && waiting.mark === next.mark && waiting.block === next.block);
    if (same) return;
    view.clearTimeout(timer);
    waiting = next;
    if (next === 'close') timer = view.setTimeout(act, CLOSE_AFTER);
    else if (next) timer = view.setTimeout(approach, ASK_AFTER);
  };
  const approach = (): void => {
    timer = view.setTimeout(act, OPEN_AFTER - ASK_AFTER);
    if (isHit(waiting)) actions.approach(waiting);
  };
  const act = (): void => {
    const next = waiting;
    waiting = null;
    if (next === 'close') {
      shown = null;
      actions.close();
    } else if (next) {
      shown = next;
      actions.open(next);
    }
  };
  const giveUp = (): void => {
    shown = null;
    actions.close();
  };
  const light = (target: HTMLElement | null): void => {
    if (lit === target) return;
    lit?.removeAttribute('data-hover');
    target?.setAttribute('data-hover', '');
    lit = target;
  };

  const look = (): void => {
    frame = 0;
    const { x, y } = point;
    const box = card.box();
    const inCard = box !== null && holds(box, x, y);
    light(inCard ? card.actionAt(x, y) : null);
    if (inCard) return wait(null);
    const hit = layer.hit(x, y);
    if (hit && shown?.mark === hit.mark) return wait(null);
    // A card that has not come yet is not waited for any longer.
    if (!box && shown) giveUp();
    if (hit && isOnTop(document, hit, x, y)) return wait(hit);
    if (!box || card.hasFocus() || !shown) return wait(null);
    const onTheWay = holds(union(shown.box, box), x, y, CORRIDOR) && waiting !== 'close';
    wait(onTheWay && waiting === null && isBetween(shown, box, y) ? null : 'close');
  };

  const moved = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    point = { x: event.clientX, y: event.clientY };
    // A pressed button selects or drags.
    if (event.buttons !== 0) return wait(null);
    if (frame === 0) frame = view.requestAnimationFrame(look);
  };
  const left = (event: MouseEvent): void => {
    if (event.relatedTarget !== null) return;
    light(null);
    if (shown && !card.isOpen()) giveUp();
    wait(card.isOpen() && shown && !card.hasFocus() ? 'close' : null);
  };

  let touched: { x: number; y: number } | null = null;
  const touchDown = (event: PointerEvent): void => {
    touched = event.pointerType === 'touch' ? { x: event.clientX, y: event.clientY } : null;
  };
  const touchUp = (event: PointerEvent): void => {
    if (!touched || event.pointerType !== 'touch') return;
    const { x, y } = touched;
    touched = null;
    if (Math.hypot(event.clientX - x, event.clientY - y) > TAP_SLACK) return;
    const box = card.box();
    if (box && holds(box, x, y)) return;
    if (shown && !box) giveUp();
    const hit = layer.hit(x, y);
    if (!hit || !isOnTop(document, hit, x, y)) return;
    wait(null);
    shown = hit;
    actions.open(hit);
  };

  const passive = { capture: true, passive: true, signal };
  view.addEventListener('pointermove', moved, passive);
  document.addEventListener('mouseout', left, passive);
  view.addEventListener('pointerdown', touchDown, passive);
  view.addEventListener('pointerup', touchUp, passive);
  view.addEventListener('pointercancel', () => (touched = null), passive);
  signal.addEventListener('abort', () => {
    view.cancelAnimationFrame(frame);
    view.clearTimeout(timer);
  });
  return {
    reset() {
      wait(null);
      light(null);
      shown = null;
    },
  };
}

function isHit(value: MarkHit | 'close' | null): value is MarkHit {
  return value !== null && value !== 'close';
}

/** Between words and card, where a pointer passes that goes from one to the other. */
function isBetween(hit: MarkHit, card: { y: number; height: number }, y: number): boolean {
  const top = Math.min(hit.box.y + hit.box.height, card.y + card.height);
  const bottom = Math.max(hit.box.y, card.y);
  return y >= top - CORRIDOR && y < bottom + CORRIDOR;
}

/** Whether the words are what the reader sees at a point, and not a header or dialog of the page above them. */
function isOnTop(document: Document, hit: MarkHit, x: number, y: number): boolean {
  const top = document.elementFromPoint(x, y);
  if (!top) return false;
  return shownInside(top, hit.block.element) || shownInside(hit.block.element, top);
}
