import type { PublicationDate } from '../../model/article';
import { plainSpace } from '../plainSpace';
import { readDate, readDatePhrase } from '../readDate';
import type { LdNode } from './jsonLd';
import { ldText, ldTypes } from './jsonLd';
import type { MetaTags } from './metaTags';
import { first } from './metaTags';

/** Names of meta tags that carry a publication date, the surest first. */
export const PUBLISHED_META = [
  'article:published_time',
  'published_time',
  'og:article:published_time',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'publish-date',
  'publish_date',
  'publishdate',
  'pubdate',
  'date',
  'article.published',
  'published-date',
  'article:post_date',
  'datepublished',
  'originalpublicationdate',
  'release_date',
  'creation_date',
];

/** Where the dates of a page are looked for. */
export interface DateSources {
  document: Document;
  /** All its structured data, and that of its article. */
  nodes: LdNode[];
  article: LdNode | null;
  meta: MetaTags;
  /** The canonical address, else the given one. */
  address: string | null;
  /** What the page shows around its headline; asked for only where it is needed. */
  shown: () => PageDates;
}

/** When a page says that its article was published and last changed; null where it does not. */
export interface PageDates {
  published: PublicationDate | null;
  updated: PublicationDate | null;
}

/**
 * The dates of a page's article: from JSON-LD, meta tags, what is shown around the headline, then
 * elsewhere, then the address; a day goes before a coarser date. The day is the one that the page
 * states, in its own time zone.
 */
export function findDates(sources: DateSources): PageDates {
  const published = statedDate(sources) ?? shownElsewhere(sources);
  const changed = statedChange(sources) ?? sources.shown().updated;
  const isLater = changed !== null && (published === null || isAfter(changed, published));
  return { published: published ?? (isLater ? changed : null), updated: isLater ? changed : null };
}

/** Whether `date` is later than `other`, as far as both are known. */
function isAfter(date: PublicationDate, other: PublicationDate): boolean {
  if (date.precision === 'time' && other.precision === 'time')
    return Date.parse(date.value) > Date.parse(other.value);
  const length = Math.min(date.value.length, other.value.length, 10);
  return date.value.slice(0, length) > other.value.slice(0, length);
}

function statedDate({ nodes, article, meta }: DateSources): PublicationDate | null {
  const ofArticle =
    article === null ? null : nodeDate(article, ['datePublished', 'dateCreated', 'uploadDate']);
  if (ofArticle !== null) return ofArticle;
  for (const name of PUBLISHED_META) {
    for (const value of meta.get(name) ?? []) {
      const date = readDate(value, `meta:${name}`);
      if (date) return date;
    }
  }
  const pageNode = nodes.find((node) => ldTypes(node).some((type) => PAGE_TYPE.test(type)));
  return pageNode === undefined ? null : nodeDate(pageNode, ['datePublished']);
}

/** schema.org types of a page that holds one text, where that is given no node of its own. */
const PAGE_TYPE = /^(?:WebPage|ItemPage|MedicalWebPage)$/;

function nodeDate(node: LdNode, properties: string[]): PublicationDate | null {
  for (const property of properties) {
    const value = ldText(node[property]);
    const date = value === null ? null : readDate(value, 'json-ld');
    if (date) return date;
  }
  return null;
}

const UPDATED_META = [
  'article:modified_time',
  'og:updated_time',
  'article:updated_time',
  'last-modified',
  'last-modified-date',
  'dcterms.modified',
];

function statedChange({ article, meta }: DateSources): PublicationDate | null {
  const ofArticle = article === null ? null : nodeDate(article, ['dateModified']);
  if (ofArticle !== null) return ofArticle;
  for (const name of UPDATED_META) {
    const value = first(meta, [name]);
    const date = value === null ? null : readDate(value, `meta:${name}`);
    if (date) return date;
  }
  return null;
}

function shownElsewhere({ document, address, shown }: DateSources): PublicationDate | null {
  const inAddress = urlDate(address);
  const fits = (date: PublicationDate | null): boolean =>
    date !== null && !(inAddress !== null && contradicts(date, inAddress));
  const found: PublicationDate[] = [];
  for (const find of [
    () => markedTime(document),
    () => shown().published,
    () => timeElement(document),
    () => datedElement(document),
    () => inAddress,
  ]) {
    const date = find();
    if (date === null || !fits(date)) continue;
    if (date.precision === 'day' || date.precision === 'time') return date;
    found.push(date);
  }
  return found[0] ?? null;
}

/** Time zones and nights move a day by one; a `time` element further away is of something else. */
const DAYS_APART = 2;

/** Whether the address states another day than what the page shows. */
function contradicts(shown: PublicationDate, address: PublicationDate): boolean {
  if (address.precision !== 'day') return false;
  const days =
    Math.abs(Date.parse(shown.value.slice(0, 10)) - Date.parse(address.value)) / 86_400_000;
  return days > DAYS_APART;
}

/** What is marked up as the time of publication. */
function markedTime(document: Document): PublicationDate | null {
  return firstTime(document, [
    'time[itemprop~="datePublished"], [itemprop~="datePublished"][datetime], [itemprop~="datePublished"][content]',
    'time[pubdate]',
  ]);
}

/** The first `time` element that stands in no comment or teaser. */
function timeElement(document: Document): PublicationDate | null {
  return firstTime(document, [
    'article time[datetime], main time[datetime], header time[datetime]',
    'time[datetime]',
    'time',
  ]);
}

function firstTime(document: Document, selectors: string[]): PublicationDate | null {
  for (const selector of selectors) {
    for (const element of document.querySelectorAll(selector)) {
      if (
        element.closest(
          'aside, nav, footer, [class*="comment" i], [id*="comment" i], [class*="related" i]',
        )
      )
        continue;
      const value =
        element.getAttribute('datetime') ??
        element.getAttribute('content') ??
        element.textContent ??
        '';
      const date = readDate(value, 'time element');
      if (date && date.precision !== 'year') return date;
    }
  }
  return null;
}

/** Short texts of elements named after dates. */
function datedElement(document: Document): PublicationDate | null {
  const selector =
    '[itemprop~="datePublished"], [class*="publish" i], [class*="dateline" i], [class*="timestamp" i], [class*="posted" i], [class*="date" i], [id*="date" i], [class*="byline" i], [class*="meta" i]';
  let seen = 0;
  for (const element of document.querySelectorAll(selector)) {
    if (++seen > 60) break;
    if (element.closest('aside, nav, footer, [class*="comment" i], [class*="related" i]')) continue;
    const text = plainSpace((element.textContent ?? '').slice(0, 400));
    if (text.length < 6 || text.length > 160) continue;
    const date = readDatePhrase(text, `text: ${text.slice(0, 80)}`);
    if (date && date.precision !== 'year') return date;
  }
  return null;
}

function urlDate(url: string | null): PublicationDate | null {
  const match =
    /\/((?:19|20)\d{2})[/-](\d{1,2})(?:[/-](\d{1,2}))?(?=[/-]|$)/.exec(url ?? '') ??
    /[/-]((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?=\D|$)/.exec(url ?? '');
  if (!match) return null;
  const parts = [match[1], match[2], match[3]].filter((part) => part !== undefined);
  return readDate(parts.map((part) => part.padStart(2, '0')).join('-'), 'url');
}
