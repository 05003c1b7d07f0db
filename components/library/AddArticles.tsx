import { useState } from 'preact/hooks';
import { droppedFiles } from './droppedFiles';
import { FileButton } from './FileButton';
import { libraryText } from './libraryText';

interface AddArticlesProps {
  /** While an import runs, nothing more can be added. */
  busy: boolean;
  onFiles: (files: File[]) => void;
  onAddStarter: () => void;
}

/** Files, folders or a drop of both, handed on as files; or the starter articles. */
export function AddArticles({ busy, onFiles, onAddStarter }: AddArticlesProps) {
  const [over, setOver] = useState(false);
  const take = async (data: DataTransfer): Promise<void> => {
    const files = await droppedFiles(data);
    if (files.length > 0) onFiles(files);
  };
  const dragOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(!busy);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!busy && event.dataTransfer) void take(event.dataTransfer);
  };
  return (
    <section class="add" aria-labelledby="add">
      <h2 class="library-heading" id="add">
        {libraryText.add}
      </h2>
      <div
        class={over ? 'drop drop-over' : 'drop'}
        onDragOver={dragOver}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p class="drop-hint">{libraryText.addHint}</p>
        <div class="drop-actions">
          <FileButton label={libraryText.chooseFiles} main busy={busy} onFiles={onFiles} />
          <FileButton label={libraryText.chooseFolder} folder busy={busy} onFiles={onFiles} />
          <button type="button" class="button" disabled={busy} onClick={onAddStarter}>
            {libraryText.addStarter}
          </button>
        </div>
      </div>
    </section>
  );
}
