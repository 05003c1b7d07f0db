import type { LinkChanges } from '../shapes/linkSource';

/** What linking names changed. `pending`: entities that are still to be linked anew, ascending. */
export interface NameChanges extends LinkChanges {
  pending: number[];
}
