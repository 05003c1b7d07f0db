import { ArchiveDatabase } from '../../../lib/store/database';
import { ArchiveJobs } from './archiveJobs';
import { changeTeller } from './channel';
import { importFile, starterFile } from './inputs';
import { ListFetch } from './listFetch';
import type { FromArchive, ToArchive } from './messages';

/**
 * Writes the archive off its page's thread, so that the page answers meanwhile. It belongs to the
 * page and lives as long as it, unlike the background.
 */
const tell = (message: FromArchive): void => self.postMessage(message);

const db = new ArchiveDatabase();
const changed = changeTeller();
const jobs = new ArchiveJobs({ db, tell, changed });
const listFetch = new ListFetch({
  db,
  tell: (progress) => tell({ kind: 'fetching', progress }),
  store: () => jobs.inbox(),
  changed,
});

async function answer(message: ToArchive): Promise<void> {
  switch (message.kind) {
    case 'import':
      return jobs.import(async () =>
        message.files.map((file, index) => ({
          ...importFile(file),
          columns: message.columns[index] ?? null,
        })),
      );
    case 'starter':
      await jobs.import(async () => [await starterFile()], {
        checkpoints: false,
        quiet: message.quiet,
      });
      return tell({ kind: 'starter' });
    case 'pause':
      return jobs.pause();
    case 'resume':
      return jobs.resume();
    case 'cancel':
      return jobs.cancel();
    case 'remove':
      await jobs.remove((writer) => writer.remove([message.id]), false);
      return tell({ kind: 'removed', id: message.id });
    case 'removeSource':
      return jobs.remove((writer) => writer.removeSource(message.id), true);
    case 'removeEverything':
      // Else what is read at this moment would come in afterwards.
      await jobs.stopped();
      return jobs.remove((writer) => writer.removeEverything(), true);
    case 'forget':
      return jobs.forget();
    case 'fetchList':
      return listFetch.run(message.allowed, message.again);
    case 'pauseFetch':
      return listFetch.pause();
    case 'resumeFetch':
      return listFetch.resume();
    case 'stopFetch':
      return listFetch.stop();
    case 'inbox':
      return jobs.inbox();
    case 'tidy':
      return jobs.tidy();
  }
}

self.addEventListener('message', (event: MessageEvent<ToArchive>) => {
  answer(event.data).catch((error: unknown) =>
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
