import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, itemsOf, page, refusals, streamed, titles, told } from '../newsPages';

type Bytes = Uint8Array;

const joined = (...parts: (Bytes | string)[]): Bytes =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? bytesOf(part) : part)));

function record(fields: Record<string, string>, block: Bytes | string): Bytes {
  const content = typeof block === 'string' ? bytesOf(block) : block;
  const all = { 'WARC-Record-ID': '<urn:uuid:0>', ...fields };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return joined(
    'WARC/1.1\r\n',
    ...head,
    `Content-Length: ${content.length}\r\n\r\n`,
    content,
    '\r\n\r\n',
  );
}

const http = (fields: string[], body: Bytes | string, status = '200 OK'): Bytes =>
  joined(`HTTP/1.1 ${status}\r\n`, ...fields.map((field) => `${field}\r\n`), '\r\n', body);

const HTML = 'Content-Type: text/html; charset=utf-8';

const response = (
  number: number,
  fields: string[] = [HTML],
  body: Bytes | string = page(number),
  status?: string,
): Bytes =>
  record(
    {
      'WARC-Type': 'response',
      'WARC-Target-URI': `https://port.example/${number}`,
      'WARC-Date': '2022-03-01T10:00:00Z',
      'Content-Type': 'application/http; msgtype=response',
    },
    http(fields, body, status),
  );

const info = record({ 'WARC-Type': 'warcinfo', 'Content-Type': 'application/warc-fields' }, 'a: b');
const request = record(
  { 'WARC-Type': 'request', 'Content-Type': 'application/http; msgtype=request' },
  'GET /1 HTTP/1.1\r\nHost: port.example\r\n\r\n',
);
const picture = response(9, ['Content-Type: image/png'], new Uint8Array(3000).fill(7));

const THREE = [response(1), response(2), response(3)];
const warc = joined(info, request, ...THREE.slice(0, 2), picture, ...THREE.slice(2));

function chunks(text: string, size: number): string {
  const bytes = Buffer.from(text);
  let said = '';
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = bytes.subarray(at, at + size);
    said += `${chunk.length.toString(16)};x=y\r\n${chunk.toString('latin1')}\r\n`;
  }
  return `${said}0\r\n\r\n`;
}

