import { browser } from 'wxt/browser';
import { WelcomePage } from '../../components/WelcomePage';
import type { ArchiveDatabase } from '../../lib/store/database';
import { openSidebar } from '../shared/openSidebar';
import { ALL_SITES, allowSites } from '../shared/siteAccess';
import { useCurrentWindow } from '../shared/useCurrentWindow';
import { useArchive } from '../shared/useArchive';
import { useSiteAccess } from '../shared/useSiteAccess';

/** The page after installing, with what it needs of the browser. */
export function Welcome({ db }: { db: ArchiveDatabase }) {
  const { summary } = useArchive(db);
  const window = useCurrentWindow();
  return (
    <WelcomePage
      access={useSiteAccess()}
      archive={summary}
      onAllowAll={() => void allowSites(ALL_SITES)}
      onOpenLibrary={() =>
        void browser.tabs.create({ url: browser.runtime.getURL('/library.html') })
      }
      onOpenSidebar={() => void openSidebar(window ?? undefined, false)}
    />
  );
}
