import type { FollowedFeed } from '../../../lib/model/feed';
import { FileButton } from '../FileButton';
import { ShowMore } from '../../ShowMore';
import { AddFeed, type Adding } from './AddFeed';
import { FeedItem, type FeedActions } from './FeedItem';
import { feedsText } from './feedsText';

/** A list of feeds that was read from a file: how many on how many sites, to be followed or left; or what came of it. */
export type FeedList =
  | { state: 'read'; feeds: number; sites: number }
  | { state: 'none' }
  | { state: 'added'; feeds: number };

/** What the reader can do with feeds beside what one can do with each. */
export interface FeedsActions extends FeedActions {
  onAdd: (address: string) => void;
  onCheckAll: () => void;
  onImport: (file: File) => void;
  /** Within the reader's click: follow the feeds of the list. */
  onFollowList: () => void;
  onLeaveList: () => void;
  onExport: () => void;
}

interface FeedsSectionProps {
  /** By group and title. */
  feeds: FollowedFeed[];
  /** Stored articles of each feed, by its address. */
  articles: ReadonlyMap<string, number>;
  adding: Adding;
  /** Addresses of the feeds that are being asked. */
  checking: ReadonlySet<string>;
  list: FeedList | null;
  /** Milliseconds since 1970. */
  now: number;
  actions: FeedsActions;
}

/** Feeds shown of a group before "Show more". */
const STEP = 20;

/** The feeds that the reader follows: adding them, what each gave, and lists of them in and out. */
export function FeedsSection({ feeds, adding, list, actions, ...shown }: FeedsSectionProps) {
  const groups = grouped(feeds);
  return (
    <section aria-labelledby="feeds">
      <h2 class="library-heading" id="feeds">
        {feedsText.title}
      </h2>
      <p class="library-note">{feedsText.lead}</p>
      <AddFeed adding={adding} onAdd={actions.onAdd} />
      {feeds.length === 0 && <p class="library-note">{feedsText.none}</p>}
      {[...groups].map(([group, members]) => (
        <div key={group}>
          {group !== '' && (
            <h3 class="feed-group">
              <bdi>{group}</bdi>
            </h3>
          )}
          <ShowMore items={members} step={STEP} label={feedsText.more} class="stored-list">
            {(feed) => (
              <FeedItem
                key={feed.address}
                feed={feed}
                articles={shown.articles.get(feed.address) ?? 0}
                checking={shown.checking.has(feed.address)}
                now={shown.now}
                {...actions}
              />
            )}
          </ShowMore>
        </div>
      ))}
      <div class="feed-foot">
        {feeds.length > 1 && (
          <button type="button" class="button" onClick={actions.onCheckAll}>
            {feedsText.checkAll}
          </button>
        )}
        <FileButton
          label={feedsText.import}
          onFiles={([file]) => {
            if (file) actions.onImport(file);
          }}
        />
        {feeds.length > 0 && (
          <button type="button" class="button" onClick={actions.onExport}>
            {feedsText.export}
          </button>
        )}
      </div>
      <ReadList list={list} actions={actions} />
    </section>
  );
}

function grouped(feeds: readonly FollowedFeed[]): Map<string, FollowedFeed[]> {
  const groups = new Map<string, FollowedFeed[]>();
  for (const feed of feeds) {
    const members = groups.get(feed.group);
    if (members === undefined) groups.set(feed.group, [feed]);
    else members.push(feed);
  }
  return groups;
}

function ReadList({ list, actions }: { list: FeedList | null; actions: FeedsActions }) {
  if (list?.state !== 'read') {
    const said =
      list === null
        ? ''
        : list.state === 'none'
          ? feedsText.listNone
          : feedsText.listAdded(list.feeds);
    return <output class="feed-said">{said}</output>;
  }
  return (
    <div class="notice">
      <output class="notice-words feed-list-words">
        {feedsText.listWords(list.feeds, list.sites)} {feedsText.listHint}
      </output>
      <div class="notice-actions">
        <button type="button" class="button button-main" onClick={actions.onFollowList}>
          {feedsText.listFollow(list.feeds)}
        </button>
        <button type="button" class="button button-quiet" onClick={actions.onLeaveList}>
          {feedsText.listLeave}
        </button>
      </div>
    </div>
  );
}
