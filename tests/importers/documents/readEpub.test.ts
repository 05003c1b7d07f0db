import { describe, expect, it } from 'vitest';
import { HEADLINE, PARAGRAPHS } from './inventedNews';
import { articlesIn, inputFile, readAll, refusalsIn } from './readAll';
import { epub, zipOf, type Chapter } from './zipped';

const BODY = PARAGRAPHS.join('\n\n');
const html = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const chapter = (name: string, title: string, more = ''): Chapter => ({
  name,
  body: `<h2>${title}</h2>${html}${more}`,
});
const read = (bytes: Uint8Array<ArrayBuffer>, skip = 0) =>
  readAll(inputFile('post.epub', bytes), skip);

const CALIBRE =
  '<dc:title>The Westmark Post [Tue, 08 Jun 2021]</dc:title><dc:publisher>calibre</dc:publisher><dc:creator opf:role="aut">calibre</dc:creator><dc:date>2021-06-08T04:00:00+00:00</dc:date><dc:language>en</dc:language>';
const navbar =
  '<div class="calibre_navbar"><p>| <a href="a.html">Next</a> | <a href="b.html">Section menu</a> |</p><hr/></div>';
const imprint =
  '<div class="calibre_navbar"><hr/></div><p>This article was downloaded by <strong>calibre</strong> from <a href="https://example.org/news/one">https://example.org/news/one</a></p>';

describe('an issue as Calibre downloads it', () => {
  const issue = epub(CALIBRE, [
    { name: 'cover.xhtml', body: '<img src="cover.jpg"/>' },
    {
      name: 'index.html',
      body: `<h1>The Westmark Post</h1><ul>${Array.from({ length: 30 }, (_, at) => `<li><a href="feed_${at}.html">Section ${at} of the paper</a></li>`).join('')}</ul>`,
    },
    {
      name: 'feed_0/article_0/index.html',
      body: `${navbar}<a id="top"/><h2>${HEADLINE}</h2><p>By Ann Example</p>${html}${imprint}`,
    },
    chapter('feed_0/article%201/index.html', 'Ferries wait for engines'),
    { ...chapter('nav.xhtml', 'Contents'), item: 'properties="nav"' },
    { ...chapter('notes.xhtml', 'Notes'), ref: 'linear="no"' },
  ]);

  it('gives each article with the date and the name of the issue', async () => {
    const items = await read(issue);
    expect(refusalsIn(items)).toEqual([]);
    expect(articlesIn(items)).toMatchObject([
      {
        title: HEADLINE,
        text: BODY,
        publisher: 'The Westmark Post',
        authors: ['Ann Example'],
        published: { value: '2021-06-08', precision: 'day' },
        language: 'en',
        url: 'https://example.org/news/one',
      },
      { title: 'Ferries wait for engines', authors: [], published: { value: '2021-06-08' } },
    ]);
    expect(items.map((item) => item.kind === 'source' && item.source.file)).toEqual([
      'post.epub/OEBPS/feed_0/article_0/index.html',
      'post.epub/OEBPS/feed_0/article 1/index.html',
    ]);
  });

  it('goes on where it was', async () => {
    const whole = await read(issue);
    for (let skip = 0; skip <= 3; skip++)
      expect(await read(issue, skip)).toEqual(whole.slice(skip));
  });
});

describe('a book', () => {
  it.each([
    [
      'of a publisher',
      '<dc:title>Ports of Westmark</dc:title><dc:publisher>Sella Press</dc:publisher><dc:creator>Ann Example</dc:creator><dc:date>2019-03</dc:date>',
      {
        publisher: 'Sella Press',
        authors: ['Ann Example'],
        published: { value: '2019-03', precision: 'month' },
      },
    ],
    [
      'that says only when it was made',
      '<dc:title>Ports</dc:title><dc:date opf:event="modification">2023-01-01</dc:date>',
      { publisher: null, published: null },
    ],
    [
      'named by its month',
      '<dc:title>Westmark Weekly, June 2021</dc:title>',
      { publisher: 'Westmark Weekly', published: { value: '2021-06', precision: 'month' } },
    ],
  ])('%s', async (_name, metadata, expected) => {
    expect(articlesIn(await read(epub(metadata, [chapter('one.xhtml', HEADLINE)])))).toMatchObject([
      { title: HEADLINE, text: BODY, ...expected },
    ]);
  });

  it.each([
    [
      'without running text',
      epub(CALIBRE, [{ name: 'a.xhtml', body: '<img src="a.png"/>' }]),
      /no chapter/,
    ],
    [
      'without its package',
      zipOf({ mimetype: 'application/epub+zip', 'a.txt': 'x' }, ['mimetype']),
      /no complete EPUB/,
    ],
    [
      'whose package is missing',
      zipOf(
        {
          mimetype: 'application/epub+zip',
          'META-INF/container.xml':
            '<container><rootfiles><rootfile full-path="x.opf"/></rootfiles></container>',
        },
        ['mimetype'],
      ),
      /no complete EPUB/,
    ],
    ['that was cut', epub(CALIBRE, [chapter('a.xhtml', 'A')]).slice(0, 700), /damaged|cut/],
    [
      'with copy protection',
      epub(CALIBRE, [chapter('a.xhtml', 'A')], {
        'META-INF/encryption.xml':
          '<encryption><EncryptedData><CipherReference URI="OEBPS/a.xhtml"/></EncryptedData></encryption>',
      }),
      /DRM/,
    ],
  ])('%s is refused in one line', async (_name, bytes, why) => {
    const items = await read(bytes);
    expect(items).toHaveLength(1);
    expect(refusalsIn(items)[0]?.why).toMatch(why);
  });

  it('is read where only its fonts are scrambled', async () => {
    const bytes = epub(CALIBRE, [chapter('a.xhtml', 'A title')], {
      'META-INF/encryption.xml':
        '<encryption><EncryptedData><CipherReference URI="OEBPS/font.otf"/></EncryptedData></encryption>',
    });
    expect(articlesIn(await read(bytes))).toHaveLength(1);
  });

  it('is read where a chapter is nested 10,000 deep, or is no text', async () => {
    const deep = `${'<div>'.repeat(10_000)}x${'</div>'.repeat(10_000)}`;
    const items = await read(
      epub(CALIBRE, [{ name: 'deep.xhtml', body: deep }, chapter('a.xhtml', HEADLINE)], {
        'OEBPS/deep.xhtml': `<html><body>${deep}</body></html>`,
      }),
    );
    expect(articlesIn(items)).toMatchObject([{ title: HEADLINE }]);
  });
});
