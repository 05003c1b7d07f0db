import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { parseNothing } from '../../lib/messaging/pageSchema';
import type { ImportProgress } from '../../lib/model/view';
import { toBackground } from '../shared/toBackground';
import type { FromWorker, ToWorker } from './importMessages';
import ImportWorker from './importWorker?worker';

/** Runs imports in a worker of this page: the last one's progress, and how to start and stop one. */
export function useImport(): {
  progress: ImportProgress | null;
  start: (files: File[]) => void;
  cancel: () => void;
} {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);

  const start = useCallback((files: File[]) => {
    if (files.length === 0) return;
    worker.current ??= openWorker(
      (told) =>
        setProgress((before) =>
          told.kind === 'progress' ? told.progress : withFailure(before, told.message),
        ),
      (trouble) => setProgress((before) => withFailure(before, trouble)),
    );
    const message: ToWorker = { kind: 'import', files };
    worker.current.postMessage(message);
  }, []);

  const cancel = useCallback(() => {
    const message: ToWorker = { kind: 'cancel' };
    worker.current?.postMessage(message);
  }, []);

  return { progress, start, cancel };
}

function withFailure(before: ImportProgress | null, message: string): ImportProgress {
  const none = { filesDone: 0, filesTotal: 0, articlesAdded: 0, items: [] };
  const { items, ...rest } = before ?? none;
  return {
    ...rest,
    state: 'cancelled',
    current: null,
    items: [...items, { file: 'The import', outcome: 'failed', message, articles: 0 }],
  };
}

/** The worker, with what it tells; once an import has ended, open pages ask again: they may know more names now. */
function openWorker(told: (message: FromWorker) => void, failed: (why: string) => void): Worker {
  const worker = new ImportWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    told(data);
    if (data.kind === 'failed' || data.progress.state !== 'running')
      toBackground('archiveChanged', null, parseNothing).catch(() => undefined);
  });
  worker.addEventListener('error', (event) => failed(event.message));
  return worker;
}
