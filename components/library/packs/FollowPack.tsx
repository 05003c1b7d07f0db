import { useState } from 'preact/hooks';
import { packsText } from './packsText';

/** What came of following a pack. */
export type Following = 'idle' | 'refused' | 'no address' | 'known';

const SAID: Record<Following, string> = {
  idle: '',
  refused: packsText.refused,
  'no address': packsText.noAddress,
  known: packsText.known,
};

interface FollowPackProps {
  following: Following;
  /** While an import runs, none is fetched. */
  busy: boolean;
  /** Within the reader's click: ask for access to the site of this address, and follow it. */
  onFollow: (address: string) => void;
}

/** A form that takes the address of a pack file, and says what following it means. */
export function FollowPack({ following, busy, onFollow }: FollowPackProps) {
  const [address, setAddress] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (address.trim() !== '') onFollow(address.trim());
  };
  return (
    <form class="pack-form" onSubmit={submit} aria-labelledby="follow-pack">
      <h3 class="pack-heading" id="follow-pack">
        {packsText.follow}
      </h3>
      <label class="pack-field">
        <span class="filter-label">{packsText.address}</span>
        <input
          class="filter-input"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      <p class="library-note">{packsText.consent}</p>
      <div class="pack-actions">
        <button type="submit" class="button" disabled={busy}>
          {packsText.followNow}
        </button>
      </div>
      <output class="pack-said">{SAID[following]}</output>
    </form>
  );
}
