import type { Box } from './pageGeometry';

/** Pixels between the words and their card. */
const GAP = 6;
/** Pixels that stay free at the edges of the viewport. */
const EDGE = 8;

/**
 * Where a card's upper left corner goes (viewport coordinates): under its words, or above them
 * where there is more room, starting where the words start (`rtl`: ending where they end), moved
 * into the viewport. Never over the words unless it fits on neither side.
 */
export function placeCard(
  words: Box,
  card: { width: number; height: number },
  viewport: { width: number; height: number },
  rtl: boolean,
): { x: number; y: number } {
  const below = words.y + words.height + GAP;
  const above = words.y - GAP - card.height;
  const roomBelow = viewport.height - EDGE - below;
  const y = roomBelow >= card.height || roomBelow >= words.y ? below : above;
  const x = rtl ? words.x + words.width - card.width : words.x;
  return {
    x: clamp(x, EDGE, viewport.width - EDGE - card.width),
    y: clamp(y, EDGE, viewport.height - EDGE - card.height),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
