import type { ArticleCard } from '../../model/view';

/** What is kept beside an article and not shown: other outlets' copies, and earlier versions of its page. */
export interface FoldedCount {
  copies: number;
  versions: number;
}

/** What lists and cards need of an article. `addedAt` is in milliseconds since 1970. */
export interface ArticleRow extends ArticleCard {
  /** As in `StoredArticle`. */
  number: number;
  /** The first 52 and the next 52 bits of the content hash. */
  hash: number;
  rest: number;
  /** `YYYY-MM-DD` or coarser for sorting; '' where the date is unknown. */
  sortDate: string;
  addedAt: number;
  /** The file, pack or feed that it came with; '' where unknown. */
  source: string;
  /** Null for nothing. */
  folded: FoldedCount | null;
}

/**
 * A row of `docs` as it is stored. What is looked up by equality is indexed by a number made of it
 * (`docKeys`): IndexedDB keeps keys of strings as two bytes a letter, once for the row and once for
 * each index. The rest goes without names of fields.
 */
export interface DocRow extends Pick<ArticleRow, 'number' | 'hash' | 'source'> {
  /** The number of the id. */
  id: number;
  /** That of the key of its address (`addressKey`); absent where there is none. */
  url?: number;
  /** The code of `sortDate`, by which lists are sorted; 0 where it is unknown. */
  day: number;
  card: [
    id: string,
    title: string,
    publisher: string | null,
    /** 0 for the id. */
    url: string | 0 | null,
    /** Of the day above, the code of its precision and source; else its value, precision and source. */
    published: number | [value: string, precision: number, source: string] | null,
    bounds: [after: string | null, before: string | null] | null,
    addedAt: number,
    rest: number,
    /** `FoldedCount`, absent for nothing. */
    copies?: number,
    versions?: number,
  ];
}
