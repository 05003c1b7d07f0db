import type { Span } from './span';

/** The words that prove a claim: `text` is the slice of article `article` at the span. */
export interface Quote extends Span {
  article: string;
  text: string;
}

/** One reason to show an article, in plain words, with a quote from the page's article and one from the other where both have one. */
export interface Reason {
  kind: 'event' | 'name' | 'topic' | 'place';
  text: string;
  quotes: Quote[];
}

/** Where an article stands to the one being read. */
export type CoverageGroup =
  'same event' | 'led to this' | 'who is involved' | 'since then' | 'undated';

/** One related article, ranked by `score` (0…1); `shown` says whether it is worth showing. */
export interface Related {
  id: string;
  score: number;
  shown: boolean;
  group: CoverageGroup;
  reasons: Reason[];
}
