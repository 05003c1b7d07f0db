import { finerDate } from '../../language/dates/timexRange';
import { strongerType } from '../../language/events/strength';
import type { LinkEvidence } from '../../model/archive';
import type { ArchivedEvent } from './archivedEvent';
import type { EventFeatures } from './compareEvents';
import { once } from './once';
import { toldDate } from './toldDate';

/** Mentions that are known to tell of one event, with what they are compared by and why they were joined. */
export interface Telling {
  told: ArchivedEvent[];
  features: EventFeatures;
  evidence: LinkEvidence[];
}

/** Tellings that were found to be of one event, and why. */
export interface TellingGroup {
  tellings: Telling[];
  evidence: LinkEvidence[];
}

/** Sentences of fewer content words than this are alike by chance. */
const FEW_WORDS = 4;

/**
 * A telling for each mention; those that say the same in every respect (copies of one report) are
 * one, so that a thousand copies cost as much as one. `events` are sorted.
 */
export function distinctTellings(events: readonly ArchivedEvent[]): Telling[] {
  const [only] = events;
  // Of one nothing need be read.
  if (only !== undefined && events.length === 1)
    return [{ told: [only], features: featuresOf(only), evidence: [] }];
  const bySign = new Map<string, Telling>();
  for (const event of events) {
    const { type, modality, trigger, figures } = event.event;
    const date = toldDate(event.event);
    const counted = figures.map(({ value, counts }) => [value, counts]);
    const words = event.words.toSorted();
    const names = [event.participants.toSorted(), event.place];
    const sure = (date !== null || event.page !== '') && words.length >= FEW_WORDS;
    const key = JSON.stringify([
      [type, modality, trigger, date ?? event.page, counted, names, words],
      sure ? '' : [event.article, event.index],
    ]);
    const held = bySign.get(key);
    if (held) held.told.push(event);
    else bySign.set(key, { told: [event], features: featuresOf(event), evidence: [] });
  }
  for (const telling of bySign.values()) {
    const articles = [...new Set(telling.told.map(({ article }) => article))];
    if (telling.told.length < 2) continue;
    const text = 'The same names, figures, date and words.';
    telling.evidence.push({
      rule: 'one event in the same words',
      text,
      articles,
      confidence: 0.9,
    });
  }
  return [...bySign.values()];
}

/** What a mention is compared by. */
export function featuresOf(event: ArchivedEvent): EventFeatures {
  const { type, modality, trigger, figures } = event.event;
  const date = toldDate(event.event);
  // Of most pairs names and times decide before words are asked for.
  const words = once(() => new Set(event.words));
  return {
    article: event.article,
    type,
    modality,
    triggers: [trigger],
    date,
    figures,
    participants: event.participants,
    place: event.place,
    get words() {
      return words();
    },
    get pages() {
      return event.page === '' ? [] : [event.page];
    },
    published: event.published === null ? [] : [event.published.slice(0, 10)],
  };
}

/** One telling of a group of one article: all it says of the event, the finest date it gives. */
export function gather({ tellings, evidence }: TellingGroup): Telling {
  const [first, ...others] = tellings;
  if (first === undefined) throw new RangeError('A group holds a telling.');
  if (others.length === 0) return { ...first, evidence: [...first.evidence, ...evidence] };
  const features = others.reduce((all, { features: more }) => joined(all, more), first.features);
  return {
    told: tellings.flatMap(({ told }) => told),
    features,
    evidence: [...evidence, ...tellings.flatMap((telling) => telling.evidence)],
  };
}

function joined(a: EventFeatures, b: EventFeatures): EventFeatures {
  return {
    article: a.article,
    type: strongerType(a.type, b.type),
    modality: a.modality === 'asserted' ? a.modality : b.modality,
    triggers: [...a.triggers, ...b.triggers],
    date: finerDate(a.date, b.date),
    figures: [...a.figures, ...b.figures],
    participants: [...new Set([...a.participants, ...b.participants])],
    place: a.place ?? b.place,
    words: new Set([...a.words, ...b.words]),
    pages: a.pages,
    published: a.published,
  };
}
