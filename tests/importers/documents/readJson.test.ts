import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonValues } from '../../../lib/importers/documents/jsonValues';
import { HEADLINE, PARAGRAPHS } from './inventedNews';
import { articlesIn, inputFile, readAll, refusalsIn } from './readAll';

const BODY = PARAGRAPHS.join('\n\n');
const HTML = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const read = (value: unknown, name = 'crawl.json') =>
  readAll(inputFile(name, typeof value === 'string' ? value : JSON.stringify(value, null, 2)));

describe('one object of', () => {
  it.each([
    [
      'our own fields',
      {
        id: 7,
        title: HEADLINE,
        date: '2021-06-08',
        publisher: 'The Westmark Post',
        url: 'https://example.org/a',
        text: ` ${BODY}`,
      },
      {
        title: HEADLINE,
        text: ` ${BODY}`,
        publisher: 'The Westmark Post',
        published: { value: '2021-06-08', precision: 'day', source: 'input' },
      },
    ],
    [
      'news-please',
      {
        authors: ['Ann Example'],
        date_download: '2023-02-01 10:00:00',
        date_modify: '2021-06-09 08:00:00',
        date_publish: '2021-06-08 10:30:00',
        description: 'Short',
        filename: 'a.json',
        language: 'en',
        maintext: BODY,
        source_domain: 'example.org',
        title: HEADLINE,
        url: 'https://example.org/a',
      },
      {
        title: HEADLINE,
        text: BODY,
        authors: ['Ann Example'],
        publisher: 'example.org',
        language: 'en',
        published: { value: '2021-06-08T10:30:00', precision: 'time' },
        updated: { value: '2021-06-09T08:00:00' },
      },
    ],
    [
      'newspaper',
      {
        url: 'https://example.org/a',
        source_url: 'https://example.org',
        title: HEADLINE,
        authors: ['Ann Example', 'Ben Sample'],
        publish_date: '2021-06-08T00:00:00',
        text: BODY,
        top_image: 'x',
      },
      {
        url: 'https://example.org/a',
        authors: ['Ann Example', 'Ben Sample'],
        published: { value: '2021-06-08', precision: 'day' },
      },
    ],
    [
      'a Scrapy spider, with lists',
      {
        url: ['https://example.org/a'],
        headline: [HEADLINE],
        published: ['June 8, 2021'],
        content: [...PARAGRAPHS],
        crawled_at: '2023-02-01',
      },
      { title: HEADLINE, text: BODY, published: { value: '2021-06-08' } },
    ],
    [
      'schema.org',
      {
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: HEADLINE,
        datePublished: '2021-06-08T10:30:00Z',
        dateModified: '2021-06-09',
        author: [{ '@type': 'Person', name: 'Ann Example' }],
        publisher: { '@type': 'Organization', name: 'The Westmark Post' },
        mainEntityOfPage: { '@id': 'https://example.org/a' },
        articleBody: BODY,
      },
      {
        title: HEADLINE,
        section: 'news',
        publisher: 'The Westmark Post',
        authors: ['Ann Example'],
        url: 'https://example.org/a',
        updated: { value: '2021-06-09' },
      },
    ],
    [
      'a schema.org graph',
      {
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', name: 'x' },
          { '@type': 'OpinionNewsArticle', headline: HEADLINE, articleBody: BODY },
        ],
      },
      { title: HEADLINE, text: BODY, section: 'opinion' },
    ],
    [
      'WordPress, in HTML',
      {
        id: 12,
        date: '2021-06-08T10:30:00',
        modified: '2021-06-09T08:00:00',
        link: 'https://example.org/a',
        title: { rendered: 'Harbour of Port Sella &#8220;opens&#8221;' },
        content: { rendered: HTML, protected: false },
      },
      { title: 'Harbour of Port Sella “opens”', text: BODY, url: 'https://example.org/a' },
    ],
    [
      'a whole page in a field',
      {
        url: 'https://example.org/2021/06/08/harbour-port-sella-opens',
        html: `<html><head><title>${HEADLINE}</title><meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2021-06-08"}</script></head><body><article><h1>${HEADLINE}</h1>${HTML}</article></body></html>`,
      },
      { title: HEADLINE, published: { value: '2021-06-08' } },
    ],
    [
      'Elasticsearch',
      { _index: 'a', _id: 'x1', _source: { title: HEADLINE, body: BODY } },
      { title: HEADLINE, text: BODY },
    ],
    [
      'MongoDB',
      {
        _id: { $oid: '5f' },
        title: HEADLINE,
        content: BODY,
        published: { $date: '2021-06-08T10:30:00Z' },
      },
      { published: { value: '2021-06-08T10:30:00Z' } },
    ],
    [
      'a date in seconds',
      { title: HEADLINE, content: BODY, publish_date: 1_623_148_200 },
      { published: { value: '2021-06-08T10:30:00.000Z' } },
    ],
    [
      'a date of crawling alone',
      { title: HEADLINE, content: BODY, crawled_at: '2021-06-08', timestamp: 1_623_148_200 },
      { published: null },
    ],
  ])('%s', async (_name, value, expected) => {
    const items = await read(value);
    expect(refusalsIn(items)).toEqual([]);
    expect(articlesIn(items)).toMatchObject([expected]);
  });
});

