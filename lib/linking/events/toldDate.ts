import type { EventMention } from '../../model/event';

/**
 * The date that the article's words give an event. One that is only that of publication may be a day
 * or more off, so it neither joins tellings nor keeps them apart: as if unknown.
 */
export function toldDate(event: EventMention): string | null {
  return event.dateFrom === 'publication' ? null : event.date;
}
