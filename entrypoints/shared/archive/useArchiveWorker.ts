import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ImportProgress, Upkeep } from '../../../lib/model/library';
import type { FetchProgress } from '../../../lib/model/readingList';
import { parseNothing } from '../../../lib/messaging/parseNothing';
import { isStarterWanted, starterIsIn } from '../starterWanted';
import { toBackground } from '../toBackground';
import type { FromArchive, ToArchive } from './messages';
import { openWorker, type ArchiveAsker } from './openWorker';

/** Milliseconds after opening a page, or after the last job, before the archive is put in order. */
const CALM = 3_000;

/** What a page's archive worker said last. */
export interface ArchiveWork {
  progress: ImportProgress | null;
  upkeep: Upkeep | null;
  /** How far asking for the reading list's pages is; null where it was not asked for. */
  fetching: FetchProgress | null;
  /** What went wrong outside an import; null for nothing. */
  failure: string | null;
}

/**
 * The archive worker of a page: what it does, and how to ask it. On opening it adds the starter
 * corpus where that is wanted, stores what waits in the inbox, and brings an older archive up to date; what earlier imports left to
 * do it does when nothing else runs. `removed` hears of each deleted article.
 */
export function useArchiveWorker(removed?: (id: string) => void): {
  work: ArchiveWork;
  ask: (message: ToArchive) => void;
} {
  const [work, setWork] = useState<ArchiveWork>({
    progress: null,
    upkeep: null,
    fetching: null,
    failure: null,
  });
  const worker = useRef<ArchiveAsker | null>(null);
  const onRemoved = useRef(removed);
  onRemoved.current = removed;

  useEffect(() => {
    let calm: ReturnType<typeof setTimeout> | undefined;
    const opened = openWorker(told);
    worker.current = opened;
    function told(message: FromArchive): void {
      if (message.kind === 'removed') onRemoved.current?.(message.id);
      else if (message.kind === 'starter') void starterIsIn();
      else if (message.kind === 'changed') {
        // Open pages of the web may know more names now, or fewer.
        toBackground('archiveChanged', null, parseNothing).catch(() => undefined);
        clearTimeout(calm);
        calm = setTimeout(() => {
          opened.ask({ kind: 'inbox' });
          opened.ask({ kind: 'tidy' });
        }, CALM);
      } else setWork((before) => after(before, message));
    }
    opened.ask({ kind: 'inbox' });
    opened.ask({ kind: 'tidy' });
    isStarterWanted().then(
      (wanted) => wanted && opened.ask({ kind: 'starter', quiet: true }),
      () => undefined,
    );
    return () => {
      clearTimeout(calm);
      opened.end();
    };
  }, []);

  const ask = useCallback((message: ToArchive) => {
    setWork((before) => ({ ...before, failure: null }));
    worker.current?.ask(message);
  }, []);
  return { work, ask };
}

type Said = Extract<FromArchive, { kind: 'progress' | 'upkeep' | 'fetching' | 'failed' }>;

function after(before: ArchiveWork, message: Said): ArchiveWork {
  if (message.kind === 'progress') return { ...before, progress: message.progress };
  if (message.kind === 'fetching') return { ...before, fetching: message.progress };
  if (message.kind === 'upkeep') return { ...before, upkeep: message.upkeep };
  return { ...before, failure: message.message };
}
