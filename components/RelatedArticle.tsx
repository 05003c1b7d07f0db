import type { RelatedView } from '../lib/model/view';
import { ArticleSource, ArticleTitle } from './ArticleTitle';
import { ReasonLine } from './ReasonLine';

/** More than three reasons say no more than the best three. */
const REASONS = 3;

interface RelatedArticleProps {
  related: RelatedView;
  onOpen: (url: string) => void;
}

/** One earlier article: title, outlet, date, and why it is here; the best reason with its quotes. */
export function RelatedArticle({ related, onOpen }: RelatedArticleProps) {
  return (
    <li class="related">
      <article>
        <h3 class="related-title">
          <ArticleTitle article={related.article} onOpen={onOpen} />
        </h3>
        <ArticleSource article={related.article} />
        <ul class="related-reasons">
          {related.reasons.slice(0, REASONS).map((reason, index) => (
            <ReasonLine key={`${reason.kind}:${reason.text}`} reason={reason} open={index === 0} />
          ))}
        </ul>
      </article>
    </li>
  );
}
