import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, articleAddressKey } from '../../lib/extraction/addressKey';

/** Addresses of one page, each list. */
const SAME: [what: string, addresses: string[]][] = [
  [
    'scheme, www, mobile and amp hosts, default ports, last slash',
    [
      'https://news.example.org/world/harbour-closed',
      'http://news.example.org:80/world/harbour-closed/',
      'https://www.news.example.org:443/world/harbour-closed',
      'https://m.news.example.org/world/harbour-closed',
      'https://amp.news.example.org/world/harbour-closed',
      'https://mobile.news.example.org./world//harbour-closed',
      '  HTTPS://NEWS.example.org/world/harbour-closed  ',
    ],
  ],
  [
    'AMP in the path, in a parameter, and in caches',
    [
      'https://www.daily.example/2031/05/quake',
      'https://www.daily.example/2031/05/quake/amp',
      'https://www.daily.example/2031/05/quake/amp/',
      'https://www.daily.example/amp/2031/05/quake',
      'https://www.daily.example/2031/05/quake?amp',
      'https://www.daily.example/2031/05/quake?amp=1',
      'https://www.daily.example/2031/05/quake?outputType=amp',
      'https://www.daily.example/2031/05/quake.amp',
      'https://www.google.com/amp/s/www.daily.example/2031/05/quake',
      'https://www.google.co.uk/amp/s/amp.daily.example/2031/05/quake',
      'https://www-daily-example.cdn.ampproject.org/c/s/www.daily.example/2031/05/quake?usqp=mq331',
      'https://www-daily-example.cdn.ampproject.org/v/s/www.daily.example/2031/05/quake/amp#amp_tf=x',
    ],
  ],
  [
    'parameters that count clicks, and their order',
    [
      'https://a.example/story?id=7&lang=en',
      'https://a.example/story?lang=en&id=7',
      'https://a.example/story?utm_source=mail&id=7&fbclid=Iw.x&lang=en&utm_medium=a',
      'https://a.example/story?id=7&lang=en&gclid=1&mc_cid=2&ref=home&cmp=b&CMPID=c&smid=tw',
      'https://a.example/story?id=7&lang=en&source=rss#comments',
      'https://a.example/story?id=7&&lang=en&',
    ],
  ],
  [
    'codes for letters that need none',
    [
      'https://a.example/caf%C3%A9/new-road',
      'https://a.example/caf%c3%a9/new%2Droad',
      'https://a.example/café/new-road',
    ],
  ],
  [
    'a page in HTML for telephones',
    ['https://a.example/x/report.html', 'https://a.example/x/report.amp.html'],
  ],
  ['a language before the look', ['https://en.m.guide.example/a', 'https://en.guide.example/a']],
];

/** Addresses of different pages, each list. */
const DIFFERENT: [what: string, addresses: string[]][] = [
  [
    'numbers in the query',
    [
      'https://a.example/story?id=7',
      'https://a.example/story?id=8',
      'https://a.example/story',
      'https://a.example/story?id=7&page=2',
      'https://a.example/story?p=7',
    ],
  ],
  ['a source that is the page’s own', ['https://a.example/s?source=12', 'https://a.example/s']],
  [
    'numbers under names that others count with',
    ['https://a.example/view?cid=4711', 'https://a.example/view?cid=4712'],
  ],
  [
    'places in a live blog and addresses of scripts',
    [
      'https://a.example/live/flood',
      'https://a.example/live/flood#block-65a1f2',
      'https://a.example/live/flood#block-65a1f3',
      'https://a.example/#!/story/1',
      'https://a.example/#!/story/2',
    ],
  ],
  ['other hosts', ['https://a.example/x', 'https://b.example/x', 'https://sport.a.example/x']],
  ['other ports', ['https://a.example/x', 'https://a.example:8080/x']],
  [
    'sites named like a look',
    ['https://amp.example/', 'https://m.example/', 'https://www.example/'],
  ],
  ['words that begin like AMP', ['https://a.example/ampere', 'https://a.example/amp']],
  ['letter case of paths', ['https://a.example/Ab', 'https://a.example/ab']],
];

describe('the key of an address', () => {
  it.each(SAME)('is one for %s', (_, addresses) => {
    expect([...new Set(addresses.map(addressKey))]).toHaveLength(1);
    expect(addressKey(addresses[0] ?? '')).not.toBeNull();
  });

  it.each(DIFFERENT)('differs for %s', (_, addresses) => {
    expect(new Set(addresses.map(addressKey)).size).toBe(addresses.length);
  });

  it.each([
    '',
    'story',
    'mailto:a@b.example',
    'javascript:void(0)',
    'file:///a/b.html',
    'https://',
  ])('is null for “%s”', (address) => expect(addressKey(address)).toBeNull());

  it('of an article is null for a front page, on which everything stands in turn', () => {
    expect(articleAddressKey(null)).toBeNull();
    expect(articleAddressKey('https://www.a.example/?utm_source=x')).toBeNull();
    expect(articleAddressKey('https://a.example/?p=12')).toBe('a.example/?p=12');
    expect(articleAddressKey('https://a.example/x')).toBe('a.example/x');
  });

  it('is its own key, and never throws', () => {
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'binary' }).map((end) => `https://a.example/${end}`),
      fc.string(),
    );
    fc.assert(
      fc.property(address, (given) => {
        const key = addressKey(given);
        if (key !== null) expect(addressKey(`https://${key}`)).toBe(key);
      }),
    );
  });
});
