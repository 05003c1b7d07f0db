import type { StoredArticle } from '../shapes/storedArticle';
import { tellingPieces, type TellingPiece } from './tellingPieces';

/** The posting keys that an article's tellings stand under, ascending. Linear in its events. */
export function tellingKeys(article: StoredArticle): number[] {
  return keysOf(article, ({ posted }) => posted);
}

/**
 * The posting keys under which articles stand that may tell one event with this one, ascending: about
 * ten for each of its own, next to each other, so that they lie in the same posting blocks.
 */
export function soughtTellingKeys(article: StoredArticle): number[] {
  return keysOf(article, ({ sought }) => sought);
}

function keysOf(article: StoredArticle, of: (piece: TellingPiece) => readonly number[]): number[] {
  const keys = new Set<number>();
  for (const piece of tellingPieces(article).values()) for (const key of of(piece)) keys.add(key);
  return [...keys].sort((a, b) => a - b);
}
