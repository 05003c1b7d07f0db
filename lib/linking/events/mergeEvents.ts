import type { LinkEvidence, StoryEvent } from '../../model/archive';
import type { ArchivedEvent } from './archivedEvent';
import { eventBlock } from './archivedEvent';
import { joinTellings } from './joinTellings';
import { storyOf } from './storyOf';
import type { Telling } from './telling';
import { compareText } from '../../model/compareText';
import { distinctTellings, gather } from './telling';

/**
 * The events that these mentions tell of, by id. The outcome does not depend on the order of
 * `events`; `evidence` says for each merge what agreed, and where. Inside a block the mentions of
 * each article are joined first, so that articles are compared by all that each says of an event.
 */
export function mergeEvents(events: readonly ArchivedEvent[]): StoryEvent[] {
  const blocks = new Map<string, ArchivedEvent[]>();
  const sorted = events.toSorted((a, b) => compareText(a.article, b.article) || a.index - b.index);
  for (const event of sorted) {
    const block = eventBlock(event) ?? `article|${event.article}`;
    const held = blocks.get(block);
    if (held === undefined) blocks.set(block, [event]);
    else held.push(event);
  }
  return [...blocks.values()].flatMap(mergeBlock).sort((a, b) => compareText(a.id, b.id));
}

/** What one article (or several that are copies of each other) says of each event, as one telling each. */
export function tellingsByArticle(events: readonly ArchivedEvent[]): Telling[] {
  const byArticle = new Map<string, Telling[]>();
  for (const telling of distinctTellings(events)) {
    const { article } = telling.features;
    const held = byArticle.get(article ?? '');
    if (held === undefined) byArticle.set(article ?? '', [telling]);
    else held.push(telling);
  }
  return [...byArticle.values()].flatMap((tellings) => joinTellings(tellings).map(gather));
}

function mergeBlock(events: readonly ArchivedEvent[]): StoryEvent[] {
  return joinTellings(tellingsByArticle(events)).map((group) => {
    const evidence: LinkEvidence[] = group.tellings.flatMap((telling) => telling.evidence);
    return storyOf(
      group.tellings.flatMap(({ told }) => told),
      [...group.evidence, ...evidence],
    );
  });
}
