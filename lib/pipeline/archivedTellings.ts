import type { ArchivedEvent } from '../linking/events/archivedEvent';
import { contentStems } from '../linking/events/contentStems';
import { mainName } from '../linking/events/mainName';
import { once } from '../linking/events/once';
import { pageSketch } from '../linking/events/pageSketch';
import { tellingEvents } from '../linking/events/tellingEvents';
import type { ArticleRecord } from '../model/findings';

/**
 * The events of one article that are worth telling, as merging takes them. `entityOf` gives the
 * archive's id of a local entity; without it participants and places are left empty, to be filled in
 * once names are linked.
 */
export function archivedTellings(
  record: ArticleRecord,
  entityOf: (local: string) => string | null = () => null,
): ArchivedEvent[] {
  const { article, findings } = record;
  const telling = tellingEvents(findings.events);
  if (telling.length === 0) return [];
  const name = mainName(findings);
  // Most tellings are told apart by their names and times: words are read when they are asked for.
  const page = once(() => pageSketch(article.title, article.text));
  return telling.map(({ event, index }) => {
    const { start, end } = event.sentence;
    const words = once(() => contentStems(article.text.slice(start, end)));
    return {
      article: article.id,
      published: article.published?.value ?? null,
      index,
      event,
      participants: event.participants.map(entityOf).filter((id) => id !== null),
      place: event.place === null ? null : entityOf(event.place),
      get words() {
        return words();
      },
      get page() {
        return page();
      },
      mainName: name,
    };
  });
}
