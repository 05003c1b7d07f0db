import { createHash } from 'node:crypto';
import type { Article } from '../../../lib/model/article';
import type { ArticleRecord } from '../../../lib/model/findings';

/** A record without findings; what is not said is nothing. `published` and `updated` by their values. */
export function plainRecord({
  published = null,
  updated = null,
  ...said
}: Partial<Omit<Article, 'published' | 'updated'>> & {
  published?: string | null;
  updated?: string | null;
}): ArticleRecord {
  const date = (value: string) => ({ value, precision: 'day' as const, source: 'input' });
  const article: Article = {
    id: 'a',
    url: null,
    title: '',
    publisher: null,
    authors: [],
    publishedBounds: null,
    language: 'en',
    text: '',
    zones: [],
    ...said,
    published: published === null ? null : date(published),
    ...(updated === null ? {} : { updated: date(updated) }),
  };
  const { title, publisher, text } = article;
  return {
    contentHash: createHash('sha256')
      .update(JSON.stringify([title, publisher, published, text]))
      .digest('hex'),
    file: null,
    article,
    findings: {
      sentences: [],
      entities: [],
      mentions: [],
      titleMentions: [],
      dates: [],
      events: [],
    },
  };
}
