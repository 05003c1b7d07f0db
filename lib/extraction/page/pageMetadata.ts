import type { PublicationDate } from '../../model/article';
import { plainSpace } from '../plainSpace';
import type { LdNode } from './jsonLd';
import { isNode, ldNames, ldText, ldTypes, readJsonLd } from './jsonLd';
import { findAuthors } from './authors';
import { findDates } from './dates';
import { findHeadline } from './headline';
import type { MetaTags } from './metaTags';
import { first, readMeta } from './metaTags';

/** What a page says about itself, without reading its body. */
export interface PageMetadata {
  title: string | null;
  /** The canonical address, else the given one. */
  url: string | null;
  publisher: string | null;
  authors: string[];
  /** The page's own summary of the article. */
  description: string | null;
  published: PublicationDate | null;
  updated: PublicationDate | null;
  /** BCP 47 tag as declared. */
  language: string | null;
  /** schema.org type of the main node (`NewsArticle`), else `og:type`, else null. */
  type: string | null;
}

/** What a page shows of its article around the headline, beside what it says in metadata. */
export interface ShownFacts {
  /** The people, or the account, of its byline. */
  authors: string[];
  /** The account that an element made for an author's name gives, anywhere; at most one. */
  account: string[];
  /** Who is named as a photographer, illustrator or editor. */
  helpers: ReadonlySet<string>;
  published: PublicationDate | null;
  updated: PublicationDate | null;
}

const NOTHING_SHOWN: ShownFacts = {
  authors: [],
  account: [],
  helpers: new Set(),
  published: null,
  updated: null,
};

/** schema.org types of one text about something. */
export const ARTICLE_TYPE = /(?:Article|Posting|^Report|^Review|^Newsitem)$/i;

/** Reads what stands around a headline; see `readShown`. */
export type ReadShown = (
  headline: Element,
  publisher: string | null,
  language: string | null,
) => ShownFacts;

/** Reads JSON-LD, meta tags, `time` elements, the byline and the address, in this order of trust. Changes nothing. */
export function readPageMetadata(
  document: Document,
  url: string | null,
  readShown: ReadShown | null = null,
): PageMetadata {
  const nodes = readJsonLd(document);
  const meta = readMeta(document);
  const article = articleNode(nodes, meta);
  const byId = new Map<string, LdNode>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && !(byId.has(id) && node['name'] === undefined)) byId.set(id, node);
  }
  const publisher = findPublisher(nodes, article, meta, byId);
  const type = article === null ? first(meta, ['og:type']) : (ldTypes(article)[0] ?? null);
  const { title, element } = findHeadline(
    document,
    article === null ? null : ldText(article['headline'] ?? article['name']),
    meta,
    publisher,
  );
  const language = declaredLanguage(document, article, meta);
  let facts: ShownFacts | null = null;
  const shown = (): ShownFacts =>
    (facts ??=
      element === null || readShown === null
        ? NOTHING_SHOWN
        : readShown(element, publisher, language));
  const address = canonicalUrl(document, meta, url);
  const dates = findDates({ document, nodes, article, meta, address, shown });
  return {
    title,
    url: address,
    publisher,
    authors: findAuthors({ document, article, meta, byId, publisher, shown }),
    description: first(meta, ['og:description', 'description', 'twitter:description']),
    ...dates,
    language,
    type,
  };
}

/** The node of the page's own article: the one whose headline is the page's title, else the first that has a body or a headline. */
function articleNode(nodes: LdNode[], meta: MetaTags): LdNode | null {
  const articles = nodes.filter((node) => ldTypes(node).some((type) => ARTICLE_TYPE.test(type)));
  const title = first(meta, ['og:title', 'twitter:title']);
  const wanted = title === null ? '' : letters(title);
  const named = articles.find((node) => {
    const own = letters(ldText(node['headline'] ?? node['name']) ?? '');
    return own !== '' && wanted !== '' && (own.startsWith(wanted) || wanted.startsWith(own));
  });
  return (
    named ?? articles.find((node) => node['datePublished'] !== undefined) ?? articles[0] ?? null
  );
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function findPublisher(
  nodes: LdNode[],
  article: LdNode | null,
  meta: MetaTags,
  byId: ReadonlyMap<string, LdNode>,
): string | null {
  const site = nodes.find((node) => ldTypes(node).includes('WebSite'));
  const candidates = [
    first(meta, ['og:site_name']),
    ...(article === null ? [] : ldNames(article['publisher'], byId)),
    first(meta, ['application-name', 'dc.publisher', 'citation_publisher', 'publisher']),
    site === undefined ? null : ldText(site['name']),
  ];
  for (const candidate of candidates) {
    const name = plainSpace(candidate ?? '');
    // A name, not a slogan nor an address of a social network's page.
    if (name !== '' && name.length <= 60 && !/^https?:|^@/i.test(name)) return name;
  }
  return null;
}

function canonicalUrl(document: Document, meta: MetaTags, url: string | null): string | null {
  const candidates = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null,
    first(meta, ['og:url']),
  ];
  for (const candidate of candidates) {
    if (candidate === null || candidate === '') continue;
    const absolute = URL.canParse(candidate)
      ? candidate
      : url !== null && URL.canParse(candidate, url)
        ? new URL(candidate, url).href
        : null;
    // A canonical address of the front page on an article is a mistake of the page.
    if (absolute !== null && /^https?:/.test(absolute) && new URL(absolute).pathname.length > 1)
      return absolute;
  }
  return url;
}

function declaredLanguage(
  document: Document,
  article: LdNode | null,
  meta: MetaTags,
): string | null {
  const candidates = [
    document.documentElement?.getAttribute('lang') ?? null,
    article !== null && !isNode(article['inLanguage']) ? ldText(article['inLanguage']) : null,
    first(meta, ['og:locale', 'content-language', 'language', 'dc.language']),
  ];
  for (const candidate of candidates) {
    const tag = (candidate ?? '').trim().replace('_', '-');
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return tag;
  }
  return null;
}
