/** A row of a table with keys `[segment, block]`; for other tables `segment` is 0 and `block` the key. */
export interface BlockPlace {
  table: string;
  segment: number;
  block: number;
}

/** Stored bytes that are not what was written: truncated, changed, missing or of an unknown version. */
export class CorruptBlock extends Error {
  override name = 'CorruptBlock';
  /** What is wrong, without the place. */
  readonly what: string;
  /** Where the bytes lay, as far as is known. */
  readonly place: BlockPlace | null;
  /** The row is not there: as likely the manifest at hand is old, and what it names was merged since. */
  readonly missing: boolean;

  constructor(what: string, place: BlockPlace | null = null, missing = false) {
    super(
      place === null ? what : `${what} (${place.table} ${place.segment}, block ${place.block})`,
    );
    this.what = what;
    this.place = place;
    this.missing = missing;
  }
}

/** What `read` gives; a {@link CorruptBlock} that it throws without a place gets this one. */
export function readAt<T>(place: BlockPlace, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CorruptBlock) || error.place !== null) throw error;
    throw new CorruptBlock(error.what, place, error.missing);
  }
}
