import { PUBLISHED_META } from './dates';
import type { LdNode } from './jsonLd';
import { ldText, ldTypes, readJsonLd } from './jsonLd';
import type { MetaTags } from './metaTags';
import { readMeta } from './metaTags';

/** Cheap signs of what a page is, each 0…1. */
export interface PageSignals {
  /** Structured data has an article of the page's own; one or two in all; with a date. */
  ldArticle: number;
  ldOne: number;
  ldDated: number;
  /** It has a product, a list or something else instead. */
  ldOther: number;
  /** Meta tags that say article; of a publication date; of a section or tags. */
  declared: number;
  published: number;
  section: number;
  /** Of the address: a site's root, a list; four and seven words in the last part; a day or a long number; a folder of stories; one of offers. */
  root: number;
  list: number;
  slug4: number;
  slug7: number;
  digits: number;
  story: number;
  service: number;
  /** Of a shop, a forum or documentation: by address, generator, meta tags. */
  shop: number;
  forum: number;
  docs: number;
  /** The title is that of an error or of a login. */
  error: number;
  /** Running text under one parent, 1 at 5,000 characters, on a logarithmic scale. */
  together: number;
  /** Headings of the first level: more than three; one that the tab or link card repeats; that one has four words or more. */
  h1many: number;
  h1match: number;
  h1long: number;
  /** Linked lower headings, 1 at 20. */
  headLinks: number;
  /** Four `time` elements or more among scattered text. */
  timesMany: number;
  /** Class names of a page's body in common content systems: one text, or a list or fixed page. */
  single: number;
  archive: number;
  /** An element for an author's name; a form for a comment; no sign of a date or an author at all. */
  byline: number;
  respond: number;
  noSign: number;
}

/** schema.org types of one text about something. */
const ARTICLE = /(?:Article|Posting|^Report|^Review|^Newsitem)$/i;
const NO_ARTICLE = /^(?:TechArticle|DiscussionForumPosting|JobPosting)$/;
const OTHER =
  /^(?:Product(?:Group)?|Course|Offer|Service|JobPosting|\w*Application|DiscussionForumPosting|QAPage|FAQPage|LocalBusiness|ProfilePage|APIReference|TechArticle|ItemList|CollectionPage|SearchResultsPage|Vehicle|Hotel|LodgingBusiness|RealEstateListing)$/;

const LIST_PATH =
  /^\/?(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|default)\.\w+|news|blog|blogs|articles?|latest|nyheter|archives?)?\/?$|\/page\/\d+\/?$|^\/(?:category|tag|tags|topics?|author|authors|search|sections?|archives?|label|forums?|shop|store|products?|cart|account|login)(?:\/[^/]*){0,2}\/?$/i;
const LIST_QUERY = /[?&](?:paged|cat|pagen_\d|q|s|search|start|offset)=[^&]|^\?page=\d+$/i;
/** How old systems name one text: `?id=12345`. */
const NUMBERED_QUERY = /[?&](?:\w*(?:id|idx|no|nr|num|article)|p)=\d{3,}(?:&|$)/i;
const STORY_PATH =
  /\/(?:news|articles?|story|stories|artikel|article_[\w-]+|noticias?|nyheter|blogs?|opinion|politics)\/[^/]/i;
const SERVICE_PATH =
  /\/(?:services?|solutions?|courses?|programs?|training|classes|seminars?|events?|pricing|plans|careers?|jobs?|about|contact|certifica\w*|products?|insurance)(?:\/|$)|\/(?:\w+-){0,4}(?:services|course|certification|training|reviews|certificate)\/?$/i;
const FORUM_PATH =
  /\/(?:forums?|threads?|showthread\.php|viewtopic\.php|questions|discussions?|community)(?:\/|\.|$)/i;
