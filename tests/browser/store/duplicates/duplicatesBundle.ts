import { Dexie } from 'dexie';
import type { ArticleRecord } from '../../../../lib/model/findings';
import { articleRow } from '../../../../lib/store/articles/articleRow';
import { docsByUrl } from '../../../../lib/store/articles/docLookUp';
import { readArticles } from '../../../../lib/store/articles/readArticles';
import { ArchiveDatabase } from '../../../../lib/store/database';
import { archiveDigest } from '../../../../lib/store/duplicates/digest';
import { exportRecords, type ExportChoice } from '../../../../lib/store/library/exportRecords';
import { openArchive } from '../../../../lib/store/openArchive';
import { storedArchive } from '../../../../lib/store/read/storedArchive';
import type { AddOutcome } from '../../../../lib/store/write/acceptRecords';
import { ArchiveWriter } from '../../../../lib/store/write/archiveWriter';
import { verify } from '../../../../lib/store/write/verify';

const NAME = 'duplicates';

/** An article as the archive shows it. */
interface Shown {
  id: string;
  title: string;
  alsoIn: (string | null)[];
  versions: number;
}

/** An archive in a page, to which packs of records come in any order. */
class DuplicatesPage {
  db = new ArchiveDatabase(NAME);
  #shelf: ArticleRecord[] = [];

  async shelveFrom(path: string): Promise<number> {
    this.#shelf = (await (await fetch(path)).json()) as ArticleRecord[];
    return this.#shelf.length;
  }

  async empty(): Promise<void> {
    this.db.close();
    await Dexie.delete(NAME);
    this.db = new ArchiveDatabase(NAME);
  }

  /** Adds records by their places on the shelf; each list is a batch of a source of its own. */
  async add(
    packs: readonly (readonly number[])[],
    names?: readonly string[],
  ): Promise<AddOutcome[][]> {
    const writer = await ArchiveWriter.open(this.db, { locks: navigator.locks });
    const outcomes: AddOutcome[][] = [];
    for (const [at, pack] of packs.entries())
      outcomes.push(
        await writer.add(
          pack.flatMap((place) => this.#shelf[place] ?? []),
          { now: 1000, source: { id: `pack:${names?.[at] ?? at}`, kind: 'pack' } },
        ),
      );
    await writer.settle();
    await writer.close();
    return outcomes;
  }

  /** What is exported, by id. */
  async exported(choice: Partial<ExportChoice>): Promise<ArticleRecord[]> {
    const all = { source: null, find: '', from: null, to: null };
    const records: ArticleRecord[] = [];
    for await (const record of exportRecords(await openArchive(this.db), { ...all, ...choice }))
      records.push(record);
    return records;
  }

  /** Puts what is exported in an archive that was empty. */
  async exportAnew(): Promise<void> {
    const records = await this.exported({});
    await this.empty();
    const writer = await ArchiveWriter.open(this.db, { locks: navigator.locks });
    await writer.add(records, { now: 2000, source: { id: 'pack:mine', kind: 'pack' } });
    await writer.settle();
    await writer.close();
  }

  async remove(ids: readonly string[]): Promise<void> {
    const writer = await ArchiveWriter.open(this.db, { locks: navigator.locks });
    await writer.remove(ids);
    await writer.settle();
    await writer.close();
  }

  async removeSource(source: string): Promise<void> {
    const writer = await ArchiveWriter.open(this.db, { locks: navigator.locks });
    await writer.removeSource(source);
    await writer.settle();
    await writer.close();
  }

  async digest(): Promise<string[]> {
    return archiveDigest(await openArchive(this.db));
  }

  verify(): Promise<string[]> {
    return verify(this.db);
  }

  /** Ids of the articles of these addresses, null where there is none: as lists and as a page's answer look them up. */
  async at(urls: readonly string[]): Promise<(string | null | undefined)[][]> {
    const idb = await openArchive(this.db);
    const { archive } = storedArchive(idb);
    return [
      (await docsByUrl(idb, urls)).map((row) => row?.id ?? null),
      await Promise.all(urls.map(async (url) => (await archive.articlesAt(url))[0] ?? null)),
    ];
  }

  sources(): Promise<{ id: string; articles: number }[]> {
    return this.db.sources.toArray();
  }

  async shown(): Promise<Shown[]> {
    const rows = (await this.db.docs.toArray()).map(articleRow);
    const articles = await readArticles(
      await openArchive(this.db),
      rows.map(({ number }) => number),
    );
    return rows
      .map(({ id, title, number, folded }): Shown => ({
        id,
        title,
        alsoIn: (articles.get(number)?.record.article.alsoIn ?? []).map(
          ({ publisher }) => publisher,
        ),
        versions: folded?.versions ?? 0,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

export type { DuplicatesPage };
export const store = new DuplicatesPage();
