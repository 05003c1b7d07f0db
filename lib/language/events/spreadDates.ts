import { compatibleDates } from '../dates/timexRange';
import type { EventMention } from '../../model/event';
import { ANOTHER } from './inheritDates';
import { typeGroup } from './strength';

/** Violence, accidents and disasters: reports of them tell one happening in several sentences. */
const HARM = typeGroup('attack');

/** Characters between a dated sentence and one that goes on about the same: two sentences or so. */
const REACH = 600;

/**
 * Dates undated tellings of harm in an article that tells of one day's harm only ("Four men were
 * wounded on Thursday. One was shot in the leg."), where a dated telling stands shortly before. An
 * article with harm of several days, or a mention that is not asserted, gets none.
 */
export function spreadDates(text: string, events: readonly EventMention[]): EventMention[] {
  const dated = events.filter((event) => typeGroup(event.type) === HARM && event.date !== null);
  const day = dated.find((event) => /^\d{4}-\d{2}-\d{2}/u.test(event.date ?? ''))?.date ?? null;
  if (day === null || !dated.every(({ date }) => date !== null && compatibleDates(date, day)))
    return [...events];
  let last: EventMention | null = null;
  return events.map((event) => {
    if (typeGroup(event.type) !== HARM || event.modality !== 'asserted') return event;
    if (event.date === null) {
      if (last === null || event.start - last.end > REACH) return event;
      if (isAnother(text, event)) return event;
      last = { ...event, date: last.date, dateText: last.dateText, dateFrom: 'elsewhere' };
      return last;
    }
    last = event;
    return event;
  });
}

/** "The recent drone strike", "in a separate shooting": the words say that it is not the same. */
function isAnother(text: string, event: EventMention): boolean {
  const { sentence, start, triggerSpan } = event;
  return (
    ANOTHER.test(text.slice(start, triggerSpan.end)) ||
    /\b(?:separate|unrelated|other|ago)\b/iu.test(text.slice(sentence.start, sentence.end))
  );
}
