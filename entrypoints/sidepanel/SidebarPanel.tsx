import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { FeedOffer } from '../../components/FeedOffer';
import { Sidebar } from '../../components/Sidebar';
import { SavePage } from '../../components/SavePage';
import type { TabStory } from '../../lib/messaging/calls';
import { parseCard } from '../../lib/messaging/cardSchema';
import { parseNothing } from '../../lib/messaging/parseNothing';
import { receive } from '../../lib/messaging/receive';
import { parseTab, parseTabStory } from '../../lib/messaging/storySchema';
import { allowSites, ALL_SITES } from '../shared/siteAccess';
import { toBackground } from '../shared/toBackground';
import { useSaving } from './useSaving';
import { useFeedOffers } from './useFeedOffers';

interface SidebarPanelProps {
  /** The tab to show; null: the active one, whichever it is. */
  tab: number | null;
}

/** The sidebar, following the active tab of its window. */
export function SidebarPanel({ tab: fixed }: SidebarPanelProps) {
  const [tab, setTab] = useState<number | null>(fixed);
  // Nothing is drawn before the first answer: a guess would flash.
  const [shown, setShown] = useState<TabStory | null>(null);

  useEffect(() => {
    if (fixed !== null) return undefined;
    const follow = async () => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      setTab(active?.id ?? null);
    };
    const listener = () => void follow();
    listener();
    browser.tabs.onActivated.addListener(listener);
    browser.windows.onFocusChanged.addListener(listener);
    return () => {
      browser.tabs.onActivated.removeListener(listener);
      browser.windows.onFocusChanged.removeListener(listener);
    };
  }, [fixed]);

  const refresh = useCallback(async () => {
    if (tab === null) return;
    try {
      setShown(await toBackground('storyOf', { tab }, parseTabStory));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setShown({ story: { state: 'failed', title: '', why }, focus: null, lookUp: null });
    }
  }, [tab]);

  useEffect(() => {
    const ended = new AbortController();
    receive(
      browser.runtime,
      'views',
      {
        storyChanged: {
          parse: parseTab,
          answer: (changed) => {
            if (changed.tab === tab) void refresh();
            return null;
          },
        },
      },
      ended.signal,
    );
    // The page says nothing when it is left or closed: the browser does.
    const onUpdated = (updated: number) => {
      if (updated === tab) void refresh();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    void refresh();
    return () => {
      ended.abort();
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [tab, refresh]);

  // A story that was read anew has other cards, so that open ones are asked for again.
  const askCard = useMemo(
    () => (card: string) =>
      toBackground('card', { card, tab: shown === null ? null : tab }, parseCard),
    [shown, tab],
  );

  const { offers, follow } = useFeedOffers(tab, shown?.story ?? null);

  const { save, ...saving } = useSaving(tab, shown?.story ?? null);

  if (shown === null) return null;
  const { story } = shown;
  return (
    <Sidebar
      story={story}
      focusId={shown.focus}
      lookUp={shown.lookUp}
      askCard={askCard}
      onAllowSite={() => {
        if (story.state === 'no access' && story.origin !== '')
          void allowSites([`${story.origin}/*`]);
      }}
      onAllowAll={() => void allowSites(ALL_SITES)}
      onOpenLibrary={() =>
        void browser.tabs.create({ url: browser.runtime.getURL('/library.html') })
      }
      onOpenArticle={(url) => void browser.tabs.create({ url })}
      onMute={({ entity, name }) =>
        void toBackground('mute', { entity, name, muted: true }, parseNothing)
      }
      save={<SavePage {...saving} article={story.state === 'ready'} onSave={save} />}
      foot={<FeedOffer offers={offers} onFollow={follow} />}
    />
  );
}
