import { agencyNames, authorNames, isFullName, isOutletOrAgency, penNames } from '../authorNames';
import { readMetaLine } from '../dump/metaLines';
import type { LdNode } from './jsonLd';
import { isNode, ldNames, ldText, ldTypes } from './jsonLd';
import type { MetaTags } from './metaTags';
import type { Line, Piece, Surroundings } from './nearHeadline';

/** Where the authors of a page are looked for. */
export interface AuthorSources {
  document: Document;
  /** The structured data of its article. */
  article: LdNode | null;
  meta: MetaTags;
  byId: ReadonlyMap<string, LdNode>;
  publisher: string | null;
  /** What stands around its headline; asked for only where it is needed. */
  around: () => Surroundings;
}

/**
 * Who wrote a page's article: the people of its structured data, else of its meta tags, else of its
 * byline; where there is none, the agency or outlet that it names in the place of a person. Empty
 * when the page names nobody.
 */
export function findAuthors(sources: AuthorSources): string[] {
  const { document, article, meta, byId, publisher, around } = sources;
  const author = article === null ? undefined : (article['author'] ?? article['creator']);
  const stated = ldNames(author, byId);
  const people = authorNames(stated, publisher);
  if (people.length > 0) {
    const helpers = people.length > 1 ? helperNames(around()) : new Set<string>();
    const wrote = people.filter((name) => !helpers.has(name));
    return [...(wrote.length > 0 ? wrote : people), ...agencyNames(stated)];
  }
  const elsewhere: (() => string[])[] = [
    ...AUTHOR_META.map((name) => () => authorNames(meta.get(name) ?? [], publisher)),
    () => authorNames(marked(document, '[itemprop~="author"] [itemprop~="name"]'), publisher),
    () => shownAuthors(around(), publisher),
    () => {
      const texts = marked(document, MARKED_AUTHOR);
      const names = authorNames(texts, publisher);
      return names.length > 0 ? names : penNames(texts.slice(0, 1), publisher);
    },
    () => authorNames(marked(document, '[class*="byline" i]').filter(isByline), publisher),
    () => signedBy(author, publisher),
  ];
  for (const find of elsewhere) {
    const names = find();
    if (names.length > 0) return names;
  }
  return [];
}

const MARKED_AUTHOR = '[itemprop~="author"]:not(:has([itemprop~="name"])), a[rel~="author"]';

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
function marked(document: Document, selector: string): string[] {
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
const BY =
  /^(?:(?:(?:written|posted|published|reported|story|words|text|autor(?:in)?)\s*[:|]?\s*)?(?:(?:ein )?(?:artikel|beitrag|text) )?(?:by|von|par|por|di|door|av|af|escribe)(?:\s*[:|]\s*|\s+|$)|(?:autor(?:in)?|author|text|redaktion|words|story)\s*:[\s|]*)/i;

function isByline(text: string): boolean {
  return BY.test(text);
}

/** Class names, and folders of addresses, of authors. */
const AUTHOR_CLASS =
  /author|byline|vcard|autor(?!is|it)|auteur|verfasser|redakteur|forfatter|journalist|contributor|writer/i;
const NO_AUTHOR_CLASS = /bio|desc|count|date|time|comment|avatar|image|social|title|role|job/i;
const AUTHOR_FOLDER =
  /\/(?:authors?|autor(?:en|in|es|i)?|auteurs?|autore|journalist\w*|reporters?|contributors?|redakteur\w*|columnists?|writers?)\/[^/]/i;

/** Who else worked on an article: behind these words stands no author of its text. */
const HELPER =
  /(?:photo(?:s|graphy|graphs|graphed)?|illustrat(?:ions?|ed)|styled|stylist|video|images?|pictures?|graphics?|fotos?|edited|translated|reviewed|fact[ -]checked)\s*(?:by|von|par|:)\s*\|?\s*/i;
const HELPER_NAME = new RegExp(`${HELPER.source}([^|]{3,60})`, 'giu');

function helperNames({ below, above }: Surroundings): Set<string> {
  const names = new Set<string>();
  for (const line of [...below, ...above])
    for (const [, name = ''] of joined(line).matchAll(HELPER_NAME)) names.add(name.trim());
  return names;
}

/** Longer lines are prose. */
const LONGEST_LINE = 200;

function joined(line: Line): string {
  return line.map(({ text }) => text).join(' | ');
}

/** People named in the lines around the headline, behind a word for "by" or in an element made for authors. */
function shownAuthors({ below, above }: Surroundings, publisher: string | null): string[] {
  const names: string[] = [];
  for (const line of [...below, ...above]) {
    const found = lineAuthors(line, publisher);
    // A list of authors stands together.
    if (found.length === 0 && names.length > 0) break;
    for (const name of found) if (!names.includes(name)) names.push(name);
  }
  return names;
}

function lineAuthors(line: Line, publisher: string | null): string[] {
  const text = joined(line);
  if (text.length > LONGEST_LINE) return [];
  const own = text.split(HELPER)[0] ?? '';
  const made = line.filter(isAuthors).map((piece) => piece.text);
  if (isByline(own)) {
    // What follows the names is a day or a count.
    const stretch = own.replace(BY, '').split(AFTER_NAMES)[0] ?? '';
    const names = authorNames([stretch], publisher);
    const full = names.filter(isFullName);
    return full.length > 0 ? full : penNames(made.length > 0 ? made : [stretch], publisher);
  }
  const people = authorNames(made, publisher).filter(isFullName);
  if (people.length > 0) return people;
  const beside = /\d{4}/.test(text) ? (readMetaLine(text)?.bylines ?? []) : [];
  const named = authorNames(beside, publisher).filter(isFullName);
  return named.length > 0 ? named : penNames(made, publisher);
}

const AFTER_NAMES = /\d|\|\s*(?:on|at|in|am|um|le|el)\s*(?:\||$)|\s(?:on|am|le|el)\s*$/i;

/** Whether a piece, or what closely holds it, is made for an author's name. */
function isAuthors({ element }: Piece): boolean {
  let at: Element | null = element;
  for (let level = 0; level < 3 && at !== null; level++, at = at.parentElement) {
    const name = at.getAttribute('class') ?? '';
    if (NO_AUTHOR_CLASS.test(name)) return false;
    if (/author/i.test(`${at.getAttribute('rel') ?? ''} ${at.getAttribute('itemprop') ?? ''}`))
      return true;
    if (name.length < 200 && AUTHOR_CLASS.test(name)) return true;
    if (AUTHOR_FOLDER.test(at.getAttribute('href') ?? '')) return true;
  }
  return false;
}

/** The agency or the outlet itself, where the structured data has it as a person. */
function signedBy(author: unknown, publisher: string | null): string[] {
  const nodes = (Array.isArray(author) ? (author as unknown[]) : [author]).filter(isNode);
  return nodes
    .filter((node) => ldTypes(node).includes('Person'))
    .flatMap((node) => ldText(node['name'])?.trim() ?? [])
    .filter((name) => isOutletOrAgency(name, publisher));
}
