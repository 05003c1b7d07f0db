import type { RelatedView } from '../lib/model/view';
import { ArticleSource, ArticleTitle } from './ArticleTitle';
import { FoldedCopies } from './FoldedCopies';
import { ReasonLine } from './ReasonLine';
import { sidebarText } from './text';

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
        {related.opinion && <p class="opinion">{sidebarText.opinion}</p>}
        <ArticleSource article={related.article} />
        <ul class="related-reasons">
          {related.reasons.slice(0, REASONS).map((reason, index) => (
            <ReasonLine key={`${reason.kind}:${reason.text}`} reason={reason} open={index === 0} />
          ))}
        </ul>
        <FoldedCopies copies={related.copies} onOpen={onOpen} />
      </article>
    </li>
  );
}
