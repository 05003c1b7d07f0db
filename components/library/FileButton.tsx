interface FileButtonProps {
  label: string;
  /** A whole folder instead of files. */
  folder?: boolean;
  main?: boolean;
  busy?: boolean;
  onFiles: (files: File[]) => void;
}

/** A native file input in the shape of a button: it keeps its keyboard and its name. */
export function FileButton({
  label,
  folder = false,
  main = false,
  busy = false,
  onFiles,
}: FileButtonProps) {
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
