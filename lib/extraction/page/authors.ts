import { agencyNames, authorNames, isOutletOrAgency } from '../authorNames';
import type { LdNode } from './jsonLd';
import { isNode, ldNames, ldText, ldTypes } from './jsonLd';
import type { MetaTags } from './metaTags';
import type { ShownFacts } from './pageMetadata';

/** Where the authors of a page are looked for. */
export interface AuthorSources {
  document: Document;
  /** The structured data of its article. */
  article: LdNode | null;
  meta: MetaTags;
  byId: ReadonlyMap<string, LdNode>;
  publisher: string | null;
  /** What it shows around its headline; asked for only where it is needed. */
  shown: () => ShownFacts;
}

/**
 * Who wrote a page's article: the people of its structured data, else of its meta tags, else of its
 * byline; where there is none, the agency or outlet that it names in the place of a person. Empty
 * when the page names nobody.
 */
export function findAuthors(sources: AuthorSources): string[] {
  const { document, article, meta, byId, publisher, shown } = sources;
  const author = article === null ? undefined : (article['author'] ?? article['creator']);
  const stated = ldNames(author, byId);
  const people = authorNames(stated, publisher);
  if (people.length > 0) {
    const helpers = people.length > 1 ? shown().helpers : NOBODY;
    const wrote = people.filter((name) => !helpers.has(name));
    return [...(wrote.length > 0 ? wrote : people), ...agencyNames(stated)];
  }
  const elsewhere: (() => string[])[] = [
    ...AUTHOR_META.map((name) => () => authorNames(meta.get(name) ?? [], publisher)),
    () => authorNames(marked(document, '[itemprop~="author"] [itemprop~="name"]'), publisher),
    () => shown().authors,
    () => authorNames(marked(document, MARKED_AUTHOR), publisher),
    () => shown().account,
    () =>
      authorNames(
        marked(document, '[class*="byline" i]').filter((text) => BY.test(text)),
        publisher,
      ),
    () => signedBy(author, publisher),
  ];
  for (const find of elsewhere) {
    const names = find();
    if (names.length > 0) return names;
  }
  return [];
}

/** Elements made for an author's name. */
export const MARKED_AUTHOR = '[itemprop~="author"]:not(:has([itemprop~="name"])), a[rel~="author"]';

const NOBODY: ReadonlySet<string> = new Set();

const AUTHOR_META = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'article:byline',
  'cxenseparse:author',
  'citation_author',
  'article:author_name',
];

/** Texts of the first elements that match outside comments; a few are enough. */
export function marked(document: Document, selector: string): string[] {
  const texts: string[] = [];
  for (const element of document.querySelectorAll(selector)) {
    if (texts.length === 6) break;
    const text = (element.textContent ?? '').trim();
    const apart = element.closest('[class*="comment" i], [id*="comment" i], aside, nav, footer');
    if (text !== '' && text.length <= 120 && apart === null) texts.push(text);
  }
  return texts;
}

/** Words that open a shown byline. */
export const BY =
  /^(?:(?:(?:written|posted|published|reported|story|words|text|autor(?:in)?)\s*[:|]?\s*)?(?:(?:ein )?(?:artikel|beitrag|text) )?(?:by|von|par|por|di|door|av|af|escribe)(?:\s*[:|]\s*|\s+|$)|(?:autor(?:in)?|author|text|redaktion|words|story)\s*:[\s|]*)/i;

/** The agency or the outlet itself, where the structured data has it as a person. */
function signedBy(author: unknown, publisher: string | null): string[] {
  const nodes = (Array.isArray(author) ? (author as unknown[]) : [author]).filter(isNode);
  return nodes
    .filter((node) => ldTypes(node).includes('Person'))
    .flatMap((node) => ldText(node['name'])?.trim() ?? [])
    .filter((name) => isOutletOrAgency(name, publisher));
}
