import type { Box } from './pageGeometry';

/** Pixels between the words and their card. */
const GAP = 6;
/** Pixels that stay free at the edges of the viewport. */
const EDGE = 8;
/** A card that is cut lower than this, in pixels, shows nothing: some five lines. */
const LEAST_ROOM = 110;

/** A card's upper left corner in the viewport, and the height it may have there. */
export interface CardPlace {
  x: number;
  y: number;
  room: number;
}

/**
 * Where a card goes: under its words, or above them where it fits there alone or where there is
 * more room, starting where the words start (`rtl`: ending where they end), moved into the viewport.
 * It never lies over the words: where it fits on neither side it is cut to the room of the larger
 * one. Only in a viewport with no room on either side does it lie anywhere.
 */
export function placeCard(
  words: Box,
  card: { width: number; height: number },
  viewport: { width: number; height: number },
  rtl: boolean,
): CardPlace {
  const x = clamp(
    rtl ? words.x + words.width - card.width : words.x,
    EDGE,
    viewport.width - EDGE - card.width,
  );
  const below = words.y + words.height + GAP;
  const roomBelow = viewport.height - EDGE - Math.max(EDGE, below);
  const roomAbove = Math.min(words.y - GAP, viewport.height - EDGE) - EDGE;
  if (Math.max(roomBelow, roomAbove) < Math.min(LEAST_ROOM, card.height))
    return { x, y: EDGE, room: viewport.height - 2 * EDGE };
  const under = card.height <= roomBelow || (card.height > roomAbove && roomBelow >= roomAbove);
  const room = under ? roomBelow : roomAbove;
  const height = Math.min(card.height, room);
  return { x, y: under ? Math.max(EDGE, below) : EDGE + roomAbove - height, room };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
