import type { ArticleSection } from '../../model/article';
import { plainSpace } from '../plainSpace';
import type { LdNode } from './jsonLd';
import { isNode, ldText, ldTypes, readJsonLd } from './jsonLd';
import { readMeta } from './metaTags';
import type { PageMetadata } from './pageMetadata';

/** schema.org subtypes of `NewsArticle` and `LiveBlogPosting` that say it by themselves. */
const TYPES: [RegExp, ArticleSection][] = [
  [/^LiveBlogPosting$/, 'live blog'],
  [/^OpinionNewsArticle$/, 'opinion'],
  [/^(?:Reportage|Analysis|Background)NewsArticle$/, 'news'],
];
/** Names of sections in the languages that most news is in, as addresses, breadcrumbs and metadata write them. */
const NAMES: [RegExp, ArticleSection][] = [
  [
    /^(?:(?:readers'? )?letters?(?: to the editor)?|your letters|leserbriefe?|lesermeinungen|courrier des lecteurs|cartas(?: al director| de los lectores)?|lettere(?: al direttore)?|leserinnlegg|insändare|lezersbrieven)$/,
    'letters',
  ],
  [
    /^(?:live ?blogs?|live(?: news| updates?| ticker)?|liveticker|newsticker|en direct|minuto a minuto)$/,
    'live blog',
  ],
  [
    /^(?:opinions?|op ?eds?|comment(?:ary|aries|isfree| is free)?|editorials?|columns?|columnists?|viewpoints?|views|voices|perspectives?|ideas|meinung(?:en)?|kommentare?|kolumnen?|leitartikel|debatte|opinión|columnas|opinion[ei]|editoriali|tribunes?|chroniques?|éditos?|débats|mening(?:er)?|kronikk(?:er)?|debatt|ledare?|leder|opinie|görüş|yazarlar)$/,
    'opinion',
  ],
  [
    /^(?:(?:world|local|national|breaking|latest|uk|us) news|news|world|politics|nachrichten|politik|nyheter|nieuws|noticias|notícias|notizie|actualités?|haber(?:ler)?)$/,
    'news',
  ],
];
/** A label in front of a title: "Opinion | …", "Letters: …". */
const TITLE_LABEL = /^([\p{L} -]{3,24}?)\s*[|:–—]\s/u;
const LIVE_TITLE =
  /\blive (?:updates|blog)\b|\blive\s?:|[–—-] (?:live|as it happened)\b|\b(?:im|der) liveticker\b/i;
/** Types that a text has when nothing else is said; opinion and letters often carry them, too. */
const PLAIN_NEWS = /^NewsArticle$/;

/**
 * What kind of piece the page says its article is: by the type of its structured data, the section
 * that this, meta tags or breadcrumbs name, the folders of its address, or a label before its title.
 * What is rarer goes first: pages file letters under opinion, and opinion under news. Null where
 * nothing tells.
 */
export function pageSection(
  document: Document,
  { title, url }: Pick<PageMetadata, 'title' | 'url'>,
): ArticleSection | null {
  const nodes = readJsonLd(document);
  const own = nodes.filter((node) => ofTitle(node, title));
  const types = own.flatMap(ldTypes);
  const meta = readMeta(document);
  const typed = new Set<ArticleSection>();
  for (const type of types)
    for (const [pattern, section] of TYPES) if (pattern.test(type)) typed.add(section);
  const tab = plainSpace(document.querySelector('title')?.textContent ?? '');
  const named = new Set<ArticleSection>();
  for (const name of [
    ...own.flatMap((node) => words(node['articleSection'])),
    ...(meta.get('article:section') ?? []),
    ...(meta.get('parsely-section') ?? []),
    ...breadcrumbs(nodes),
    ...folders(url),
    ...[title, tab].flatMap((text) => TITLE_LABEL.exec(text ?? '')?.[1] ?? []),
  ]) {
    const section = sectionNamed(name);
    if (section !== null) named.add(section);
  }
  if (LIVE_TITLE.test(title ?? '')) named.add('live blog');
  for (const section of ['live blog', 'letters', 'opinion', 'news'] as const)
    if (typed.has(section) || (named.has(section) && !typed.has('news'))) return section;
  if (typed.has('news') || types.some((type) => PLAIN_NEWS.test(type))) return 'news';
  return null;
}

/** Whether a node is of the page's own article: lists of others have other headlines. */
function ofTitle(node: LdNode, title: string | null): boolean {
  const headline = letters(ldText(node['headline'] ?? node['name']) ?? '');
  const wanted = letters(title ?? '');
  return (
    headline !== '' && wanted !== '' && (headline.startsWith(wanted) || wanted.startsWith(headline))
  );
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 40);
}

function words(value: unknown): string[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
    (item): item is string => typeof item === 'string',
  );
}

function breadcrumbs(nodes: LdNode[]): string[] {
  const list = nodes.find((node) => ldTypes(node).includes('BreadcrumbList'));
  const items: unknown = list?.['itemListElement'];
  return (Array.isArray(items) ? (items as unknown[]) : []).filter(isNode).flatMap((item) => {
    const inner = item['item'];
    return ldText(item['name']) ?? (isNode(inner) ? (ldText(inner['name']) ?? []) : []);
  });
}

/** The folders of an address, without its last part, which is the title's. */
function folders(url: string | null): string[] {
  if (url === null || !URL.canParse(url)) return [];
  return new URL(url).pathname.split('/').slice(0, -1);
}

function sectionNamed(name: string): ArticleSection | null {
  const plain = plainSpace(name.toLowerCase().replace(/[-_+]/g, ' '));
  return NAMES.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
