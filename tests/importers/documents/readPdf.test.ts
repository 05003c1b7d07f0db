import { describe, expect, it } from 'vitest';
import { HEADLINE, PARAGRAPHS } from './inventedNews';
import { pdfDocument, printed } from './pdfDocument';
import { articlesIn, inputFile, readAll, refusalsIn } from './readAll';

const BODY = PARAGRAPHS.join('\n\n');
const heading = { text: HEADLINE, x: 72, y: 740, size: 20 };
const read = (bytes: Uint8Array<ArrayBuffer>, name = 'port.pdf') => readAll(inputFile(name, bytes));

describe('a PDF with text', () => {
  it.each([
    ['of one column', [[heading, ...printed(PARAGRAPHS)]], {}],
    [
      'with words broken at line ends',
      [[heading, ...printed(PARAGRAPHS, { width: 40, hyphens: true })]],
      {},
    ],
    ['without wider gaps between paragraphs', [[heading, ...printed(PARAGRAPHS, { gap: 0 })]], {}],
    [
      'of two columns',
      [
        [
          heading,
          ...printed([PARAGRAPHS[0]], { width: 34 }),
          ...printed([PARAGRAPHS[1], PARAGRAPHS[2]], { x: 320, width: 34 }),
        ],
      ],
      {},
    ],
    [
      'over two pages with running heads',
      [
        [
          { text: 'The Westmark Post | 8 June 2021', x: 72, y: 815, size: 8 },
          heading,
          ...printed(PARAGRAPHS.slice(0, 2)),
          { text: '12', x: 290, y: 30, size: 8 },
        ],
        [
          { text: 'The Westmark Post | 8 June 2021', x: 72, y: 815, size: 8 },
          ...printed(PARAGRAPHS.slice(2)),
          { text: '13', x: 290, y: 30, size: 8 },
        ],
      ],
      {},
    ],
    [
      'as a browser prints it',
      [
        [
          { text: '2/1/23, 10:00 AM', x: 20, y: 820, size: 8 },
          { text: `${HEADLINE} | Post`, x: 200, y: 820, size: 8 },
          heading,
          ...printed(PARAGRAPHS),
          { text: 'https://example.org/news/port-sella', x: 20, y: 15, size: 8 },
          { text: '1/1', x: 560, y: 15, size: 8 },
        ],
      ],
      { url: 'https://example.org/news/port-sella' },
    ],
  ])('%s', async (_name, pages, expected) => {
    const items = await read(pdfDocument(pages));
    expect(refusalsIn(items)).toEqual([]);
    expect(articlesIn(items)).toMatchObject([{ title: HEADLINE, text: BODY, ...expected }]);
  });

  it('goes on with a paragraph on the next page', async () => {
    const lines = printed(PARAGRAPHS, { top: 200 });
    const first = lines.slice(0, 5);
    const second = lines.slice(5).map((line, at) => ({ ...line, y: 740 - at * 12 }));
    const [article] = articlesIn(await read(pdfDocument([[heading, ...first], second])));
    expect(article?.text.replace(/\s+/g, ' ')).toBe(BODY.replace(/\s+/g, ' '));
  });

  it('takes its date from what stands in it, not from when it was made', async () => {
    const [dated] = articlesIn(
      await read(
        pdfDocument([
          [
            heading,
            { text: 'By Ann Example, June 8, 2021', x: 72, y: 715 },
            ...printed(PARAGRAPHS, { top: 690 }),
          ],
        ]),
      ),
    );
    expect(dated).toMatchObject({
      published: { value: '2021-06-08' },
      authors: ['Ann Example'],
      text: BODY,
    });
    const [undated] = articlesIn(await read(pdfDocument([[heading, ...printed(PARAGRAPHS)]])));
    expect(undated?.published).toBeNull();
    const xmp =
      '<prism:publicationDate>2021-06-08</prism:publicationDate><prism:publicationName>The Westmark Post</prism:publicationName>';
    const [stated] = articlesIn(
      await read(pdfDocument([[heading, ...printed(PARAGRAPHS)]], { xmp })),
    );
    expect(stated).toMatchObject({
      published: { value: '2021-06-08', source: 'prism' },
      publisher: 'The Westmark Post',
    });
  });

  it('has the title that it states where nothing is larger, and not one a program put there', async () => {
    const plain = printed(PARAGRAPHS);
    expect(articlesIn(await read(pdfDocument([plain], { title: HEADLINE })))).toMatchObject([
      { title: HEADLINE },
    ]);
    const [other] = articlesIn(
      await read(
        pdfDocument([[heading, ...plain]], { title: 'Microsoft Word - a.docx', author: 'jdoe' }),
      ),
    );
    expect(other).toMatchObject({ title: HEADLINE, authors: [] });
  });

  it('keeps the hyphen of a word that is written with it', async () => {
    const text = [
      'The well-known mayor said that the long-',
      'term plan stands, and the short-lived',
      'har-',
      'bour strike is over. '.repeat(8),
    ];
    const lines = [
      ...text,
      'A long-term plan is needed, he said, and the town will pay for it in the end.',
    ];
    const [article] = articlesIn(
      await read(pdfDocument([lines.map((line, at) => ({ text: line, x: 72, y: 700 - at * 12 }))])),
    );
    expect(article?.text).toContain('long-term plan stands');
    expect(article?.text).toContain('short-lived harbour strike');
  });
});

describe('a PDF that cannot be taken', () => {
  const whole = pdfDocument([[heading, ...printed(PARAGRAPHS)]]);
  it.each([
    ['a scan', pdfDocument([[], []]), /scan/, /OCR/],
    ['cut', whole.slice(0, 300), /damaged|scan/, /./],
    ['nothing but its head', whole.slice(0, 20), /damaged/, /again/],
    [
      'of too many pages',
      pdfDocument(Array.from({ length: 101 }, () => printed([PARAGRAPHS[0]]))),
      /101 pages/,
      /Print/,
    ],
  ])('%s', async (_name, bytes, why, remedy) => {
    const items = await read(bytes);
    expect(items).toHaveLength(1);
    const [refusal] = refusalsIn(items);
    expect(refusal?.why).toMatch(why);
    expect(refusal?.remedy).toMatch(remedy);
  });

  it('is said to be locked', async () => {
    // The standard handler with a key that no empty password opens.
    const text = new TextDecoder('latin1').decode(whole);
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`;
    const locked = Uint8Array.from(text.replace('trailer\n<<', `trailer\n<< ${lock}`), (letter) =>
      letter.charCodeAt(0),
    );
    expect(refusalsIn(await read(locked))).toMatchObject([
      { why: expect.stringContaining('password') },
    ]);
  });
});
