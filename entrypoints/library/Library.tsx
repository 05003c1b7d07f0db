import { useEffect } from 'preact/hooks';
import { LibraryPage } from '../../components/LibraryPage';
import { ALL_SITES as EVERY_SITE } from '../../components/SiteAccess';
import { parseNothing } from '../../lib/messaging/pageSchema';
import type { ArchiveDatabase } from '../../lib/store/database';
import { linkPending } from '../../lib/store/linkPending';
import { removeArticle, removeEverything } from '../../lib/store/removeArticles';
import { ALL_SITES, allowSites, forbidSites } from '../shared/siteAccess';
import { toBackground } from '../shared/toBackground';
import { useArchive } from '../shared/useArchive';
import { useSiteAccess } from '../shared/useSiteAccess';
import { useCorrections } from './useCorrections';
import { useImport } from './useImport';
import { useMarkChoice } from './useMarkChoice';

/** The library, with what it needs of the browser and the store. */
export function Library({ db }: { db: ArchiveDatabase }) {
  const { summary, articles, error } = useArchive(db);
  const { progress, start, cancel } = useImport();
  const access = useSiteAccess();
  const muted = useCorrections(db);
  const { choice, choose } = useMarkChoice();
  // An import that was killed left its names unlinked.
  useEffect(() => void linkPending(db), [db]);
  const changed = () => toBackground('archiveChanged', null, parseNothing);
  return (
    <LibraryPage
      summary={summary}
      articles={articles}
      error={error}
      progress={progress}
      access={access}
      muted={muted}
      choice={choice}
      onChoose={choose}
      onFiles={start}
      onCancel={cancel}
      onDelete={(id) => void removeArticle(db, id).then(changed)}
      onEmpty={() => void removeEverything(db).then(changed)}
      onAddStarter={() => void addStarter(start)}
      onAllowAll={() => void allowSites(ALL_SITES)}
      onRemoveOrigin={(origin) => void forbidSites(origin === EVERY_SITE ? ALL_SITES : [origin])}
      onUnmute={({ entity, name }) =>
        void toBackground('mute', { entity, name, muted: false }, parseNothing)
      }
    />
  );
}

/** The starter corpus is a pack like any other, and goes in by the same path. */
async function addStarter(start: (files: File[]) => void): Promise<void> {
  const pack = await (await fetch('/starter.backstory')).blob();
  start([new File([pack], 'starter.backstory')]);
}
