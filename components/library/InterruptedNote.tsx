import type { InterruptedImport } from '../../lib/model/library';
import { FileButton } from './FileButton';
import { importText, libraryText } from './libraryText';

interface InterruptedNoteProps {
  interrupted: InterruptedImport;
  onFiles: (files: File[]) => void;
  onForget: () => void;
}

/** Says what import was cut off, and how to go on with it. */
export function InterruptedNote({ interrupted, onFiles, onForget }: InterruptedNoteProps) {
  const { names, filesTotal, articlesAdded, share } = interrupted;
  const what = importText.interruptedWhat(names[0] ?? '', Math.max(filesTotal - 1, 0));
  return (
    <section class="notice" aria-labelledby="interrupted">
      <h2 class="notice-heading" id="interrupted">
        {importText.interrupted}
      </h2>
      <p class="notice-words" dir="auto">
        {importText.interruptedWords(what, articlesAdded, share)}
      </p>
      <p class="notice-words">{importText.interruptedHint}</p>
      <div class="notice-actions">
        <FileButton label={libraryText.chooseFiles} main onFiles={onFiles} />
        <FileButton label={libraryText.chooseFolder} folder onFiles={onFiles} />
        <button type="button" class="button button-quiet" onClick={onForget}>
          {importText.forget}
        </button>
      </div>
    </section>
  );
}
