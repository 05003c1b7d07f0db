import type { ListedArticle, ListedArticles } from '../../lib/model/library';
import { ArticleSource, ArticleTitle } from '../ArticleTitle';
import { titleWords } from '../articleWords';
import { ConfirmButton } from './ConfirmButton';
import { libraryText } from './libraryText';

/** From so many articles on, a list is easier searched than read. */
const FILTER_FROM = 8;

interface ArticleListProps {
  listed: ListedArticles;
  /** Articles in the archive. */
  total: number;
  /** Ids of articles that are being deleted. */
  deleting: ReadonlySet<string>;
  onFind: (words: string) => void;
  onMore: () => void;
  onDelete: (id: string) => void;
}

/** The stored articles that were read so far, newest first, found by title or outlet, each with a button to delete it. */
export function ArticleList(props: ArticleListProps) {
  const { listed, total, deleting, onFind, onMore, onDelete } = props;
  const { articles, more, find, looked } = listed;
  return (
    <section class="stored" aria-labelledby="stored">
      <h2 class="library-heading" id="stored">
        {libraryText.stored}
      </h2>
      {(total >= FILTER_FROM || find !== '') && (
        <label class="filter">
          <span class="filter-label">{libraryText.filter}</span>
          <input
            type="search"
            class="filter-input"
            value={find}
            onInput={(event) => onFind(event.currentTarget.value)}
          />
        </label>
      )}
      {total === 0 && <p class="library-note">{libraryText.storedNone}</p>}
      {total > 0 && find !== '' && articles.length === 0 && looked === null && (
        <p class="library-note">{libraryText.filterNone}</p>
      )}
      <ul class="stored-list">
        {articles.map((article) => (
          <StoredArticle
            key={article.id}
            article={article}
            isDeleting={deleting.has(article.id)}
            onDelete={onDelete}
          />
        ))}
      </ul>
      {looked !== null && (
        <output class="library-note stored-looking">{libraryText.looking(looked)}</output>
      )}
      {more && (
        <button type="button" class="button button-quiet more" onClick={onMore}>
          {libraryText.more}
        </button>
      )}
    </section>
  );
}

interface StoredArticleProps {
  article: ListedArticle;
  isDeleting: boolean;
  onDelete: (id: string) => void;
}

function StoredArticle({ article, isDeleting, onDelete }: StoredArticleProps) {
  return (
    <li class="stored-item">
      <div class="stored-words">
        <p class="stored-title">
          <ArticleTitle article={article} />
        </p>
        <ArticleSource article={article} />
        {article.folded != null && (
          <p class="article-source">{libraryText.folded(article.folded)}</p>
        )}
      </div>
      {isDeleting ? (
        <span class="stored-deleting">{libraryText.deleting}</span>
      ) : (
        <ConfirmButton
          quiet
          label={libraryText.delete}
          name={libraryText.deleteNamed(titleWords(article))}
          question={libraryText.deleteAsk}
          yes={libraryText.delete}
          onConfirm={() => onDelete(article.id)}
        />
      )}
    </li>
  );
}
