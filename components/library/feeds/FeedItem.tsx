import type { FollowedFeed } from '../../../lib/model/feed';
import { siteWords, webLink } from '../../articleWords';
import { failureText, feedsText } from './feedsText';
import { agoWords } from './feedTimes';
import { RemoveFeed } from './RemoveFeed';

/** What the reader can do with one feed, by its address. */
export interface FeedActions {
  onCheck: (address: string) => void;
  onPause: (address: string, on: boolean) => void;
  /** Within the reader's click: ask for access to its site. */
  onAllow: (address: string) => void;
  onRemove: (address: string, withArticles: boolean) => void;
}

interface FeedItemProps extends FeedActions {
  feed: FollowedFeed;
  /** Articles of it that are stored. */
  articles: number;
  checking: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/** One feed: what it is, when it was checked and what that gave, and what can be done with it. */
export function FeedItem({ feed, articles, checking, now, ...actions }: FeedItemProps) {
  const { address, failure, on } = feed;
  const title = feedTitle(feed);
  const site = webLink(feed.site);
  return (
    <li class="stored-item">
      <div class="stored-words">
        <p class="source-name">
          {site === null ? (
            <bdi>{title}</bdi>
          ) : (
            <a class="feed-site" href={site} target="_blank" rel="noopener noreferrer">
              <bdi>{title}</bdi>
            </a>
          )}
        </p>
        <p class="article-source">{aboutWords(feed, articles, now)}</p>
        <output class="feed-state">{checking ? feedsText.checking : ''}</output>
        {failure !== null && !checking && (
          <p class="feed-failure">
            {failureText[failure.kind]}
            {failure.count > 1 && on ? ` (${feedsText.since(agoWords(failure.since, now))})` : ''}
          </p>
        )}
      </div>
      <div class="feed-actions">
        {failure?.kind === 'no access' && (
          <button
            type="button"
            class="button button-main"
            aria-label={feedsText.allowNamed(siteWords(address))}
            onClick={() => actions.onAllow(address)}
          >
            {feedsText.allow}
          </button>
        )}
        <button
          type="button"
          class="button button-quiet"
          disabled={checking}
          aria-label={feedsText.checkNamed(title)}
          onClick={() => actions.onCheck(address)}
        >
          {feedsText.check}
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-label={on ? feedsText.pauseNamed(title) : feedsText.resumeNamed(title)}
          onClick={() => actions.onPause(address, !on)}
        >
          {on ? feedsText.pause : feedsText.resume}
        </button>
        <RemoveFeed
          title={title}
          articles={articles}
          onRemove={(withArticles) => actions.onRemove(address, withArticles)}
        />
      </div>
    </li>
  );
}

/** What readers call a feed: its title, else its site. */
function feedTitle({ title, address }: Pick<FollowedFeed, 'title' | 'address'>): string {
  return title.trim() || siteWords(address);
}

function aboutWords(feed: FollowedFeed, articles: number, now: number): string {
  const { on, lastAsked, lastNew } = feed;
  const parts = [
    siteWords(feed.address),
    ...(on ? [] : [feedsText.paused]),
    lastAsked === null ? feedsText.never : feedsText.checked(agoWords(lastAsked, now)),
  ];
  if (lastNew !== null)
    parts.push(feedsText.brought(feed.articles, feed.addresses, agoWords(lastNew, now)));
  if (articles > 0) parts.push(feedsText.holds(articles));
  return parts.join(' · ');
}
