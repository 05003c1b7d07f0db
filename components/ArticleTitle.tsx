import type { ArticleCard } from '../lib/model/view';
import { articleDate, sourceWords, titleWords, webLink } from './articleWords';

interface ArticleTitleProps {
  article: ArticleCard;
  /** Called instead of following the link; without it the browser follows it. */
  onOpen?: (url: string) => void;
}

/** An article's title, as a link to the original where its address is known. */
export function ArticleTitle({ article, onOpen }: ArticleTitleProps) {
  const url = webLink(article.url);
  if (url === null) return <span dir="auto">{titleWords(article)}</span>;
  const open = (event: MouseEvent): void => {
    if (!onOpen) return;
    event.preventDefault();
    onOpen(url);
  };
  return (
    <a class="article-link" dir="auto" href={url} target="_blank" rel="noreferrer" onClick={open}>
      {titleWords(article)}
    </a>
  );
}

/** Outlet and date of an article, as far as they are known. */
export function ArticleSource({ article }: { article: ArticleCard }) {
  return (
    <p class="article-source">
      <bdi class="article-outlet">{sourceWords(article)}</bdi>{' '}
      <span class="article-date">{articleDate(article)}</span>
    </p>
  );
}
