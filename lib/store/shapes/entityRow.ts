import type { Entity } from '../../model/archive';

/** A name in one article: the article's number, and the place of the local entity in its `findings.entities`. */
export interface NamedIn {
  article: number;
  local: number;
}

/**
 * A linked name. `number` is its place in the order of first appearance, from 1, never given twice:
 * neighbours in the store are names that were met together. `id` is what the reader's corrections
 * and packs know it by; it does not depend on the order of import.
 */
export interface EntityRow extends Omit<Entity, 'members'> {
  number: number;
  articleCount: number;
  /** Publication dates of its first and last dated article. */
  firstSeen: string | null;
  lastSeen: string | null;
  /** Some of the names it joins, by which it is linked anew: chosen by hash, whatever the order of import. */
  sample: NamedIn[];
  /** Numbers of the articles that name it, latest first and undated last, at most four. */
  latest: number[];
}
