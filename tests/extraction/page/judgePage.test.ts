import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { judgePage } from '../../../lib/extraction/page/articleSignals';
import { inventedPage, structured, TEXT, TITLE, type PageParts } from './inventedPage';

const site = 'https://lantern.example';
const dated = '<meta property="article:published_time" content="2021-03-03">';

const teaser = (at: number): string =>
  `<article><h2><a href="/story-${at}">Story ${at} of the harbour and its ships</a></h2><time datetime="2021-03-0${(at % 9) + 1}">then</time><p>It begins with a sentence that is cut somewhere after a hundred characters or so, at a word, as lists do…</p></article>`;
const teasers = Array.from({ length: 15 }, (_, at) => teaser(at)).join('');

function bare(body: string, head = '', title = 'The Lantern', bodyClass = ''): Document {
  return parseHTML(
    `<html><head><title>${title}</title>${head}</head><body class="${bodyClass}">${body}</body></html>`,
  ).document;
}

describe('judgePage takes', () => {
  it('a short report under a short heading, where the page says that it is an article', () => {
    const paragraph = `<p>${'The crane of the old harbour stood still on Monday, and nobody could say why it did. '.repeat(2)}</p>`;
    const body = `<main><h1>The crane</h1>${paragraph.repeat(8)}</main>`;
    const declared = '<meta property="og:type" content="article">';
    expect(judgePage(bare(body, dated + declared), `${site}/crane.html`).article).toBe(true);
    expect(judgePage(bare(body), `${site}/crane.html`).article).toBe(false);
  });

  it.each<[string, PageParts, string | null]>([
    [
      'news with structured data',
      {
        head: structured({ '@type': 'NewsArticle', headline: TITLE, datePublished: '2021-03-03' }),
      },
      `${site}/crane`,
    ],
    [
      'news with meta tags alone',
      { head: dated },
      `${site}/harbour/crane-falls-silent-after-sixty-years`,
    ],
    [
      'news by its address',
      { below: '<p class="byline">By Ada Finch</p>' },
      `${site}/2021/03/03/harbour-crane-falls-silent`,
    ],
    [
      'a saved page that tells its address',
      { head: `${dated}<link rel="canonical" href="${site}/news/harbour-crane-falls-silent">` },
      null,
    ],
    [
      'a saved page without an address',
      { head: dated + structured({ '@type': 'NewsArticle', headline: TITLE }) },
      null,
    ],
    [
      'an article at a number of its site',
      { head: dated, below: '<p class="byline">By Ada Finch</p>' },
      `${site}/?p=12345`,
    ],
    [
      'a live blog with its posts in structured data',
      {
        head: structured({
          '@type': 'LiveBlogPosting',
          headline: TITLE,
          datePublished: '2021-03-03',
          liveBlogUpdate: Array.from({ length: 9 }, (_, at) => ({
            '@type': 'BlogPosting',
            headline: `Post ${at}`,
          })),
        }),
      },
      `${site}/live/crane`,
    ],
    [
      'an article with a list of others in structured data',
      {
        head: structured([
          { '@type': 'NewsArticle', headline: TITLE, datePublished: '2021-03-03' },
          ...Array.from({ length: 9 }, (_, at) => ({
            '@type': 'NewsArticle',
            headline: `Another story ${at}`,
          })),
        ]),
      },
      `${site}/harbour/crane`,
    ],
    [
      'a text between line breaks',
      { head: dated, text: `<div>${TEXT.replace(/<p>/g, '').replace(/<\/p>/g, '<br><br>')}</div>` },
      `${site}/news/view.php?idx=8576`,
    ],
    [
      'a declared article of a shop',
      {
        head:
          dated +
          structured({ '@type': 'BlogPosting', headline: TITLE, datePublished: '2021-03-03' }),
      },
      `${site}/shop/blog/harbour-crane-falls-silent-after-sixty-years`,
    ],
  ])('%s', (_name, parts, url) => {
    expect(judgePage(inventedPage(parts), url)).toEqual({ article: true, why: '' });
  });
});

