import type { Span } from './span';

/** The words that prove a claim: `text` is the slice of article `article` at the span. */
export interface Quote extends Span {
  article: string;
  text: string;
}

/**
 * One reason to show an article, in plain words, with a quote from the page's article and one from
 * the other where both have one. `difference`: both tell of one thing and do not say the same of it.
 */
export interface Reason {
  kind: 'event' | 'name' | 'topic' | 'place' | 'difference';
  text: string;
  quotes: Quote[];
}

/** Where an article stands to the one being read. */
export type CoverageGroup =
  'same event' | 'conflicting' | 'led to this' | 'who is involved' | 'since then' | 'undated';

/**
 * One related article, ranked by `score` (0…1); `shown` says whether it is worth showing.
 * `opinion` holds the words by which it shows itself to be opinion, null for reporting. `copies` are
 * the ids of articles that are the same report in almost the same words, folded into this one;
 * `copyOf` is, for such a copy, the id of the article that stands for it.
 */
export interface Related {
  id: string;
  score: number;
  shown: boolean;
  group: CoverageGroup;
  opinion: string | null;
  copies: string[];
  copyOf: string | null;
  reasons: Reason[];
}

/**
 * One thing that two articles say differently of the same happening. `here` is the page's sentence,
 * `there` the other one, which may stand in the page too where it tells of a dispute. `text` says in
 * plain words what each gives, without judging which is right: "24 killed here, 28 there".
 */
export interface Difference {
  kind: 'figure' | 'date' | 'attribution' | 'cause';
  here: Quote;
  there: Quote;
  text: string;
}

/**
 * What earlier coverage has of one sentence of the page (the span, in the page's body). `reported`:
 * an earlier article says the same; `quotes` are its sentences, best first. `differs`: earlier
 * coverage tells the same happening with another figure, date, source or cause, as `differences`
 * say; `quotes` are the sentences that differ. `new`: none of the earlier articles says it; `quotes`
 * are then tellings of events that it mentions beside what is new, mostly none.
 * Sentences that assert nothing one could look up are in no report.
 */
export interface SentenceReport extends Span {
  status: 'new' | 'reported' | 'differs';
  quotes: Quote[];
  differences: Difference[];
}

/**
 * What two earlier articles or more say of the page's story and the page does not: one sentence of
 * each, at most three, the one that says most first.
 */
export interface LeftOut {
  quotes: Quote[];
}