const SHOP_PATH = /\/(?:products?|shop|store|collections|cart|item|dp|buy)\//i;
const DOCS_PATH = /(?:^|\/)(?:docs?|documentation|api|reference|manual|wiki|help|support|man)\//i;
const FORUM_HOST = /^(?:forums?|community|discuss|boards?)\./i;
const SHOP_HOST = /^(?:shop|store)\./i;
const DOCS_HOST = /^(?:docs?|developers?|api|support|help|wiki|manual)\.|\.wiki|readthedocs/i;
const FORUM_MAKER = /discourse|phpbb|vbulletin|xenforo|invision|mybb|flarum|nodebb|vanilla/i;
const DOCS_MAKER =
  /docusaurus|sphinx|mkdocs|vitepress|gitbook|mediawiki|docutils|doxygen|javadoc|rustdoc|antora/i;
const SHOP_CLASS = /single-product|product-page|product-template|template-product/;
const ERROR_TITLE =
  /^\W*(?:404|403|error|page not found|not found|access denied|log ?in|sign ?in|sign ?up|just a moment)\b|\b(?:404|page not found)\b/i;
const SINGLE_CLASS =
  /(?:^|[\s_-])(?:single|postid-\d+|article|story|post-template|node-type-(?:article|news|blog))/;
const ARCHIVE_CLASS =
  /(?:^|[\s_-])(?:home|archive|blog(?!-post|-single)|category|search|tag|paged|front|page-template|page-id-\d+|error404|author)(?:$|[\s_-])/;
const AUTHOR_META = ['author', 'article:author', 'parsely-author', 'byl', 'dc.creator'];
const SECTION_META = ['article:section', 'article:tag', 'news_keywords'];
const AUTHOR_ELEMENT =
  '[rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author" i]';

/** Reads the signs of a page, once over its headings, paragraphs and meta tags. Changes nothing. */
export function pageSignals(document: Document, url: string | null): PageSignals {
  const meta = readMeta(document);
  const nodes = readJsonLd(document);
  const address = ownAddress(document, meta, url);
  const path = address?.pathname ?? '';
  const query = address?.search ?? '';
  const host = address?.host.replace(/^www\./, '') ?? '';
  const title = document.querySelector('title')?.textContent?.trim() ?? '';
  const tab = letters(title);
  const card = letters(meta.get('og:title')?.[0] ?? '');
  const own = ownArticles(nodes, tab, card);
  const types = nodes.flatMap(ldTypes);
  const mass = textMass(document);
  const scattered = mass.together < mass.all * 0.5;
  const headings = [...document.querySelectorAll('h1')]
    .slice(0, 20)
    .map((heading) => (heading.textContent ?? '').slice(0, 600).trim())
    .filter((text) => text !== '');
  const named = headings.find((text) => {
    const wanted = letters(text);
    return wanted.length > 8 && (tab.includes(wanted) || card.startsWith(wanted));
  });
  const headingWords = named === undefined ? 0 : named.split(/\s+/).length;
  const times = document.querySelectorAll('time').length;
  const bodyClass = (document.body?.getAttribute('class') ?? '').toLowerCase();
  const maker = meta.get('generator')?.[0] ?? '';
  const slug = (path.split('/').findLast((part) => part !== '') ?? '').split(/[-_]/).length;
  const has = (names: string[]): boolean => names.some((name) => meta.has(name));
  const byline = document.querySelector(AUTHOR_ELEMENT) !== null;
  const digits = /\d{4}[/-]\d{1,2}[/-]|\d{5,}/.test(path) || NUMBERED_QUERY.test(query);
  const signs: Record<keyof PageSignals, boolean | number> = {
    ldArticle: own.length > 0,
    ldOne: own.length > 0 && own.length <= 2,
    ldDated: own.some((node) => node['datePublished'] !== undefined),
    ldOther: own.length === 0 && types.some((type) => OTHER.test(type)),
    declared: /article|story|news/i.test(meta.get('og:type')?.[0] ?? ''),
    published: has(PUBLISHED_META),
    section: has(SECTION_META),
    root: address !== null && path.length <= 1 && query === '',
    list:
      address !== null &&
      ((LIST_PATH.test(path) && (path.length > 1 || query === '') && !/\d{4,}\/?$/.test(path)) ||
        LIST_QUERY.test(query)),
    slug4: slug >= 4,
    slug7: slug >= 7,
    digits,
    story: STORY_PATH.test(path),
    service: SERVICE_PATH.test(path),
    shop:
      SHOP_PATH.test(path) ||
      SHOP_HOST.test(host) ||
      SHOP_CLASS.test(bodyClass) ||
      has(['product:price:amount', 'og:price:amount']) ||
      /product/i.test(meta.get('og:type')?.[0] ?? ''),
    forum: FORUM_PATH.test(path) || FORUM_HOST.test(host) || FORUM_MAKER.test(maker),
    docs: DOCS_PATH.test(path) || DOCS_HOST.test(host) || DOCS_MAKER.test(maker),
    error: ERROR_TITLE.test(title),
    together: Math.min(1, Math.log1p(mass.together / 500) / Math.log(11)),
    h1many: headings.length > 3,
    h1match: named !== undefined,
    h1long: headingWords >= 4,
    headLinks: Math.min(1, document.querySelectorAll('h2 a, h3 a').length / 20),
    timesMany: times >= 4 && scattered,
    single: SINGLE_CLASS.test(bodyClass),
    archive: ARCHIVE_CLASS.test(bodyClass),
    byline,
    respond: document.querySelector('#respond, #commentform') !== null,
    noSign: !(
      own.length > 0 ||
      has(PUBLISHED_META) ||
      has(AUTHOR_META) ||
      has(SECTION_META) ||
      byline ||
      digits ||
      times > 0
    ),
  };
  return Object.fromEntries(
    Object.entries(signs).map(([name, value]) => [name, Number(value)]),
  ) as unknown as PageSignals;
}

