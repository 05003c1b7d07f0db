import type { LinkEvidence, StoryEvent } from '../../model/archive';
import type { EventMention } from '../../model/event';
import type { ArchivedEvent } from './archivedEvent';
import type { EventFeatures } from './compareEvents';
import { compareEvents } from './compareEvents';
import { tellingsByArticle } from './mergeEvents';
import { featuresOf } from './telling';
import { once } from './once';

/** The event of the archive that a mention tells of, and why. */
export interface EventMatch {
  story: StoryEvent;
  score: number;
  evidence: LinkEvidence;
}

/** What is known of a member of a story beyond the event itself. */
export type MemberContext = Pick<ArchivedEvent, 'words' | 'page' | 'published'>;

/** The context of a member of a story, where it is at hand. */
export type ContextOf = (article: string, event: EventMention) => MemberContext | undefined;

/**
 * The best of `candidates` for an event of an article that is not in the archive, by the same
 * decision as merging, or null where none is the same or two are equally good. Without `contextOf`
 * wording never agrees, nor are undated events matched.
 */
export function matchEvent(
  event: ArchivedEvent,
  candidates: readonly StoryEvent[],
  contextOf: ContextOf = () => undefined,
): EventMatch | null {
  return bestMatch(featuresOf(event), candidates, contextOf);
}

/**
 * {@link matchEvent} for all events of an article at once, by their `index`: what the article says
 * of an event in several places counts together, as it does when the article is merged.
 */
export function matchEvents(
  events: readonly ArchivedEvent[],
  candidates: readonly StoryEvent[],
  contextOf: ContextOf = () => undefined,
): Map<number, EventMatch> {
  const matches = new Map<number, EventMatch>();
  const sorted = events.toSorted((a, b) => a.index - b.index);
  for (const { told, features } of tellingsByArticle(sorted)) {
    const match = bestMatch(features, candidates, contextOf);
    if (match !== null) for (const { index } of told) matches.set(index, match);
  }
  return matches;
}

function bestMatch(
  features: EventFeatures,
  candidates: readonly StoryEvent[],
  contextOf: ContextOf,
): EventMatch | null {
  const matches: EventMatch[] = [];
  for (const story of candidates) {
    const found = compareEvents(features, storyFeatures(story, contextOf));
    if (!found.same) continue;
    const articles = [...new Set(story.members.map(({ article }) => article))];
    const text = `Both tell of one ${story.type}: ${found.reasons().join(', ')}.`;
    const evidence = { rule: 'one event in two articles', text, articles, confidence: 0.8 };
    matches.push({ story, score: found.score, evidence });
  }
  matches.sort((a, b) => b.score - a.score);
  const [best, second] = matches;
  if (best === undefined || second?.score === best.score) return null;
  return best;
}

function storyFeatures(story: StoryEvent, contextOf: ContextOf): EventFeatures {
  const contexts = story.members.flatMap(({ article, event }) => contextOf(article, event) ?? []);
  const denied = story.members.every(({ event }) => event.modality === 'denied');
  // Of most stories names and times decide before words are asked for.
  const words = once(() => new Set(contexts.flatMap((context) => context.words)));
  const pages = once(() =>
    [...new Set(contexts.map(({ page }) => page))].filter((page) => page !== ''),
  );
  return {
    article: null,
    type: story.type,
    modality: denied ? 'denied' : 'asserted',
    triggers: [story.trigger],
    date: story.date,
    participants: story.participants,
    place: story.place,
    figures: story.figures,
    get words() {
      return words();
    },
    get pages() {
      return pages();
    },
    published: [...new Set(contexts.map(({ published }) => published?.slice(0, 10) ?? ''))].filter(
      (day) => day !== '',
    ),
  };
}
