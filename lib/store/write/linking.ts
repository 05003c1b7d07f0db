import type { LinkChanges, LinkSource } from '../shapes/linkSource';
import type { StoredArticle } from '../shapes/storedArticle';

/** Changes, and keys of names that are to be linked anew once an import is done. */
export interface NameChanges extends LinkChanges {
  pending?: string[];
}

/** How names and events of articles are linked; what was removed is no longer in the source. */
export interface Linking {
  linkNames(added: StoredArticle[], source: LinkSource): Promise<NameChanges>;
  unlinkNames(removed: StoredArticle[], source: LinkSource): Promise<NameChanges>;
  relinkPending(keys: readonly string[], source: LinkSource): Promise<NameChanges>;
  joinStories(articles: number[], source: LinkSource): Promise<LinkChanges>;
  unjoinStories(removed: StoredArticle[], source: LinkSource): Promise<LinkChanges>;
  tellingKeys(article: StoredArticle): number[];
}
