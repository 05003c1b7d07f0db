import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { extractPage } from '../../../extraction/page/extractPage';
import { readBlocks } from '../../../extraction/page/blocks';
import { parseHtml } from '../../nodeHtml';
import type { Answer } from './measures';

/** A program that reads articles from pages. */
export interface Program {
  name: string;
  /** Its answer on a parsed page, which it may change. May throw. */
  read: (document: Document) => Answer;
}

/** Ours, and the two that run in a browser. Each is given its own copy of the page, and no address. */
export const PROGRAMS: readonly Program[] = [
  { name: 'ours', read: readOurs },
  { name: 'Readability', read: readReadability },
  { name: 'Defuddle', read: readDefuddle },
];

function readOurs(document: Document): Answer {
  const extraction = extractPage(document, null);
  if (!extraction.article)
    return { article: false, text: '', title: extraction.title, authors: [], published: null };
  const { text, title, authors, published } = extraction.found;
  return { article: true, text, title, authors, published: published?.value ?? null };
}

/** Its text with its own spaces; its byline is one author. What it takes for an article is what its own test says. */
function readReadability(document: Document): Answer {
  const article = isProbablyReaderable(document);
  const result = new Readability(document).parse();
  return {
    article,
    text: result?.textContent ?? '',
    title: result?.title ?? null,
    authors: names(result?.byline),
    published: result?.publishedTime ?? null,
  };
}

/** Defuddle needs an address; this one tells it nothing. */
const ANY_ADDRESS = 'https://page.example/';

/** Synchronous, so that it fetches nothing. It does not say whether a page is an article. */
function readDefuddle(document: Document): Answer {
  const result = new DefuddleClass(document, { url: ANY_ADDRESS }).parse();
  const content = parseHtml(`<!doctype html><html><body>${result.content}</body></html>`);
  return {
    article: result.content !== '',
    text: readBlocks(content.body)
      .map(({ text }) => text)
      .join('\n\n'),
    title: result.title,
    authors: names(result.author),
    published: result.published,
  };
}

function names(line: string | null | undefined): string[] {
  return (line ?? '')
    .replace(/^by\s+/i, '')
    .split(/,|\band\b|&/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
