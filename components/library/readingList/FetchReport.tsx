import type { FetchProgress } from '../../../lib/model/readingList';
import { timeLeftWords } from '../importWords';
import { readingListText } from './readingListText';

interface FetchReportProps {
  fetching: FetchProgress;
  onPause: () => void;
  onResume: () => void;
  onStop: () => void;
}

/** How far fetching the list is and how to hold it; once it ended, what came of it. */
export function FetchReport({ fetching, onPause, onResume, onStop }: FetchReportProps) {
  const { state, total, taken, failed, secondsLeft, message } = fetching;
  if (state === 'denied') return <output class="library-note">{readingListText.denied}</output>;
  const busy = state === 'running' || state === 'paused';
  const parts = [
    readingListText.taken(taken),
    ...(failed > 0 ? [readingListText.kept(failed)] : []),
    ...(state === 'running' && secondsLeft !== null ? [timeLeftWords(secondsLeft)] : []),
  ];
  return (
    <section class="import listed-fetching" aria-labelledby="fetching">
      <div class="import-head">
        <h3 class="notice-heading" id="fetching">
          {readingListText[state]}
        </h3>
        {busy && (
          <div class="import-actions">
            {state === 'paused' ? (
              <button type="button" class="button button-main" onClick={onResume}>
                {readingListText.resume}
              </button>
            ) : (
              <button type="button" class="button" onClick={onPause}>
                {readingListText.pause}
              </button>
            )}
            <button type="button" class="button" onClick={onStop}>
              {readingListText.stop}
            </button>
          </div>
        )}
      </div>
      {busy && (
        <progress
          class={state === 'paused' ? 'import-bar import-bar-paused' : 'import-bar'}
          max={Math.max(total, 1)}
          value={taken + failed}
          aria-label={readingListText.running}
        />
      )}
      <p class="import-counts">{readingListText.progress(taken + failed, total)}</p>
      <p class="import-counts" {...(busy ? {} : { role: 'status' })}>
        {parts.join(', ')}
      </p>
      {message !== null && <p class="import-note">{message}</p>}
      {busy && <p class="import-note">{readingListText.rest}</p>}
    </section>
  );
}
