import { useState } from 'preact/hooks';
import type {
  FetchPlan,
  FetchProgress,
  ListedPage,
  ShownList,
} from '../../../lib/model/readingList';
import { LOCALE } from '../../text';
import { ConfirmButton } from '../ConfirmButton';
import { FetchConsent } from './FetchConsent';
import { FetchReport } from './FetchReport';
import { readingListText } from './readingListText';

/** What the reader can do with the reading list. */
export interface ReadingListActions {
  onFind: (words: string) => void;
  onMore: () => void;
  onRemove: (id: string) => void;
  onRemoveAll: () => void;
  /** Works out what fetching means, and shows it. */
  onPlan: () => void;
  /** Within the reader's click: asks for the sites and begins. `which`: all sites, those of the list, or those of it with the most pages. */
  onFetch: (which: 'all' | 'named' | 'most', again: boolean) => void;
  onLeave: () => void;
  onPause: () => void;
  onResume: () => void;
  onStop: () => void;
}

interface ReadingListSectionProps {
  list: ShownList;
  /** What fetching means, once it was asked for; null while it is not. */
  plan: FetchPlan | null;
  fetching: FetchProgress | null;
  actions: ReadingListActions;
}

/** From so many pages on a list is easier searched than read. */
const FIND_FROM = 8;

/** The addresses that are not in the archive yet. Nothing where there are none and none were. */
export function ReadingListSection({ list, plan, fetching, actions }: ReadingListSectionProps) {
  const [open, setOpen] = useState(false);
  const { total, pages, more, find } = list;
  if (total === 0 && fetching === null) return null;
  const busy = fetching?.state === 'running' || fetching?.state === 'paused';
  return (
    <section aria-labelledby="reading-list">
      <h2 class="library-heading" id="reading-list">
        {readingListText.title}
      </h2>
      {total > 0 && <p class="library-note">{readingListText.lead(total)}</p>}
      {fetching !== null && <FetchReport fetching={fetching} {...actions} />}
      {plan !== null && !busy && (
        <FetchConsent plan={plan} onFetch={actions.onFetch} onLeave={actions.onLeave} />
      )}
      {total > 0 && (
        <>
          <div class="listed-actions">
            {!busy && plan === null && (
              <button type="button" class="button" onClick={actions.onPlan}>
                {readingListText.fetch}
              </button>
            )}
            <ConfirmButton
              label={readingListText.removeAll}
              question={readingListText.removeAllAsk(total)}
              yes={readingListText.removeAllYes}
              onConfirm={actions.onRemoveAll}
            />
          </div>
          <details
            class="listed"
            open={open}
            onToggle={(event) => setOpen(event.currentTarget.open)}
          >
            <summary class="listed-summary">{readingListText.show(total)}</summary>
            {total >= FIND_FROM && (
              <label class="filter">
                <span class="filter-label">{readingListText.find}</span>
                <input
                  type="search"
                  class="filter-input"
                  value={find}
                  onInput={(event) => actions.onFind(event.currentTarget.value)}
                />
              </label>
            )}
            {pages.length === 0 && find !== '' && !more && (
              <p class="library-note">{readingListText.findNone}</p>
            )}
            <ul class="stored-list">
              {pages.map((page) => (
                <Listed key={page.id} page={page} onRemove={actions.onRemove} />
              ))}
            </ul>
            {more && (
              <button type="button" class="button button-quiet more" onClick={actions.onMore}>
                {readingListText.more}
              </button>
            )}
          </details>
        </>
      )}
    </section>
  );
}

interface ListedProps {
  page: ListedPage;
  onRemove: (id: string) => void;
}

function Listed({ page, onRemove }: ListedProps) {
  const { id, url, title, listedAt, tags, why } = page;
  const host = hostOf(url);
  const shown = title === '' ? url : title;
  const about = [host, readingListText.listedOn(dateWords(listedAt)), ...tags];
  return (
    <li class="stored-item">
      <div class="stored-words">
        <p class="stored-title">
          <a class="listed-link" href={url} target="_blank" rel="noopener noreferrer" dir="auto">
            {shown}
          </a>
        </p>
        <p class="article-source" dir="auto">
          {about.join(' · ')}
        </p>
        {why !== null && <p class="listed-why">{why}</p>}
      </div>
      <button
        type="button"
        class="button button-quiet"
        aria-label={readingListText.removeNamed(shown)}
        onClick={() => onRemove(id)}
      >
        {readingListText.remove}
      </button>
    </li>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

function dateWords(time: number): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium' }).format(time);
}
