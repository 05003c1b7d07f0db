import { describe, expect, it } from 'vitest';
import { typedAddress, webAddress } from '../../../lib/importers/feeds/feedAddress';
import { findFeeds } from '../../../lib/importers/feeds/findFeeds';
import { outletName } from '../../../lib/importers/feeds/outletName';
import { parseHtml } from './readFeed';

const page = (head: string) =>
  parseHtml(`<!doctype html><html><head>${head}</head><body></body></html>`);

describe('the feeds of a page', () => {
  it('are those that it links to, each once, without those of comments', () => {
    const found = findFeeds(
      page(`<link rel="alternate" type="application/rss+xml" title=" All  news " href="/rss">
        <link rel="ALTERNATE feed" type="application/atom+xml" href="https://other.example/atom">
        <link rel="alternate" type="application/feed+json" href="feed.json">
        <link rel="alternate" type="application/rss+xml" href="/rss">
        <link rel="alternate" type="application/rss+xml" title="Comments feed" href="/c">
        <link rel="alternate" type="application/rss+xml" href="/a/comments/feed/">
        <link rel="alternate" type="text/html" hreflang="de" href="/de">
        <link rel="stylesheet" type="application/rss+xml" href="/no">
        <link rel="alternate" type="application/rss+xml" href="javascript:1">`),
      'https://a.example/x/y',
    );
    expect(found).toEqual([
      { address: 'https://a.example/rss', title: 'All news' },
      { address: 'https://other.example/atom', title: '' },
      { address: 'https://a.example/x/feed.json', title: '' },
    ]);
  });

  it('stand where the page says its links do', () => {
    const found = findFeeds(
      page(
        '<base href="https://b.example/in/"><link rel="alternate" type="application/rss+xml" href="rss">',
      ),
      'https://a.example/',
    );
    expect(found[0]?.address).toBe('https://b.example/in/rss');
  });
});

describe('addresses', () => {
  it.each([
    ['example.org', 'https://example.org/'],
    [' example.org/feed ', 'https://example.org/feed'],
    ['http://example.org/#top', 'http://example.org/'],
    ['feed://example.org/rss', 'https://example.org/rss'],
    ['feed:http://example.org/rss', 'http://example.org/rss'],
    ['localhost:8080/rss', 'https://localhost:8080/rss'],
    ['harbour', null],
    ['', null],
    ['javascript:alert(1)', null],
    ['https://name:word@example.org/', null],
    ['ftp://example.org/', null],
  ])('%j is %j', (typed, wanted) => {
    expect(typedAddress(typed)).toBe(wanted);
  });

  it('too long to be one are none', () => {
    expect(webAddress(`https://a.example/${'x'.repeat(5_000)}`)).toBeNull();
  });
});

describe('the outlet of a feed', () => {
  it.each([
    ['Selmar Gazette', 'https://selmargazette.example/', 'Selmar Gazette'],
    ['Selmar Gazette - World', 'https://www.selmar-gazette.example/', 'Selmar Gazette'],
    ['World | The Gazette', 'https://gazette.example/', 'World | The Gazette'],
    ['World | Gazette', 'https://gazette.example/', 'Gazette'],
    ['Gazette » Sport RSS Feed', null, 'Gazette » Sport'],
    ['', 'https://gazette.example/', null],
  ])('%j of %j is %j', (title, site, wanted) => {
    expect(outletName({ title, site })).toBe(wanted);
  });
});
