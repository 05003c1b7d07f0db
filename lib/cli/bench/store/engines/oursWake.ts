import { findCoverage } from '../../../../linking/reported/findCoverage';
import { archivedTellings } from '../../../../pipeline/archivedTellings';
import { knownNamesIn } from '../../../../pipeline/knownNamesIn';
import { placeNames } from '../../../../pipeline/placeNames';
import { openRaw } from '../../../../store/openRaw';
import { storedArchive } from '../../../../store/read/storedArchive';
import { countRequests } from './countRequests';
import type { RelatedQuery } from './engine';
import { OurStore } from './ourStore';
import { serveEngine } from './serveEngine';

const requests = countRequests();

/** The archive as the background reads it for a page: all that `readPage` asks of it but the analysis of the text. */
class OursWake extends OurStore {
  #idb: IDBDatabase | null = null;
  #spent = 0;

  override async open(): Promise<void> {
    this.#idb = await openRaw();
  }

  override async search({ record }: RelatedQuery, most: number): Promise<number[]> {
    if (this.#idb === null) throw new Error('open comes first');
    const before = requests();
    const { archive } = storedArchive(this.#idb);
    const { article, findings } = record;
    await knownNamesIn([article.title, article.text], archive);
    const [placed, own] = await Promise.all([
      placeNames(record, archive),
      archive.articlesAt(article.url ?? '').then((ids) => new Set(ids)),
      archive.muted(),
      archive.size(),
    ]);
    const { entityOf } = placed;
    const tellings = archivedTellings(record, (local) => entityOf.get(local) ?? null);
    const page = { record, entityOf, eventOf: findings.events.map(() => null) };
    const told = await archive.knownTellings(page, tellings, own);
    const eventOf = findings.events.map((_, index) => told.get(index)?.story.id ?? null);
    const related = await findCoverage({ ...page, eventOf }, archive, {
      when: 'any',
      limit: most,
      all: false,
    });
    this.#spent = requests() - before;
    return related.map((_, at) => at);
  }

  override facts(): Promise<Record<string, number>> {
    return Promise.resolve({ requests: this.#spent });
  }
}

serveEngine(new OursWake());
