import { authorNames } from '../../extraction/authorNames';
import type { ExtractedArticle } from '../../extraction/extraction';
import { extractPage } from '../../extraction/page/extractPage';
import type { ArticleSection } from '../../model/article';
import type { ParseHtml } from '../reader';
import { addressOf, dateOf, firstOf, isFields, namesOf, wordsOf, type Fields } from './fieldValues';
import { htmlPieces } from './htmlPieces';
import { assemblePieces } from './pieces';

/**
 * Names of fields, best first: our own, then those of news-please, newspaper3k/4k, Scrapy items,
 * trafilatura, NewsAPI, Guardian and New York Times answers, WordPress, and schema.org.
 */
const TITLE = ['title', 'headline', 'webTitle', 'article_title', 'articleTitle', 'heading', 'name'];
const PLAIN = [
  'text',
  'maintext',
  'main_text',
  'body_text',
  'bodyText',
  'articleBody',
  'article_body',
  'full_text',
  'fullText',
  'fulltext',
  'text_content',
  'textContent',
  'content_text',
  'cleaned_text',
  'clean_text',
  'article_text',
  'raw_text',
  'body',
  'content',
  'article',
  'story',
  'paragraphs',
];
const MARKUP = ['content_html', 'html_content', 'body_html', 'article_html', 'content:encoded'];
const PAGES = ['html', 'raw_html', 'rawHtml', 'page', 'document'];
const SUMMARY = [
  'description',
  'summary',
  'abstract',
  'excerpt',
  'snippet',
  'lead_paragraph',
  'lead',
];
const PUBLISHED = [
  'date',
  'published',
  'date_publish',
  'publish_date',
  'published_at',
  'publishedAt',
  'published_date',
  'publishedDate',
  'datePublished',
  'date_published',
  'publication_date',
  'publicationDate',
  'publishDate',
  'pub_date',
  'pubDate',
  'pubdate',
  'webPublicationDate',
  'posted_at',
  'datetime',
];
const UPDATED = [
  'updated',
  'date_modify',
  'dateModified',
  'date_modified',
  'modified',
  'updated_at',
  'updatedAt',
  'modified_at',
  'last_updated',
];
const AUTHORS = [
  'authors',
  'author',
  'byline',
  'creator',
  'writers',
  'writer',
  'by',
  'author_name',
];
const OUTLET = [
  'publisher',
  'outlet',
  'site_name',
  'siteName',
  'sitename',
  'newspaper',
  'publication',
  'source_name',
  'sourceName',
  'media',
  'source',
  'site',
  'provider',
  'source_domain',
  'domain',
  'hostname',
];
const ADDRESS = [
  'url',
  'link',
  'canonical_url',
  'canonical_link',
  'webUrl',
  'web_url',
  'article_url',
  'articleUrl',
  'permalink',
  'source_url',
  'mainEntityOfPage',
  'href',
  '@id',
  'uri',
];
const LANGUAGE = ['language', 'lang', 'inLanguage', 'language_code'];
const ID = ['id', '_id', 'guid', 'uuid', 'article_id'];

/** schema.org types of articles that are no plain reports. */
const SECTIONS: Readonly<Record<string, ArticleSection>> = {
  NewsArticle: 'news',
  ReportageNewsArticle: 'news',
  OpinionNewsArticle: 'opinion',
  LiveBlogPosting: 'live blog',
};

/** What an object says, or why it is no article. */
export type JsonArticle =
  { id: string | null; extracted: ExtractedArticle } | { why: string; title: string | null };

/**
 * The article that a JSON object holds, whichever crawler wrote it. A `text` is kept to the letter;
 * other fields of text may hold HTML or a list of paragraphs. Dates of crawling and saving are none
 * of publication. Where only headline and summary are there, these are the text.
 */
