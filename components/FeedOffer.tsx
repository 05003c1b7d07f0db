import type { AddedFeed, OfferedFeed } from '../lib/model/feed';
import { siteWords } from './articleWords';
import { failureText, feedsText } from './library/feeds/feedsText';

/** Feeds that the page has and the reader does not follow, with what came of following one. */
export interface FeedOffers {
  feeds: OfferedFeed[];
  said: AddedFeed | { state: 'refused' } | null;
}

interface FeedOfferProps {
  offers: FeedOffers;
  /** Within the reader's click: follow this feed. */
  onFollow: (address: string) => void;
}

/** Feeds offered of one page before the others are left to the library. */
const MOST = 3;

/** Says that the site of the page has a feed, with a button to follow it. Nothing where it has none. */
export function FeedOffer({ offers, onFollow }: FeedOfferProps) {
  const feeds = offers.feeds.slice(0, MOST);
  const said = saidWords(offers.said);
  if (feeds.length === 0 && said === '') return null;
  return (
    <section class="feed-offer" aria-label={feedsText.title}>
      {feeds.length > 0 && (
        <p class="feed-offer-words">
          {feeds.length === 1 ? feedsText.offerOne : feedsText.offerMany}
        </p>
      )}
      {feeds.map(({ address, title }) => (
        <div key={address} class="feed-offer-row">
          <bdi class="feed-offer-words">{title || siteWords(address)}</bdi>
          <button
            type="button"
            class="button"
            aria-label={feedsText.followNamed(title || siteWords(address))}
            onClick={() => onFollow(address)}
          >
            {feedsText.follow}
          </button>
        </div>
      ))}
      <output class="feed-offer-words">{said}</output>
    </section>
  );
}

function saidWords(said: FeedOffers['said']): string {
  if (said === null) return '';
  if (said.state === 'refused') return feedsText.refused;
  if (said.state === 'failed') return failureText[said.kind];
  return said.state === 'choose' ? '' : feedsText.added(said.title);
}
