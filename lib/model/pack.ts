/** What a pack says of itself; null for what it does not say. */
export interface PackFacts {
  title: string;
  licence: string | null;
  source: string | null;
}

/** A pack file that the reader follows by its address. Times are milliseconds since 1970, null for never. */
export interface FollowedPack {
  address: string;
  /** As the pack said last; the title is '' before it was read. */
  title: string;
  licence: string | null;
  source: string | null;
  checkedAt: number | null;
  /** When it last had something else than before. */
  changedAt: number | null;
  /** Why the last check failed and what to do; null where it did not. */
  failure: string | null;
}
