import { describe, expect, it } from 'vitest';
import { readPageMetadata, type PageMetadata } from '../../../lib/extraction/page/pageMetadata';
import { readShown } from '../../../lib/extraction/page/shownFacts';
import { inventedPage, structured, TITLE, type PageParts } from './inventedPage';

const about = (parts: PageParts, url: string | null = null): PageMetadata =>
  readPageMetadata(inventedPage(parts), url, readShown);

describe('the publication date of a page', () => {
  it.each<[string, PageParts, string | undefined]>([
    [
      'structured data',
      {
        head: structured({
          '@type': 'NewsArticle',
          headline: TITLE,
          datePublished: '2021-03-03T23:30:00-05:00',
        }),
      },
      '2021-03-03T23:30:00-05:00',
    ],
    [
      'structured data of the page',
      { head: structured({ '@type': 'WebPage', datePublished: '2021-03-03' }) },
      '2021-03-03',
    ],
    ['a meta tag', { head: '<meta name="date" content="2021-03-03">' }, '2021-03-03'],
    [
      'a meta tag in seconds',
      { head: '<meta name="date" content="1614729600">' },
      '2021-03-03T00:00:00.000Z',
    ],
    ['the line below the headline', { below: '<p>Ada Finch, 3 March 2021</p>' }, '2021-03-03'],
    ['the line above it', { above: '<p>3 March 2021</p>' }, '2021-03-03'],
    [
      'figures that shorten the year',
      { below: '<p>Mi 03.03.21 | 14:07 Uhr</p>', lang: 'de' },
      '2021-03-03T14:07',
    ],
    [
      'figures with slashes, by the language',
      { below: '<p>05/03/2021</p>', lang: 'fr' },
      '2021-03-05',
    ],
    ['figures with slashes in English, not', { below: '<p>05/03/2021</p>', lang: 'en' }, undefined],
    [
      'the shown day, not a broken attribute',
      { below: '<time datetime="2019-01-012021-03-03">March 3, 2021</time>' },
      '2021-03-03',
    ],
    [
      'the attribute of the shown day',
      { below: '<time datetime="2021-03-03T08:15:00+01:00">March 3, 2021</time>' },
      '2021-03-03T08:15:00+01:00',
    ],
    [
      'the headline, not the sidebar',
      {
        below: '<p>3 March 2021</p>',
        after: '<section><time datetime="2019-05-05">5 May</time></section>',
      },
      '2021-03-03',
    ],
    [
      'the first day, not the update',
      { below: '<p>Updated 5 March 2021</p><p>Published 3 March 2021</p>' },
      '2021-03-03',
    ],
    [
      'the update, where there is no other',
      { below: '<p>Updated: March 5, 2021</p>' },
      '2021-03-05',
    ],
    ['not the copyright line', {}, undefined],
    [
      'not a comment',
      { after: '<div class="comments"><time datetime="2020-01-01">then</time></div>' },
      undefined,
    ],
    ['not a related story', { below: '<div class="related"><p>3 March 2021</p></div>' }, undefined],
    [
      'not a sentence of the text',
      {
        text: '<p>The crane was built on 3 March 1961 by the men of the yard, who had lifted its parts by hand over a winter.</p>',
      },
      undefined,
    ],
  ])('is taken from %s', (_name, parts, value) => {
    expect(about(parts).published?.value).toBe(value);
  });

  it('is the day of the canonical address, where nothing else states one', () => {
    const head = '<link rel="canonical" href="https://lantern.example/2021/03/03/crane">';
    expect(about({ head }).published).toEqual({
      value: '2021-03-03',
      precision: 'day',
      source: 'url',
    });
  });

  it('is read from the start of a live blog that is too long to parse', () => {
    const posts = Array.from({ length: 6000 }, (_, at) => ({
      '@type': 'BlogPosting',
      headline: `Post ${at} about the crane, with some words that make the block long enough`,
      datePublished: '2021-03-09',
    }));
    const node = {
      '@type': 'LiveBlogPosting',
      headline: TITLE,
      datePublished: '2021-03-03T13:23:00Z',
      dateModified: '2021-03-04T10:00:00Z',
      liveBlogUpdate: posts,
    };
    const { published, updated, type } = about({ head: structured(node) });
    expect([published?.value, updated?.value, type]).toEqual([
      '2021-03-03T13:23:00Z',
      '2021-03-04T10:00:00Z',
      'LiveBlogPosting',
    ]);
  });
});

describe('the update of a page', () => {
  const changed = (dateModified: string): PageParts => ({
    head: structured({
      '@type': 'NewsArticle',
      headline: TITLE,
      datePublished: '2021-03-03T10:00:00+01:00',
      dateModified,
    }),
  });

  it.each<[string, PageParts, string | undefined]>([
    ['later in structured data', changed('2021-03-04T10:00:00+01:00'), '2021-03-04T10:00:00+01:00'],
    ['the same moment', changed('2021-03-03T09:00:00Z'), undefined],
    ['earlier', changed('2021-03-01'), undefined],
    [
      'in a meta tag',
      { head: '<meta property="article:modified_time" content="2021-03-05">' },
      '2021-03-05',
    ],
    [
      'shown in the same line',
      { below: '<p>Published 3 March 2021, updated 5 March 2021</p>' },
      '2021-03-05',
    ],
  ])('%s', (_name, parts, value) => {
    expect(about(parts).updated?.value).toBe(value);
  });
});
