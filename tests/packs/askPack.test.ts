import { beforeAll, describe, expect, it, vi } from 'vitest';
import { askPack, type PackAnswer } from '../../lib/packs/askPack';
import { writePack } from '../../lib/packs/writePack';

const NOTHING_KNOWN = { etag: null, lastModified: null };
const ABOUT = { pipeline: 3, title: 'Daily', licence: 'CC0', source: null };
let pack: ArrayBuffer;

beforeAll(async () => {
  const stream = writePack([], ABOUT) as ReadableStream<Uint8Array<ArrayBuffer>>;
  pack = await new Response(stream).arrayBuffer();
});

const ask = (
  answer: () => Response | Promise<Response>,
  { known = NOTHING_KNOWN, largest = 1e6 } = {},
): Promise<PackAnswer> =>
  askPack('https://a.example/p.backstory', known, {
    fetch: async () => answer(),
    largest,
  });

describe('asking for a pack', () => {
  it('gives the file, what it says of itself, and what tells its version', async () => {
    const headers = { ETag: '"1"', 'Last-Modified': 'Tue, 06 May 2031 10:00:00 GMT' };
    const answer = await ask(() => new Response(pack, { headers }));
    expect(answer).toMatchObject({
      state: 'new',
      header: ABOUT,
      validators: { etag: '"1"', lastModified: headers['Last-Modified'] },
    });
  });

  it('asks with what was told last time, without cookies and without saying from where', async () => {
    const fetch = vi.fn<(address: string, init: RequestInit) => Promise<Response>>(
      async () => new Response(null, { status: 304 }),
    );
    const known = { etag: '"1"', lastModified: 'Tue, 06 May 2031 10:00:00 GMT' };
    const answer = await askPack('https://a.example/p', known, { fetch, largest: 1 });
    expect(answer).toEqual({ state: 'unchanged' });
    const [, init] = fetch.mock.calls[0] ?? [];
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    const headers = new Headers(init?.headers);
    expect(headers.get('If-None-Match')).toBe('"1"');
    expect(headers.get('If-Modified-Since')).toBe(known.lastModified);
  });

  it.each<[what: string, answer: () => Response, why: RegExp]>([
    ['is gone', () => new Response('', { status: 404 }), /nothing at this address/],
    ['wants a password', () => new Response('', { status: 401 }), /signing in/],
    ['is ill', () => new Response('', { status: 503 }), /error \(503\)/],
    ['gives a page', () => new Response('<!doctype html><p>Hello'), /no Backstory pack/],
    ['gives nothing', () => new Response(''), /no Backstory pack/],
    ['gives too much', () => new Response(new Uint8Array(2e6)), /larger than 1 MB/],
    [
      'cannot be reached',
      () => {
        throw new TypeError('Failed to fetch');
      },
      /could not be reached/,
    ],
  ])('says so where the site %s', async (_, answer, why) => {
    const said = await ask(answer);
    expect(said.state).toBe('failed');
    expect(said.state === 'failed' && said.why).toMatch(why);
  });

  it('says so where a pack is of a newer version', async () => {
    const text = JSON.stringify({
      backstory: 9,
      pipeline: 9,
      title: '',
      licence: null,
      source: null,
    });
    const zipped = new Blob([`${text}\n`]).stream().pipeThrough(new CompressionStream('gzip'));
    const said = await ask(() => new Response(zipped));
    expect(said).toMatchObject({ state: 'failed', why: expect.stringMatching(/newer Backstory/) });
  });

  it('takes no more than it may of a file that never ends', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    expect(
      await ask(() => new Response(endless as ReadableStream<Uint8Array<ArrayBuffer>>), {
        largest: 50_000,
      }),
    ).toMatchObject({
      state: 'failed',
      why: expect.stringMatching(/larger/),
    });
    expect(sent).toBeLessThan(100_000);
  });
});
