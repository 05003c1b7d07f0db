import type { ArticleRecord } from '../model/findings';
import type { Span } from '../model/span';

/** A quote longer than this is cut around its mark: about three lines of a card. In UTF-16 code units. */
const LONGEST_QUOTE = 320;

/** A sentence of an article and the stretch in it to emphasise. `start` and `end` are offsets into the article's text, the marks into `text`. */
export interface SentenceQuote extends Span {
  text: string;
  markStart: number;
  markEnd: number;
}

/** The sentence around a stretch of the article, with the stretch marked; a long sentence is cut at words. */
export function quoteAt(record: ArticleRecord, span: Span): SentenceQuote {
  const { text } = record.article;
  const sentence = record.findings.sentences.find(
    (each) => each.start <= span.start && span.start < each.end,
  ) ?? { start: span.start, end: span.end };
  const end = Math.max(sentence.end, span.end);
  let { start } = sentence;
  let stop = end;
  if (stop - start > LONGEST_QUOTE) {
    const room = Math.max(0, LONGEST_QUOTE - (span.end - span.start));
    start = Math.max(start, span.start - Math.floor(room / 3));
    if (start > sentence.start) start = wordStart(text, start, span.start);
    stop = Math.min(end, start + LONGEST_QUOTE);
    if (stop < end) stop = Math.max(span.end, text.lastIndexOf(' ', stop));
  }
  return {
    start,
    end: stop,
    text: text.slice(start, stop),
    markStart: span.start - start,
    markEnd: span.end - start,
  };
}

function wordStart(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space === -1 || space >= limit ? limit : space + 1;
}
