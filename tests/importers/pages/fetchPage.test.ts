import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../lib/cli/nodeHtml';
import { fetchPage } from '../../../lib/importers/pages/fetchPage';

const PARAGRAPH =
  'The ferry to the outer islands of Port Selmar will sail twice a day from May on, Ines Varga of the works office told the council on Tuesday evening, whatever the weather may be.';
const PAGE = `<!doctype html><html lang="en"><head><title>Ferry sails twice</title><meta property="og:type" content="article"><meta property="article:published_time" content="2021-03-04"></head><body><article><h1>Ferry sails twice</h1>${`<p>${PARAGRAPH}</p>`.repeat(6)}</article></body></html>`;

const html = (body: BodyInit, init: ResponseInit = {}): Response =>
  new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' }, ...init });

async function ask(
  answer: (init: RequestInit) => Promise<Response> | Response,
  signal: AbortSignal = new AbortController().signal,
) {
  const asked: { address: string; init: RequestInit }[] = [];
  const page = await fetchPage('https://a.example/ferry', {
    fetch: async (address, init) => {
      asked.push({ address, init });
      return answer(init);
    },
    parseHtml,
    signal,
    patience: 60,
  });
  return { page, asked };
}

describe('asking for a page', () => {
  it('gives its article, and says nothing of the reader', async () => {
    const { page, asked } = await ask(() => html(PAGE));
    expect(page.article).toMatchObject({
      title: 'Ferry sails twice',
      url: 'https://a.example/ferry',
      published: { value: '2021-03-04' },
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  });

  const refused: [name: string, answer: () => Response, why: RegExp, busy: boolean][] = [
    ['a page that is gone', () => html('', { status: 404 }), /not there any more/, false],
    ['a page behind a login', () => html('', { status: 403 }), /open it to take it in/, false],
    ['a site that has enough', () => html('', { status: 429 }), /asked later/, true],
    ['a site under repair', () => html('', { status: 503 }), /asked later/, true],
    ['a site that fails', () => html('', { status: 500 }), /\(500\)/, false],
    [
      'a picture',
      () => new Response('x', { headers: { 'content-type': 'image/png' } }),
      /not a web page/,
      false,
    ],
    [
      'a page that says it is huge',
      () =>
        new Response('x', {
          headers: { 'content-type': 'text/html', 'content-length': '90000000' },
        }),
      /larger than 10 MB/,
      false,
    ],
    ['a page that is huge', () => html(endless()), /larger than 10 MB/, false],
    [
      'what is no article',
      () => html('<!doctype html><title>Shop</title><ul><li>One</ul>'),
      /./,
      false,
    ],
    ['an empty page', () => html(''), /empty/, false],
  ];
  for (const [name, answer, why, busy] of refused)
    it(`says why there is no article: ${name}`, async () => {
      const { page } = await ask(answer);
      if (page.article !== null) throw new Error('There is an article.');
      expect(page.why).toMatch(why);
      expect(page.busy).toBe(busy);
    });

  it('gives up a site that does not answer, or cannot be reached', async () => {
    const silent = await ask(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    expect(silent.page).toMatchObject({
      article: null,
      why: expect.stringMatching(/half a minute/),
    });
    const away = await ask(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(away.page).toMatchObject({
      article: null,
      why: expect.stringMatching(/not be reached/),
    });
  });

  it('throws where the reader stopped it', async () => {
    const stop = new AbortController();
    const asking = ask(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('aborted')));
          stop.abort();
        }),
      stop.signal,
    );
    await expect(asking).rejects.toThrow();
  });
});

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1_000_000).fill(97)),
  });
}
