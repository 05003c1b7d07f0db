import type { Article } from './article';
import type { DateExpression } from './date';
import type { EventMention } from './event';
import type { LocalEntity, Mention } from './mention';
import type { Span } from './span';

/** Everything the language layer finds in one article. Offsets are into `Article.text`, those of `titleMentions` into `Article.title`. */
export interface Findings {
  sentences: Span[];
  entities: LocalEntity[];
  mentions: Mention[];
  titleMentions: Mention[];
  dates: DateExpression[];
  events: EventMention[];
}

/**
 * An analysed article: what packs carry and the store keeps. `contentHash` is the SHA-256 (hex) of
 * what the article says, by which imports are idempotent; `file` is where it was read from.
 */
export interface ArticleRecord {
  contentHash: string;
  file: string | null;
  article: Article;
  findings: Findings;
}
