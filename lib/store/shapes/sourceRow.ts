import type { PackFacts } from '../../model/pack';

/**
 * Where articles came from. `id` is what `ArticleRow.source` has: kind and name ("file:news.jsonl"),
 * or '' where nothing is known.
 */
export interface SourceRow {
  id: string;
  kind: SourceKind;
  /** Articles of it that are stored. */
  articles: number;
  /** When its first article was added, in milliseconds since 1970. */
  addedAt: number;
  /** Of a pack, what it says of itself. */
  about?: PackFacts;
}

export type SourceKind =
  'file' | 'pack' | 'folder' | 'pages' | 'saved' | 'listed' | 'feed' | 'starter' | 'unknown';
