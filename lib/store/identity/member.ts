import type { ArchivedName } from '../../linking/identity/linkEntities';
import { normaliseName } from '../../linking/identity/normaliseName';
import type { LocalEntity } from '../../model/mention';
import type { NamedArticle } from '../shapes/namedArticle';
import type { StoredArticle } from '../shapes/storedArticle';
import { articleHash } from './memberHash';
import { rememberFor } from './rememberFor';

/** An article as its names are counted. */
interface Told {
  number: number;
  id: string;
  published: string | null;
  /** As `articleHash` of its id. */
  hash: number;
}

/** A name of one article, as it is counted. */
export interface Counted {
  article: Told;
  local: LocalEntity;
  /** The place of `local` in the article's `findings.entities`. */
  at: number;
}

/** A name of one article, as it is linked. */
export interface Member extends Counted {
  name: ArchivedName;
}

function told({ number, id, published }: Omit<Told, 'hash'>): Told {
  return { number, id, published, hash: articleHash(id) };
}

/** The names of an article as they are counted, in the order of its `findings.entities`. */
export function countedIn({ number, record }: Pick<StoredArticle, 'number' | 'record'>): Counted[] {
  const { id, published } = record.article;
  const article = told({ number, id, published: published?.value ?? null });
  return record.findings.entities.map((local, at) => ({ article, local, at }));
}

/** The names of an article as they are linked, in the order of its `findings.entities`. */
export function membersOf(article: NamedArticle): Member[] {
  const counted = told(article);
  return article.locals.map((local, at) => ({
    article: counted,
    local,
    at,
    name: new LinkedName(article, at, local),
  }));
}

/** The name of an article at a place of its `findings.entities`, as it is linked. */
export function memberAt(article: NamedArticle, at: number): Member | undefined {
  const local = article.locals[at];
  if (local === undefined) return undefined;
  return { article: told(article), local, at, name: new LinkedName(article, at, local) };
}

/** Articles of which the normalised names are kept. */
const MOST_KEPT = 4000;

const normalised = rememberFor(MOST_KEPT, (locals: readonly LocalEntity[]) =>
  locals.map(({ name }) => normaliseName(name)),
);

/** A name with what stands beside it, which is worked out only where linking asks for it. */
class LinkedName implements ArchivedName {
  readonly #article: NamedArticle;
  readonly #at: number;
  readonly local: LocalEntity;
  #companions: string[] | null = null;

  constructor(article: NamedArticle, at: number, local: LocalEntity) {
    this.#article = article;
    this.#at = at;
    this.local = local;
  }

  get article(): string {
    return this.#article.id;
  }

  get published(): string | null {
    return this.#article.published;
  }

  get places(): string[] {
    return [...this.#article.places];
  }

  get companions(): string[] {
    this.#companions ??= normalised(this.#article.locals).filter(
      (name, other) => other !== this.#at && name !== '',
    );
    return this.#companions;
  }
}
