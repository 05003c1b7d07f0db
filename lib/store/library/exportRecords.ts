import { keptRecord } from '../../pipeline/keptRecord';
import type { ArticleRecord } from '../../model/findings';
import { articleRow } from '../articles/articleRow';
import { readArticles } from '../articles/readArticles';
import { asked } from '../rawRequests';
import type { ArticleRow, DocRow } from '../shapes/articleRow';
import { hasWords, wordsOf } from './listDocs';

/** Which articles: those for which all of this holds. */
export interface ExportChoice {
  /** Id of a source; null for all. */
  source: string | null;
  /** Words in title, outlet or address; '' for all. */
  find: string;
  /** First and last day (`YYYY-MM-DD`); null for no bound. Undated articles are in no bounds. */
  from: string | null;
  to: string | null;
}

/** Rows looked at in one transaction; their articles lie in rows of sixteen side by side. */
const AT_ONCE = 256;

/**
 * The stored articles that are chosen, in the order of arrival, as packs keep them: what is shown, with the
 * outlets of its copies. Reads some hundred at a time. An article that cannot be read is left out;
 * `onLost` hears of it.
 */
export async function* exportRecords(
  idb: IDBDatabase,
  choice: ExportChoice,
  onLost: (article: { id: string }) => void = () => undefined,
): AsyncGenerator<ArticleRecord> {
  const chosen = chooser(choice);
  for (let after = 0; ;) {
    const range = IDBKeyRange.lowerBound(after, true);
    const [rows = []] = await asked(idb, 'docs', (store) => [
      store.getAll(range, AT_ONCE) as IDBRequest<DocRow[]>,
    ]);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.number;
    const wanted = rows.map(articleRow).filter(chosen);
    const articles = await readArticles(
      idb,
      wanted.map(({ number }) => number),
      () => undefined,
    );
    for (const row of wanted) {
      const record = articles.get(row.number)?.record;
      if (record === undefined) onLost(row);
      else yield keptRecord(record);
    }
  }
}

function chooser({ source, find, from, to }: ExportChoice): (row: ArticleRow) => boolean {
  const words = wordsOf(find);
  return (row) => {
    if (source !== null && row.source !== source) return false;
    // A date that is only a month or a year is in where all of it may be.
    const { length } = row.sortDate;
    if (from !== null && (length === 0 || row.sortDate < from.slice(0, length))) return false;
    if (to !== null && (length === 0 || row.sortDate > to.slice(0, length))) return false;
    return hasWords(row, words);
  };
}
