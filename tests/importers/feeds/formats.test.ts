import { describe, expect, it } from 'vitest';
import { parseFeed, type NotAFeed } from '../../../lib/importers/feeds/parseFeed';
import { escaped, FEED, firstArticle, paragraphs, readFeed, rss } from './readFeed';

const WHOLE = paragraphs(200);

describe('formats of feeds', () => {
  it('reads an article of RSS 2.0', () => {
    const found = firstArticle(
      rss(
        `<item><title>Quay &amp; wall</title><link>/wall</link><guid isPermaLink="false">7</guid><dc:creator>By Ines Varga and Tomas Lind</dc:creator>
        <pubDate>Tue, 06 Feb 2024 09:30:00 +0100</pubDate><description>Short.</description><content:encoded><![CDATA[${WHOLE}]]></content:encoded></item>`,
        '<title>Selmar Gazette - World RSS</title><link>https://selmargazette.example/</link><language>en-gb</language>',
      ),
    );
    expect(found).toMatchObject({
      title: 'Quay & wall',
      url: 'https://gazette.example/wall',
      publisher: 'Selmar Gazette',
      authors: ['Ines Varga', 'Tomas Lind'],
      published: { value: '2024-02-06T09:30:00+01:00', precision: 'time', source: 'feed' },
      updated: null,
      language: 'en-gb',
    });
    expect(found.text.split('\n\n')).toHaveLength(5);
  });

  it('reads RSS 0.91, also in capitals', () => {
    const feed = parseFeed(
      '<RSS VERSION="0.91"><CHANNEL><TITLE>Old</TITLE><LINK>https://old.example/</LINK><ITEM><TITLE>One</TITLE><LINK>https://old.example/1</LINK></ITEM></CHANNEL></RSS>',
      null,
    );
    expect([feed.title, feed.site, feed.entries[0]?.url]).toEqual([
      'Old',
      'https://old.example/',
      'https://old.example/1',
    ]);
  });

  it('reads RSS 1.0', () => {
    const found = readFeed(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="c"><title>R</title><link>https://r.example/</link></channel><item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link><dc:date>2004-05-06T07:08:09Z</dc:date></item></rdf:RDF>`,
    );
    expect(found).toEqual([
      {
        kind: 'address',
        address: {
          url: 'https://r.example/1',
          title: 'One',
          listed: '2004-05-06T07:08:09Z',
          tags: [],
          file: 'feed.xml',
        },
      },
    ]);
  });

  const entry = (inside: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://blog.example/all/"><title type="html">The &amp;lt;b&amp;gt; blog</title><author><name>Whole Blog</name></author><entry><id>tag:1</id><title type="html">A &amp;amp; B</title><link href="one"/>${inside}</entry></feed>`;

  it.each([
    ['html', `<content type="html">${escaped(WHOLE)}</content>`],
    [
      'xhtml',
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${WHOLE}</div></content>`,
    ],
    ['text', `<content>${WHOLE.replaceAll('<p>', '').replaceAll('</p>', '\n\n')}</content>`],
  ])('reads an Atom entry of %s', (_, content) => {
    const found = firstArticle(
      entry(
        `<published>2024-02-05T10:00:00Z</published><updated>2024-02-06T11:30:00Z</updated>${content}`,
      ),
    );
    expect(found).toMatchObject({
      title: 'A & B',
      url: 'https://blog.example/all/one',
      authors: ['Whole Blog'],
      published: { value: '2024-02-05T10:00:00Z', source: 'feed' },
      updated: { value: '2024-02-06T11:30:00Z', source: 'feed' },
    });
    expect(found.text.split('\n\n')).toHaveLength(5);
  });

  it('takes the update of an Atom entry that says no more as its date, and says so', () => {
    const found = firstArticle(
      entry(
        `<updated>2024-02-06T11:30:00Z</updated><content type="html">${escaped(WHOLE)}</content>`,
      ),
    );
    expect(found.published).toEqual({
      value: '2024-02-06T11:30:00Z',
      precision: 'time',
      source: 'feed: updated',
    });
    expect(found.updated).toBeNull();
  });

  it('lists an Atom entry whose content stands elsewhere', () => {
    const [read] = readFeed(entry('<content src="https://blog.example/full" type="text/html"/>'));
    expect(read).toMatchObject({
      kind: 'address',
      address: { url: 'https://blog.example/all/one' },
    });
  });

  it('reads a JSON feed', () => {
    const found = firstArticle(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        home_page_url: 'https://j.example/',
        language: 'de',
        items: [
          {
            id: 1,
            url: '/1',
            title: 'One < two',
            content_html: WHOLE,
            date_published: '2024-02-06',
            authors: [{ name: 'Ada' }],
          },
        ],
      }),
      'https://j.example/feed.json',
    );
    expect(found).toMatchObject({
      title: 'One < two',
      url: 'https://j.example/1',
      authors: ['Ada'],
      language: 'de',
      published: { value: '2024-02-06', precision: 'day' },
    });
  });

  it.each([
    [rss('', '<ttl>90</ttl>'), 5_400],
    [
      rss(
        '',
        '<sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
      ),
      21_600,
    ],
    [rss(''), null],
  ])('tells how often it changes: %#', (text, seconds) => {
    expect(parseFeed(text, FEED).every).toBe(seconds);
  });
});

describe('what is broken', () => {
  const item = (title: string) =>
    `<item><title>${title}</title><link>https://a.example/${title}</link></item>`;
  const titles = (text: string) =>
    readFeed(text).map((read) => (read.kind === 'address' ? read.address.title : read.kind));

  it.each<[string, string, string[]]>([
    ['a mark and blanks in front', `\uFEFF \n${rss(item('one'))}`, ['one']],
    ['control characters', rss(item('o\u0001n\u000be')), ['one']],
    ['half a surrogate pair', rss(item('o\ud800ne')), ['one']],
    ['a bare ampersand', rss(item('one &').replace('/one &', '/one')), ['one &']],
    ['entities of HTML', rss(item('caf&eacute;').replace('/caf&eacute;', '/c')), ['café']],
    [
      'entities twice',
      rss(item('caf&amp;eacute; &amp;amp; bar').replace(/\/caf[^<]*/, '/c')),
      ['café & bar'],
    ],
    [
      'an undeclared prefix',
      rss(`<item><title>one</title><link>https://a.example/1</link><foo:bar>x</foo:bar></item>`),
      ['one'],
    ],
    ['an end that is missing', rss(item('one') + item('two')).slice(0, -40), ['one']],
    [
      'a title that is cut',
      rss(`${item('one')}<item><title>two`).replace('</channel></rss>', ''),
      ['one'],
    ],
    [
      'a CDATA that never ends',
      rss(`${item('one')}<item><title><![CDATA[two</title></item>`),
      ['one'],
    ],
    ['no title', rss('<item><link>https://a.example/1</link></item>'), ['']],
    [
      'tags in a title',
      rss(
        '<item><title>A &lt;em&gt;big&lt;/em&gt; day</title><link>https://a.example/1</link></item>',
      ),
      ['A big day'],
    ],
    ['neither text nor address', rss('<item><title>one</title></item>'), ['refusal']],
    [
      'an address that is a script',
      rss('<item><title>one</title><link>javascript:alert(1)</link></item>'),
      ['refusal'],
    ],
    [
      'entities that blow up',
      `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${rss(item('&b;').replace('/&b;', '/b')).replace(/^<\?xml[^>]*>/, '')}`,
      ['&b;'],
    ],
  ])('reads with %s', (_, text, wanted) => {
    expect(titles(text)).toEqual(wanted);
  });

  it.each<[string, string, NotAFeed['kind']]>([
    ['a page', '<!doctype html><html><head></head></html>', 'page'],
    ['a page in XHTML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html></html>', 'page'],
    ['a list of feeds', '<?xml version="1.0"?><opml version="2.0"><body/></opml>', 'list of feeds'],
    ['another XML', '<?xml version="1.0"?><sitemap><url/></sitemap>', 'other'],
    ['nothing', '', 'other'],
    ['words', 'Good morning', 'other'],
    ['other JSON', '{"version":"1.0","items":[]}', 'other'],
    [
      'deep JSON',
      `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(100_000)}`,
      'other',
    ],
    ['a feed cut before its first entry', '<rss version="2.0"><channel><title>x</ti', 'damaged'],
  ])('refuses %s', (_, text, kind) => {
    expect(() => parseFeed(text, null)).toThrowError(
      expect.objectContaining({ name: 'NotAFeed', kind }),
    );
  });

  it.each(['author', 'managingEditor'])(
    'passes over a person of a million brackets: %s',
    (name) => {
      const person = `<${name}>${'('.repeat(1_000_000)}</${name}>`;
      const items = `<item>${person}<title>one</title><link>https://a.example/1</link></item>`;
      expect(titles(rss(person + items + item('two')))).toEqual(['one', 'two']);
    },
  );

  it('takes the newest of a feed that goes on and on', () => {
    const many = rss(Array.from({ length: 6_000 }, (_, at) => item(`n${at}`)).join(''));
    const { entries } = parseFeed(many, null);
    expect([entries.length, entries[0]?.url]).toEqual([5_000, 'https://a.example/n0']);
  });
});
