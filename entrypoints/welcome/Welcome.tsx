import { browser } from 'wxt/browser';
import { WelcomePage } from '../../components/WelcomePage';
import type { ArchiveDatabase } from '../../lib/store/database';
import { useArchiveWorker } from '../shared/archive/useArchiveWorker';
import { useHoldings } from '../shared/archive/useHoldings';
import { openSidebar } from '../shared/openSidebar';
import { ALL_SITES, allowSites } from '../shared/siteAccess';
import { useCurrentWindow } from '../shared/useCurrentWindow';
import { useSiteAccess } from '../shared/useSiteAccess';

/** The page after installing, with what it needs of the browser. It adds the starter corpus. */
export function Welcome({ db }: { db: ArchiveDatabase }) {
  const { holdings } = useHoldings(db);
  const { work } = useArchiveWorker();
  const window = useCurrentWindow();
  return (
    <WelcomePage
      access={useSiteAccess()}
      archive={holdings.summary}
      adding={work.progress?.state === 'running' && work.progress.step === 'reading'}
      onAllowAll={() => void allowSites(ALL_SITES)}
      onOpenLibrary={() =>
        void browser.tabs.create({ url: browser.runtime.getURL('/library.html') })
      }
      onOpenSidebar={() => void openSidebar(window ?? undefined, false)}
    />
  );
}
