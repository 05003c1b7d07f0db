import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { parseNothing } from '../../lib/messaging/pageSchema';
import type { ImportProgress } from '../../lib/model/view';
import { toBackground } from '../shared/toBackground';
import type { FromWorker, ToWorker } from './importMessages';
import ImportWorker from './importWorker?worker';

/** Runs imports in a worker of this page: the last one's progress, and how to start and stop one. */
export function useImport(): {
  progress: ImportProgress | null;
  start(files: File[]): void;
  cancel(): void;
} {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);

  const start = useCallback((files: File[]) => {
    if (files.length === 0) return;
    worker.current ??= new ImportWorker();
    worker.current.onmessage = (event: MessageEvent<FromWorker>) => {
      const message = event.data;
      setProgress((before) =>
        message.kind === 'progress' ? message.progress : withFailure(before, message.message),
      );
      const ended = message.kind === 'failed' || message.progress.state !== 'running';
      // Open pages ask again: they may know more names now.
      if (ended) toBackground('archiveChanged', null, parseNothing).catch(() => undefined);
    };
    worker.current.onerror = (event) => {
      setProgress((before) => withFailure(before, event.message));
    };
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
