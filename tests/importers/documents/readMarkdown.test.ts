import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../lib/importers/documents/frontMatter';
import { markdownPieces } from '../../../lib/importers/documents/markdownPieces';
import { HEADLINE, PARAGRAPHS } from './inventedNews';
import { articlesIn, inputFile, readAll, refusalsIn } from './readAll';

const BODY = PARAGRAPHS.join('\n\n');
const parse = (html: string) => parseHTML(html).document;
const read = async (text: string, name = 'notes/Port Sella.md') => readAll(inputFile(name, text));
const one = async (text: string, name?: string) => {
  const [article] = articlesIn(await read(text, name));
  if (article === undefined) throw new Error('There is no article.');
  return article;
};

describe('a Markdown file with front matter', () => {
  it.each([
    [
      'Obsidian Web Clipper',
      `---
title: "${HEADLINE}"
source: "https://example.org/news/port-sella"
author:
  - "[[Ann Example]]"
  - "[[Ben Sample]]"
published: 2021-06-08
created: 2023-02-01
description: "A short summary"
tags:
  - "clippings"
---
${BODY}`,
      {
        title: HEADLINE,
        url: 'https://example.org/news/port-sella',
        authors: ['Ann Example', 'Ben Sample'],
        published: { value: '2021-06-08', precision: 'day' },
        publisher: null,
      },
    ],
    [
      'Hugo, in TOML',
      `+++
title = "${HEADLINE}"
date = 2021-06-08T10:30:00+02:00
lastmod = 2021-06-09
authors = ["Ann Example", "Ben Sample"]
draft = false
[params]
  title = "Another"
+++
${BODY}`,
      {
        title: HEADLINE,
        authors: ['Ann Example', 'Ben Sample'],
        published: { value: '2021-06-08T10:30:00+02:00', precision: 'time' },
        updated: { value: '2021-06-09' },
      },
    ],
    [
      'Jekyll, dated by its name',
      `---\nlayout: post\ntitle: ${HEADLINE}\nauthor: Ann Example\n---\n${BODY}`,
      { title: HEADLINE, authors: ['Ann Example'], published: { value: '2021-06-08' } },
      '_posts/2021-06-08-port-sella.md',
    ],
    [
      'Joplin, whose dates are those of the note',
      `---\ntitle: ${HEADLINE}\nupdated: 2023-02-01 10:00:00Z\ncreated: 2023-02-01 09:00:00Z\nsource: https://example.org/a\nauthor: Ann Example\n---\n\n${BODY}`,
      { title: HEADLINE, published: null, url: 'https://example.org/a' },
    ],
    [
      'MarkDownload, with an excerpt',
      `---\ncreated: 2023-02-01T10:00:00 (UTC +01:00)\ntags: [harbour]\nsource: https://example.org/a\nauthor: Ann Example\n---\n\n# ${HEADLINE}\n\n> ## Excerpt\n> The harbour is open.\n\n---\n${BODY}`,
      { title: HEADLINE, published: null, authors: ['Ann Example'], text: BODY },
    ],
    [
      'an outlet by name',
      `---\ntitle: ${HEADLINE}\nsite: The Westmark Post\npublished: June 8, 2021\nlang: en\n---\n${BODY}`,
      {
        publisher: 'The Westmark Post',
        language: 'en',
        published: { value: '2021-06-08', precision: 'day' },
      },
    ],
    ['none at all', `# ${HEADLINE}\n\n${BODY}`, { title: HEADLINE, text: BODY, published: null }],
    ['neither that nor a heading', BODY, { title: 'Port Sella', text: BODY }],
    [
      'Windows line ends',
      `---\r\ntitle: ${HEADLINE}\r\n---\r\n${BODY.replaceAll('\n', '\r\n')}`,
      { title: HEADLINE, text: BODY },
    ],
  ])('%s', async (_name, text, expected, name?: string) => {
    expect(await one(text, name)).toMatchObject(expected);
  });

  it('that is broken is read line by line, which is said', async () => {
    const items = await read(
      `---\ntitle: Port Sella: harbour opens\npublished: 2021-06-08\nauthor: [Ann\n---\n${BODY}`,
    );
    expect(articlesIn(items)).toMatchObject([
      { title: 'Port Sella: harbour opens', published: { value: '2021-06-08' }, text: BODY },
    ]);
    expect(refusalsIn(items)).toMatchObject([{ why: expect.stringContaining('not valid YAML') }]);
    expect(await readAll(inputFile('a.md', '---\na: [\n---\nx'), 2)).toEqual([]);
  });

  it('is told without the name of the file', async () => {
    expect(await one(`---\ntitle: ${HEADLINE}\n---\n${BODY}`, 'clip.txt')).toMatchObject({
      title: HEADLINE,
    });
  });
});

describe('the text of Markdown', () => {
  const texts = (markdown: string) =>
    markdownPieces(markdown, parse).map(({ kind, text }) => `${kind}: ${text}`);
  it.each([
    [
      'marks',
      'A **bold** and _slanted_ `word` &amp; [link](https://x.org) ~~gone~~',
      ['body: A bold and slanted word & link gone'],
    ],
    ['headings', '## Two\n\nText', ['heading: Two', 'body: Text']],
    ['lists', '- one\n- two\n  - three', ['body: one', 'body: two', 'body: three']],
    ['quotes', '> said\n> so', ['body: said so']],
    [
      'a picture',
      'Before ![Ferries at the quay](a.png) after',
      ['body: Before after', 'caption: Ferries at the quay'],
    ],
    ['code, rules and definitions', '```\ncode\n```\n\n---\n\n[a]: https://x.org', []],
    [
      'HTML inside',
      '<figure><img src=x onerror=alert(1)><figcaption>The quay</figcaption></figure>\n\nText',
      ['caption: The quay', 'body: Text'],
    ],
    ['inline HTML', 'A<br>b <script>alert(1)</script> c', ['body: Ab alert(1) c']],
    [
      'Obsidian links and comments',
      '[[Page|shown]] and [[Page]] ==marked== %%hidden%% end ^block1',
      ['body: shown and Page marked end'],
    ],
    ['a reference link', 'See [it][1].\n\n[1]: https://x.org', ['body: See it.']],
    ['a table', '| a | b |\n|---|---|\n| c | d |', ['furniture: a | b', 'furniture: c | d']],
  ])('%s', (_name, markdown, expected) => {
    expect(texts(markdown)).toEqual(expected);
  });

  it.each([
    ['quotes 10,000 deep', `${'>'.repeat(10_000)} word`],
    [
      'lists 3,000 deep',
      Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n'),
    ],
    ['brackets', '['.repeat(50_000)],
    ['stars', '*a '.repeat(30_000)],
    ['backticks', '`'.repeat(50_000)],
    ['angles', '<a '.repeat(20_000)],
  ])('ends for %s', (_name, markdown) => {
    expect(() => texts(markdown)).not.toThrow();
  });
});

describe('front matter', () => {
  it('never throws and loses no text below it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (block, body) => {
        const { body: left } = readFrontMatter(`---\nk: ${block}\n---\n${body}`);
        expect(typeof left).toBe('string');
        if (!/^(?:---|\.\.\.)[ \t]*\r?$/m.test(block)) expect(left.endsWith(body)).toBe(true);
      }),
    );
  });

  it('makes little of aliases that grow', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[at]}`).join(',')}]`),
    ].join('\n');
    expect(readFrontMatter(`---\n${bomb}\n---\nText`).body).toBe('Text');
  });
});
