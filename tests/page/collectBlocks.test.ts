// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { collectBlocks, rangeOf } from '../../lib/page/collectBlocks';
import { allAtOnce } from '../../lib/page/idleWork';

const PROSE =
  'The harbour master said on Friday that the northern pier would stay closed until spring.';

function show(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

const texts = (): string[] => allAtOnce(collectBlocks(document)).blocks.map(({ text }) => text);

beforeEach(() => show(''));

describe('blocks', () => {
  it.each([
    [
      'join a name over elements',
      '<p>General <b>Rah</b>mani spoke.</p>',
      ['General Rahmani spoke.'],
    ],
    ['join over comments and wbr', '<p>Rah<!-- x -->ma<wbr>ni</p>', ['Rahmani']],
    ['join a drop cap', '<p><span style="float:left">R</span>ahmani</p>', ['Rahmani']],
    [
      'end with paragraphs and cells',
      '<p>Port</p><p>Selwyn</p><table><tr><td>A<td>B</table>',
      ['Port', 'Selwyn', 'A', 'B'],
    ],
    ['end at br', '<p>Port<br>Selwyn</p>', ['Port', 'Selwyn']],
    ['do not end at br in a headline', '<h2>Port<br>Selwyn</h2>', ['Port Selwyn']],
    [
      'are split by a block in a line',
      '<p><span>Port <div>x</div> Selwyn</span></p>',
      ['Port', 'x', 'Selwyn'],
    ],
    [
      'leave out code and fields',
      '<pre>A</pre><code>B</code><textarea>C</textarea><button>D</button><p>E</p>',
      ['E'],
    ],
    [
      'leave out editors and what lies in them',
      '<div contenteditable="">A<b contenteditable="false">B</b></div><div role="textbox">C</div><div contenteditable="false">D</div>',
      ['D'],
    ],
    [
      'leave out what is hidden',
      '<p style="display:none">A</p><p aria-hidden="true">B</p><p style="visibility:hidden">C</p><p>D</p>',
      ['D'],
    ],
    [
      'leave out menus, margins and comments',
      '<nav>A</nav><aside>B</aside><footer>C</footer><form>D</form><div id="comments">E</div><p>F</p>',
      ['F'],
    ],
    ['read base text without its ruby', '<p><ruby>安倍<rt>あべ</rt></ruby>首相</p>', ['安倍首相']],
    [
      'leave a gap for a control in a line',
      '<p>Port<span role="button">x</span>Selwyn</p>',
      ['Port Selwyn'],
    ],
    ['read nothing of an empty page', '', []],
  ])('%s', (_what, html, expected) => {
    show(html);
    expect(texts()).toEqual(expected);
  });

  it('read an open shadow root with what is slotted into it', () => {
    show('<x-story>Selwyn</x-story>');
    const root = document.querySelector('x-story')?.attachShadow({ mode: 'open' });
    const paragraph = document.createElement('p');
    paragraph.append('Port ', document.createElement('slot'));
    root?.append(paragraph);
    const { blocks, roots } = allAtOnce(collectBlocks(document));
    expect(blocks.map(({ text }) => text)).toEqual(['Port Selwyn']);
    expect(roots).toEqual([root]);
  });

  it('lead back to the page', () => {
    show('<p>General <b>Rah</b>mani spoke.</p>');
    const [block] = allAtOnce(collectBlocks(document)).blocks;
    const parts = block ? rangeOf(block, 8, 15) : [];
    expect(parts.map(({ node, start, end }) => node.data.slice(start, end))).toEqual([
      'Rah',
      'mani',
    ]);
  });
});

describe('the article', () => {
  it.each([
    ['says so', `<main><p>${PROSE}</p><article><p>${PROSE}</p></article></main>`, 'ARTICLE'],
    [
      'says so of its body',
      `<article><p>Short.</p><div itemprop="articleBody"><p>${PROSE}</p></div></article>`,
      'DIV',
    ],
    [
      'is where most of the prose is',
      `<div>x</div><section><p>${PROSE}</p><p>${PROSE}</p></section>`,
      'SECTION',
    ],
    [
      'is not a teaser that says so',
      `<article><p>${PROSE}</p></article><section>${`<p>${PROSE}</p>`.repeat(6)}</section>`,
      'SECTION',
    ],
    ['is the page where there is no prose', '<div>Rahmani</div>', 'BODY'],
  ])('%s', (_what, html, expected) => {
    show(html);
    expect(allAtOnce(collectBlocks(document)).container.tagName).toBe(expected);
  });

  it.each([
    [
      'inside it',
      `<h1>Selwyn Courier</h1><article><h1>The pier</h1><p>${PROSE}</p></article>`,
      'The pier',
    ],
    ['before it', `<h1>The pier</h1><article><p>${PROSE}</p></article>`, 'The pier'],
    [
      'that the document repeats',
      `<h1>Pier closed</h1><article><h1>More</h1><p>${PROSE}</p></article>`,
      'Pier closed',
    ],
  ])('has the title %s', (_what, html, expected) => {
    document.title = 'Pier closed – Selwyn Courier of the coast'.replace('Selwyn Courier', 'News');
    show(html);
    const titles = allAtOnce(collectBlocks(document)).blocks.filter(({ title }) => title);
    expect(titles.map(({ text }) => text)).toEqual([expected]);
  });
});

describe('beside the text of an article', () => {
  const article = (inside: string): string =>
    `<article><p>${PROSE}</p><p>${PROSE} Nobody was hurt.</p>${inside}<p>${PROSE} It is old.</p></article>`;
  const read = [PROSE, `${PROSE} Nobody was hurt.`, `${PROSE} It is old.`];

  it.each([
    ['a line that is all link', '<p><a href="/b">Who is General Rahmani?</a></p>'],
    [
      'a list of links',
      '<ul><li><a href="/b">Mexico</a> |</li><li><a href="/c">Paris</a></li></ul>',
    ],
    [
      'related stories',
      '<div class="RelatedStories"><p>The pier of Selwyn sank last year.</p></div>',
    ],
    ['a caption', '<figure><img><figcaption>Rahmani. AP Photo</figcaption></figure>'],
    ['a caption by its class', '<div class="image__caption">Rahmani at the pier</div>'],
    ['a byline', '<div class="article-byline">By Asim Rahmani</div>'],
    ['an author', '<span rel="author">Asim Rahmani</span>'],
    ['the life of the author', '<div class="author__biography">She lives in Selwyn.</div>'],
    ['a form to sign up', '<section id="newsletter-1"><h3>News from Selwyn</h3></section>'],
  ])('%s is left out', (_what, html) => {
    show(article(html));
    expect(texts()).toEqual(read);
  });

  it.each([
    ['a link with words around it', '<p><a href="/b">Rahmani</a> spoke.</p>', 'Rahmani spoke.'],
    ['a heading', '<h2>The pier</h2>', 'The pier'],
    ['a name that only looks like one', '<p class="biology">Gulls came.</p>', 'Gulls came.'],
    ['an anchor that leads nowhere', '<p><a id="x">Rahmani spoke.</a></p>', 'Rahmani spoke.'],
  ])('%s stays', (_what, html, expected) => {
    show(article(html));
    expect(texts()).toContain(expected);
  });

  it('a name on the text itself cuts nothing', () => {
    show(`<main><div class="social caption"><p>${PROSE}</p><p>${PROSE}</p></div></main>`);
    expect(texts()).toEqual([PROSE, PROSE]);
    show(`<main>${`<p class="article-carousel">${PROSE}</p>`.repeat(8)}</main>`);
    expect(texts()).toHaveLength(8);
  });

  it('a headline that is a link is the title', () => {
    show(`<article><h1><a href="#">The pier</a></h1><p>${PROSE}</p></article>`);
    expect(texts()[0]).toBe('The pier');
  });
});
