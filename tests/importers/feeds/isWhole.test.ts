import { describe, expect, it } from 'vitest';
import { escaped, firstArticle, paragraphs, readFeed, rss } from './readFeed';

const item = (description: string, content = '') =>
  rss(
    `<item><title>T</title><link>https://a.example/1</link><description>${escaped(description)}</description>${
      content === '' ? '' : `<content:encoded>${escaped(content)}</content:encoded>`
    }</item>`,
  );
const LONG = paragraphs(200);

describe('whether a feed holds the whole article', () => {
  it.each<[string, string]>([
    ['a long content beside a summary', item('Short.', LONG)],
    ['a long description alone', item(LONG)],
    ['the same text twice', item(LONG, LONG)],
    [
      'the whole as the description and a remark as the content',
      item(LONG, '<p>By our staff.</p>'),
    ],
    ['an ellipsis inside', item(LONG.replace('harbour', 'harbour … the'))],
    [
      'a question about more at the end',
      item(`${LONG}<p>Nobody knows whether there will be more.</p>`),
    ],
    [
      'the usual foot of a publishing system',
      item(`${LONG}<p>The post <a href="x">T</a> appeared first on <a href="y">Gazette</a>.</p>`),
    ],
  ])('takes %s', (_, text) => {
    expect(readFeed(text)[0]?.kind).toBe('source');
  });

  it.each<[string, string]>([
    ['a summary', item(paragraphs(60))],
    ['nothing', item('')],
    ['a text that breaks off with dots', item(`${LONG}<p>And then the mayor...</p>`)],
    ['one that breaks off with an ellipsis in brackets', item(`${LONG}<p>And then […]</p>`)],
    ['an invitation to read on', item(`${LONG}<p><a href="x">Continue reading</a></p>`)],
    ['one in the last line', item(`${LONG}<p>The mayor spoke. Read more at the Gazette</p>`)],
    ['one in German', item(`${LONG}<p><a href="x">Weiterlesen</a></p>`)],
    ['one in French', item(`${LONG}<p><a href="x">Lire la suite</a></p>`)],
    ['a content hardly longer than the summary', item(paragraphs(150), paragraphs(170))],
    [
      'a long list of links',
      item(`<ul>${'<li><a href="x">one two three four five six</a></li>'.repeat(60)}</ul>`),
    ],
  ])('does not take %s', (_, text) => {
    expect(readFeed(text)[0]?.kind).toBe('address');
  });

  it('leaves out the title, what the system adds, and buttons; keeps headings and captions as zones', () => {
    const { text, zones } = firstArticle(
      item(
        `<h1>T</h1><h2>How it began</h2>${LONG}<figure><img><figcaption>The quay in March</figcaption></figure><div class="sharedaddy"><p>Share this</p></div><p>The post T appeared first on Gazette.</p>`,
      ),
    );
    expect(text.startsWith('How it began\n\nthe harbour office')).toBe(true);
    expect(text).not.toMatch(/Share this|appeared first|March/);
    expect(zones).toEqual([
      { kind: 'heading', start: 0, end: 12 },
      { kind: 'caption', start: text.length, end: text.length, text: 'The quay in March' },
    ]);
  });
});
