/** Told to all views of the extension, in all tabs, when the archive has changed. */
const CHANNEL = 'backstory-archive';

/** Milliseconds between two words of change: views read anew at each. */
const QUIET = 500;

/** Tells all views that the archive has changed, soon and not too often. */
export function changeTeller(): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  let timer: ReturnType<typeof setTimeout> | null = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      channel.postMessage('changed');
    }, QUIET);
  };
}

/** Calls back whenever the archive has changed; what comes back ends that. */
export function onArchiveChanged(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', changed);
  return () => channel.close();
}
