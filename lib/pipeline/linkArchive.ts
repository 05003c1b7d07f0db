import { eventBlock, type ArchivedEvent } from '../linking/events/archivedEvent';
import { mergeEvents } from '../linking/events/mergeEvents';
import { linkEntities } from '../linking/identity/linkEntities';
import type { ArchivedArticle } from '../linking/related/coverageArchive';
import type { Entity, StoryEvent } from '../model/archive';
import type { ArticleRecord } from '../model/findings';
import { archivedNames } from './archivedNames';
import { archivedTellings } from './archivedTellings';

/** Names and events across articles, and each article with its links to them. */
export interface LinkedArchive {
  entities: Entity[];
  events: StoryEvent[];
  articles: ArchivedArticle[];
}

/**
 * Links a whole set of articles in memory, as the store does it step by step. The outcome does not
 * depend on the order of the records, but `articles` keeps it.
 */
export function linkArchive(records: ArticleRecord[]): LinkedArchive {
  const entities = linkEntities(records.flatMap(archivedNames));
  const entityOf = new Map<string, Map<string, string>>(
    records.map((record) => [record.article.id, new Map<string, string>()]),
  );
  for (const entity of entities)
    for (const { article, local } of entity.members) entityOf.get(article)?.set(local, entity.id);
  const blocks = new Map<string, ArchivedEvent[]>();
  for (const record of records) {
    const { id } = record.article;
    for (const telling of archivedTellings(
      record,
      (local) => entityOf.get(id)?.get(local) ?? null,
    )) {
      const block = eventBlock(telling) ?? ownBlock(id);
      const held = blocks.get(block);
      if (held === undefined) blocks.set(block, [telling]);
      else held.push(telling);
    }
  }
  const events = [...blocks.values()].flatMap(mergeEvents);
  const storyOf = new Map<string, string>();
  for (const story of events)
    for (const member of story.members)
      storyOf.set(tellingKey(member.article, member.event), story.id);
  const articles = records.map((record) => ({
    record,
    entityOf: entityOf.get(record.article.id) ?? new Map<string, string>(),
    eventOf: record.findings.events.map(
      (event) => storyOf.get(tellingKey(record.article.id, event)) ?? null,
    ),
  }));
  return { entities, events, articles };
}

/** The block of events that are never merged across articles: their article's own. */
export function ownBlock(article: string): string {
  return `article|${article}`;
}

/** What tells one telling of an event from the others: its article, and its trigger's place in it. */
export function tellingKey(
  article: string,
  event: { triggerSpan: { start: number; end: number } },
): string {
  return `${article}\n${event.triggerSpan.start}\n${event.triggerSpan.end}`;
}
