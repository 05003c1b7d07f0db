import type { Origin } from './overlayHost';
import type { Box } from './pageGeometry';

/** Nothing, nowhere. */
export const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** An element's border box in viewport coordinates. */
export function boxOf(element: Element): Box {
  const rect = element.getBoundingClientRect();
  return { x: rect.left, y: rect.top, width: rect.width, height: rect.height };
}

/** Puts an element of a layer at a box. By `transform`: what moves so counts in no layout shift entry. */
export function place(element: HTMLElement, box: Box): void {
  element.style.transform = `translate(${box.x}px, ${box.y}px)`;
}

/** The same with the box's size. */
export function placeAndSize(element: HTMLElement, box: Box): void {
  place(element, box);
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
}

/** From viewport coordinates to a layer's. */
export function toLayer(box: Box, { x, y, scale }: Origin): Box {
  return {
    x: (box.x - x) / scale,
    y: (box.y - y) / scale,
    width: box.width / scale,
    height: box.height / scale,
  };
}

/** From a layer's coordinates to the viewport's. */
export function fromLayer(box: Box, { x, y, scale }: Origin): Box {
  return {
    x: box.x * scale + x,
    y: box.y * scale + y,
    width: box.width * scale,
    height: box.height * scale,
  };
}
