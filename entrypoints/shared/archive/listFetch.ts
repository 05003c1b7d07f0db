import { parseHTML } from 'linkedom/worker';
import { fetchPage } from '../../../lib/importers/pages/fetchPage';
import { politely } from '../../../lib/importers/pages/politely';
import type { FetchProgress } from '../../../lib/model/readingList';
import type { ArchiveDatabase } from '../../../lib/store/database';
import { explainStoreError } from '../../../lib/store/errors/explainStoreError';
import { ImportControl } from '../../../lib/store/import/importControl';
import { openArchive } from '../../../lib/store/openArchive';
import { noteFailure, takeIn } from '../../../lib/store/readingList/leaveList';
import { listedRows } from '../../../lib/store/readingList/pagesToFetch';
import { sitePattern } from '../sitePattern';

/** Hosts asked side by side, and milliseconds between two questions to one. */
const PARALLEL = 4;
const GAP = 2_000;

/** Articles after which what was taken in is stored, so that it can be read meanwhile. */
const STORED_EVERY = 10;

/** What the fetching needs of the worker it runs in. */
interface ListFetchOptions {
  db: ArchiveDatabase;
  tell: (progress: FetchProgress) => void;
  /** Stores what waits in the inbox. */
  store: () => Promise<void>;
  changed: () => void;
}

/** An entry that is to be asked for: no more of it is held. */
interface Wanted {
  id: string;
  url: string;
}

/**
 * Asks for the pages of the reading list, once the reader agreed and allowed their sites, and puts
 * their articles in the inbox. Each page leaves the list as it is taken in, so that fetching that was
 * cut off goes on with the rest when it is begun again; those that fail stay there with the reason.
 */
export class ListFetch {
  readonly #options: ListFetchOptions;
  #control: ImportControl | null = null;

  constructor(options: ListFetchOptions) {
    this.#options = options;
  }

  /** `allowed`: match patterns of the sites that may be asked; null for all. `again`: also what failed before. */
  async run(allowed: readonly string[] | null, again: boolean): Promise<void> {
    if (this.#control !== null) return;
    const control = new ImportControl();
    this.#control = control;
    const { db, tell, store, changed } = this.#options;
    const progress: FetchProgress = {
      state: 'running',
      total: 0,
      taken: 0,
      failed: 0,
      secondsLeft: null,
      message: null,
    };
    const told = (state: FetchProgress['state']): void => {
      progress.state = state;
      tell({ ...progress });
    };
    this.#told = told;
    let storing: Promise<void> = Promise.resolve();
    try {
      const wanted = await this.#wanted(allowed, again);
      progress.total = wanted.length;
      told('running');
      const began = performance.now();
      const ask = async ({ id, url }: Wanted): Promise<'busy' | void> => {
        const page = await fetchPage(url, {
          fetch: (address, init) => fetch(address, init),
          parseHtml: (html) => parseHTML(html).document,
          signal: control.signal,
        });
        if (page.article === null) {
          await noteFailure(db, id, page.why);
          progress.failed += 1;
        } else {
          const source = { id: null, file: null, extracted: page.article };
          await takeIn(db, id, source, { came: CAME, now: Date.now() });
          progress.taken += 1;
          if (progress.taken % STORED_EVERY === 0) storing = storing.then(store);
        }
        const done = progress.taken + progress.failed;
        const pace = (performance.now() - began) / 1000 / done;
        progress.secondsLeft = done < 5 ? null : pace * (progress.total - done);
        changed();
        told(control.isPaused ? 'paused' : 'running');
        return page.article === null && page.busy ? 'busy' : undefined;
      };
      await politely(wanted, ({ url }) => new URL(url).hostname, ask, {
        parallel: PARALLEL,
        gap: GAP,
        clock: () => performance.now(),
        sleep,
        resumed: () => control.resumed(),
        signal: control.signal,
      });
      told(control.signal.aborted ? 'stopped' : 'done');
    } catch (error) {
      if (control.signal.aborted) told('stopped');
      else {
        progress.message = explainStoreError(error).message;
        told('failed');
      }
    } finally {
      this.#control = null;
      changed();
      await storing.then(store).catch(() => undefined);
      changed();
    }
  }

  pause(): void {
    this.#control?.pause();
    if (this.#control?.isPaused === true) this.#told('paused');
  }

  resume(): void {
    if (this.#control === null) return;
    this.#control.resume();
    this.#told('running');
  }

  stop(): void {
    this.#control?.stop();
  }

  #told: (state: FetchProgress['state']) => void = () => undefined;

  async #wanted(allowed: readonly string[] | null, again: boolean): Promise<Wanted[]> {
    const idb = await openArchive(this.#options.db);
    const may = allowed === null ? null : new Set(allowed);
    const wanted: Wanted[] = [];
    for await (const rows of listedRows(idb))
      for (const { id, url, why } of rows)
        if ((again || why === null) && (may === null || may.has(sitePattern(url))))
          wanted.push({ id, url });
    return wanted;
  }
}

/** All pages of the list are one source of the library. */
const CAME = { id: 'listed:', kind: 'listed' as const };

/** Waits, or until it is aborted. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
