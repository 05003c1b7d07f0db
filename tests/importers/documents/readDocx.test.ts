import { describe, expect, it } from 'vitest';
import { HEADLINE, PARAGRAPHS } from './inventedNews';
import { articlesIn, inputFile, readAll, refusalsIn } from './readAll';
import { wordDocument, zipOf } from './zipped';

const BODY = PARAGRAPHS.join('\n\n');
const title = { text: HEADLINE, style: 'Title' };
const read = (bytes: Uint8Array<ArrayBuffer>, name = 'port.docx') =>
  readAll(inputFile(name, bytes));

describe('a Word document', () => {
  it.each([
    [
      'with a title by style',
      wordDocument([title, ...PARAGRAPHS]),
      { title: HEADLINE, text: BODY, published: null },
    ],
    [
      'with a heading as title',
      wordDocument([{ text: HEADLINE, style: 'heading 1' }, ...PARAGRAPHS]),
      { title: HEADLINE, text: BODY },
    ],
    [
      'with its title in a plain first line',
      wordDocument([HEADLINE, ...PARAGRAPHS]),
      { title: HEADLINE, text: BODY },
    ],
    [
      'with its title in its properties alone',
      wordDocument(PARAGRAPHS, { title: HEADLINE, creator: 'Ann Example' }),
      { title: HEADLINE, text: BODY, authors: ['Ann Example'], published: null },
    ],
    [
      'with a template for a title',
      wordDocument([HEADLINE, ...PARAGRAPHS], { title: 'Document1' }),
      { title: HEADLINE },
    ],
    [
      'with byline and date on top',
      wordDocument([title, 'By Ann Example', '8 June 2021', ...PARAGRAPHS]),
      { authors: ['Ann Example'], published: { value: '2021-06-08' }, text: BODY },
    ],
    [
      'with a heading between',
      wordDocument([
        title,
        PARAGRAPHS[0],
        { text: 'What it cost', style: 'heading 2' },
        PARAGRAPHS[2],
      ]),
      {
        text: `${PARAGRAPHS[0]}\n\nWhat it cost\n\n${PARAGRAPHS[2]}`,
        zones: [{ kind: 'heading', start: PARAGRAPHS[0].length + 2 }],
      },
    ],
    [
      'with markup in its words',
      wordDocument([title, `${PARAGRAPHS[0]} <script>alert(1)</script>`]),
      { text: `${PARAGRAPHS[0]} <script>alert(1)</script>` },
    ],
    [
      'with pictures of many bytes',
      wordDocument([title, ...PARAGRAPHS], {}, { 'word/media/a.png': new Uint8Array(3_000_000) }),
      { text: BODY },
    ],
  ])('%s', async (_name, bytes, expected) => {
    const items = await read(bytes);
    expect(refusalsIn(items)).toEqual([]);
    expect(articlesIn(items)).toMatchObject([expected]);
  });

  it('is known without its name', async () => {
    expect(articlesIn(await read(wordDocument([title, ...PARAGRAPHS]), 'port.bin'))).toHaveLength(
      1,
    );
  });
});

describe('what is no readable Word document', () => {
  const whole = wordDocument([title, ...PARAGRAPHS]);
  it.each([
    ['one that was cut', 'a.docx', whole.slice(0, whole.length - 200), /damaged|cut/],
    ['one of a few words', 'a.docx', wordDocument(['Milk and bread']), /few words/],
    [
      'one that unpacks to too much',
      'a.docx',
      wordDocument([title], {}, { 'word/document.xml': new Uint8Array(45_000_000) }),
      /far more/,
    ],
    [
      'a workbook',
      'a.xlsx',
      zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<a/>' }),
      /Excel.*csv/,
    ],
    [
      'slides',
      'a.pptx',
      zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<a/>' }),
      /PowerPoint/,
    ],
    [
      'an OpenDocument text',
      'a.odt',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }, [
        'mimetype',
      ]),
      /OpenDocument/,
    ],
    ['a rich text', 'a.rtf', new TextEncoder().encode(String.raw`{\rtf1\ansi Words}`), /RTF/],
    [
      'an old Word document',
      'a.doc',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /old Word/,
    ],
  ])('%s', async (_name, name, bytes, why) => {
    const items = await readAll(inputFile(name, bytes));
    expect(items).toHaveLength(1);
    const [refusal] = refusalsIn(items);
    expect(`${refusal?.why} ${refusal?.remedy}`).toMatch(why);
  });
});
