import { useState } from 'preact/hooks';
import type { ArticleCard } from '../lib/model/view';
import { ArticleSource, ArticleTitle } from './ArticleTitle';
import { sourceWords, titleWords } from './articleWords';
import { ConfirmButton } from './ConfirmButton';
import { ShowMore } from './ShowMore';
import { libraryText } from './text';

/** Rows that are drawn at once: enough to scroll through, few enough to stay quick with 10,000 articles. */
const STEP = 100;

/** From so many articles on, a list is easier searched than read. */
const FILTER_FROM = 8;

interface ArticleListProps {
  articles: ArticleCard[];
  onDelete: (id: string) => void;
}

/** The stored articles in the order they come, found by title or outlet, each with a button to delete it. */
export function ArticleList({ articles, onDelete }: ArticleListProps) {
  const [filter, setFilter] = useState('');
  const found = articles.filter((article) => matches(article, filter));
  return (
    <section class="stored" aria-labelledby="stored">
      <h2 class="library-heading" id="stored">
        {libraryText.stored}
      </h2>
      {articles.length >= FILTER_FROM && (
        <label class="filter">
          <span class="filter-label">{libraryText.filter}</span>
          <input
            type="search"
            class="filter-input"
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
        </label>
      )}
      {articles.length === 0 && <p class="library-note">{libraryText.storedNone}</p>}
      {articles.length > 0 && found.length === 0 && (
        <p class="library-note">{libraryText.filterNone}</p>
      )}
      <ShowMore key={filter} items={found} step={STEP} label={libraryText.more} class="stored-list">
        {(article) => (
          <li key={article.id} class="stored-item">
            <div class="stored-words">
              <p class="stored-title">
                <ArticleTitle article={article} />
              </p>
              <ArticleSource article={article} />
            </div>
            <ConfirmButton
              quiet
              label={libraryText.delete}
              name={libraryText.deleteNamed(titleWords(article))}
              question={libraryText.deleteAsk}
              yes={libraryText.delete}
              onConfirm={() => onDelete(article.id)}
            />
          </li>
        )}
      </ShowMore>
    </section>
  );
}

/** Whether every word of the filter occurs in the title or the outlet, letter case aside. */
function matches(article: ArticleCard, filter: string): boolean {
  const text = `${titleWords(article)} ${sourceWords(article)}`.toLocaleLowerCase();
  return filter
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
