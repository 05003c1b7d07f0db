import type { ImportProgress } from '../../lib/model/library';
import { importText, importTitles } from './libraryText';
import { ImportFacts } from './ImportFacts';
import { ImportProblems } from './ImportProblems';

interface ImportReportProps {
  progress: ImportProgress;
  onPause: () => void;
  onResume: () => void;
  onCancel: () => void;
  /** Goes on with an import that the store gave up. */
  onRetry: () => void;
  /** Saves what did not go in as a file. */
  onSaveReport: () => void;
}

/** An import: how far it is and how to hold it; once it ended, what went in and what did not, and why. */
export function ImportReport(props: ImportReportProps) {
  const { progress } = props;
  const tidying = isTidying(progress);
  const ended = hasEnded(progress);
  return (
    <section class="import" aria-labelledby="import">
      <div class="import-head">
        <h2 class="library-heading" id="import">
          {tidying ? importText.tidyingTitle : importTitles[progress.state]}
        </h2>
        <Actions {...props} />
      </div>
      <output class="visually-hidden">{announcement(progress)}</output>
      {ended ? <Ended progress={progress} /> : <Running progress={progress} />}
      <ImportProblems progress={progress} onSave={ended ? props.onSaveReport : null} />
    </section>
  );
}

const isTidying = ({ state, step }: ImportProgress): boolean =>
  state === 'running' && step === 'tidying';

const hasEnded = ({ state }: ImportProgress): boolean =>
  state === 'done' || state === 'cancelled' || state === 'failed';

function Actions({ progress, onPause, onResume, onCancel, onRetry }: ImportReportProps) {
  const { state } = progress;
  if (state === 'failed') return <Action label={importText.retry} main onPress={onRetry} />;
  if (hasEnded(progress)) return null;
  if (isTidying(progress)) return <Action label={importText.later} onPress={onCancel} />;
  return (
    <div class="import-actions">
      {state === 'paused' && <Action label={importText.resume} main onPress={onResume} />}
      {state === 'running' && <Action label={importText.pause} onPress={onPause} />}
      <Action label={importText.stop} onPress={onCancel} />
    </div>
  );
}

interface ActionProps {
  label: string;
  main?: boolean;
  onPress: () => void;
}

function Action({ label, main = false, onPress }: ActionProps) {
  return (
    <button type="button" class={main ? 'button button-main' : 'button'} onClick={onPress}>
      {label}
    </button>
  );
}

function Running({ progress }: { progress: ImportProgress }) {
  const { state, current } = progress;
  const share = shareOf(progress);
  return (
    <>
      <progress
        class={state === 'paused' ? 'import-bar import-bar-paused' : 'import-bar'}
        {...(share === null ? {} : { max: 1, value: share })}
        aria-label={isTidying(progress) ? importText.tidyingTitle : importTitles[state]}
      />
      {isTidying(progress) && <p class="import-note">{importText.tidying}</p>}
      {state === 'waiting' && <p class="import-note">{importText.waiting}</p>}
      {state === 'paused' && <p class="import-note">{importText.paused}</p>}
      {state !== 'waiting' && <ImportFacts progress={progress} />}
      {state === 'running' && current !== null && (
        <p class="import-current" dir="auto">
          {importText.reading(current)}
        </p>
      )}
    </>
  );
}

/** How much is done, 0…1, by bytes where the sizes are known, else by files; null where nothing can be said. */
function shareOf(progress: ImportProgress): number | null {
  if (progress.state === 'waiting') return null;
  if (isTidying(progress)) return progress.tidied;
  const { bytesRead, bytesTotal, filesDone, filesTotal } = progress;
  if (bytesTotal > 0) return Math.min(bytesRead / bytesTotal, 1);
  return filesTotal > 0 ? filesDone / filesTotal : null;
}

function Ended({ progress }: { progress: ImportProgress }) {
  const { state, message } = progress;
  return (
    <>
      {state === 'failed' && message !== null && (
        <p class="library-error" role="alert">
          {message}
        </p>
      )}
      <p class="import-counts">
        {summaryWords(progress)}
        {state === 'cancelled' && ` ${importText.cancelledHint}`}
        {state === 'failed' && ` ${importText.failedHint}`}
      </p>
    </>
  );
}

/** "12 articles added, 3 articles already there, 1 could not be read." */
function summaryWords(progress: ImportProgress) {
  const { articlesAdded, articlesKnown, addressesListed, notArticles, failed } = progress;
  const parts = [
    articlesAdded > 0 ? importText.addedCount(articlesAdded) : '',
    addressesListed > 0 ? importText.listedCount(addressesListed) : '',
    articlesKnown > 0 ? importText.knownCount(articlesKnown) : '',
    notArticles > 0 ? importText.notArticles(notArticles) : '',
    failed > 0 ? importText.failed(failed) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? importText.nothingAdded : `${parts.join(', ')}.`;
}

/** What a screen reader hears: each turn, and every tenth of the way. */
function announcement(progress: ImportProgress): string {
  if (hasEnded(progress)) return `${importTitles[progress.state]}. ${summaryWords(progress)}`;
  if (progress.state !== 'running') return importTitles[progress.state];
  if (isTidying(progress)) return importText.tidyingTitle;
  return importText.announce(Math.floor((shareOf(progress) ?? 0) * 10) * 10);
}
