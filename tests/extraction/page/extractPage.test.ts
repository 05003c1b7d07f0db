import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import type { ExtractedArticle } from '../../../lib/extraction/extraction';
import { judgePage } from '../../../lib/extraction/page/articleSignals';
import { extractPage } from '../../../lib/extraction/page/extractPage';
import { readPageMetadata } from '../../../lib/extraction/page/pageMetadata';

const url = 'https://courier.example/news/2019/03/04/river-town-rebuilds-its-bridge';
const title = 'River town rebuilds its bridge after the flood';
const paragraphs = [
  'MARLOW: The council of Marlow voted on Tuesday to rebuild the stone bridge that the flood took away in April.',
  'Mayor Ada Finch said that the work would cost four million crowns and would be done before winter.',
  'Residents have crossed the river by ferry since then, which takes twenty minutes each way, they complain.',
  'The province will pay half of the sum, and the rest will come from a loan that the town takes for ten years.',
  'Work begins in May, when the water is low, said the engineer in charge, Otto Lind, at the same meeting.',
];

interface Parts {
  head?: string;
  above?: string;
  inside?: string;
  below?: string;
}

function page({ head = '', above = '', inside = '', below = '' }: Parts): Document {
  const [first = '', ...others] = paragraphs.map((text) => `<p>${text}</p>`);
  return parseHTML(`<!doctype html><html lang="en-GB"><head><title>${title} | The Courier</title>
    <meta property="og:type" content="article"><meta property="og:site_name" content="The Courier">${head}</head>
    <body class="single with-sidebar"><nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
    <main><article><h1>${title}</h1>${above}<div class="article-body">${first}${inside}${others.join('')}</div></article></main>
    ${below}<footer><p>The Courier is printed in Marlow and read in all the towns of the valley, every day but Sunday.</p></footer></body></html>`)
    .document;
}

function found(parts: Parts, address: string | null = url): ExtractedArticle {
  const result = extractPage(page(parts), address);
  if (!result.article) throw new Error(result.why);
  return result.found;
}

const body = paragraphs.join('\n\n');

