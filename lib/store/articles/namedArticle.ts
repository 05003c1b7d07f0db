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
  readonly published: string | null;
  readonly #names: () => RecordNames;

  constructor(
    number: number,
    { entities, stories, published }: ArticleLinks & Pick<NamedArticle, 'published'>,
    names: () => RecordNames,
  ) {
    this.number = number;
    this.entities = entities;
    this.stories = stories;
    this.published = published;
    this.#names = names;
  }

  get id(): string {
    return this.#names().id;
  }

  get locals(): readonly LocalEntity[] {
    return this.#names().locals;
  }

  get places(): readonly string[] {
    return this.#names().places;
  }

  linkedTo(links: ArticleLinks): NamedArticle {
    return new LazyNames(this.number, { ...links, published: this.published }, this.#names);
  }
}

/** An article of which `read` gives the names; it is called once, when they are asked for. */
export function lazyNames(
  number: number,
  known: ArticleLinks & Pick<NamedArticle, 'published'>,
  read: () => RecordNames,
): NamedArticle {
  let names: RecordNames | null = null;
  return new LazyNames(number, known, () => (names ??= read()));
}

/** An article at hand as linking sees it. */
export function namedArticle(article: StoredArticle): NamedArticle {
  const { number, record, entities, stories } = article;
  const published = record.article.published?.value ?? null;
  return lazyNames(number, { entities, stories, published }, () => namesOf(record));
}

/** The names of a record. */
export function namesOf({ article, findings }: StoredArticle['record']): RecordNames {
  return namesIn({ ...article, findings });
}
