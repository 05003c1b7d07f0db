import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryActions } from '../../components/library/LibraryPage';
import { importReportFile } from '../../components/library/importReportFile';
import { LibraryPage } from '../../components/library/LibraryPage';
import { ALL_SITES as EVERY_SITE } from '../../components/library/SiteAccess';
import { TableForm } from '../../components/library/tables/TableForm';
import type { ImportItem } from '../../lib/model/library';
import { parseNothing } from '../../lib/messaging/parseNothing';
import type { TableColumns } from '../../lib/model/tableColumns';
import type { ArchiveDatabase } from '../../lib/store/database';
import { interruptedImport } from '../../lib/store/import/checkpoint';
import { useArchiveWorker } from '../shared/archive/useArchiveWorker';
import { useHoldings } from '../shared/archive/useHoldings';
import { ALL_SITES, allowSites, forbidSites } from '../shared/siteAccess';
import { toBackground } from '../shared/toBackground';
import { useSiteAccess } from '../shared/useSiteAccess';
import { Feeds } from './Feeds';
import { Packs } from './Packs';
import { Saving } from './Saving';
import { ReadingList } from './ReadingList';
import { saveText } from './saveText';
import { useCorrections } from './useCorrections';
import { useFeeds, withFeedTitles } from './useFeeds';
import { useImporting } from './useImporting';
import { useListedArticles } from './useListedArticles';
import { useMarkChoice } from './useMarkChoice';
import { useStorage } from './useStorage';
import { useTableForms } from './useTableForms';

/** The library, with what it needs of the browser and the store. */
export function Library({ db }: { db: ArchiveDatabase }) {
  const { holdings, revision, error, open, refresh } = useHoldings(db);
  const { listed, onFind, onMore, drop } = useListedArticles(open, revision);
  const storage = useStorage();
  const [deleting, setDeleting] = useState<ReadonlySet<string>>(new Set());
  const removed = useCallback(
    (id: string) => {
      drop(id);
      setDeleting((before) => new Set([...before].filter((each) => each !== id)));
      refresh();
    },
    [drop, refresh],
  );
  const { work, ask } = useArchiveWorker(removed);
  const importing = useImporting(revision, refresh);
  const access = useSiteAccess();
  const { muted, refresh: rereadMuted } = useCorrections(db);
  const { choice, choose } = useMarkChoice();
  const following = useFeeds(db);
  /** The files of the last import, to try again with. */
  const last = useRef<{ files: File[]; columns: (TableColumns | null)[] }>({
    files: [],
    columns: [],
  });
  const start = useCallback(
    (files: File[], columns: (TableColumns | null)[]): void => {
      last.current = { files, columns };
      ask({ kind: 'import', files, columns });
    },
    [ask],
  );
  const { asked, choose: chooseFiles } = useTableForms(start, holdings.checkpoint);
  /** What of the last import did not go in, to save as a file. */
  const problems = useRef<ImportItem[]>([]);
  problems.current = work.progress?.items ?? [];
  const actions = useMemo((): LibraryActions => {
    return {
      onFiles: chooseFiles,
      onRetry: () => start(last.current.files, last.current.columns),
      onSaveReport: () => saveText(importReportFile(problems.current, new Date())),
      onAddStarter: () => ask({ kind: 'starter', quiet: false }),
      onPause: () => ask({ kind: 'pause' }),
      onResume: () => ask({ kind: 'resume' }),
      onCancel: () => ask({ kind: 'cancel' }),
      onForget: () => ask({ kind: 'forget' }),
      onFind,
      onMore,
      onDelete: (id) => {
        setDeleting((before) => new Set([...before, id]));
        ask({ kind: 'remove', id });
      },
      onDeleteSource: (id) => ask({ kind: 'removeSource', id }),
      onEmpty: () => ask({ kind: 'removeEverything' }),
    };
  }, [ask, chooseFiles, start, onFind, onMore]);
  const takePack = useCallback((file: File) => actions.onFiles([file]), [actions]);
  const own = isUnderWay(work.progress?.state);
  return (
    <LibraryPage
      library={{
        summary: holdings.summary,
        sources: withFeedTitles(holdings.sources, following.feeds),
        interrupted:
          holdings.checkpoint === null || importing ? null : interruptedImport(holdings.checkpoint),
        elsewhere: importing && !own,
        storage,
        listed,
        error: error ?? work.failure,
        progress: work.progress,
        upkeep: work.upkeep,
        deleting,
      }}
      actions={actions}
      sections={{
        tables: asked && <TableForm key={asked.table.name} {...asked} />,
        readingList: (
          <ReadingList db={db} open={open} revision={revision} fetching={work.fetching} ask={ask} />
        ),
        saving: <Saving />,
        packs: (
          <Packs
            db={db}
            open={open}
            sources={holdings.sources}
            busy={own || importing}
            onTake={takePack}
            onDeleteSource={actions.onDeleteSource}
          />
        ),
        feeds: (
          <Feeds
            db={db}
            following={following}
            sources={holdings.sources}
            onDeleteSource={actions.onDeleteSource}
          />
        ),
      }}
      access={access}
      muted={muted}
      choice={choice}
      onChoose={choose}
      onAllowAll={() => void allowSites(ALL_SITES)}
      onRemoveOrigin={(origin) => void forbidSites(origin === EVERY_SITE ? ALL_SITES : [origin])}
      onUnmute={({ entity, name }) =>
        void toBackground('mute', { entity, name, muted: false }, parseNothing).then(rereadMuted)
      }
    />
  );
}

function isUnderWay(state: string | undefined): boolean {
  return state === 'running' || state === 'paused' || state === 'waiting';
}
