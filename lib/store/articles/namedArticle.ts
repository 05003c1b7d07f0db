import type { LocalEntity } from '../../model/mention';
import type { NamedArticle } from '../shapes/namedArticle';
import type { StoredArticle } from '../shapes/storedArticle';
import type { ArticleLinks } from './packLinks';
import { namesIn, type RecordNames } from './packRecord';

/** An article as linking sees it, which is taken out of what is stored only where linking asks for it. */
class LazyNames implements NamedArticle {
  readonly number: number;
  readonly entities: number[];
  readonly stories: number[];
  readonly #names: () => RecordNames;

  constructor(number: number, { entities, stories }: ArticleLinks, names: () => RecordNames) {
    this.number = number;
    this.entities = entities;
    this.stories = stories;
    this.#names = names;
  }

  get id(): string {
    return this.#names().id;
  }

  get published(): string | null {
    return this.#names().published;
  }

  get locals(): readonly LocalEntity[] {
    return this.#names().locals;
  }

  get places(): readonly string[] {
    return this.#names().places;
  }

  linkedTo(links: ArticleLinks): NamedArticle {
    return new LazyNames(this.number, links, this.#names);
  }
}

/** An article of which `read` gives the names; it is called once, when they are asked for. */
export function lazyNames(
  number: number,
  links: ArticleLinks,
  read: () => RecordNames,
): NamedArticle {
  let names: RecordNames | null = null;
  return new LazyNames(number, links, () => (names ??= read()));
}

/** An article at hand as linking sees it. */
export function namedArticle(article: StoredArticle): NamedArticle {
  const { number, record } = article;
  return lazyNames(number, article, () => namesOf(record));
}

/** The names of a record. */
export function namesOf({ article, findings }: StoredArticle['record']): RecordNames {
  return namesIn({ ...article, findings });
}
