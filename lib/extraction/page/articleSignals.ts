import { ldTypes, readJsonLd } from './jsonLd';
import { ARTICLE_TYPE, readPageMetadata } from './pageMetadata';

/** schema.org types of pages about something else than one report. */
const OTHER_PAGES: [RegExp, string][] = [
  [
    /^(?:Product|ProductGroup|Offer|Vehicle|Hotel|LodgingBusiness|RealEstateListing)$/,
    'a shop or product page',
  ],
  [/^(?:DiscussionForumPosting|QAPage)$/, 'a forum or a page of questions'],
  [/^(?:CollectionPage|SearchResultsPage|ItemPage)$/, 'a list of pages'],
  [/^(?:ProfilePage)$/, 'a profile'],
  [/^(?:JobPosting|Course|SoftwareApplication|MobileApplication|WebApplication)$/, 'an offer'],
  [/^(?:APIReference|TechArticle)$/, 'documentation'],
];

/** Addresses of fronts and lists: the root, one section word, numbered pages, archives. */
const LIST_PATH =
  /^\/?(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|default)\.\w+|news|blog|blogs|articles?|latest|nyheter|archives?)?\/?$|\/page\/\d+\/?$|^\/(?:category|tag|tags|topics?|author|authors|search|sections?|archives?|label|forums?|shop|store|products?|cart|account|login)(?:\/[^/]*){0,2}\/?$/i;
const LIST_QUERY = /[?&](?:paged|cat|pagen_\d|q|s|search|start|offset)=[^&]|^\?page=\d+$/i;
/** A folder of stories with something below it. */
const STORY_PATH =
  /\/(?:news|articles?|story|stories|artikel|article_[\w-]+|noticias?|nyheter|blogs?|opinion|politics)\/[^/]/i;
const FORUM_PATH =
  /\/(?:forums?|threads?|showthread\.php|viewtopic\.php|questions|discussions?|community)(?:\/|\.|$)/i;
const SHOP_PATH = /\/(?:products?|shop|store|collections|cart|item|dp|buy|pricing)\//i;
const DOCS_PATH = /(?:^|\/)(?:docs?|documentation|api|reference|manual|wiki|help|support|man)\//i;

/** Weights: +3 is proof by itself, ±1 a hint; {@link ENOUGH} together make an article. */
const ENOUGH = 3;

/**
 * Whether a page is about one article, from what it says of itself, its address and where its
 * paragraphs stand; reads the page once, changes nothing. `why` says what spoke against it, for a
 * reader, and is empty for an article.
 */
export function judgePage(
  document: Document,
  url: string | null,
): { article: boolean; why: string } {
  const types = new Set(readJsonLd(document).flatMap(ldTypes));
  const metadata = readPageMetadata(document, url);
  const address = url !== null && URL.canParse(url) ? new URL(url) : null;
  const path = address?.pathname ?? '';
  const declared = [...types].some((type) => ARTICLE_TYPE.test(type) && type !== 'TechArticle');
  const other = declared
    ? undefined
    : OTHER_PAGES.find(([type]) => [...types].some((own) => type.test(own)));
  const mass = paragraphs(document);
  const isList =
    address !== null &&
    ((LIST_PATH.test(path) && !/\d{4,}\/?$/.test(path)) || LIST_QUERY.test(address.search));

  let points = 0;
  if (declared) points += 3;
  if (/article|commentary|story|news/i.test(openGraphType(document))) points += 1;
  const source = metadata.published?.source ?? '';
  if (/^json-ld|^meta:/.test(source)) points += 2;
  else if (source !== '') points += 1;
  else if (!declared) points -= 1;
  if (metadata.authors.length > 0) points += 1;
  if (/\d{4}[/-]\d{1,2}[/-]|\d{5,}/.test(path)) points += 1;
  if ((path.split('/').findLast((part) => part !== '') ?? '').split(/[-_]/).length >= 4)
    points += 1;
  if (STORY_PATH.test(path)) points += 1;
  // A screenful of text under one parent is an article's; lists hold a paragraph each.
  if (mass.together >= 4_000) points += 4;
  else if (mass.together >= 1_500) points += 2;
  else if (mass.together >= 700) points += 1;
  else if (mass.together < 300) points -= 1;
  if (mass.headings > 3 && !declared && mass.together < mass.all * 0.5) points -= 2;
  if (mass.articles > 5 && mass.together < mass.all * 0.5) points -= 1;
  if (isList) points -= 4;
  if (FORUM_PATH.test(path) || SHOP_PATH.test(path) || DOCS_PATH.test(path))
    points -= declared ? 0 : 2;
  if (other !== undefined) points -= 3;

  if (points >= ENOUGH) return { article: true, why: '' };
  return { article: false, why: reason(other?.[1] ?? null, isList, path) };
}

function reason(other: string | null, isList: boolean, path: string): string {
  const found =
    other ??
    (isList
      ? 'a front page or a list of articles'
      : FORUM_PATH.test(path)
        ? 'a forum'
        : SHOP_PATH.test(path)
          ? 'a shop'
          : DOCS_PATH.test(path)
            ? 'documentation'
            : null);
  return found === null
    ? 'Nothing on this page says that it is a news article; open an article, or select its text and save the selection'
    : `This looks like ${found}, not like one article; open an article`;
}

function openGraphType(document: Document): string {
  return (
    document
      .querySelector('meta[property="og:type"], meta[name="og:type"]')
      ?.getAttribute('content') ?? ''
  );
}

interface ParagraphMass {
  /** Characters in long paragraphs. */
  all: number;
  /** Those of them with one grandparent: the most that stands together. */
  together: number;
  headings: number;
  articles: number;
}

/** Where the page's paragraphs stand. Looks at no more than 600: a front page has no more that matter. */
function paragraphs(document: Document): ParagraphMass {
  const byParent = new Map<Element, number>();
  let all = 0;
  let seen = 0;
  for (const paragraph of document.querySelectorAll('p')) {
    if (++seen > 600) break;
    const length = (paragraph.textContent ?? '').trim().length;
    if (length < 80) continue;
    all += length;
    const parent = paragraph.parentElement;
    if (parent !== null) byParent.set(parent, (byParent.get(parent) ?? 0) + length);
  }
  return {
    all,
    together: Math.max(0, ...byParent.values()),
    headings: document.querySelectorAll('h1').length,
    articles: document.querySelectorAll('article').length,
  };
}
