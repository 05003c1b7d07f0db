import type { ArchivedEvent } from '../../../lib/linking/events/archivedEvent';
import { contentStems } from '../../../lib/linking/events/contentStems';
import { pageSketch } from '../../../lib/linking/events/pageSketch';
import type { EventMention } from '../../../lib/model/event';

/** What a test says of an event; everything else is empty. */
export interface Told extends Partial<
  Pick<EventMention, 'type' | 'trigger' | 'date' | 'modality'>
> {
  article: string;
  index?: number;
  participants?: string[];
  place?: string | undefined;
  /** Value and what it counts. */
  figure?: [number, string];
  /** The sentence, for its words. */
  says?: string;
  /** Text of the article, for what it is about, and whom it names most. */
  page?: string;
  mainName?: string;
  published?: string;
}

/** An archived event made from what matters to a test. */
export function telling(told: Told): ArchivedEvent {
  const index = told.index ?? 0;
  const span = { start: index * 100, end: index * 100 + 50 };
  const [value, counts] = told.figure ?? [0, ''];
  const text = `${value} ${counts}s`;
  return {
    article: told.article,
    published: told.published ?? null,
    index,
    event: {
      ...span,
      trigger: told.trigger ?? 'attack',
      triggerSpan: span,
      type: told.type ?? 'attack',
      modality: told.modality ?? 'asserted',
      date: told.date === undefined ? '2015-05-03' : told.date,
      dateText: null,
      dateFrom: null,
      attribution: null,
      participants: [],
      place: null,
      figures: told.figure ? [{ ...span, value, counts, bound: 'exact' as const, text }] : [],
      sentence: span,
    },
    participants: told.participants ?? [],
    place: told.place ?? null,
    words: contentStems(told.says ?? ''),
    page: pageSketch('', told.page ?? ''),
    mainName: told.mainName ?? '',
  };
}
