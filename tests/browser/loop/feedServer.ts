import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** An entry of the feed that the server gives; one with `words` has its whole text in the feed. */
export interface ServedEntry {
  slug: string;
  title: string;
  date: string;
  paragraphs: string[];
  whole: boolean;
}

/** A site with one feed, which the test changes between two askings. */
export class FeedServer {
  entries: ServedEntry[];
  /** What the feed's address answers in place of the feed; 200 for the feed. */
  status = 200;
  /** The headers of each asking for the feed, oldest first, with how it was answered. */
  readonly asked: { headers: IncomingMessage['headers']; status: number }[] = [];
  readonly #server: Server;

  constructor(entries: ServedEntry[]) {
    this.entries = entries;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  /** Starts it on a free port of this machine alone. */
  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
  }

  /** Like `http://127.0.0.1:41234`. */
  get origin(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('It does not listen.');
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const html = {
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': 'reader=known; Path=/',
    };
    if (pathname === '/news.xml') return this.#feed(request, response);
    const entry = this.entries.find(({ slug }) => pathname === `/${slug}.html`);
    if (pathname === '/' || entry !== undefined)
      return void response.writeHead(200, html).end(entry ? articlePage(entry) : FRONT);
    response.writeHead(404, html).end('Not here.');
  }

  #feed(request: IncomingMessage, response: ServerResponse): void {
    const etag = `"${this.entries.length}"`;
    const unchanged = this.status === 200 && request.headers['if-none-match'] === etag;
    const status = unchanged ? 304 : this.status;
    this.asked.push({ headers: request.headers, status });
    if (status !== 200) return void response.writeHead(status, { etag }).end();
    response
      .writeHead(200, { etag, 'content-type': 'application/rss+xml; charset=utf-8' })
      .end(feedOf(this.entries));
  }
}

const HEAD =
  '<meta charset="utf-8"><link rel="alternate" type="application/rss+xml" title="Selmar Gazette" href="/news.xml">';

const FRONT = `<!doctype html><html lang="en">${HEAD}<title>Selmar Gazette</title><h1>Selmar Gazette</h1>`;

function articlePage({ title, date, paragraphs }: ServedEntry): string {
  return `<!doctype html><html lang="en">${HEAD}<title>${title}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="${date}">
<h1>${title}</h1><article>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article>`;
}

function feedOf(entries: readonly ServedEntry[]): string {
  const items = entries.map(
    ({ slug, title, date, paragraphs, whole }) => `<item><title>${title}</title>
<link>/${slug}.html</link><guid isPermaLink="false">${slug}</guid><pubDate>${new Date(date).toUTCString()}</pubDate>
<description>${paragraphs[0]?.slice(0, 60) ?? ''}…</description>
${whole ? `<content:encoded><![CDATA[${paragraphs.map((words) => `<p>${words}</p>`).join('')}]]></content:encoded>` : ''}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Selmar Gazette</title><link>/</link><ttl>60</ttl>${items.join('\n')}</channel></rss>`;
}
