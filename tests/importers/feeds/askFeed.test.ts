import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { askFeed, type Validators } from '../../../lib/importers/feeds/askFeed';
import { rss } from './readFeed';

const NONE: Validators = { etag: null, lastModified: null };
const NOW = Date.parse('2024-02-06T10:00:00Z');

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Asks a server that answers so. */
async function ask(answer: RequestListener, { validators = NONE, patience = 5_000 } = {}) {
  const own = createServer(answer);
  server = own;
  await new Promise<void>((resolve) => {
    own.listen(0, '127.0.0.1', resolve);
  });
  const address = own.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  const port = { fetch, now: () => NOW, patience };
  return askFeed(`http://127.0.0.1:${address.port}/feed`, validators, port);
}

const FEED = rss('<item><title>One</title><link>/1</link></item>');
const failed = (kind: string, retryAfter: number | null = null) => ({
  state: 'failed',
  kind,
  retryAfter,
  page: null,
});

describe('asking for a feed', () => {
  it('gives the feed, its address and what to ask with the next time', async () => {
    const headers = { etag: '"a"', 'last-modified': 'Tue, 06 Feb 2024 09:00:00 GMT' };
    const answer = await ask((_, response) => response.writeHead(200, headers).end(FEED));
    expect(answer).toMatchObject({
      state: 'read',
      validators: { etag: '"a"', lastModified: 'Tue, 06 Feb 2024 09:00:00 GMT' },
    });
    expect(answer.state === 'read' && answer.feed.entries[0]?.url).toMatch(/^http:\/\/127.*\/1$/);
  });

  it('asks only for what changed', async () => {
    const validators = { etag: 'W/"b"', lastModified: 'Mon, 05 Feb 2024 09:00:00 GMT' };
    const answer = await ask(
      ({ headers }, response) =>
        response
          .writeHead(
            headers['if-none-match'] === validators.etag &&
              headers['if-modified-since'] === validators.lastModified
              ? 304
              : 500,
          )
          .end(),
      { validators },
    );
    expect(answer).toEqual({ state: 'unchanged' });
  });

  it('follows where it is sent, and takes that for the base', async () => {
    const answer = await ask(({ url }, response) => {
      if (url === '/feed') response.writeHead(301, { location: '/new/feed' }).end();
      else response.writeHead(200).end(rss('<item><title>One</title><link>1</link></item>'));
    });
    expect(answer.state === 'read' && answer.feed.entries[0]?.url).toMatch(/\/new\/1$/);
  });

  it.each<[number, Record<string, string>, unknown]>([
    [401, {}, failed('closed')],
    [403, {}, failed('closed')],
    [404, {}, failed('not found')],
    [410, {}, failed('gone')],
    [429, { 'retry-after': '7200' }, failed('busy', 7200)],
    [503, { 'retry-after': 'Tue, 06 Feb 2024 11:00:00 GMT' }, failed('busy', 3600)],
    [429, { 'retry-after': 'Tue, 06 Feb 2024 09:00:00 GMT' }, failed('busy', 0)],
    [429, { 'retry-after': 'later' }, failed('busy')],
    [500, {}, failed('server error')],
    [302, {}, failed('not found')],
  ])('says what %i %j means', async (status, headers, wanted) => {
    expect(await ask((_, response) => response.writeHead(status, headers).end('No.'))).toEqual(
      wanted,
    );
  });

  it('sees a circle', async () => {
    const answer = await ask((_, response) => response.writeHead(302, { location: '/feed' }).end());
    expect(answer).toEqual(failed('sent on'));
  });

  it('sees that nobody answers', async () => {
    const answer = await ask(({ socket }) => socket.destroy());
    expect(answer).toEqual(failed('unreachable'));
  });

  it('gives up a feed that never ends, by its time', async () => {
    const answer = await ask(
      (_, response) => {
        response.writeHead(200).write('<rss version="2.0"><channel>');
        const timer = setInterval(() => response.write('<item>'), 5);
        response.on('close', () => clearInterval(timer));
      },
      { patience: 200 },
    );
    expect(answer).toEqual(failed('too slow'));
  });

  it('gives up a feed that never ends, by its size, without holding it', async () => {
    let sent = 0;
    const piece = Buffer.alloc(1_000_000, '<item></item>');
    const answer = await ask((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(piece)) sent += 1;
      };
      response.writeHead(200).on('drain', () => ((sent += 1), more()));
      more();
    });
    expect(answer).toEqual(failed('too large'));
    expect(sent).toBeLessThan(60);
  });

  it('believes a size that is too large', async () => {
    const answer = await ask((_, response) =>
      response.writeHead(200, { 'content-length': '200000000' }).write('<rss'),
    );
    expect(answer).toEqual(failed('too large'));
  });

  const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
  it.each<[string, Record<string, string>]>([
    ['packed on its way', { 'content-encoding': 'gzip' }],
    ['packed as a file', { 'content-type': 'application/gzip' }],
  ])('unpacks no more than it reads: %s', async (_, headers) => {
    expect(bomb.length).toBeLessThan(100_000);
    expect(await ask((_, response) => response.writeHead(200, headers).end(bomb))).toEqual(
      failed('too large'),
    );
  });

  it('reads a feed that is packed as a file', async () => {
    expect((await ask((_, response) => response.writeHead(200).end(gzipSync(FEED)))).state).toBe(
      'read',
    );
  });

  it('gives the page that stands in place of a feed', async () => {
    const page = '<!doctype html><title>Sign in</title>';
    expect(await ask((_, response) => response.writeHead(200).end(page))).toMatchObject({
      state: 'failed',
      kind: 'page',
      page: { text: page },
    });
  });

  it.each<[string, string | Buffer, string]>([
    ['nothing', '', 'no feed'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
      'no feed',
    ],
    ['words', 'Good morning', 'no feed'],
    ['a list of feeds', '<opml version="2.0"><body/></opml>', 'no feed'],
    ['a feed cut at once', '<rss version="2.0"><chan', 'damaged'],
  ])('refuses %s', async (_, body, kind) => {
    expect(await ask((_, response) => response.writeHead(200).end(body))).toEqual(failed(kind));
  });

  it.each<[string, string, string]>([
    ['windows-1252', 'declared by the server', 'text/xml; charset=windows-1252'],
    ['iso-8859-1', 'declared in the feed', 'text/xml'],
    ['utf-8, falsely', 'declared by the server', 'text/xml; charset=utf-8'],
  ])('reads %s, %s', async (name, _, type) => {
    const text = rss('<item><title>Caf\u00e9 \u00fcber</title><link>/1</link></item>').replace(
      'encoding="utf-8"',
      `encoding="${name.replace(/,.*/, '')}"`,
    );
    const answer = await ask((_, response) =>
      response.writeHead(200, { 'content-type': type }).end(Buffer.from(text, 'latin1')),
    );
    expect(answer.state === 'read' && answer.feed.entries[0]?.title?.value).toBe(
      'Caf\u00e9 \u00fcber',
    );
  });
});
