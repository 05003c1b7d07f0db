import { useEffect, useState } from 'preact/hooks';
import type { AddedFeed, OfferedFeed } from '../../../lib/model/feed';
import { siteWords } from '../../articleWords';
import { failureText, feedsText } from './feedsText';

/** How far adding a feed is: what came of it, or that the reader did not allow its site. */
export type Adding = { state: 'idle' | 'asking' | 'refused' | 'no address' } | AddedFeed;

interface AddFeedProps {
  adding: Adding;
  /** Within the reader's click: follow the feed of this address. */
  onAdd: (address: string) => void;
}

/** A form that takes the address of a feed or of a site, and says what came of it. */
export function AddFeed({ adding, onAdd }: AddFeedProps) {
  const [address, setAddress] = useState('');
  useEffect(() => {
    if (adding.state === 'added') setAddress('');
  }, [adding]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (address.trim() !== '') onAdd(address);
  };
  return (
    <>
      <form class="feed-form" onSubmit={submit}>
        <label class="filter-label" for="feed-address">
          {feedsText.address}
        </label>
        <div class="feed-row">
          <input
            id="feed-address"
            class="filter-input"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            dir="ltr"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={adding.state === 'asking'}>
            {feedsText.add}
          </button>
        </div>
      </form>
      <output class="feed-said">{saidWords(adding)}</output>
      {adding.state === 'choose' && <Choice feeds={adding.feeds} onAdd={onAdd} />}
    </>
  );
}

function Choice({ feeds, onAdd }: { feeds: OfferedFeed[]; onAdd: (address: string) => void }) {
  return (
    <ul class="stored-list feed-choice">
      {feeds.map(({ address, title }) => (
        <li key={address} class="site">
          <span>
            <bdi>{title || siteWords(address)}</bdi>
          </span>
          <button
            type="button"
            class="button"
            aria-label={feedsText.followNamed(title || address)}
            onClick={() => onAdd(address)}
          >
            {feedsText.follow}
          </button>
        </li>
      ))}
    </ul>
  );
}

function saidWords(adding: Adding): string {
  if (adding.state === 'added') return feedsText.added(adding.title);
  if (adding.state === 'followed already') return feedsText.followedAlready(adding.title);
  if (adding.state === 'choose')
    return adding.feeds.length === 1 ? feedsText.chooseOne : feedsText.choose;
  if (adding.state === 'failed') return failureText[adding.kind];
  return PLAIN[adding.state];
}

const PLAIN: Record<'idle' | 'asking' | 'refused' | 'no address', string> = {
  idle: '',
  asking: feedsText.adding,
  refused: feedsText.refused,
  'no address': feedsText.noAddress,
};