describe('many articles', () => {
  const article = (at: number) => ({
    title: `Report ${at}`,
    text: `${BODY} Part ${at}.`,
    tags: [{ a: [1, 2, '}]"'] }],
  });
  const three = [article(1), article(2), article(3)];
  it.each([
    ['a list', JSON.stringify(three)],
    ['a list over lines, with a mark', `\uFEFF${JSON.stringify(three, null, 2)}`],
    ['NewsAPI', JSON.stringify({ status: 'ok', totalResults: 3, articles: three })],
    ['the Guardian', JSON.stringify({ response: { status: 'ok', results: three } }, null, 1)],
    [
      'Elasticsearch',
      JSON.stringify({
        took: 1,
        hits: { total: 3, hits: three.map((each) => ({ _source: each })) },
      }),
    ],
    ['one after the other', three.map((each) => JSON.stringify(each, null, 2)).join('\n')],
    ['lines', three.map((each) => JSON.stringify(each)).join('\n')],
    ['lists of lists', JSON.stringify([[three[0], three[1]], [three[2]]])],
  ])('%s', async (_name, text) => {
    for (const piece of [1, 7, 64_000]) {
      const items = await readAll(inputFile('many.json', text, piece));
      expect(articlesIn(items).map(({ title }) => title)).toEqual([
        'Report 1',
        'Report 2',
        'Report 3',
      ]);
      expect(refusalsIn(items)).toEqual([]);
    }
  });

  it('leaves the lists of one article alone', async () => {
    const items = await read({
      title: HEADLINE,
      text: BODY,
      items: [{ title: 'Related' }],
      data: [{ a: 1 }],
    });
    expect(articlesIn(items)).toMatchObject([{ title: HEADLINE }]);
  });

  it('refuses what is no article by its line, and takes the others', async () => {
    const items = await read(
      `[\n${JSON.stringify(article(1))},\n"words",\n{"a":1},\n7,\n{"title": bad},\n${JSON.stringify(article(2))}\n]`,
    );
    expect(items.map((item) => (item.kind === 'refusal' ? item.refusal.line : 'in'))).toEqual([
      'in',
      3,
      4,
      5,
      6,
      'in',
    ]);
  });

  it.each([
    ['in an article', `[${JSON.stringify(article(1))},{"title":"cu`, 1],
    ['between two', `[${JSON.stringify(article(1))},`, 1],
    ['by a stray bracket', `${JSON.stringify(article(1))}]`, 1],
    ['by a stray brace', `[${JSON.stringify(article(1))}}`, 1],
  ])('keeps what came before it was cut %s', async (_name, text, articles) => {
    const items = await read(text);
    expect(articlesIn(items)).toHaveLength(articles);
    expect(refusalsIn(items)).toMatchObject([{ why: expect.stringContaining('not valid JSON') }]);
  });

  it('passes over exactly as many items as it is told', async () => {
    const text = `[${JSON.stringify(article(1))}, 5, ${JSON.stringify(article(2))}, {"a":1}, ${JSON.stringify(article(3))}]`;
    const whole = await read(text);
    for (let skip = 0; skip <= whole.length + 1; skip++)
      expect(await readAll(inputFile('crawl.json', text), skip)).toEqual(whole.slice(skip));
  });

  it('says that an empty list is one', async () => {
    expect(refusalsIn(await read('[]'))).toMatchObject([
      { why: expect.stringContaining('no articles') },
    ]);
  });

  it('holds one article of a large file at a time', async () => {
    const line = `${JSON.stringify(article(1))},`;
    const file = {
      name: 'large.json',
      size: 0,
      stream: () => {
        let left = 20_000;
        const bytes = (text: string) => new TextEncoder().encode(text);
        return new ReadableStream<Uint8Array>({
          start: (controller) => controller.enqueue(bytes('{"articles":[')),
          pull(controller) {
            controller.enqueue(bytes(left-- > 0 ? line : '{}]}'));
            if (left < 0) controller.close();
          },
        });
      },
    };
    expect((await readAll(file, 20_000)).length).toBe(1);
  });

  it('passes over a value that is too long', async () => {
    const items = await read(
      `[{"text":"${'x'.repeat(21_000_000)}"},${JSON.stringify(article(2))}]`,
    );
    expect(items.map(({ kind }) => kind)).toEqual(['refusal', 'source']);
  });
});

describe('a line of JSON', () => {
  it('may have the fields of other crawlers', async () => {
    const lines = [
      {
        title: HEADLINE,
        maintext: BODY,
        date_publish: '2021-06-08 10:30:00',
        authors: 'Ann Example',
      },
      { headline: HEADLINE, body: BODY },
      { title: HEADLINE, text: BODY, date: 'Tue, 08 Jun 2021 10:30:00 GMT' },
    ];
    const items = await readAll(
      inputFile('a.jsonl', lines.map((each) => JSON.stringify(each)).join('\n')),
    );
    expect(articlesIn(items)).toMatchObject([
      {
        title: HEADLINE,
        text: BODY,
        published: { value: '2021-06-08T10:30:00' },
        authors: ['Ann Example'],
      },
      { title: HEADLINE, text: BODY },
      { title: HEADLINE, text: BODY, published: { value: expect.stringMatching(/^2021-06-08/) } },
    ]);
  });
});

describe('the splitter', () => {
  it('gives back any values, in whatever pieces they come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ maxDepth: 4 }).filter((value) => !Array.isArray(value))),
        fc.integer({ min: 1, max: 9 }),
        async (values, size) => {
          const text = JSON.stringify(values);
          const found: unknown[] = [];
          async function* pieces() {
            for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
          }
          for await (const value of jsonValues(pieces()))
            found.push('raw' in value && value.raw !== null ? JSON.parse(value.raw) : value);
          expect(found).toEqual(values.map((value): unknown => JSON.parse(JSON.stringify(value))));
        },
      ),
    );
  });
});
