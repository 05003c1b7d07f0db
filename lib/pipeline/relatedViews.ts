import type { Quote, Related } from '../model/coverage';
import type { ArticleRecord } from '../model/findings';
import type { QuoteView, RelatedView } from '../model/view';
import { articleCardOf } from './articleCardOf';
import { copyCards } from './copyCards';
import { quoteAt, type SentenceQuote } from './quoteAt';

/** Related coverage as the sidebar shows it, with each quote in its sentence. `here` is the record of the page,
 * `records` have the articles and their copies. */
export function relatedViews(
  related: Related[],
  here: ArticleRecord,
  records: Map<string, ArticleRecord>,
): RelatedView[] {
  const cardOf = (id: string) => {
    const record = records.get(id);
    if (record === undefined) return [];
    const { article } = record;
    return [articleCardOf(article), ...copyCards(article, here.article.url)];
  };
  return related.flatMap((each) => {
    const record = records.get(each.id);
    if (record === undefined) return [];
    const article = articleCardOf(record.article);
    const there = (quote: Quote | undefined): QuoteView | null =>
      quote === undefined ? null : { article, ...inSentence(record, quote) };
    return [
      {
        article,
        opinion: each.opinion !== null,
        copies: [...copyCards(record.article, here.article.url), ...each.copies.flatMap(cardOf)],
        group: each.group,
        score: each.score,
        reasons: each.reasons.map((reason) => {
          const mine = reason.quotes.find((quote) => quote.article === here.article.id);
          return {
            kind: reason.kind,
            text: reason.text,
            here: mine === undefined ? null : inSentence(here, mine),
            there: there(reason.quotes.find((quote) => quote.article === each.id)),
          };
        }),
      },
    ];
  });
}

/** A quote that is a whole sentence is emphasised nowhere; a shorter one is, in its sentence. */
function inSentence(record: ArticleRecord, quote: Quote): SentenceQuote {
  const found = quoteAt(record, quote);
  const whole = found.markStart === 0 && found.markEnd === found.text.length;
  return whole ? { ...found, markEnd: 0 } : found;
}
