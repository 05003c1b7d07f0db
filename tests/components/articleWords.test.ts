import { describe, expect, it } from 'vitest';
import { publishedWords, siteWords, sourceWords, webLink } from '../../components/articleWords';
import { article } from './fixtures';

describe('publishedWords', () => {
  it.each([
    ['2012-01-12', null, null, '12 January 2012'],
    ['2012-01', null, null, 'January 2012'],
    ['2012-01-12T23:30:00-05:00', null, null, '12 January 2012'],
    [null, null, null, 'date unknown'],
    [null, '2012-07-03', null, 'date unknown, after 3 July 2012'],
    [null, null, '2012-07-03', 'date unknown, before 3 July 2012'],
    [null, '2012-07-03', '2013-01-01', 'date unknown, between 3 July 2012 and 1 January 2013'],
  ] as const)('%s, after %s, before %s: %s', (value, after, before, words) => {
    const published = value === null ? null : { value, precision: 'day' as const, source: 'input' };
    expect(publishedWords(published, { after, before })).toBe(words);
  });
});

describe('sourceWords', () => {
  it.each([
    ['The Harbour Post', 'https://x.example/1', 'The Harbour Post'],
    [' ', 'https://www.x.example/1', 'x.example'],
    [null, 'file:///tmp/a.html', 'outlet unknown'],
    [null, null, 'outlet unknown'],
  ])('%s at %s is %s', (publisher, url, words) => {
    expect(sourceWords(article({ publisher, url }))).toBe(words);
  });
});

describe('webLink', () => {
  it.each([
    ['https://x.example/1', true],
    ['http://x.example', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['file:///etc/passwd', false],
    ['https://', false],
    [null, false],
  ])('%s: %s', (url, links) => {
    expect(webLink(url)).toBe(links ? url : null);
  });
});

describe('siteWords', () => {
  it.each([
    ['https://www.harbour.example/*', 'harbour.example'],
    ['*://*.coast.example/*', 'coast.example'],
    ['https://news.coast.example', 'news.coast.example'],
    ['', ''],
  ])('%s is %s', (origin, words) => {
    expect(siteWords(origin)).toBe(words);
  });
});
