import type { Reason } from '../../model/coverage';
import type { EventMention } from '../../model/event';
import type { ArchivedArticle } from './coverageArchive';
import { quoteAround } from './quotes';
import { toldDate } from '../events/toldDate';

/** A story event that both articles report as having happened, with each one's telling. */
export interface SharedEvent {
  story: string;
  here: EventMention;
  there: EventMention;
  /** Whether it stands in the page's lead, so that the page is about it. */
  isMain: boolean;
  /** Whether it stands in the other article's lead. */
  isMainThere: boolean;
}

/** Sentences in which an article tells its main event; the next already give what went before. */
const LEAD_SENTENCES = 1;

function leadEnd(article: ArchivedArticle): number {
  return article.record.findings.sentences[LEAD_SENTENCES - 1]?.end ?? Infinity;
}

function assertedStories(article: ArchivedArticle): Map<string, EventMention[]> {
  const stories = new Map<string, EventMention[]>();
  for (const [index, story] of article.eventOf.entries()) {
    const event = article.record.findings.events[index];
    if (story === null || story === undefined || event?.modality !== 'asserted') continue;
    stories.set(story, [...(stories.get(story) ?? []), event]);
  }
  return stories;
}

/** The pair of tellings that agree on the finest date, the earliest of them. */
function bestTellings(
  here: readonly EventMention[],
  there: readonly EventMention[],
): [EventMention, EventMention] | null {
  let best: [EventMention, EventMention] | null = null;
  let finest = -1;
  for (const one of here) {
    for (const other of there) {
      const fineness = commonDate(toldDate(one), toldDate(other))?.length ?? 0;
      if (fineness <= finest) continue;
      finest = fineness;
      best = [one, other];
    }
  }
  return best;
}

/** The events that both articles assert and the archive has merged, those in the page's lead first. */
export function sharedEvents(page: ArchivedArticle, other: ArchivedArticle): SharedEvent[] {
  const there = assertedStories(other);
  const shared: SharedEvent[] = [];
  for (const [story, events] of assertedStories(page)) {
    const others = there.get(story);
    const best = others && bestTellings(events, others);
    if (!others || !best) continue;
    const [here, match] = best;
    const pageLead = leadEnd(page);
    const otherLead = leadEnd(other);
    shared.push({
      story,
      here,
      there: match,
      isMain: events.some((event) => event.start < pageLead),
      isMainThere: others.some((event) => event.start < otherLead),
    });
  }
  return shared.sort((a, b) => Number(b.isMain) - Number(a.isMain) || a.here.start - b.here.start);
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A TIMEX3 date in words: "26 November 2011", "November 2011", "2011"; null for what is none. */
export function dateInWords(value: string | null): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value?.slice(0, 10) ?? '');
  if (!match) return null;
  const [, year, month, day] = match;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (month !== undefined && name === undefined) return null;
  return [day === undefined ? null : String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** The date that both tellings bear out: the coarser of two that agree, or null. */
function commonDate(here: string | null, there: string | null): string | null {
  if (here === null || there === null) return null;
  const [short, long] = here.length <= there.length ? [here, there] : [there, here];
  return long.startsWith(short) ? short : null;
}

/** The reason that a shared event gives. It names a date only where both articles bear it out. */
export function eventReason(
  page: ArchivedArticle,
  other: ArchivedArticle,
  { here, there }: SharedEvent,
): Reason {
  const both = dateInWords(commonDate(toldDate(here), toldDate(there)));
  const one = dateInWords(toldDate(here)) ?? dateInWords(toldDate(there));
  const when = both ? ` of ${both}` : one ? ` (dated ${one} by one of them)` : '';
  const text = when.startsWith(' of')
    ? `Both report the ${here.type}${when}`
    : `Both report the same ${here.type}${when}`;
  return {
    kind: 'event',
    text,
    quotes: [quoteAround(page, here.triggerSpan), quoteAround(other, there.triggerSpan)],
  };
}
