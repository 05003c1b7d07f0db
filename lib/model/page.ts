import type { PublicationDate } from './article';
import type { Mark, PageStory } from './view';

/** A block of the page's text; `title` for its headline. */
export interface PageBlock {
  text: string;
  title: boolean;
}

/** What the page says of itself outside its text. */
export interface PageFacts {
  title: string;
  publisher: string | null;
  authors: string[];
  published: PublicationDate | null;
  language: string | null;
}

/** All that leaves the page: one message an article. */
export interface PageQuery {
  url: string;
  facts: PageFacts;
  blocks: PageBlock[];
}

/** What the page gets back: where to draw. The card of a mark is asked for when the reader points at it. */
export interface PageAnswer {
  marks: Mark[];
}

/** The whole answer to a page: what it draws, and what the sidebar shows. */
export interface PageReading {
  answer: PageAnswer;
  story: PageStory;
}
