import type { ArticleCard, QuoteView } from '../lib/model/view';
import { articleDate, sourceWords } from './articleWords';
import { excerpt } from './excerpt';
import { cardText } from './text';

interface QuotedProps {
  text: string;
  markStart: number;
  markEnd: number;
  /** UTF-16 code units after which the quote is cut around its mark. */
  limit: number;
}

/** Quoted words in quotation marks, the marked part emphasised. Its parent says `dir="auto"`. */
function Quoted({ text, markStart, markEnd, limit }: QuotedProps) {
  const cut = excerpt(text.trimEnd(), markStart, markEnd, limit);
  const mark = cut.text.slice(cut.markStart, cut.markEnd);
  return (
    <p class="quote-words">
      “{cut.text.slice(0, cut.markStart)}
      {mark && <mark class="quote-mark">{mark}</mark>}
      {cut.text.slice(cut.markEnd)}”
    </p>
  );
}

/** Longest quote in a list, in UTF-16 code units: about six lines of a sidebar. */
const SIDEBAR_LIMIT = 320;

interface QuoteBlockProps {
  quote: QuoteView;
  limit?: number;
}

/** A quote of a stored article with the outlet and date that answer for it. */
export function QuoteBlock({ quote, limit = SIDEBAR_LIMIT }: QuoteBlockProps) {
  return (
    <figure class="quote">
      <blockquote class="quote-block" dir="auto">
        <Quoted {...quote} limit={limit} />
      </blockquote>
      <figcaption class="quote-source">
        <Attribution article={quote.article} />
      </figcaption>
    </figure>
  );
}

/** "Dawn, 12 January 2012": who said it and when, as far as it is known. */
export function Attribution({ article }: { article: ArticleCard }) {
  return (
    <>
      <bdi>{sourceWords(article)}</bdi>, {articleDate(article)}
    </>
  );
}

interface HereQuoteProps {
  quote: { text: string; markStart: number; markEnd: number };
  label: string;
}

/** A quote of the page being read, labelled as such. */
export function HereQuote({ quote, label }: HereQuoteProps) {
  return (
    <figure class="quote quote-here">
      <blockquote class="quote-block" dir="auto">
        <Quoted {...quote} limit={SIDEBAR_LIMIT} />
      </blockquote>
      <figcaption class="quote-source">{label}</figcaption>
    </figure>
  );
}

/** Words in quotation marks, in the direction of their own script, for use inside a line. */
export function InlineQuote({ text }: { text: string }) {
  return <bdi>{cardText.quoted(text)}</bdi>;
}