describe('extractPage', () => {
  it('takes title, outlet, language, date and all paragraphs', () => {
    expect(found({})).toMatchObject({
      title,
      publisher: 'The Courier',
      language: 'en-GB',
      published: { value: '2019-03-04', precision: 'day', source: 'url' },
      text: body,
    });
  });

  it.each<[string, Parts]>([
    [
      'a caption',
      {
        inside:
          '<figure><img src="a.jpg"><figcaption>The bridge before the flood, as everybody in town remembers it.</figcaption></figure>',
      },
    ],
    [
      'related links',
      {
        inside:
          '<div class="related"><a href="/x">Ferry makes its thousandth trip across the river</a></div>',
      },
    ],
    ['a newsletter prompt', { inside: '<p>Sign up for our daily newsletter</p>' }],
    [
      'a link to another story',
      {
        inside:
          '<p><strong>Read more:</strong> <a href="/y">Ferry makes its thousandth trip</a></p>',
      },
    ],
    ['share buttons', { above: '<ul class="share"><li>Share on Facebook</li><li>Tweet</li></ul>' }],
    [
      'hidden text',
      {
        inside:
          '<p style="display: none">This paragraph is for robots alone, and no reader has ever seen it on this page.</p>',
      },
    ],
    [
      'a script and a form',
      {
        inside:
          '<script>var a = 1;</script><form><p>Enter your address to receive what our editors choose for you every day.</p></form>',
      },
    ],
  ])('leaves out %s', (_name, parts) => {
    expect(found(parts).text).toBe(body);
  });

  it('keeps subheadings as zones of the body', () => {
    const { text, zones } = found({ inside: '<h2>What it costs</h2>' });
    const heading = zones.find(({ kind }) => kind === 'heading');
    expect(text.slice(heading?.start, heading?.end)).toBe('What it costs');
  });

  it('cuts comments and keeps them apart', () => {
    const comment =
      'I have waited for this bridge all my life and I will dance on it when it is open, you will see.';
    const { text, zones } = found({
      below: `<section id="comments"><h2>1 comment</h2><div class="comment-body"><p>${comment}</p></div></section>`,
    });
    expect(text).toBe(body);
    expect(zones).toContainEqual({
      kind: 'comment',
      start: text.length,
      end: text.length,
      text: comment,
    });
  });

  it('joins words over inline elements and drops soft hyphens', () => {
    const { text } = found({
      inside:
        '<p>The <a href="/lind">engi<b>neer</b></a> said\u00a0that the stone would come from the quarry of Wel\u00adling, as it did a hundred years ago.</p>',
    });
    expect(text).toContain(
      'The engineer said that the stone would come from the quarry of Welling, as',
    );
  });

  it('reads a page nested 10,000 levels deep, or says why not', () => {
    const deep = `${'<div>'.repeat(10_000)}${paragraphs.map((text) => `<p>${text}</p>`).join('')}${'</div>'.repeat(10_000)}`;
    const { document } = parseHTML(
      `<html><head><meta property="og:type" content="article"></head><body><h1>${title}</h1>${deep}</body></html>`,
    );
    const result = extractPage(document, url);
    expect(result.article && result.found.text).toBe(body);
  });

  it('takes the day that is shown in the month of the address', () => {
    const { published } = found(
      { above: '<p>Nora Quill, 7 March 2019</p>' },
      'https://courier.example/2019/03/river-town-rebuilds-its-bridge',
    );
    expect(published).toMatchObject({ value: '2019-03-07', precision: 'day' });
  });

  it('marks the dateline', () => {
    const { text, zones } = found({});
    const dateline = zones.find(({ kind }) => kind === 'dateline');
    expect(text.slice(dateline?.start, dateline?.end)).toBe('MARLOW:');
  });

  it('parses structured data once', () => {
    const document = page({
      head: '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
    });
    const parse = vi.spyOn(JSON, 'parse');
    extractPage(document, url);
    expect(parse).toHaveBeenCalledTimes(1);
    parse.mockRestore();
  });

  it('reads structured data anew when the page has changed it', () => {
    const document = page({
      head: '<script type="application/ld+json">{"@type":"Organization"}</script>',
    });
    expect(readPageMetadata(document, url).type).toBe('article');
    const script = document.querySelector('script[type="application/ld+json"]');
    if (script) script.textContent = '{"@type":"NewsArticle"}';
    expect(readPageMetadata(document, url).type).toBe('NewsArticle');
  });

  it('leaves the page as it was', () => {
    const document = page({ inside: '<h2>What it costs</h2>' });
    const before = document.documentElement.outerHTML;
    extractPage(document, url);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('says why a page without text is no article', () => {
    const { document } = parseHTML('<html><head></head><body><h1>Welcome</h1></body></html>');
    const result = extractPage(document, 'https://courier.example/');
    expect(result.article).toBe(false);
    if (!result.article) expect(result.why.length).toBeGreaterThan(20);
  });
});

const ld = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('readPageMetadata', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2019-03-04T08:15:00+01:00',
    author: { '@type': 'Person', name: 'Nora Quill' },
  };

  it.each<[string, string]>([
    ['a node', ld(article)],
    ['a list', ld([{ '@type': 'WebSite', name: 'The Courier' }, article])],
    [
      'a graph',
      ld({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, article] }),
    ],
    [
      'a graph with references',
      ld({
        '@graph': [
          { ...article, author: { '@id': '#nora' } },
          { '@id': '#nora', '@type': 'Person', name: 'Nora Quill' },
        ],
      }),
    ],
    [
      'raw line ends and a trailing comma',
      `<script type="application/ld+json">${JSON.stringify(article).replace('River', 'River\n').replace(/\}$/, ',}')}</script>`,
    ],
    [
      'a broken block beside a good one',
      `<script type="application/ld+json">{"@type": "NewsArt</script>${ld(article)}`,
    ],
  ])('reads JSON-LD: %s', (_name, head) => {
    const metadata = readPageMetadata(page({ head }), url);
    expect(metadata.authors).toEqual(['Nora Quill']);
    expect(metadata.published).toEqual({
      value: '2019-03-04T08:15:00+01:00',
      precision: 'time',
      source: 'json-ld',
    });
    expect(metadata.type).toBe('NewsArticle');
  });

  it.each<[string, string, string[]]>([
    ['By', 'By Nora Quill', ['Nora Quill']],
    ['two people', 'Nora Quill and Otto Lind', ['Nora Quill', 'Otto Lind']],
    ['the same twice', 'Nora Quill, NORA QUILL', ['Nora Quill']],
    ['a role', 'Nora Quill, Senior Political Correspondent', ['Nora Quill']],
    ['the outlet', 'The Courier', []],
    ['an agency', 'Agence France-Presse', []],
    ['an account', 'admin', []],
    ['a department', 'Courier Web Desk', []],
    ['another outlet', 'Nora Quill, Valley Times', ['Nora Quill']],
    ['an outlet of two names', 'The Valley Telegraph & Gazette', []],
    ['an office', 'Nora Quill, Chief Bridge Officer and Head of Ferries', ['Nora Quill']],
    ['degrees', 'Nora Quill MS, RDN, LD', ['Nora Quill']],
    ['an escaped apostrophe', 'Nora O&amp;#039;Quill', ["Nora O'Quill"]],
    ['an address', 'https://social.example/nora', []],
  ])('cleans authors: %s', (_name, content, names) => {
    const metadata = readPageMetadata(
      page({ head: `<meta name="author" content="${content}">` }),
      url,
    );
    expect(metadata.authors).toEqual(names);
  });

  it.each<[string, Parts, string | null, string, string]>([
    [
      'a meta tag',
      { head: '<meta property="article:published_time" content="2019-03-04T00:00:00Z">' },
      null,
      '2019-03-04',
      'day',
    ],
    [
      'digits alone',
      { head: '<meta name="pubdate" content="20190304">' },
      null,
      '2019-03-04',
      'day',
    ],
    [
      'a time element',
      { above: '<time datetime="2019-03-04T10:00Z">today</time>' },
      null,
      '2019-03-04T10:00Z',
      'time',
    ],
    [
      'words',
      { above: '<p class="published">Published on 4 March 2019</p>' },
      null,
      '2019-03-04',
      'day',
    ],
    [
      'words of another language',
      { above: '<p class="date">Stand: 4. März 2019</p>' },
      null,
      '2019-03-04',
      'day',
    ],
    [
      'the address, where a time element is of something else',
      { above: '<time datetime="2011-01-05">then</time>' },
      url,
      '2019-03-04',
      'day',
    ],
    ['the address, a month', {}, 'https://courier.example/2019/03/bridge', '2019-03', 'month'],
  ])('finds the date in %s', (_name, parts, address, value, precision) => {
    expect(readPageMetadata(page(parts), address).published).toMatchObject({ value, precision });
  });

  it('takes no date from comments', () => {
    const below = '<div class="comments"><time datetime="2020-01-01">then</time></div>';
    expect(readPageMetadata(page({ below }), null).published).toBeNull();
  });
});

