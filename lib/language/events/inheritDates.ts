import type { EventMention } from '../../model/event';
import { baseForms } from './baseForms';
import { typeGroup } from './strength';

const DEFINITE = /^(?:the|this|that|these|those)\b/iu;

/**
 * Gives an undated definite mention ("the airstrikes") the date of the event of the article that it
 * refers to: one with the same head, nearest before, else the only one after. Two candidates of
 * different dates and equal claim give none.
 */
export function inheritDates(text: string, events: readonly EventMention[]): EventMention[] {
  const dated = events.filter((event) => event.date !== null && event.modality !== 'possible');
  return events.map((event) => {
    if (event.date !== null || !DEFINITE.test(text.slice(event.start, event.end))) return event;
    const head = headOf(event.trigger);
    const same = dated.filter(
      (other) =>
        typeGroup(other.type) === typeGroup(event.type) &&
        headOf(other.trigger) === head &&
        agree(event, other),
    );
    const days = new Set(same.map((other) => finest(same, other.date ?? '')));
    const source = same.toSorted((a, b) => (b.date?.length ?? 0) - (a.date?.length ?? 0))[0];
    if (days.size !== 1 || source === undefined) return event;
    return { ...event, date: source.date, dateText: source.dateText };
  });
}

/** The longest date that begins as this one does: "2011-11" and "2011-11-26" are one day. */
function finest(events: readonly EventMention[], date: string): string {
  let best = date;
  for (const { date: other } of events) if (other?.startsWith(best)) best = other;
  return best;
}

function agree(event: EventMention, other: EventMention): boolean {
  if (event.place !== null && other.place !== null && event.place !== other.place) return false;
  if (event.participants.length === 0 || other.participants.length === 0) return true;
  return event.participants.some((id) => other.participants.includes(id)) || event.place === null;
}

/** Last word of a trigger in its base form: "air strikes" and "airstrike" are both strikes. */
function headOf(trigger: string): string {
  const last = trigger.toLowerCase().split(/[\s-]/u).at(-1) ?? '';
  const base = baseForms(last).at(-1)?.base ?? last;
  return base.endsWith('strike') ? 'strike' : base;
}
