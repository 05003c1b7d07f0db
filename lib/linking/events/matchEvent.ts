import type { LinkEvidence, StoryEvent } from '../../model/archive';
import type { EventMention } from '../../model/event';
import type { ArchivedEvent } from './archivedEvent';
import type { EventFeatures } from './compareEvents';
import { compareEvents } from './compareEvents';
import { featuresOf } from './mergeEvents';

/** The event of the archive that a mention tells of, and why. */
export interface EventMatch {
  story: StoryEvent;
  score: number;
  evidence: LinkEvidence;
}

/**
 * The best of `candidates` for an event of an article that is not in the archive, by the same
 * decision as merging, or null where none is the same or two are equally good. `wordsOf` gives the
 * content stems of a member's sentence where they are at hand; without it wording never agrees.
 */
export function matchEvent(
  event: ArchivedEvent,
  candidates: readonly StoryEvent[],
  wordsOf: (article: string, event: EventMention) => readonly string[] = () => [],
): EventMatch | null {
  const features = featuresOf(event);
  const matches: EventMatch[] = [];
  for (const story of candidates) {
    const found = compareEvents(features, storyFeatures(story, wordsOf));
    if (!found.same) continue;
    const articles = [...new Set(story.members.map(({ article }) => article))];
    const text = `Both tell of one ${story.type}: ${found.reasons.join(', ')}.`;
    matches.push({
      story,
      score: found.score,
      evidence: { rule: 'one event in two articles', text, articles },
    });
  }
  matches.sort((a, b) => b.score - a.score);
  const [best, second] = matches;
  if (best === undefined || (second !== undefined && second.score === best.score)) return null;
  return best;
}

function storyFeatures(
  story: StoryEvent,
  wordsOf: (article: string, event: EventMention) => readonly string[],
): EventFeatures {
  const words = story.members.flatMap(({ article, event }) => wordsOf(article, event));
  const denied = story.members.every(({ event }) => event.modality === 'denied');
  return {
    article: null,
    type: story.type,
    modality: denied ? 'denied' : 'asserted',
    trigger: story.trigger,
    date: story.date,
    participants: story.participants,
    place: story.place,
    figures: story.figures,
    words: new Set(words),
  };
}
