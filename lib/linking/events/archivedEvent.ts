import { timexRange } from '../../language/dates/timexRange';
import { typeGroup } from '../../language/events/strength';
import type { EventMention } from '../../model/event';

/**
 * An event of one article with what the archive knows of it: `index` is its place in the article's
 * `findings.events`, `participants` and `place` are ids of entities across articles (not those of
 * the article), `words` the stems of its sentence's content words ({@link contentStems}).
 */
export interface ArchivedEvent {
  article: string;
  published: string | null;
  index: number;
  event: EventMention;
  participants: string[];
  place: string | null;
  words: string[];
  /** What its article is about (`pageSketch`), and whom it names most (`mainName`). */
  page: string;
  mainName: string;
}

/**
 * The block of an event: two mentions of different articles can be one event only inside one block,
 * so that merging a new article reads little of the archive. Group of the type and month of the
 * date, be it only that of publication. Where the date is not known to the month, group and main
 * name of the article; null where it names nobody: such an event is never merged across articles.
 */
export function eventBlock({
  event,
  mainName,
}: Pick<ArchivedEvent, 'event' | 'mainName'>): string | null {
  const month = event.date === null ? null : monthOf(event.date);
  if (month !== null) return `${typeGroup(event.type)}|${month}`;
  return mainName === '' ? null : `${typeGroup(event.type)}|of ${mainName}`;
}

/** `YYYY-MM` of a date that is known to the month. */
function monthOf(date: string): string | null {
  const range = timexRange(date);
  if (range === null) return null;
  const days = (Date.parse(range.to) - Date.parse(range.from)) / 86_400_000;
  // A month has at most 31 days: whatever covers more (a season, a year) says too little.
  if (days > 30) return null;
  // A week or an interval over the turn of a month goes where its middle lies.
  const middle = new Date(Date.parse(range.from) + Math.floor(days / 2) * 86_400_000);
  return middle.toISOString().slice(0, 7);
}
