import type { ArchivedName } from '../linking/identity/linkEntities';
import type { ArchivedEvent } from '../linking/events/archivedEvent';
import type { Entity, StoryEvent } from '../model/archive';
import type { ArticleRecord } from '../model/findings';
import type { ArticleCard } from '../model/view';
import type { SentenceQuote } from '../pipeline/quoteAt';

/** What lists and cards need of an article. `addedAt` is in milliseconds since 1970. */
export interface ArticleRow extends ArticleCard {
  contentHash: string;
  /** `YYYY-MM-DD` or coarser for sorting; '' where the date is unknown. */
  sortDate: string;
  addedAt: number;
}

/** The whole record; read only where text is needed. */
export interface RecordRow {
  id: string;
  record: ArticleRecord;
}

/**
 * One name in one article. `keys` are what it can be found and linked by; `entity` is '' until it is
 * linked. `count` is the number of times the body names it; `quote` the first sentence that does.
 */
export interface MentionRow extends ArchivedName {
  localId: string;
  keys: string[];
  entity: string;
  count: number;
  quote: SentenceQuote | null;
}

/** A linked name; who its members are stands in the mention rows. */
export interface EntityRow extends Omit<Entity, 'members'> {
  articleCount: number;
  /** Publication dates of its first and last dated article. */
  firstSeen: string | null;
  lastSeen: string | null;
}

/** One way a linked name is found. */
export interface AliasRow {
  key: string;
  entity: string;
}

/** One telling of an event. `block` as in `eventBlock`; `story` is '' until it is merged. Participants and place are known only through the mention rows, so they are not kept. */
export interface TellingRow extends Omit<ArchivedEvent, 'participants' | 'place'> {
  block: string;
  story: string;
}

export type EventRow = StoryEvent;

/** The buckets of the terms that an article can be looked up by (`lookUpTerms`). */
export interface TermRow {
  article: string;
  buckets: number[];
}

/** A correction by the reader. `mute`: never mark this name. */
export interface CorrectionRow {
  id: string;
  kind: 'mute';
  entity: string;
  name: string;
  createdAt: number;
}

/** Single values: `statistics` (ArrayBuffer of the term statistics), `pipeline` (number). */
export interface MetaRow {
  key: string;
  value: unknown;
}
