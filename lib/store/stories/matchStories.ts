import { eventBlock, type ArchivedEvent } from '../../linking/events/archivedEvent';
import { type EventMatch, matchEvents } from '../../linking/events/matchEvent';
import { mayBeOne } from '../../linking/events/mayBeOne';
import { tellingsByArticle } from '../../linking/events/mergeEvents';
import { storyOf as mergedStory } from '../../linking/events/storyOf';
import type { StoryEvent } from '../../model/archive';
import type { EventMention } from '../../model/event';
import type { StoredArticle } from '../shapes/storedArticle';
import type { StoryRow } from '../shapes/storyRow';
import { eventBlocks } from './eventBlocks';
import { storedTellings } from './storedTellings';
import { storyOf } from './storyOf';

/**
 * What of the archive the events of a page are, by their index: among what `candidates` tell in the
 * same block at a time that fits. A story is `s<number>`, from its row where `rows` has it, else put
 * together from what the candidates tell of it; what one article alone tells is `a<article>:<event>`.
 * `members` are those in candidates; entities are `e<number>`, in `page` too. Linear in the events of
 * the candidates that share a block with the page, times the page's events in it.
 */
export function matchStories(
  page: readonly ArchivedEvent[],
  candidates: readonly StoredArticle[],
  rows: readonly StoryRow[],
): Map<number, EventMatch> {
  const byBlock = new Map<string, ArchivedEvent[]>();
  for (const event of page) {
    const block = eventBlock(event);
    if (block !== null) byBlock.set(block, [...(byBlock.get(block) ?? []), event]);
  }
  const contexts = new Map<EventMention, ArchivedEvent>();
  const near = new Set<string>();
  const told = new Map<string, ArchivedEvent[]>();
  for (const candidate of candidates) {
    const blocks = [...eventBlocks(candidate.record.findings).keys()];
    if (!blocks.some((block) => byBlock.has(block))) continue;
    for (const [id, tellings] of toldStories(candidate)) {
      told.set(id, [...(told.get(id) ?? []), ...tellings]);
      for (const telling of tellings) {
        contexts.set(telling.event, telling);
        const met = byBlock.get(eventBlock(telling) ?? '') ?? [];
        if (met.some((event) => mayBeOne(event, telling))) near.add(id);
      }
    }
  }
  const articles = new Map(candidates.map((candidate) => [candidate.number, candidate]));
  const stories = new Map(rows.map((row) => [`s${row.number}`, row]));
  const known = [...near].map((id): StoryEvent => {
    const row = stories.get(id);
    return row ? storyOf(row, articles) : { ...mergedStory(told.get(id) ?? [], []), id };
  });
  return matchEvents(page, known, (_, event) => contexts.get(event));
}

/** What an article tells by story: those it shares with others, and the events that it alone tells. */
export function toldStories(candidate: StoredArticle): Map<string, ArchivedEvent[]> {
  const stories = new Map<string, ArchivedEvent[]>();
  const alone = new Map<string, ArchivedEvent[]>();
  for (const telling of storedTellings(candidate)) {
    const block = eventBlock(telling);
    if (block === null) continue;
    const number = candidate.stories[telling.index] ?? 0;
    const [map, key] = number === 0 ? [alone, block] : [stories, `s${number}`];
    const held = map.get(key);
    if (held === undefined) map.set(key, [telling]);
    else held.push(telling);
  }
  for (const tellings of alone.values())
    for (const { told } of tellingsByArticle(tellings))
      stories.set(`a${candidate.number}:${told[0]?.index ?? 0}`, [...told]);
  return stories;
}
