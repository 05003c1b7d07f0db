import { describe, expect, it } from 'vitest';
import { pageSection } from '../../../lib/extraction/page/pageSection';
import type { ArticleSection } from '../../../lib/model/article';
import { inventedPage, structured, TITLE, type PageParts } from './inventedPage';

const typed = (type: string, more: object = {}): PageParts => ({
  head: structured({ '@type': type, headline: TITLE, ...more }),
});

describe('pageSection', () => {
  it.each<[string, PageParts, string | null, ArticleSection | null]>([
    ['the type', typed('OpinionNewsArticle'), null, 'opinion'],
    [
      'the type of a report',
      typed('ReportageNewsArticle'),
      'https://lantern.example/comment/crane',
      'news',
    ],
    ['the type of a live blog', typed('LiveBlogPosting'), null, 'live blog'],
    ['plain news', typed('NewsArticle'), 'https://lantern.example/harbour/crane', 'news'],
    [
      'the named section',
      typed('NewsArticle', { articleSection: ['Harbour', 'Op-Ed'] }),
      null,
      'opinion',
    ],
    [
      'a meta tag',
      { head: '<meta property="article:section" content="Letters to the Editor">' },
      null,
      'letters',
    ],
    [
      'breadcrumbs',
      {
        head: structured({
          '@type': 'BreadcrumbList',
          itemListElement: [{ item: { name: 'Meinung' } }],
        }),
      },
      null,
      'opinion',
    ],
    ['the address', {}, 'https://lantern.example/opinion/2021/crane', 'opinion'],
    [
      'the address, letters filed under opinion',
      {},
      'https://lantern.example/opinion/letters/crane',
      'letters',
    ],
    ['the address of news', {}, 'https://lantern.example/news/crane', 'news'],
    ['a label before the title', { title: 'Opinion | The crane should stay' }, null, 'opinion'],
    [
      'a title that is live',
      { title: 'Crane falls LIVE: the last hours of the harbour' },
      null,
      'live blog',
    ],
    ['nothing, where nothing tells', {}, 'https://lantern.example/2021/crane', null],
    ['nothing of the last part of the address', {}, 'https://lantern.example/a/opinion', null],
    ['nothing of a quote in the title', { title: 'Minister: crane stays' }, null, null],
    [
      'nothing of another article',
      { head: structured({ '@type': 'OpinionNewsArticle', headline: 'Ferries are late' }) },
      null,
      null,
    ],
  ])('reads %s', (_name, parts, url, expected) => {
    const { title = TITLE } = parts;
    expect(pageSection(inventedPage(parts), { title, url })).toBe(expected);
  });
});
