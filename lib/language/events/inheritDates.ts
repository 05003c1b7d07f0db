import type { EventMention } from '../../model/event';
import { typeGroup } from './strength';
import { triggerHead } from './triggerHead';

const DEFINITE = /^(?:the|this|that|these|those)\s/iu;

/** Modifiers that present an event as another than those told of so far. */
export const ANOTHER =
  /\b(?:recent|latest|new|next|last|first|second|third|previous|earlier|other|another|similar|worst|deadliest)\b/iu;

/** Events of two sentences that are looked back over at most. */
const NEAR = 8;

/**
 * Gives an undated definite mention ("the airstrikes") the date of the event of the article that it
 * refers to: one of the same head that has every modifier the mention has. Where such events
 * are of several dates it stays undated.
 */
export function inheritDates(text: string, events: readonly EventMention[]): EventMention[] {
  const dated = events.filter((event) => event.date !== null && event.modality !== 'possible');
  return events.map((event) => {
    if (event.date !== null || !DEFINITE.test(text.slice(event.start, event.end))) return event;
    const modifiers = text.slice(event.start, event.triggerSpan.end);
    if (ANOTHER.test(modifiers)) return event;
    if (/^(?:this|that)\s/iu.test(modifiers)) return withDateOf(event, justTold(events, event));
    const same = dated.filter((other) => refersTo(text, event, modifiers, other));
    const days = new Set(same.map((other) => finest(same, other.date ?? '')));
    const source = same.toSorted((a, b) => (b.date?.length ?? 0) - (a.date?.length ?? 0))[0];
    return days.size === 1 ? withDateOf(event, source) : event;
  });
}

function withDateOf(event: EventMention, source: EventMention | undefined): EventMention {
  return source
    ? { ...event, date: source.date, dateText: source.dateText, dateFrom: 'elsewhere' }
    : event;
}

/** What "that trip" points back to: the last event of its kind in this sentence or the one before. */
function justTold(events: readonly EventMention[], event: EventMention): EventMention | undefined {
  const at = events.indexOf(event);
  for (let before = at - 1; before >= 0 && at - before <= NEAR; before--) {
    const other = events[before];
    if (other === undefined || event.sentence.start - other.sentence.end > 2) return undefined;
    if (typeGroup(other.type) === typeGroup(event.type)) return other;
  }
  return undefined;
}

function refersTo(
  text: string,
  event: EventMention,
  modifiers: string,
  other: EventMention,
): boolean {
  if (typeGroup(other.type) !== typeGroup(event.type)) return false;
  if (triggerHead(other.trigger) !== triggerHead(event.trigger)) return false;
  if (event.place !== null && other.place !== null && event.place !== other.place) return false;
  const told = text.slice(other.start, other.end).toLowerCase();
  const words = modifiers
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .slice(1, -1);
  return words.every((word) => told.includes(word));
}

/** The longest date that begins as this one does: "2011-11" and "2011-11-26" are one day. */
function finest(events: readonly EventMention[], date: string): string {
  let best = date;
  for (const { date: other } of events) if (other?.startsWith(best)) best = other;
  return best;
}
