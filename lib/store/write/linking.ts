import type { NameChanges } from '../identity/nameChanges';
import type { LinkChanges, LinkSource } from '../shapes/linkSource';
import type { StoredArticle } from '../shapes/storedArticle';

/**
 * How names and events of articles are linked. What was removed is no longer in the source, and what
 * was added stands there with its links of 0. `pending` are entities that are to be linked anew:
 * those of before go in, all that are left come out.
 */
export interface Linking {
  linkNames(
    added: StoredArticle[],
    source: LinkSource,
    pending: Iterable<number>,
  ): Promise<NameChanges>;
  unlinkNames(
    removed: StoredArticle[],
    source: LinkSource,
    pending: Iterable<number>,
  ): Promise<NameChanges>;
  relinkPending(pending: Iterable<number>, source: LinkSource): Promise<NameChanges>;
  joinStories(
    articles: readonly number[],
    source: LinkSource,
    before?: readonly StoredArticle[],
    /** Whether an article's turn is still to come. */
    isWaiting?: (article: number) => boolean,
  ): Promise<LinkChanges>;
  unjoinStories(removed: StoredArticle[], source: LinkSource): Promise<LinkChanges>;
  tellingKeys(article: StoredArticle): number[];
}
