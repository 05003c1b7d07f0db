import type { ArticleRecord } from '../../model/findings';
import { addTerms } from './addTerms';
import { dayTerms, termBucket, type TermVector } from './articleTerms';
import { BucketSums } from './bucketSums';
import { CloseReader, type CloseTerms } from './closeTerms';

/** How many times a word counts in the title, and in the lead, for each time in the body. */
const TITLE_COUNTS = 2;
const LEAD_COUNTS = 2.2;
/** Body text (UTF-16 code units) that is the lead: about two sentences. */
const LEAD = 350;
/** Longest body (UTF-16 code units) whose words are counted, about 16,000 words: later ones add nothing. */
const LONGEST = 100_000;

/** All that an article's title and body say in terms, whatever the archive. */
export interface RecordTerms extends CloseTerms {
  /** Title, body and the days that it names. */
  vector: TermVector;
}

/** Of one article at a time; the second is made when it is first needed. */
const SUMS = new BucketSums();
let close: CloseReader | null = null;

/** Reads the terms of a record's title and body, each word once. Linear. */
export function recordTerms(record: ArticleRecord): RecordTerms {
  close ??= new CloseReader();
  return { vector: readTerms(record, close), ...close.take() };
}

/**
 * {@link RecordTerms.vector} alone: every article that is stored is counted by it. Weights grow with
 * the logarithm of the (weighted) count.
 */
export function termVector(record: ArticleRecord): TermVector {
  return readTerms(record, null);
}

function readTerms(record: ArticleRecord, reader: CloseReader | null): TermVector {
  const { title } = record.article;
  const text = record.article.text.slice(0, LONGEST);
  const beside = (leadEnd: number) => (reader === null ? null : { reader, leadEnd });
  if (!text.startsWith(title.slice(0, LEAD)))
    addTerms(SUMS, title, { lead: 0, inLead: TITLE_COUNTS, after: TITLE_COUNTS }, beside(Infinity));
  addTerms(SUMS, text, { lead: LEAD, inLead: LEAD_COUNTS, after: 1 }, beside(LEAD));
  for (const day of dayTerms(record)) SUMS.add(termBucket(day), 1);
  return SUMS.take();
}
