import type { Span } from './span';

/** The kinds of names. `other`: nationalities, works, laws, products, named events. */
export type NameKind = 'person' | 'organisation' | 'place' | 'other';

/**
 * A name found in a text: `text` is the exact slice at the span. Rank, office and title stand
 * outside the span, in `role` ("Army chief General"), or null. `confidence` is in 0…1.
 */
export interface NameMention extends Span {
  text: string;
  kind: NameKind;
  role: string | null;
  confidence: number;
}

/**
 * A name that was resolved inside its article; `entity` is the id of a {@link LocalEntity}. `metonym`
 * is true of a place that stands for its government ("Islamabad denied it"), and absent elsewhere.
 */
export interface Mention extends NameMention {
  entity: string;
  metonym?: boolean;
}

/**
 * Somebody or something as one article knows it. `id` is unique inside the article (`n1`, `n2` …
 * in order of first appearance). `name` is the fullest form the article uses; `aliases` are all
 * forms it uses, `name` among them; `roles` the titles it gives ("Army chief General").
 */
export interface LocalEntity {
  id: string;
  kind: NameKind;
  name: string;
  aliases: string[];
  roles: string[];
}