export function jsonArticle(given: Fields, parseHtml: ParseHtml): JsonArticle {
  const fields = unwrapped(given);
  const nested = (name: string, inner: string): unknown => {
    const value = fields[name];
    return isFields(value) ? value[inner] : undefined;
  };
  const title = plainWords(
    wordsOf(nested('headline', 'main') ?? firstOf(fields, TITLE)),
    parseHtml,
  );
  const publisher = outletOf(fields);
  const url =
    ADDRESS.map((name) => addressOf(fields[name])).find((found) => found !== null) ?? null;
  const type = wordsOf(fields['@type']);
  const facts = {
    url,
    publisher,
    authors: authorNames(
      namesOf(nested('byline', 'original') ?? firstOf(fields, AUTHORS)),
      publisher,
    ),
    published: dateOf(firstOf(fields, PUBLISHED), 'input'),
    updated: dateOf(firstOf(fields, UPDATED), 'input'),
    section: (type === null ? undefined : SECTIONS[type.replace(/^.*[/:#]/, '')]) ?? null,
    language: wordsOf(firstOf(fields, LANGUAGE)),
  };
  const id = idOf(fields);
  const body = bodyOf(fields, nested('fields', 'bodyText') ?? nested('fields', 'body'), parseHtml);
  if (body !== null) return { id, extracted: { title: title ?? '', ...facts, ...body } };
  const page = pageOf(fields);
  if (page !== null) {
    const extraction = extractPage(parseHtml(page), url);
    if (!extraction.article) return { why: extraction.why, title: title ?? extraction.title };
    const { found } = extraction;
    return {
      id,
      extracted: {
        ...found,
        title: title ?? found.title,
        url: url ?? found.url,
        publisher: publisher ?? found.publisher,
        authors: facts.authors.length > 0 ? facts.authors : found.authors,
        published: facts.published ?? found.published,
        updated: facts.updated ?? found.updated,
        section: facts.section ?? found.section,
        language: facts.language ?? found.language,
      },
    };
  }
  const summary = plainWords(wordsOf(firstOf(fields, SUMMARY)), parseHtml);
  if (title === null && summary === null)
    return {
      why: 'It has neither a title nor a text under any name that is known here',
      title: null,
    };
  const text = summary ?? title ?? '';
  return { id, extracted: { title: title ?? '', ...facts, text, zones: [] } };
}

/** The fields of an object whose article is one level down: `_source` (Elasticsearch), `article`, `data`, `json` (n8n), `@graph` (JSON-LD). */
function unwrapped(fields: Fields): Fields {
  for (const name of ['_source', 'article', 'data', 'json', 'attributes']) {
    const inner = fields[name];
    if (
      isFields(inner) &&
      firstOf(
        fields,
        PLAIN.filter((each) => each !== name),
      ) === null
    )
      return { ...fields, ...inner };
  }
  const graph = fields['@graph'];
  if (Array.isArray(graph)) {
    const article = graph.find(
      (node: unknown) => isFields(node) && /Article|Posting$/.test(wordsOf(node['@type']) ?? ''),
    ) as unknown;
    if (isFields(article)) return article;
  }
  return fields;
}

type Body = Pick<ExtractedArticle, 'text' | 'zones'>;

function bodyOf(fields: Fields, inner: unknown, parseHtml: ParseHtml): Body | null {
  const own = fields['text'];
  // To the letter: offsets of others refer to it.
  if (typeof own === 'string' && own.trim() !== '') return { text: own, zones: [] };
  const markup = firstOf(fields, MARKUP);
  const value = inner ?? firstOf(fields, PLAIN) ?? markup;
  const words = Array.isArray(value)
    ? value.flatMap((part: unknown) => wordsOf(part) ?? []).join('\n\n')
    : typeof value === 'number'
      ? null
      : wordsOf(value);
  if (words === null) return null;
  if (/<(?:p|br|div|h[1-6]|li|figure|blockquote)\b[^>]*>/i.test(words)) {
    const body = assemblePieces(htmlPieces(words, parseHtml));
    return body.text.trim() === '' ? null : body;
  }
  // NewsAPI cuts and says so: "… [+2345 chars]".
  const cut = words.replace(/\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$/, '…');
  return cut.trim() === '' ? null : { text: cut, zones: [] };
}

function pageOf(fields: Fields): string | null {
  const value = firstOf(fields, PAGES);
  return typeof value === 'string' && /<\w/.test(value) ? value : null;
}

/** Words of one line; markup in them, as WordPress leaves it in titles, read as such. */
function plainWords(words: string | null, parseHtml: ParseHtml): string | null {
  if (words === null) return null;
  const plain = /<\w|&[#\w]+;/.test(words)
    ? htmlPieces(words, parseHtml)
        .map(({ text }) => text)
        .join(' ')
    : words.replace(/\s+/g, ' ').trim();
  return plain === '' ? null : plain;
}

function outletOf(fields: Fields): string | null {
  for (const name of OUTLET) {
    const words = wordsOf(firstOf(fields, [name]));
    // Addresses name no outlet, and crawlers put their own word for "from the web" there.
    if (
      words !== null &&
      words.length <= 80 &&
      !/^https?:|^(?:web|rss|crawler|scraper)$/i.test(words)
    )
      return words;
  }
  return null;
}

function idOf(fields: Fields): string | null {
  const words = wordsOf(firstOf(fields, ID));
  return words === null || words.length > 200 ? null : words;
}
