import { typeGroup } from '../../language/events/strength';
import type { EventMention, EventType } from '../../model/event';
import type { Span } from '../../model/span';
import type { ArchivedArticle } from '../related/coverageArchive';

/** An event mention with the story event that the archive merged it into, or null. */
export interface ToldEvent {
  event: EventMention;
  story: string | null;
}

const known = new WeakMap<ArchivedArticle, Map<number, ToldEvent[]>>();

/** The events that a sentence of an article tells, in order; looked up by where the sentence starts. */
export function eventsIn(article: ArchivedArticle, { start }: Span): readonly ToldEvent[] {
  let bySentence = known.get(article);
  if (bySentence === undefined) {
    bySentence = new Map();
    for (const [index, event] of article.record.findings.events.entries()) {
      const told = { event, story: article.eventOf[index] ?? null };
      const held = bySentence.get(event.sentence.start);
      if (held) held.push(told);
      else bySentence.set(event.sentence.start, [told]);
    }
    known.set(article, bySentence);
  }
  return bySentence.get(start) ?? [];
}

/** Whether two sentences tell one event of the archive that both assert; with `like`, one of that type's group. */
export function shareStory(
  here: readonly ToldEvent[],
  there: readonly ToldEvent[],
  like?: EventType,
): boolean {
  const asserted = ({ event, story }: ToldEvent): boolean =>
    story !== null &&
    event.modality === 'asserted' &&
    (like === undefined || typeGroup(event.type) === typeGroup(like));
  return here.some(
    (one) => asserted(one) && there.some((other) => asserted(other) && other.story === one.story),
  );
}
