import { useEffect, useRef, useState } from 'preact/hooks';
import { MOST_NAMED_SITES, type FetchPlan } from '../../../lib/model/readingList';
import { readingListText } from './readingListText';

interface FetchConsentProps {
  plan: FetchPlan;
  /** Called within the reader's click. */
  onFetch: (which: 'all' | 'named' | 'most', again: boolean) => void;
  onLeave: () => void;
}

/** Says what fetching the list does and what others see of it, and asks for it. Takes the focus when it comes. */
export function FetchConsent({ plan, onFetch, onLeave }: FetchConsentProps) {
  const fresh = plan.pages - plan.tried;
  const [again, setAgain] = useState(fresh === 0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { hosts, hostCount } = plan;
  const many = hostCount > MOST_NAMED_SITES;
  const count = again ? plan.pages : fresh;
  return (
    <section class="notice listed-consent" aria-labelledby="fetch">
      <h3 class="notice-heading" id="fetch" ref={heading} tabIndex={-1}>
        {readingListText.fetchTitle(count)}
      </h3>
      <p class="notice-words">{readingListText.fetchWhat(count, hostCount)}</p>
      <p class="notice-words">
        {many ? readingListText.fetchAskMany(MOST_NAMED_SITES) : readingListText.fetchAsk}
      </p>
      <p class="listed-hosts-title" id="fetch-hosts">
        {readingListText.hosts}
      </p>
      <ul class="listed-hosts" aria-labelledby="fetch-hosts">
        {hosts.map(({ host, pages }) => (
          <li key={host}>
            <bdi>{host}</bdi>: {readingListText.hostPages(pages)}
          </li>
        ))}
        {hostCount > hosts.length && <li>{readingListText.hostsMore(hostCount - hosts.length)}</li>}
      </ul>
      {plan.tried > 0 && fresh > 0 && (
        <div class="choice-row">
          <input
            type="checkbox"
            class="choice-input"
            id="fetch-again"
            checked={again}
            onChange={(event) => setAgain(event.currentTarget.checked)}
          />
          <label class="choice-label" for="fetch-again">
            {readingListText.again(plan.tried)}
          </label>
        </div>
      )}
      <div class="notice-actions">
        <button
          type="button"
          class="button button-main"
          onClick={() => onFetch(many ? 'all' : 'named', again)}
        >
          {many ? readingListText.fetchAll : readingListText.fetchYes}
        </button>
        {many && (
          <button type="button" class="button" onClick={() => onFetch('most', again)}>
            {readingListText.fetchSome(MOST_NAMED_SITES)}
          </button>
        )}
        <button type="button" class="button" onClick={onLeave}>
          {readingListText.fetchNo}
        </button>
      </div>
    </section>
  );
}
