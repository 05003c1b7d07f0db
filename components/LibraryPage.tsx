import type { MarkChoice } from '../lib/model/markChoice';
import type { ArchiveSummary, ArticleCard, ImportProgress, MutedName } from '../lib/model/view';
import { AddArticles } from './AddArticles';
import { ArticleList } from './ArticleList';
import { BrandMark } from './BrandMark';
import { ConfirmButton } from './ConfirmButton';
import { ImportReport } from './ImportReport';
import { MutedNames } from './MutedNames';
import { SiteAccess, type Access } from './SiteAccess';
import { libraryText, numberWords } from './text';
import { WhatIsMarked } from './WhatIsMarked';

interface LibraryPageProps {
  summary: ArchiveSummary;
  articles: ArticleCard[];
  /** Why the archive cannot be read; null while it can. */
  error?: string | null;
  /** Names that are never marked. */
  muted?: MutedName[];
  onUnmute?: (name: MutedName) => void;
  /** Which names are marked; null until it is known. */
  choice?: MarkChoice | null;
  onChoose?: (choice: MarkChoice) => void;
  /** The import that runs or ran last; null where there was none. */
  progress: ImportProgress | null;
  access: Access;
  onFiles: (files: File[]) => void;
  onCancel: () => void;
  onDelete: (id: string) => void;
  onEmpty: () => void;
  onAddStarter: () => void;
  onAllowAll: () => void;
  /** Called with one of `access.origins`, or with `ALL_SITES` of `SiteAccess`. */
  onRemoveOrigin: (origin: string) => void;
}

/** The library: what the archive holds, adding to it, taking from it, and which sites may be read. */
export function LibraryPage(props: LibraryPageProps) {
  const { summary, articles, progress, access } = props;
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
        {props.error ? (
          <p class="library-error" role="alert">
            {props.error}
          </p>
        ) : null}
        <Holdings summary={summary} />
        <AddArticles
          busy={progress?.state === 'running'}
          onFiles={props.onFiles}
          onAddStarter={props.onAddStarter}
        />
        {progress && <ImportReport progress={progress} onCancel={props.onCancel} />}
        <ArticleList articles={articles} onDelete={props.onDelete} />
        {summary.articles > 0 && (
          <ConfirmButton
            label={libraryText.empty}
            question={libraryText.emptyAsk(summary.articles)}
            yes={libraryText.emptyYes}
            onConfirm={props.onEmpty}
          />
        )}
        {props.choice && props.onChoose && (
          <WhatIsMarked choice={props.choice} onChoose={props.onChoose} />
        )}
        {props.muted && props.onUnmute && (
          <MutedNames muted={props.muted} onUnmute={props.onUnmute} />
        )}
        <SiteAccess
          access={access}
          onAllowAll={props.onAllowAll}
          onRemoveOrigin={props.onRemoveOrigin}
        />
      </main>
    </div>
  );
}

function Holdings({ summary }: { summary: ArchiveSummary }) {
  return (
    <section class="holdings" aria-labelledby="holdings">
      <h2 class="visually-hidden" id="holdings">
        {libraryText.holds}
      </h2>
      <ul class="holdings-list">
        <Holding n={summary.articles} words={libraryText.articles} />
        <Holding n={summary.names} words={libraryText.names} />
        <Holding n={summary.events} words={libraryText.events} />
      </ul>
    </section>
  );
}

function Holding({ n, words }: { n: number; words: (n: number) => string }) {
  return (
    <li class="holding">
      <span class="holding-number">{numberWords(n)}</span>{' '}
      <span class="holding-words">{words(n)}</span>
    </li>
  );
}
