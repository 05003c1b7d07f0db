import type { LocalEntity } from '../../model/mention';
import type { StoredArticle } from './storedArticle';

/** An article as linking sees it: its names, what it is about, and what they are linked to, without its text. */
export interface NamedArticle extends Pick<StoredArticle, 'number' | 'entities' | 'stories'> {
  /** The article's id. */
  readonly id: string;
  /** The date of publication as far as it is known, null if not at all. */
  readonly published: string | null;
  readonly locals: readonly LocalEntity[];
  /** As `ArchivedName`. */
  readonly places: readonly string[];
  /** The same with other links. */
  linkedTo(links: Pick<StoredArticle, 'entities' | 'stories'>): NamedArticle;
}
