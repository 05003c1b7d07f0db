import type { SaveOutcome } from '../lib/model/saving';
import { outcomeWords, saveText } from './savingText';

interface SavePageProps {
  /** Since when the archive has the page, in milliseconds since 1970; null where it has not. */
  since: number | null;
  /** What came of saving it just now. */
  outcome: SaveOutcome | null;
  busy: boolean;
  /** The page is judged to be an article; else the reader knows better. */
  article: boolean;
  onSave: () => void;
}

/** Saves the page in the tab, or says since when the archive has it. */
export function SavePage({ since, outcome, busy, article, onSave }: SavePageProps) {
  const words = busy
    ? saveText.saving
    : outcome !== null
      ? outcomeWords(outcome)
      : since === null
        ? ''
        : saveText.since(since);
  const done = outcome !== null && outcome.state !== 'refused';
  const label = since !== null ? saveText.again : article ? saveText.save : saveText.saveAnyway;
  return (
    <div class={since === null ? 'save-page' : 'save-page save-page-kept'}>
      {!done && (
        <button
          type="button"
          class={since === null ? 'button' : 'button button-quiet'}
          disabled={busy}
          onClick={onSave}
        >
          {label}
        </button>
      )}
      <output class={outcome?.state === 'refused' ? 'save-words save-refused' : 'save-words'}>
        {words}
      </output>
    </div>
  );
}
