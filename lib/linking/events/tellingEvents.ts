import { baseForms } from '../../language/events/baseForms';
import { isStatement } from '../../language/events/lexicon/statements';
import type { EventMention } from '../../model/event';

/**
 * The events of an article that readers are told of and that are merged across articles, with their
 * places in `events` (sorted by start, as `findEvents` gives them). Left out is what only analysis has
 * a use for: happenings of no listed type, those of which nothing is known, what is merely said, and
 * a statement beside a happening of its sentence.
 */
export function tellingEvents(
  events: readonly EventMention[],
): { event: EventMention; index: number }[] {
  const telling = events.flatMap((event, index) =>
    isListed(event) && isKnown(event) ? [{ event, index }] : [],
  );
  const lastHappening = new Map<number, number>();
  for (const { event } of telling)
    if (event.type !== 'statement')
      lastHappening.set(
        event.sentence.start,
        Math.max(event.triggerSpan.start, lastHappening.get(event.sentence.start) ?? 0),
      );
  return telling.filter(
    ({ event }) =>
      event.type !== 'statement' ||
      event.triggerSpan.start > (lastHappening.get(event.sentence.start) ?? -1),
  );
}

/** Of a listed type; of statements only those that the lexicon lists ("apologised", not "said"). */
function isListed({ type, trigger }: EventMention): boolean {
  if (type === 'other') return false;
  if (type !== 'statement') return true;
  const first = trigger.toLowerCase().split(/[\s-]/u)[0] ?? '';
  return baseForms(first).some(({ base }) => isStatement(base));
}

/** A date that is only that of the news is no more than the article's. */
function isKnown(event: EventMention): boolean {
  return (
    (event.date !== null && event.dateFrom !== 'publication') ||
    event.place !== null ||
    event.participants.length > 0 ||
    event.figures.length > 0
  );
}
