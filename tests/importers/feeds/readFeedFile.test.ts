import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeedFile } from '../../../lib/importers/feeds/readFeedFile';
import { beginsAsFeed } from '../../../lib/importers/feeds/prolog';
import type { Sourced } from '../../../lib/pipeline/articleSource';
import { fileOf, readItems } from '../readItems';
import { paragraphs, rss } from './readFeed';

const ITEMS = `<item><title>One</title><link>https://a.example/1</link><description><![CDATA[${paragraphs(200)}]]></description></item>
<item><title>Two</title><link>https://a.example/2</link></item><item><title>Three</title></item>`;

const read = (content: string | Uint8Array, skip = 0): Promise<Sourced[]> =>
  readItems(readFeedFile, fileOf('news.xml', content), { skip });

const why = (items: Sourced[]) =>
  items.map((item) => (item.kind === 'refusal' ? item.refusal.why : item.kind));

describe('a feed in a file', () => {
  it('gives articles, addresses and refusals, passing over as many as were had', async () => {
    const all = await read(rss(ITEMS));
    expect(why(all)).toEqual([
      'source',
      'address',
      'The entry has neither the whole text nor an address.',
    ]);
    for (const skip of [1, 2, 3]) expect(await read(rss(ITEMS), skip)).toEqual(all.slice(skip));
  });

  it.each<[string, string, string]>([
    [
      'a list of feeds',
      '<opml version="2.0"><body/></opml>',
      'It is a list of feeds (OPML), not a feed.',
    ],
    ['an empty feed', rss(''), 'The feed has no entries.'],
    [
      'a damaged one',
      '<rss version="2.0"><chan',
      'It is a feed, but so damaged that no entry can be read.',
    ],
  ])('says what is wrong with %s', async (_, text, wanted) => {
    expect(why(await read(text))).toEqual([wanted]);
  });

  it('says that it is too large', async () => {
    const [found] = await read(new Uint8Array(20_000_001));
    expect(found?.kind === 'refusal' && found.refusal.why).toMatch(/larger than 20 MB/);
  });

  it.each<[string, boolean]>([
    [rss(''), true],
    [
      '<?xml version="1.0"?>\n<!-- made --><?xml-stylesheet href="x"?><feed xmlns="http://www.w3.org/2005/Atom">',
      true,
    ],
    ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', true],
    ['<atom:feed xmlns:atom="x">', true],
    ['<opml version="1.0">', true],
    ['{\n "version" : "https://jsonfeed.org/version/1.1", "items": []}', true],
    ['{"version":"https:\\/\\/jsonfeed.org\\/version\\/1"}', true],
    ['<!doctype html><title>rss</title>', false],
    ['<feedback>', false],
    ['{"title":"about jsonfeed.org"}', false],
    ['rss and atom', false],
    ['', false],
  ])('is told by how it begins: %j', (text, wanted) => {
    expect(beginsAsFeed(text)).toBe(wanted);
  });

  it('never throws nor goes on for ever, whatever is cut, doubled or put in', async () => {
    const whole = rss(ITEMS);
    const part = fc.nat(whole.length);
    const junk = fc.constantFrom(
      '',
      '<',
      '</item>',
      '<![CDATA[',
      ']]>',
      '&',
      '\u0000',
      '<!--',
      '\ud800',
      '"',
      '<item>',
      '<feed>',
    );
    await fc.assert(
      fc.asyncProperty(part, part, junk, fc.boolean(), async (a, b, put, twice) => {
        const middle = whole.slice(Math.min(a, b), Math.max(a, b));
        const text = whole.slice(0, a) + put + (twice ? middle + middle : '') + whole.slice(b);
        for (const item of await read(text))
          expect(['source', 'address', 'refusal']).toContain(item.kind);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const text = new Uint8Array([...new TextEncoder().encode('<rss version="2.0">'), ...bytes]);
        for (const item of await read(text)) expect(item.kind).toBe('refusal');
      }),
    );
  });
});
