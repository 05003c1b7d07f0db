import type { ArticleCard } from '../../model/view';

/** What lists and cards need of an article: one plain row each. `addedAt` is in milliseconds since 1970. */
export interface ArticleRow extends ArticleCard {
  /** As in `StoredArticle`. */
  number: number;
  contentHash: string;
  /** `YYYY-MM-DD` or coarser for sorting; '' where the date is unknown. */
  sortDate: string;
  addedAt: number;
  /** The file, pack or feed that it came with; '' where unknown. */
  source: string;
}
