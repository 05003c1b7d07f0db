import type { Entity } from '../../model/archive';
import type { NameKind } from '../../model/mention';

/** A name in one article: the article's number, and the place of the local entity in its `findings.entities`. */
export interface NamedIn {
  article: number;
  local: number;
}

/**
 * A linked name. `number` is its place in the order of first appearance, from 1, never given twice:
 * neighbours in the store are names that were met together. `id` is what the reader's corrections
 * and packs know it by; it does not depend on the order of import. `roles` are the latest 50,
 * `aliases` the 100 most used; `evidence` leaves out that its members have the same name.
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
  /** How many of its names have each of `aliases` among their forms. */
  counts: number[];
  /** How many have each of `aliases` as the name their article knows them by; zeros at the end are left out. */
  named: number[];
  /** How many names are of each kind, where not all are of the row's. */
  kinds?: Partial<Record<NameKind, number>>;
  /** Hash of each of `sample`, ascending. */
  hashes: number[];
  /** What each of `latest` is ordered by: its day and a hash. */
  ranks: number[];
  /** True of names of one base that are not linked yet, of which each may be somebody else. */
  open?: true;
}