describe('judgePage', () => {
  const empty = (html: string): Document =>
    parseHTML(`<html><head></head><body>${html}</body></html>`).document;
  const teaser =
    '<article><h2><a href="/a">A story of some kind</a></h2><p>It begins with a sentence that is cut somewhere after a hundred characters or so, at a word, as…</p></article>';

  it.each<[string, Document, string, boolean]>([
    [
      'an article with JSON-LD',
      page({ head: ld({ '@type': 'NewsArticle', headline: title }) }),
      url,
      true,
    ],
    ['an article without', page({}), url, true],
    ['a front page', empty(teaser.repeat(12)), 'https://courier.example/', false],
    ['a section', empty(teaser.repeat(12)), 'https://courier.example/category/sport', false],
    [
      'a shop',
      empty(
        `${ld({ '@type': 'Product', name: 'Bridge' })}<h1>Bridge</h1><p>${'Very good. '.repeat(20)}</p>`,
      ),
      'https://shop.example/products/bridge',
      false,
    ],
    ['a forum', empty(`<h1>Bridge?</h1>${teaser}`), 'https://talk.example/forum/bridge', false],
    [
      'documentation',
      empty(`<h1>bridge()</h1><p>${'Returns a bridge. '.repeat(30)}</p>`),
      'https://lib.example/docs/bridge',
      false,
    ],
  ])('%s', (_name, document, address, expected) => {
    const { article, why } = judgePage(document, address);
    expect(article).toBe(expected);
    expect(why === '').toBe(expected);
  });
});
