import { useState } from 'preact/hooks';
import { droppedFiles } from './droppedFiles';
import { libraryText } from './text';

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

interface FileButtonProps {
  label: string;
  folder?: boolean;
  main?: boolean;
  busy: boolean;
  onFiles: (files: File[]) => void;
}

/** A native file input in the shape of a button: it keeps its keyboard and its name. */
function FileButton({ label, folder = false, main = false, busy, onFiles }: FileButtonProps) {
  const chosen = (event: Event & { currentTarget: HTMLInputElement }): void => {
    const input = event.currentTarget;
    const files = [...(input.files ?? [])];
    // Emptied so that choosing the same files again is a change.
    input.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <label class={main ? 'button button-main file' : 'button file'}>
      <input
        type="file"
        class="file-input"
        multiple
        disabled={busy}
        onChange={chosen}
        ref={(input) => {
          if (input) input.webkitdirectory = folder;
        }}
      />
      {label}
    </label>
  );
}