describe('a WARC', () => {
  it('gives its pages with their addresses, and passes over all else', async () => {
    let passed = 0;
    const options = { onPassedOver: () => (passed += 1) };
    const items = await itemsOf(streamed('a.warc', warc), 0, options);
    expect(told(items)).toEqual(
      [1, 2, 3].map((id) => `a.warc/https://port.example/${id}: Ferry ${id} sails`),
    );
    expect(items[0]).toMatchObject({
      source: { extracted: { url: 'https://port.example/1', published: { value: '2021-06-08' } } },
    });
    expect(passed).toBe(3);
  });

  it('is read of one gzip member or one for each record, in pieces of any size', async () => {
    const members = joined(gzipSync(info), ...THREE.map((each) => gzipSync(each)));
    for (const bytes of [gzipSync(warc), members])
      for (const piece of [17, 1000, 100_000])
        expect(titles(await itemsOf(streamed('a.warc.gz', bytes, piece)))).toHaveLength(3);
  });

  it('gives all but the first items', async () => {
    const bytes = joined(
      warc,
      response(4, [HTML], '<html><body>nothing</body></html>'),
      THREE[0] ?? '',
    );
    const whole = told(await itemsOf(streamed('a.warc', bytes)));
    expect(whole).toHaveLength(5);
    for (let skip = 0; skip <= 6; skip += 1)
      expect(told(await itemsOf(streamed('a.warc', bytes), skip))).toEqual(whole.slice(skip));
  });

  it('does not take the day of the crawl for that of publication', async () => {
    const undated = page(1).replace(',"datePublished":"2021-06-08"', '');
    const [item] = await itemsOf(streamed('a.warc', response(1, [HTML], undated)));
    expect(item).toMatchObject({
      kind: 'source',
      source: { seen: '2022-03-01T10:00:00Z', extracted: { published: null } },
    });
  });

  it.each([
    ['gzip', 'Content-Encoding: gzip', gzipSync(page(1))],
    ['deflate', 'Content-Encoding: deflate', deflateSync(page(1))],
    ['deflate without a head', 'Content-Encoding: deflate', deflateRawSync(page(1))],
    ['gzip twice', 'Content-Encoding: gzip, gzip', gzipSync(gzipSync(page(1)))],
    ['gzip that was undone', 'Content-Encoding: gzip', bytesOf(page(1))],
    ['Brotli that was undone', 'Content-Encoding: br', bytesOf(page(1))],
    ['chunks', 'Transfer-Encoding: chunked', bytesOf(chunks(page(1), 100))],
    ['chunks that were undone', 'Transfer-Encoding: chunked', bytesOf(page(1))],
  ])('reads %s', async (_, field, body) => {
    expect(titles(await itemsOf(streamed('a.warc', response(1, [HTML, field], body))))).toEqual([
      'Ferry 1 sails',
    ]);
  });

  it('reads Brotli where the system does, and says what is wrong elsewhere', async () => {
    const body = brotliCompressSync(page(1));
    const items = await itemsOf(
      streamed('a.warc', joined(response(1, [HTML, 'Content-Encoding: br'], body), response(2))),
    );
    expect(items).toHaveLength(2);
    if (titles(items).length < 2)
      expect(refusals(items)).toMatchObject([{ why: expect.stringMatching(/Brotli/) }]);
  });

  it('decodes by the charset of the answer', async () => {
    const text = page(1)
      .replace('Ferry number 1', 'Fähre Größe')
      .replace('<meta charset="utf-8">', '');
    const body = Buffer.from(text, 'latin1');
    const items = await itemsOf(
      streamed('a.warc', response(1, ['Content-Type: text/html; charset=ISO-8859-1'], body)),
    );
    expect(items).toMatchObject([
      { source: { extracted: { text: expect.stringContaining('Fähre Größe') } } },
    ]);
  });

  it.each(['404 Not Found', '301 Moved', '206 Partial Content'])(
    'passes over %s',
    async (status) => {
      const bytes = joined(response(1, [HTML], page(1), status), response(2));
      expect(told(await itemsOf(streamed('a.warc', bytes)))).toHaveLength(1);
    },
  );

  it('reads resources and text, and passes over what was the same before', async () => {
    const target = { 'WARC-Target-URI': '<https://port.example/1>' };
    const bytes = joined(
      record({ 'WARC-Type': 'resource', 'Content-Type': 'text/html', ...target }, page(1)),
      record(
        { 'WARC-Type': 'revisit', 'Content-Type': 'application/http', ...target },
        http([], ''),
      ),
      record(
        { 'WARC-Type': 'metadata', 'Content-Type': 'application/warc-fields', ...target },
        'x: y',
      ),
      record({ 'WARC-Type': 'conversion', 'Content-Type': 'text/plain', ...target }, 'Too short'),
    );
    const items = await itemsOf(streamed('a.warc', bytes));
    expect(titles(items)).toEqual(['Ferry 1 sails']);
    expect(items).toHaveLength(2);
  });

  it.each([
    ['too long', 3000],
    ['too short', -500],
    ['beyond the end', 1_000_000],
    ['beyond what is held', 900_000_000],
  ])('reads on where a length is %s', async (_, wrong) => {
    const said = `Content-Length: ${/Content-Length: (\d+)/.exec(String(Buffer.from(THREE[0] ?? '')))?.[1]}`;
    const text = Buffer.from(joined(...THREE)).toString();
    const bad = text.replace(said, `Content-Length: ${Number(said.slice(16)) + wrong}`);
    const items = await itemsOf(streamed('a.warc', bytesOf(bad)));
    expect(titles(items).slice(-2)).toEqual(['Ferry 2 sails', 'Ferry 3 sails']);
    expect(refusals(items)).toMatchObject([{ file: 'a.warc/https://port.example/1' }]);
  });

  it('names the page in which it ends, once', async () => {
    for (const zip of [false, true]) {
      const whole = zip ? joined(...THREE.map((each) => gzipSync(each))) : joined(...THREE);
      const items = await itemsOf(
        streamed('a.warc', whole.subarray(0, whole.length - (zip ? 60 : 300))),
      );
      expect(titles(items)).toEqual(['Ferry 1 sails', 'Ferry 2 sails']);
      expect(refusals(items)).toMatchObject([{ file: 'a.warc/https://port.example/3' }]);
    }
  });

  it('takes the others where one record is damaged, and says so once', async () => {
    const members = THREE.map((each) => gzipSync(each));
    const bad = Buffer.from(members[1] ?? '');
    for (const at of [30, 200, bad.length - 6]) {
      const broken = Buffer.from(bad);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      const items = await itemsOf(
        streamed('a.warc.gz', joined(members[0] ?? '', broken, members[2] ?? '')),
      );
      expect(titles(items)).toEqual(['Ferry 1 sails', 'Ferry 3 sails']);
      expect(refusals(items)).toHaveLength(1);
    }
  });

  it('never throws nor invents, whatever byte is wrong', async () => {
    const zipped = joined(...THREE.map((each) => gzipSync(each)));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(zipped, warc),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (bytes, place, change, cut) => {
          const at = Math.floor(place * bytes.length);
          const bad = Buffer.from(cut ? bytes.subarray(0, at) : bytes);
          if (!cut) bad[at] = (bad[at] ?? 0) ^ change;
          const items = await itemsOf(streamed('a.warc', bad));
          expect(items.length).toBeGreaterThan(0);
          expect(items.length).toBeLessThan(6);
          if (!cut && at > 50) expect(titles(items).length).toBeGreaterThan(1);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('is read in little memory, however long it is', async () => {
    const large = response(5, ['Content-Type: video/mp4'], new Uint8Array(5_000_000));
    let asked = 0;
    let given = 0;
    const file = {
      name: 'a.warc',
      size: 0,
      stream: () =>
        new ReadableStream<Uint8Array>(
          {
            pull(controller) {
              if (asked++ === 40) return controller.close();
              const next = asked % 8 === 0 ? THREE[0] : large;
              given += next?.length ?? 0;
              if (next) controller.enqueue(next);
            },
          },
          { highWaterMark: 0 },
        ),
    };
    expect(titles(await itemsOf(file))).toHaveLength(5);
    expect(given).toBeGreaterThan(150_000_000);
  });
});
