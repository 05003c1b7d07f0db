import type { StoryEvent } from '../../model/archive';
import type { StoredArticle } from '../shapes/storedArticle';
import type { StoryRow } from '../shapes/storyRow';

/** A story (`s<number>`) with those of its members that `articles` (by number) has; entities are `e<number>`. */
export function storyOf(row: StoryRow, articles: ReadonlyMap<number, StoredArticle>): StoryEvent {
  return {
    id: `s${row.number}`,
    type: row.type,
    trigger: row.trigger,
    date: row.date,
    place: row.place === null ? null : `e${row.place}`,
    participants: row.participants.map((number) => `e${number}`),
    figures: row.figures,
    members: row.members.flatMap(({ article, event }) => {
      const record = articles.get(article)?.record;
      const mention = record?.findings.events[event];
      return record && mention ? [{ article: record.article.id, event: mention }] : [];
    }),
    evidence: row.evidence.map((each) => ({
      ...each,
      articles: each.articles.flatMap((number) => articles.get(number)?.record.article.id ?? []),
    })),
  };
}
