import { browser } from 'wxt/browser';
import { WelcomePage } from '../../components/WelcomePage';
import { parseNothing } from '../../lib/messaging/pageSchema';
import type { ArchiveDatabase } from '../../lib/store/database';
import { ALL_SITES, allowSites } from '../shared/siteAccess';
import { toBackground } from '../shared/toBackground';
import { useArchive } from '../shared/useArchive';
import { useSiteAccess } from '../shared/useSiteAccess';

/** The page after installing, with what it needs of the browser. */
export function Welcome({ db }: { db: ArchiveDatabase }) {
  const { summary } = useArchive(db);
  return (
    <WelcomePage
      access={useSiteAccess()}
      archive={summary}
      onAllowAll={() => void allowSites(ALL_SITES)}
      onOpenLibrary={() =>
        void browser.tabs.create({ url: browser.runtime.getURL('/library.html') })
      }
      onOpenSidebar={() => void toBackground('openSidebar', { card: null }, parseNothing)}
    />
  );
}
