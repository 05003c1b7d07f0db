import ArchiveWorker from './archiveWorker?worker';
import type { FromArchive, ToArchive } from './messages';

/** A page's archive worker: how to ask it. */
export interface ArchiveAsker {
  ask(message: ToArchive): void;
  end(): void;
}

/** Starts an archive worker; `told` hears what it says. */
export function openWorker(told: (message: FromArchive) => void): ArchiveAsker {
  const worker = new ArchiveWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<FromArchive>) => told(data));
  worker.addEventListener('error', (event) => told({ kind: 'failed', message: event.message }));
  return {
    ask: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
  };
}
