import type { PublicationDate, PublishedBounds } from './article';
import type { CoverageGroup, Reason } from './coverage';
import type { EventType, EventModality } from './event';
import type { NameKind } from './mention';

/** What a view shows of an article: enough to name it honestly. */
export interface ArticleCard {
  id: string;
  title: string;
  publisher: string | null;
  url: string | null;
  published: PublicationDate | null;
  publishedBounds: PublishedBounds | null;
}

/** A quoted sentence of a stored article. `text.slice(markStart, markEnd)` is the part to emphasise (equal: nothing). */
export interface QuoteView {
  article: ArticleCard;
  text: string;
  markStart: number;
  markEnd: number;
  /** Where the quote stands in the stored article's text. */
  start: number;
  end: number;
}

/** The card of a name that the archive knows. */
export interface NameCard {
  type: 'name';
  id: string;
  /** What the reader's corrections know the name by, whatever else the archive holds. */
  entity: string;
  name: string;
  kind: NameKind;
  /** Role nearest to the page's date, with the article that gives it. */
  role: { text: string; article: ArticleCard } | null;
  aliases: string[];
  articleCount: number;
  /** Publication dates of first and last dated article, `YYYY-MM-DD` or coarser; null where none is dated. */
  firstSeen: string | null;
  lastSeen: string | null;
  /** Why the words on the page were taken for this name. */
  why: string;
  /** False when the identity is not certain; the view says so. */
  sure: boolean;
  quotes: QuoteView[];
}

/** The card of an event that the archive knows. */
export interface EventCard {
  type: 'event';
  id: string;
  eventType: EventType;
  modality: EventModality;
  /** What happened, in the words of the best quote. */
  headline: string;
  /** TIMEX3 value or null for unknown, and the words it came from. */
  date: string | null;
  dateText: string | null;
  /** Publication date of the first dated article that tells of it: it happened no later. */
  firstReported: string | null;
  /** Who says so, in the articles' words; empty where they say it themselves. */
  saidBy: string[];
  place: string | null;
  participants: string[];
  /** "24 Pakistani soldiers" */
  figures: string[];
  articleCount: number;
  why: string;
  sure: boolean;
  quotes: QuoteView[];
}

/** Several known names fit and none is surer: the card lists them and claims none. */
export interface AmbiguousCard {
  type: 'ambiguous';
  id: string;
  text: string;
  candidates: NameCard[];
}

export type Card = NameCard | EventCard | AmbiguousCard;

/**
 * What a list says of a name before its card is opened; its fields are the card's. `isAbout` is true
 * where `articleCount` may be a few per cent off, which the view says; the card has it exactly.
 */
export interface NameHead extends Pick<
  NameCard,
  'type' | 'id' | 'name' | 'kind' | 'articleCount' | 'why' | 'sure'
> {
  isAbout?: true;
}

/** What a list says of an event before its card is opened; its fields are the card's. */
export type EventHead = Pick<
  EventCard,
  'type' | 'id' | 'eventType' | 'modality' | 'headline' | 'date' | 'articleCount' | 'why' | 'sure'
>;

/** What a list says of a name that may be several, before its card is opened: `candidates` are the ids of their cards. */
export interface AmbiguousHead extends Omit<AmbiguousCard, 'candidates'> {
  candidates: string[];
}

/** A known name or event as lists have it; the card with all that it rests on is asked for by its id. */
export type Head = NameHead | EventHead | AmbiguousHead;

/** A known name or event on the page: `block` indexes the blocks that the page sent, offsets are into that block's text. `card` is the id of a {@link Card}. */
export interface Mark {
  block: number;
  start: number;
  end: number;
  type: 'name' | 'event';
  kind: NameKind | 'event';
  card: string;
}

/** One reason with the page's words and the earlier article's. */
export interface ReasonView {
  kind: Reason['kind'];
  text: string;
  /** From the page being read, where it has one. */
  here: { text: string; markStart: number; markEnd: number } | null;
  there: QuoteView | null;
}

/**
 * One related article as the sidebar shows it. `opinion`: it is somebody's opinion, not reporting.
 * `copies` are other articles with the same report in almost the same words.
 */
export interface RelatedView {
  article: ArticleCard;
  opinion: boolean;
  copies: ArticleCard[];
  group: CoverageGroup;
  score: number;
  reasons: ReasonView[];
}

/** What the background knows about the page in one tab. The sidebar draws this and nothing else. */
export type PageStory =
  | { state: 'no access'; origin: string }
  | { state: 'not a page' }
  | { state: 'reading'; title: string }
  | { state: 'no article'; title: string; why: string }
  | { state: 'failed'; title: string; why: string }
  | {
      state: 'ready';
      title: string;
      /** Address of the page: its own stored copies count for nothing in its cards. */
      url: string;
      /** Date of the page's article as far as it is known. */
      published: PublicationDate | null;
      names: NameHead[];
      events: EventHead[];
      ambiguous: AmbiguousHead[];
      related: RelatedView[];
      /** Articles in the archive; 0 is a reason to say how to fill it. */
      archiveSize: number;
      /** Name of the page's language where it is not analysed and only known names were matched, else null. */
      unread: string | null;
      /** Whether a damaged part of the archive was left out of the answer. */
      damaged: boolean;
    };

/** A name that the reader never wants marked. */
export interface MutedName {
  entity: string;
  name: string;
}
