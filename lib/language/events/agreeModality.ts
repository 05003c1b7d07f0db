import type { EventMention } from '../../model/event';
import { compatibleDates } from '../dates/timexRange';
import { typeGroup } from './strength';

/**
 * What an article elsewhere calls planned, for the same people and time, is planned where a noun
 * alone names it ("her visit on Friday"), not done.
 */
export function agreeModality(events: readonly EventMention[]): EventMention[] {
  const planned = events.filter((event) => event.modality === 'planned' && event.date !== null);
  return events.map((event) => {
    const { date, participants } = event;
    if (event.modality !== 'asserted' || date === null) return event;
    const plan = planned.find(
      (other) =>
        typeGroup(other.type) === typeGroup(event.type) &&
        other.date !== null &&
        compatibleDates(other.date, date) &&
        other.participants.some((id) => participants.includes(id)),
    );
    return plan ? { ...event, modality: 'planned' } : event;
  });
}
