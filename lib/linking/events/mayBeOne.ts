import type { ArchivedEvent } from './archivedEvent';
import { isTimed, mayBeOneTime } from './eventTime';
import { pageLikeness } from './pageSketch';
import { ALIKE_UNDATED } from './sameUndated';
import { toldDate } from './toldDate';

/** An event as far as it is known without the archive's names. */
export type BareEvent = Omit<ArchivedEvent, 'participants' | 'place'>;

/**
 * Whether two events of one block can be one at all, by their dates and articles. Cheap: by it an
 * archive tells which of a block's stories are worth reading.
 */
export function mayBeOne(a: BareEvent, b: BareEvent): boolean {
  const one = timeOf(a);
  const other = timeOf(b);
  if (!mayBeOneTime(one, other)) return false;
  if (isTimed(one.date) && isTimed(other.date)) return true;
  return pageLikeness(a.page, b.page) >= ALIKE_UNDATED;
}

function timeOf({ event, published }: BareEvent): { date: string | null; published: string[] } {
  return { date: toldDate(event), published: published === null ? [] : [published.slice(0, 10)] };
}