/** The given address, else the one that the page says it has. */
function ownAddress(document: Document, meta: MetaTags, url: string | null): URL | null {
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const stated = [url, canonical, meta.get('og:url')?.[0]].find(
    (address) => address != null && /^https?:/.test(address) && URL.canParse(address),
  );
  return stated == null ? null : new URL(stated);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The articles of the page itself: all there are, unless they are a list of others. */
function ownArticles(nodes: LdNode[], tab: string, card: string): LdNode[] {
  const articles = nodes.filter((node) => {
    const types = ldTypes(node);
    return types.some((type) => ARTICLE.test(type)) && !types.some((type) => NO_ARTICLE.test(type));
  });
  const headlines = new Set(
    articles.flatMap((node) => ldText(node['headline'] ?? node['name']) ?? []),
  );
  if (headlines.size <= 2) return articles;
  const live = articles.filter((node) => ldTypes(node).includes('LiveBlogPosting'));
  if (live.length > 0) return live;
  return articles.filter((node) => {
    const headline = letters(ldText(node['headline'] ?? node['name']) ?? '').slice(0, 40);
    return headline.length > 12 && (tab.startsWith(headline) || card.startsWith(headline));
  });
}

/** A paragraph is longer than a label. */
const PARAGRAPH = 80;
/** Less text in paragraphs is none: some pages write it between line breaks. */
const HARDLY_ANY = 300;

/** Characters of running text: all, and the most that stands under one parent. */
function textMass(document: Document): { all: number; together: number } {
  const byParent = new Map<Element, number>();
  let all = 0;
  for (const paragraph of [...document.querySelectorAll('p')].slice(0, 600)) {
    const length = (paragraph.textContent ?? '').trim().length;
    const parent = paragraph.parentElement;
    if (length < PARAGRAPH || parent === null) continue;
    all += length;
    byParent.set(parent, (byParent.get(parent) ?? 0) + length);
  }
  let together = Math.max(0, ...byParent.values());
  if (together >= HARDLY_ANY) return { all, together };
  for (const element of [...document.querySelectorAll('div, td, section, article, li')].slice(
    0,
    3000,
  )) {
    let own = 0;
    for (let child = element.firstChild; child !== null; child = child.nextSibling)
      if (child.nodeType === 3) own += (child.nodeValue ?? '').trim().length;
    together = Math.max(together, own);
  }
  return { all: Math.max(all, together), together };
}
