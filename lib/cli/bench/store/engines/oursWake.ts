import { openRaw } from '../../../../store/openRaw';
import { storedArchive } from '../../../../store/read/storedArchive';
import { countRequests } from './countRequests';
import type { RelatedQuery } from './engine';
import { OurStore } from './ourStore';
import { serveEngine } from './serveEngine';
import { tellPage } from './tellPage';

const requests = countRequests();

/** The archive as the background reads it for a page: all that `readPage` asks of it but the analysis of the text. */
class OursWake extends OurStore {
  #idb: IDBDatabase | null = null;
  #spent = 0;

  override async open(): Promise<void> {
    this.#idb = await openRaw();
  }

  override async search({ record }: RelatedQuery): Promise<number[]> {
    if (this.#idb === null) throw new Error('open comes first');
    const before = requests();
    const { archive } = storedArchive(this.#idb);
    const { related } = await tellPage(record, archive);
    this.#spent = requests() - before;
    return related.map((_, at) => at);
  }

  override facts(): Promise<Record<string, number>> {
    return Promise.resolve({ requests: this.#spent });
  }
}

serveEngine(new OursWake());
