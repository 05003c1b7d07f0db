import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { bytesOf, itemsOf, page, refusals, streamed, titles } from '../newsPages';

/** Quoted-printable as browsers write it: soft line breaks, `=` and what is beyond ASCII as hexadecimals. */
function quotedPrintable(text: string): string {
  const escaped = [...bytesOf(text)]
    .map((byte) =>
      byte === 61 || byte > 126
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
  return escaped.match(/(?:=[\dA-F]{2}|[^=]){1,70}/g)?.join('=\r\n') ?? '';
}

const part = (fields: string[], body: string) => `${fields.join('\r\n')}\r\n\r\n${body}\r\n`;

const picture = part(
  [
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://port.example/a.png',
  ],
  'iVBORw0KGgo='.repeat(1000),
);

/** A page as Chromium saves it. */
function saved(parts: string[], top: string[] = []): string {
  return [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://port.example/news/1',
    'Subject: =?utf-8?Q?Ferry?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x1y2----"',
    ...top,
    '',
    '',
    ...parts.map((each) => `------MultipartBoundary--x1y2----\r\n${each}`),
    '------MultipartBoundary--x1y2------\r\n',
  ].join('\r\n');
}

const main = part(
  [
    'Content-Type: text/html',
    'Content-ID: <frame-1@mhtml.blink>',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://port.example/news/1',
  ],
  quotedPrintable(page(1).replace('Mayor Tomas', 'Mayor Tomás')),
);

const frame = part(
  [
    'Content-Type: text/html',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://ads.example/frame',
  ],
  Buffer.from('<html><body>An advertisement</body></html>').toString('base64'),
);

describe('a page saved as MHTML', () => {
  it.each([
    ['as Chromium writes it', saved([main, frame, picture])],
    ['with a frame before it', saved([frame, picture, main])],
    ['whose line ends are bare', saved([main, picture]).replaceAll('\r\n', '\n')],
  ])('%s gives the article of its address', async (_, text) => {
    for (const piece of [13, 50_000]) {
      const items = await itemsOf(streamed('ferry.mhtml', bytesOf(text), piece));
      expect(items).toMatchObject([
        {
          source: {
            file: 'ferry.mhtml',
            extracted: { title: 'Ferry 1 sails', text: expect.stringContaining('Mayor Tomás') },
          },
        },
      ]);
      expect(items[0]).toMatchObject({
        source: { extracted: { url: 'https://port.example/news/1' } },
      });
    }
  });

  it('is read as other programs write it, in the charset that its part says', async () => {
    const text = [
      'From: "Saved by Windows Internet Explorer 11"',
      'Content-Type: multipart/related; type="multipart/alternative"; boundary="outer"',
      'MIME-Version: 1.0',
      '',
      'This is a multi-part message in MIME format.',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary="inner"',
      '',
      '--inner',
      part(
        [
          'Content-Type: text/html; charset="windows-1252"',
          'Content-Transfer-Encoding: base64',
          'Content-Location: https://port.example/old',
        ],
        Buffer.from(
          page(2).replace('<meta charset="utf-8">', '').replace('Mayor Tomas', 'Mayor Tomás'),
          'latin1',
        )
          .toString('base64')
          .replace(/.{76}/g, '$&\r\n'),
      ),
      '--inner--',
      '--outer--',
      '',
    ].join('\r\n');
    expect(await itemsOf(streamed('old.mht', bytesOf(text)))).toMatchObject([
      {
        source: {
          extracted: {
            url: 'https://port.example/old',
            text: expect.stringContaining('Mayor Tomás'),
          },
        },
      },
    ]);
  });

  it('without a page is refused, once', async () => {
    const items = await itemsOf(streamed('a.mhtml', bytesOf(saved([picture]))));
    expect(refusals(items)).toMatchObject([{ file: 'a.mhtml', outcome: 'failed' }]);
    expect(items).toHaveLength(1);
  });

  it('passes over pictures of any size as they stream', async () => {
    const large = `Content-Type: image/png\r\n\r\n${'A'.repeat(30_000_000)}\r\n`;
    const items = await itemsOf(streamed('a.mhtml', bytesOf(saved([large, main])), 65_536));
    expect(titles(items)).toEqual(['Ferry 1 sails']);
  });

  it('gives one item, whatever byte is wrong and wherever it ends', async () => {
    const bytes = bytesOf(saved([main, frame]));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 200, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, change, cut) => {
          const bad = cut ? bytes.slice(0, at) : bytes.slice();
          if (!cut) bad[at] = (bad[at] ?? 0) ^ change;
          expect(await itemsOf(streamed('a.mhtml', bad))).toHaveLength(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
