import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leanHtml } from '../../../lib/importers/documents/leanHtml';
import { savedAddress } from '../../../lib/importers/documents/savedAddress';
import { HEADLINE, PARAGRAPHS } from './inventedNews';
import { articlesIn, inputFile, readAll, refusalsIn } from './readAll';

const BODY = PARAGRAPHS.join('\n\n');
const ADDRESS = 'https://example.org/news/2021/06/08/harbour-port-sella';
const head = `<title>${HEADLINE}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2021-06-08"}</script>`;
const article = `<article><h1>${HEADLINE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>`;
const read = (content: string | Uint8Array<ArrayBuffer>, name = 'port.html') =>
  readAll(inputFile(name, content));

describe('a page', () => {
  it.each([
    [
      'saved by SingleFile',
      `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: ${ADDRESS} \n saved date: Wed Feb 01 2023 10:00:00 GMT+0100\n--><meta charset=utf-8>\n${head}<body>${article}<img src="data:image/png;base64,${'QUJD'.repeat(1000)}">`,
      ADDRESS,
    ],
    [
      'saved by Edge',
      `<!-- saved from url=(0054)${ADDRESS} -->\n<html><head>${head}</head><body>${article}</body></html>`,
      ADDRESS,
    ],
    [
      'saved by Chrome',
      `<!DOCTYPE html>\n<!-- saved from url=(0054)${ADDRESS} -->\n<html><head>${head}</head><body>${article}</body></html>`,
      ADDRESS,
    ],
    [
      'mirrored by HTTrack',
      `<html><!-- Mirrored from example.org/news/2021/06/08/harbour by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 01 Feb 2023 --><head>${head}</head><body>${article}</body></html>`,
      'http://example.org/news/2021/06/08/harbour',
    ],
    ['without a doctype', `<html><head>${head}</head><body>${article}</body></html>`, null],
    ['without html, head and body', `${head}${article}`, null],
    [
      'in XHTML',
      `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/><style/>${head}</head><body><div id="top"/>${article}</body></html>`,
      null,
    ],
    [
      'in HTML 4',
      `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">\n<HTML><HEAD>${head}</HEAD><BODY>${article}</BODY></HTML>`,
      null,
    ],
  ])('%s', async (_name, html, url) => {
    for (const name of ['port.html', 'port.txt']) {
      const items = await read(html, name);
      expect(refusalsIn(items)).toEqual([]);
      expect(articlesIn(items)).toMatchObject([
        { title: HEADLINE, text: BODY, url, published: { value: '2021-06-08' } },
      ]);
    }
  });

  it('with pictures of 40 MB inside is read for its text', async () => {
    const html = `<html><head>${head}</head><body><img src="data:image/png;base64,${'QUJD'.repeat(10_000_000)}">${article}</body></html>`;
    expect(articlesIn(await read(html))).toMatchObject([{ text: BODY }]);
  });

  it('of 50 MB of words is refused in one line, without being read to its end', async () => {
    let given = 0;
    const piece = new TextEncoder().encode(`<p>${PARAGRAPHS[0]}</p>`.repeat(300));
    const file = {
      name: 'big.html',
      size: 50_000_000,
      stream: () => {
        let left = 50_000_000 / piece.length;
        return new ReadableStream<Uint8Array>({
          start: (controller) =>
            controller.enqueue(new TextEncoder().encode(`<html><head>${head}</head><body>`)),
          pull(controller) {
            given += piece.length;
            controller.enqueue(piece);
            if (left-- < 0) controller.close();
          },
        });
      },
    };
    const items = await readAll(file);
    expect(items).toHaveLength(1);
    expect(refusalsIn(items)).toMatchObject([
      { outcome: 'failed', why: expect.stringContaining('larger than 20 MB') },
    ]);
    expect(given).toBeLessThan(30_000_000);
  });

  it.each([
    ['divisions around the text', `<div>`.repeat(10_000) + article + '</div>'.repeat(10_000)],
    ['divisions behind the text', article + '<div>'.repeat(10_000)],
    ['inline elements', `<p>${'<b>'.repeat(10_000)}x${'</b>'.repeat(10_000)}</p>${article}`],
    ['lists', `${article}${'<ul><li>'.repeat(10_000)}x`],
    ['tables', `${article}${'<table><tr><td>'.repeat(10_000)}x`],
    ['quotes', `${article}${'<blockquote>'.repeat(10_000)}x`],
  ])('of 10,000 levels of %s is read', async (_name, body) => {
    const items = await read(
      `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
    );
    expect(refusalsIn(items)).toEqual([]);
    const [found] = articlesIn(items);
    expect(found?.title).toBe(HEADLINE);
    expect(found?.text).toContain(PARAGRAPHS[1]);
  });

  it.each([
    ['brackets that open nothing', '<'.repeat(100_000)],
    [
      'fifty thousand attributes',
      `<div ${Array.from({ length: 50_000 }, (_, at) => `a${at}="x"`).join(' ')}></div>`,
    ],
    ['entities', '&amp;&#x41;&bogus;'.repeat(50_000)],
    ['stray end tags', '</div></p></b>'.repeat(50_000)],
  ])('with %s is read', async (_name, body) => {
    expect(
      articlesIn(
        await read(
          `<!doctype html><html><head>${head}</head><body>${article}${body}</body></html>`,
        ),
      ),
    ).toHaveLength(1);
  });
});

describe('a page whose bytes are not UTF-8', () => {
  const french =
    'Le maire de Port Sella a rouvert le café du port, fermé depuis l’été, où les pêcheurs se retrouvaient. '.repeat(
      5,
    );
  const page = (charset: string, text: string) =>
    `<!doctype html><html><head>${charset === '' ? '' : `<meta charset="${charset}">`}${head}</head><body><article><h1>${HEADLINE}</h1><p>${text}</p><p>${text}</p></article></body></html>`;
  const latin = (text: string) =>
    Uint8Array.from(text, (letter) => (letter === '’' ? 0x92 : letter.charCodeAt(0)));
  const wide = (text: string, mark: boolean) =>
    new Uint8Array(
      Uint16Array.from([
        ...(mark ? [0xfeff] : []),
        ...Array.from(text, (letter) => letter.charCodeAt(0)),
      ]).buffer,
    );
  it.each([
    ['windows-1252 declared', latin(page('windows-1252', french))],
    ['windows-1252 declared as ISO-8859-1', latin(page('iso-8859-1', french))],
    ['windows-1252 declared as UTF-8', latin(page('utf-8', french))],
    ['windows-1252 without a word', latin(page('', french))],
    ['UTF-8 declared as windows-1252', new TextEncoder().encode(page('windows-1252', french))],
    ['UTF-8 declared as UTF-16', new TextEncoder().encode(page('utf-16', french))],
    ['UTF-16 with its mark', wide(page('', french), true)],
    ['UTF-16 without its mark', wide(page('utf-8', french), false)],
  ])('%s', async (_name, bytes) => {
    for (const name of ['a.html', 'a.txt'])
      expect(articlesIn(await read(bytes, name))[0]?.text).toContain(
        'rouvert le café du port, fermé depuis l’été',
      );
  });
});

describe('the address a page was saved from', () => {
  it.each([
    ['none', '<html><p>saved from nowhere</p></html>', null],
    ['a file', '<!-- saved from url=(0016)file:///C:/a.html -->', null],
    [
      'escaped',
      '<!-- saved from url=(0030)https://example.org/?a=1&amp;b=2 -->',
      'https://example.org/?a=1&b=2',
    ],
    [
      'by Save Page WE',
      '<html><meta name="savepage-url" content="https://example.org/a">',
      'https://example.org/a',
    ],
    [
      'by WebScrapBook',
      '<html lang="en" data-scrapbook-source="https://example.org/a">',
      'https://example.org/a',
    ],
  ])('%s', (_name, html, url) => {
    expect(savedAddress(html)).toBe(url);
  });
});

describe('dropping the data of pictures', () => {
  it('leaves everything else as it was, however it is cut', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        'base64,',
        'base',
        'bbase64,',
        'data:image/png;base64,QUJD"',
        '64,',
        '<p>é</p>',
      ),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 12 }),
        fc.integer({ min: 1, max: 9 }),
        async (parts, piece) => {
          const text = parts.join('');
          const whole = new Uint8Array(
            await new Response(leanHtml(inputFile('a.html', text, piece)).stream()).arrayBuffer(),
          );
          expect(new TextDecoder().decode(whole)).toBe(
            new TextDecoder()
              .decode(new TextEncoder().encode(text))
              .replace(/base64,[A-Za-z0-9+/=_%-]+/g, 'base64,'),
          );
        },
      ),
    );
  });
});
