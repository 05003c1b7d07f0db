import type { LinkEvidence, StoryEvent } from '../../model/archive';

/** An event of one article: the article's number, and the event's place in its `findings.events`. */
export interface ToldIn {
  article: number;
  event: number;
}

/** Evidence of a merge; its articles by number. */
export interface StoryEvidence extends Omit<LinkEvidence, 'articles'> {
  articles: number[];
}

/**
 * An event that two articles or more tell of. What only one article tells has no row: it is read off
 * the article. Participants and place are numbers of entities. Of the evidence the first six pieces.
 */
export interface StoryRow extends Omit<
  StoryEvent,
  'id' | 'members' | 'participants' | 'place' | 'evidence'
> {
  number: number;
  participants: number[];
  place: number | null;
  members: ToldIn[];
  evidence: StoryEvidence[];
}
