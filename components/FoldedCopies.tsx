import type { ArticleCard } from '../lib/model/view';
import { ArticleSource, ArticleTitle } from './ArticleTitle';
import { sidebarText } from './text';

interface FoldedCopiesProps {
  copies: ArticleCard[];
  onOpen: (url: string) => void;
}

/** How many other articles hold the same report, and which, once opened; nothing where there are none. */
export function FoldedCopies({ copies, onOpen }: FoldedCopiesProps) {
  if (copies.length === 0) return null;
  return (
    <details class="copies">
      <summary class="copies-count">{sidebarText.copies(copies.length)}</summary>
      <ul class="copies-list">
        {copies.map((copy) => (
          <li key={copy.id}>
            <ArticleTitle article={copy} onOpen={onOpen} />
            <ArticleSource article={copy} />
          </li>
        ))}
      </ul>
    </details>
  );
}
