import type { Quote } from '../../model/coverage';
import type { Span } from '../../model/span';
import type { ArchivedArticle } from './coverageArchive';

/** Longest quote (UTF-16 code units); a "sentence" beyond it is a table or a list. */
const LONGEST_QUOTE = 600;

/** The span of the sentence around a place in the body; around itself where sentences do not cover it. */
function sentenceAround(sentences: readonly Span[], { start, end }: Span): Span {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found && found.start <= start && found.end >= end ? found : { start, end };
}

/** The sentence of an article around a span of its body, as a quote: `text` is the exact slice. */
export function quoteAround(article: ArchivedArticle, span: Span): Quote {
  const { id, text } = article.record.article;
  const sentence = sentenceAround(article.record.findings.sentences, span);
  const fits = sentence.end - sentence.start <= LONGEST_QUOTE;
  const start = fits ? sentence.start : Math.max(sentence.start, span.start - LONGEST_QUOTE / 4);
  const end = fits ? sentence.end : Math.min(sentence.end, span.end + LONGEST_QUOTE / 4);
  return { article: id, start, end, text: text.slice(start, end) };
}
