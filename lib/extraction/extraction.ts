import type { ArticleSection, PublicationDate, Zone } from '../model/article';

/** What was found in a page or a dump: an article without the parts that later stages decide. */
export interface ExtractedArticle {
  title: string;
  url: string | null;
  publisher: string | null;
  authors: string[];
  published: PublicationDate | null;
  /** When the page says it was last changed, or null. */
  updated: PublicationDate | null;
  section: ArticleSection | null;
  /** BCP 47 tag that the page declares, or null. */
  language: string | null;
  text: string;
  zones: Zone[];
}

/** An article, or why there is none: `why` says in plain words what was found and what to do. */
export type Extraction =
  | { article: true; found: ExtractedArticle }
  | { article: false; title: string | null; why: string };
