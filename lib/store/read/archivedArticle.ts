import type { ArchivedArticle } from '../../linking/related/coverageArchive';
import type { StoredArticle } from '../shapes/storedArticle';

const known = new WeakMap<StoredArticle, ArchivedArticle>();

/**
 * A stored article as answers have it: entities are `e<number>`, events `s<number>`, or
 * `a<article>:<event>` where it alone tells of it. The same object for the same article, by which
 * what is made of it is remembered.
 */
export function archivedArticle(stored: StoredArticle): ArchivedArticle {
  const held = known.get(stored);
  if (held !== undefined) return held;
  const { number, record, entities, stories } = stored;
  const entityOf = new Map<string, string>();
  for (const [at, { id }] of record.findings.entities.entries()) {
    const entity = entities[at] ?? 0;
    if (entity !== 0) entityOf.set(id, `e${entity}`);
  }
  const eventOf = record.findings.events.map((_, at) => {
    const story = stories[at] ?? 0;
    return story === 0 ? `a${number}:${at}` : `s${story}`;
  });
  const article = { record, entityOf, eventOf };
  known.set(stored, article);
  return article;
}
