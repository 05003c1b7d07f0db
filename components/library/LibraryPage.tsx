import type { ComponentChildren } from 'preact';
import type {
  ArchiveSummary,
  ImportProgress,
  InterruptedImport,
  ListedArticles,
  SourceSummary,
  StorageUse,
  Upkeep,
} from '../../lib/model/library';
import type { MarkChoice } from '../../lib/model/markChoice';
import type { MutedName } from '../../lib/model/view';
import { BrandMark } from '../BrandMark';
import { ConfirmButton } from './ConfirmButton';
import { MutedNames } from './MutedNames';
import { SiteAccess, type Access } from './SiteAccess';
import { WhatIsMarked } from './WhatIsMarked';
import { AddArticles } from './AddArticles';
import { ArticleList } from './ArticleList';
import { Holdings } from './Holdings';
import { ImportReport } from './ImportReport';
import { InterruptedNote } from './InterruptedNote';
import { importText, libraryText } from './libraryText';
import { SourceList } from './SourceList';
import { UpkeepNote } from './UpkeepNote';

/** What the archive holds and what happens to it. */
export interface LibraryState {
  summary: ArchiveSummary;
  /** Null until it is known. */
  storage: StorageUse | null;
  sources: SourceSummary[];
  listed: ListedArticles;
  /** Why the archive cannot be used, with a way out; null while it can. */
  error: string | null;
  /** The import that runs or ran last; null where there was none. */
  progress: ImportProgress | null;
  upkeep: Upkeep | null;
  /** An import that was cut off; null where there is none. */
  interrupted: InterruptedImport | null;
  /** Another tab imports. */
  elsewhere: boolean;
  /** Ids of articles that are being deleted. */
  deleting: ReadonlySet<string>;
}

/** What the reader can do with the archive. */
export interface LibraryActions {
  onFiles: (files: File[]) => void;
  onAddStarter: () => void;
  onPause: () => void;
  onResume: () => void;
  onCancel: () => void;
  onRetry: () => void;
  onSaveReport: () => void;
  onForget: () => void;
  onFind: (words: string) => void;
  onMore: () => void;
  onDelete: (id: string) => void;
  onDeleteSource: (id: string) => void;
  onEmpty: () => void;
}

/** Sections that bring their own state and actions. */
interface LibrarySections {
  /** What the columns of chosen tables are, before they are imported. */
  tables?: ComponentChildren;
  readingList?: ComponentChildren;
  feeds?: ComponentChildren;
  packs?: ComponentChildren;
  saving?: ComponentChildren;
}

interface LibraryPageProps {
  sections: LibrarySections;
  library: LibraryState;
  actions: LibraryActions;
  /** Names that are never marked. */
  muted: MutedName[];
  onUnmute: (name: MutedName) => void;
  /** Which names are marked; null until it is known. */
  choice: MarkChoice | null;
  onChoose: (choice: MarkChoice) => void;
  access: Access;
  onAllowAll: () => void;
  /** Called with one of `access.origins`, or with `ALL_SITES` of `SiteAccess`. */
  onRemoveOrigin: (origin: string) => void;
}

/** The library: what the archive holds, adding to it, taking from it, and which sites may be read. */
export function LibraryPage(props: LibraryPageProps) {
  const { library, actions, sections } = props;
  const { summary, progress, upkeep, interrupted } = library;
  const busy = isBusy(progress);
  return (
    <div class="library">
      <header class="library-head">
        <h1 class="library-title">
          <BrandMark />
          {libraryText.title}
        </h1>
        <p class="library-lead">{libraryText.lead}</p>
      </header>
      <main class="library-main">
        {library.error ? (
          <p class="library-error" role="alert">
            {library.error}
          </p>
        ) : null}
        <Holdings summary={summary} storage={library.storage} />
        {interrupted !== null && !busy && (
          <InterruptedNote
            interrupted={interrupted}
            onFiles={actions.onFiles}
            onForget={actions.onForget}
          />
        )}
        {library.elsewhere && !busy && <p class="notice notice-words">{importText.elsewhere}</p>}
        {progress !== null && <ImportReport progress={progress} {...actions} />}
        {upkeep !== null && <UpkeepNote upkeep={upkeep} />}
        <AddArticles busy={busy} onFiles={actions.onFiles} onAddStarter={actions.onAddStarter} />
        {sections.tables}
        {sections.readingList}
        {sections.feeds}
        {sections.packs}
        <SourceList
          sources={library.sources}
          busy={upkeep?.task === 'deleting'}
          onDelete={actions.onDeleteSource}
        />
        <ArticleList
          listed={library.listed}
          total={summary.articles}
          deleting={library.deleting}
          onFind={actions.onFind}
          onMore={actions.onMore}
          onDelete={actions.onDelete}
        />
        {summary.articles > 0 && (
          <ConfirmButton
            label={libraryText.empty}
            question={libraryText.emptyAsk(summary.articles)}
            yes={libraryText.emptyYes}
            onConfirm={actions.onEmpty}
          />
        )}
        {sections.saving}
        {props.choice && <WhatIsMarked choice={props.choice} onChoose={props.onChoose} />}
        <MutedNames muted={props.muted} onUnmute={props.onUnmute} />
        <SiteAccess
          access={props.access}
          onAllowAll={props.onAllowAll}
          onRemoveOrigin={props.onRemoveOrigin}
        />
      </main>
    </div>
  );
}

/** Whether an import runs, so that no other can begin. While the archive is put in order, one can. */
function isBusy(progress: ImportProgress | null): boolean {
  if (progress === null) return false;
  if (progress.state === 'running') return progress.step === 'reading';
  return progress.state === 'waiting' || progress.state === 'paused';
}
