import type { ImportItem, ImportProgress } from '../lib/model/view';
import { ShowMore } from './ShowMore';
import { libraryText, outcomeText } from './text';

/** Lines of the report shown before "Show more". */
const STEP = 20;

interface ImportReportProps {
  progress: ImportProgress;
  onCancel: () => void;
}

/** A running import with its progress, or an ended one with what went in and what did not, and why. */
export function ImportReport({ progress, onCancel }: ImportReportProps) {
  const running = progress.state === 'running';
  return (
    <section class="import" aria-labelledby="import">
      <div class="import-head">
        <h2 class="library-heading" id="import">
          {titles[progress.state]}
        </h2>
        {running && (
          <button type="button" class="button" onClick={onCancel}>
            {libraryText.cancel}
          </button>
        )}
      </div>
      <output class="visually-hidden">{announcement(progress)}</output>
      {running ? <Running progress={progress} /> : <Ended progress={progress} />}
      <Problems items={progress.items} />
    </section>
  );
}

const titles: Record<ImportProgress['state'], string> = {
  running: libraryText.importing,
  done: libraryText.importDone,
  cancelled: libraryText.importCancelled,
};

function Running({ progress }: { progress: ImportProgress }) {
  const { filesDone, filesTotal, articlesAdded, current } = progress;
  return (
    <>
      <progress
        class="import-bar"
        max={Math.max(filesTotal, 1)}
        value={filesDone}
        aria-label={libraryText.importing}
      />
      <p class="import-counts">
        {libraryText.filesOf(filesDone, filesTotal)}, {libraryText.added(articlesAdded)}
      </p>
      {current && (
        <p class="import-current" dir="auto">
          {libraryText.reading(current)}
        </p>
      )}
    </>
  );
}

function Ended({ progress }: { progress: ImportProgress }) {
  return (
    <p class="import-counts">
      {summaryWords(progress)}
      {progress.state === 'cancelled' && ` ${libraryText.cancelledHint}`}
    </p>
  );
}

/** "12 articles added, 3 files already there, 1 file could not be read." */
function summaryWords({ articlesAdded, items }: ImportProgress): string {
  const count = (outcome: ImportItem['outcome']): number =>
    items.filter((item) => item.outcome === outcome).length;
  const known = count('already there');
  const other = count('not an article');
  const failed = count('failed');
  const parts = [
    articlesAdded > 0 ? libraryText.added(articlesAdded) : '',
    known > 0 ? libraryText.alreadyThere(known) : '',
    other > 0 ? libraryText.notArticles(other) : '',
    failed > 0 ? libraryText.failed(failed) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? libraryText.nothingAdded : `${parts.join(', ')}.`;
}

function Problems({ items }: { items: ImportItem[] }) {
  const problems = items.filter(
    (item) => item.outcome === 'failed' || item.outcome === 'not an article',
  );
  if (problems.length === 0) return null;
  return (
    <>
      <h3 class="import-problems">{libraryText.problems}</h3>
      <ShowMore items={problems} step={STEP} label={libraryText.more} class="problem-list">
        {(item, index) => (
          <li key={`${index}:${item.file}`} class="problem">
            <bdi class="problem-file">{item.file}</bdi>
            <span class="problem-outcome">{outcomeText[item.outcome]}</span>
            <span class="problem-message" dir="auto">
              {item.message ?? libraryText.noMessage}
            </span>
          </li>
        )}
      </ShowMore>
    </>
  );
}

/** What a screen reader hears: every tenth of the way, not every file. */
function announcement(progress: ImportProgress): string {
  if (progress.state !== 'running') return `${titles[progress.state]}. ${summaryWords(progress)}`;
  const tenths = Math.floor((progress.filesDone * 10) / Math.max(progress.filesTotal, 1));
  return libraryText.announce(tenths * 10);
}
