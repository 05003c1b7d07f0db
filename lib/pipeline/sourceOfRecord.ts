import type { ArticleRecord } from '../model/findings';
import type { ArticleSource } from './articleSource';

/** What a record was made of, to be analysed anew: its hash of content is the same. */
export function sourceOfRecord({ file, article }: ArticleRecord): ArticleSource {
  const { id, title, url, publisher, authors, published, language, text, zones } = article;
  const { updated = null, section = null } = article;
  return {
    id,
    file,
    extracted: {
      title,
      url,
      publisher,
      authors,
      published,
      updated,
      section,
      language,
      text,
      zones,
    },
  };
}
