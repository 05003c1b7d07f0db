import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FeedOffers } from '../../components/FeedOffer';
import { parseAddedFeed, parseOfferedFeeds } from '../../lib/messaging/feedSchema';
import type { PageStory } from '../../lib/model/view';
import { allowSites } from '../shared/siteAccess';
import { sitePattern } from '../shared/sitePattern';
import { toBackground } from '../shared/toBackground';

const NONE: FeedOffers = { feeds: [], said: null };

/** The feeds of the page in a tab that are not followed yet, and how to follow one. The page is asked once it was read. */
export function useFeedOffers(
  tab: number | null,
  story: PageStory | null,
): { offers: FeedOffers; follow: (address: string) => void } {
  const [offers, setOffers] = useState(NONE);
  const page = pageOf(story);
  useEffect(() => {
    setOffers(NONE);
    if (tab === null || page === null) return undefined;
    let left = false;
    toBackground('offeredFeeds', { tab }, parseOfferedFeeds).then(
      (feeds) => left || setOffers({ feeds, said: null }),
      // A page without an offer is none the worse.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [tab, page]);
  const follow = useCallback((address: string) => {
    void followFeed(address).then((said) =>
      setOffers(({ feeds }) => ({
        feeds: isFollowed(said) ? feeds.filter((feed) => feed.address !== address) : feeds,
        said,
      })),
    );
  }, []);
  return { offers, follow };
}

/** Must be called straight from the reader's click: the browser asks for the site, where it is not allowed yet. */
async function followFeed(address: string): Promise<FeedOffers['said']> {
  try {
    if (!(await allowSites([sitePattern(address)]))) return { state: 'refused' };
    return await toBackground('addFeed', { address, group: '' }, parseAddedFeed);
  } catch {
    return { state: 'failed', kind: 'unreachable' };
  }
}

function isFollowed(said: FeedOffers['said']): boolean {
  return said?.state === 'added' || said?.state === 'followed already';
}

/** Which page it is, once it was read; null before. */
function pageOf(story: PageStory | null): string | null {
  if (story?.state === 'ready') return story.url;
  return story?.state === 'no article' ? story.title : null;
}
