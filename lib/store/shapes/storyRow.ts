import type { StoryEvent } from '../../model/archive';

/** An event of one article: the article's number, and the event's place in its `findings.events`. */
export interface ToldIn {
  article: number;
  event: number;
}

/**
 * An event that two articles or more tell of. What only one article tells has no row: it is read off
 * the article. Participants and place are numbers of entities.
 */
export interface StoryRow extends Omit<StoryEvent, 'members' | 'participants' | 'place'> {
  number: number;
  participants: number[];
  place: number | null;
  members: ToldIn[];
}
