import type { PublicationDate } from '../../model/article';
import { plainSpace } from '../plainSpace';
import { readDate, readDatePhrase } from '../readDate';
import type { LdNode } from './jsonLd';
import { ldText } from './jsonLd';
import type { MetaTags } from './metaTags';

const PUBLISHED_META = [
  'article:published_time',
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
  'last-modified-date',
];

/**
 * When the page says that its article was published: from JSON-LD, meta tags, then what is shown, then
 * the address; a day goes before a coarser date.
 */
export function findPublished(
  document: Document,
  article: LdNode | null,
  meta: MetaTags,
  url: string | null,
): PublicationDate | null {
  if (article !== null) {
    for (const property of ['datePublished', 'dateCreated', 'uploadDate']) {
      const value = ldText(article[property]);
      const date = value === null ? null : readDate(value, 'json-ld');
      if (date) return date;
    }
  }
  for (const name of PUBLISHED_META) {
    for (const value of meta.get(name) ?? []) {
      const date = readDate(value, `meta:${name}`);
      if (date) return date;
    }
  }
  const address = urlDate(url);
  const time = timeElement(document);
  const found = [
    time !== null && address !== null && contradicts(time, address) ? null : time,
    datedElement(document),
    address,
  ].filter((date) => date !== null);
  return (
    found.find((date) => date.precision === 'day' || date.precision === 'time') ?? found[0] ?? null
  );
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

/** `time` elements: the one marked as publication, else the first that stands in no comment or teaser. */
function timeElement(document: Document): PublicationDate | null {
  for (const selector of [
    'time[itemprop~="datePublished"], [itemprop~="datePublished"][datetime], [itemprop~="datePublished"][content]',
    'time[pubdate]',
    'article time[datetime], main time[datetime], header time[datetime]',
    'time[datetime]',
    'time',
  ]) {
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
