import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml, type ListedFeed } from '../../../lib/importers/feeds/opml';

const opml = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>${body}</body></opml>`;
const outline = (address: string, more = '') =>
  `<outline text="A" type="rss" xmlUrl="${address}" ${more}/>`;

describe('lists of feeds', () => {
  it('reads feeds with their folders, each once, in order', () => {
    const found = readOpml(
      opml(
        `${outline('https://a.example/f')}<outline text="News"><outline text="Europe">${outline('https://b.example/f', 'title="Bee" htmlUrl="https://b.example/"')}</outline>${outline('https://a.example/f')}</outline><outline text="No feed"/>`,
      ),
    );
    expect(found).toEqual([
      { address: 'https://a.example/f', title: 'A', site: null, group: '' },
      {
        address: 'https://b.example/f',
        title: 'Bee',
        site: 'https://b.example/',
        group: 'News / Europe',
      },
    ]);
  });

  it.each<[string, string, string[] | null]>([
    ['other schemes', opml(outline('javascript:alert(1)') + outline('file:///etc/passwd')), []],
    ['feed:', opml(outline('feed:https://a.example/f')), ['https://a.example/f']],
    [
      'ampersands',
      opml(outline('https://a.example/f?a=1&amp;b=2')),
      ['https://a.example/f?a=1&b=2'],
    ],
    [
      'a mark and control characters',
      `\uFEFF${opml(outline('https://a.example/\u0001f'))}`,
      ['https://a.example/f'],
    ],
    ['no list', '<rss version="2.0"/>', null],
    ['nothing', '', null],
  ])('reads %s', (_, text, wanted) => {
    expect(readOpml(text)?.map(({ address }) => address) ?? null).toEqual(wanted);
  });

  it('ends on folders inside each other without end', () => {
    const deep = opml(
      '<outline text="f">'.repeat(5_000) +
        outline('https://a.example/f') +
        '</outline>'.repeat(5_000),
    );
    expect(() => readOpml(deep)).not.toThrow();
  });

  it('writes what it reads', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => text.replace(/[\s\p{C}/]+/gu, ' ').trim())
      .filter((text) => text !== '');
    const feeds: fc.Arbitrary<ListedFeed[]> = fc.uniqueArray(
      fc.record({
        address: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
        title: words,
        site: fc.constantFrom(null, 'https://s.example/'),
        group: fc.constantFrom('', 'News', 'Sport & games'),
      }),
      { selector: ({ address }) => address, minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(feeds, (list) => {
        const read = readOpml(writeOpml(list, 'All')) ?? [];
        const order = (all: ListedFeed[]) =>
          [...all].sort((a, b) => (a.address < b.address ? -1 : 1));
        expect(order(read)).toEqual(order(list));
      }),
    );
  });
});
