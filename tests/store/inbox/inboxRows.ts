import type { ArticleRecord } from '../../../lib/model/findings';
import type { ArticleSource } from '../../../lib/pipeline/articleSource';
import type { InboxRow } from '../../../lib/store/inbox/inboxRow';

/** An article on its way in, of this text. */
export function sourceOf(text: string): ArticleSource {
  return {
    id: null,
    file: null,
    extracted: {
      title: 'Harbour wall holds',
      url: 'https://paper.test/harbour',
      publisher: null,
      authors: ['Ines Marlow'],
      published: { value: '2021-03-04', precision: 'day', source: 'json-ld' },
      updated: null,
      section: 'news',
      language: 'en',
      text,
      zones: [{ kind: 'furniture', start: 0, end: 0, text: 'Share' }],
    },
  };
}

/** A row of that article. */
export function rowOf(
  number: number,
  text: string,
  more: Partial<Omit<InboxRow, 'number'>> = {},
): InboxRow {
  return {
    number,
    source: sourceOf(text),
    came: { id: 'saved:', kind: 'saved' },
    addedAt: 1000 + number,
    replace: false,
    tries: 0,
    ...more,
  };
}

/** A record without findings, whose hash is its text. */
export function plainRecord({ id, file, extracted }: ArticleSource): ArticleRecord {
  const { url, title, publisher, authors, published, text, zones } = extracted;
  return {
    contentHash: text,
    file,
    article: {
      id: id ?? text,
      url,
      title,
      publisher,
      authors,
      published,
      publishedBounds: null,
      language: 'en',
      text,
      zones,
    },
    findings: {
      sentences: [],
      mentions: [],
      entities: [],
      dates: [],
      events: [],
      titleMentions: [],
    },
  };
}