describe('judgePage refuses', () => {
  const product = structured({
    '@type': 'Product',
    name: 'Lantern',
    offers: { '@type': 'Offer', price: '9' },
  });
  it.each<[string, Document, string | null, RegExp]>([
    ['a front page', bare(teasers), `${site}/`, /front page/],
    [
      'a front page that opens with one big story',
      bare(`<h1>${TITLE}</h1>${TEXT}${TEXT}${teasers}`, dated),
      `${site}/`,
      /front page/,
    ],
    [
      'a saved front page',
      bare(teasers, `<link rel="canonical" href="${site}/">`),
      null,
      /front page/,
    ],
    [
      'a category',
      bare(`<h1>Sport</h1>${teasers}`, '', 'Sport | The Lantern', 'archive category'),
      `${site}/category/sport`,
      /list/,
    ],
    ['a section with one word', bare(`<h1>Sport</h1>${teasers}`), `${site}/sport`, /list/],
    [
      'a tag page with its articles in structured data',
      bare(
        `<h1>Harbour</h1>${teasers}`,
        structured({
          '@type': 'CollectionPage',
          hasPart: Array.from({ length: 9 }, (_, at) => ({
            '@type': 'BlogPosting',
            headline: `Post ${at} of many`,
            datePublished: '2021-03-03',
          })),
        }),
        'Harbour | The Lantern',
      ),
      `${site}/tag/harbour`,
      /list/,
    ],
    ['a second page of a blog', bare(teasers), `${site}/blog/page/2/`, /list/],
    ['search results', bare(`<h1>Results for crane</h1>${teasers}`), `${site}/?s=crane`, /list/],
    [
      'an author',
      bare(`<h1>Ada Finch</h1>${teasers}`, structured({ '@type': 'ProfilePage' })),
      `${site}/author/ada-finch`,
      /list/,
    ],
    [
      'a product',
      bare(
        `<h1>Storm lantern with a brass handle</h1>${TEXT}`,
        product,
        'Storm lantern with a brass handle',
      ),
      `${site}/products/storm-lantern-with-a-brass-handle`,
      /shop/,
    ],
    [
      'a product without structured data',
      bare(
        `<h1>Storm lantern</h1>${TEXT}`,
        '<meta property="og:type" content="product">',
        'Storm lantern',
      ),
      `${site}/storm-lantern.html`,
      /shop/,
    ],
    [
      'a forum thread',
      bare(
        `<h1>Why does my crane lean to the left?</h1>${TEXT}`,
        '',
        'Why does my crane lean to the left?',
      ),
      `${site}/forum/why-does-my-crane-lean`,
      /forum/,
    ],
    [
      'a thread of a forum by its maker',
      bare(
        `<h1>Why does my crane lean?</h1><time></time>${TEXT}`,
        '<meta name="generator" content="Discourse 3.1">',
        'Why does my crane lean?',
      ),
      `https://talk.example/t/why-does-my-crane-lean/12`,
      /forum/,
    ],
    [
      'questions and answers',
      bare(`<h1>Why does my crane lean?</h1>${TEXT}`, structured({ '@type': 'QAPage' })),
      `${site}/questions/77/why-does-my-crane-lean`,
      /forum/,
    ],
    [
      'documentation',
      bare(`<h1>crane()</h1>${TEXT}`, '<meta name="generator" content="Docusaurus">', 'crane()'),
      `${site}/docs/crane`,
      /documentation/,
    ],
    [
      'a help page',
      bare(`<h1>How to cancel a subscription</h1>${TEXT}`, '', 'How to cancel a subscription'),
      'https://help.lantern.example/how-to-cancel-a-subscription',
      /documentation/,
    ],
    [
      'a page that was not found',
      bare(`<h1>Page not found</h1>${teasers}`, '', 'Page not found – The Lantern', 'error404'),
      `${site}/2021/03/03/harbour-crane-falls-silent`,
      /error/,
    ],
    [
      'a login',
      bare('<h1>Log in</h1><form></form>', '', 'Log in'),
      `${site}/account/login`,
      /login/,
    ],
    [
      'a service',
      bare(`<h1>Crane services</h1>${TEXT}`, '', 'Crane services'),
      `${site}/services/cranes`,
      /offer/,
    ],
    [
      'a gallery',
      bare(
        `<h1>Pictures of the week</h1>${'<figure><img src="a.jpg"><figcaption>A ship in the harbour.</figcaption></figure>'.repeat(20)}`,
        '',
        'Pictures of the week',
      ),
      `${site}/pictures/week`,
      /Nothing/,
    ],
    [
      'a video',
      bare(
        '<h1>Crane falls</h1><video></video><p>0:32</p>',
        structured({ '@type': 'VideoObject' }),
        'Crane falls',
      ),
      `${site}/video/crane`,
      /Nothing/,
    ],
    ['an empty page', bare(''), null, /Nothing/],
  ])('%s', (_name, document, url, why) => {
    const verdict = judgePage(document, url);
    expect(verdict.article).toBe(false);
    expect(verdict.why).toMatch(why);
  });
});
