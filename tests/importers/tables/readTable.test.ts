import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../lib/importers/detectFormat';
import { previewTable } from '../../../lib/importers/tables/previewTable';
import { readTable } from '../../../lib/importers/tables/readTable';
import { addresses, articles, contextFor, fileOf, readItems, refusals } from '../readItems';

const TEXT = 'The harbour board met on Monday. It chose a new chair after two rounds.';

describe('reading a table', () => {
  it('gives articles with all that the columns say', async () => {
    const items = await readItems(
      readTable,
      fileOf(
        'news.csv',
        `title,text,date,publisher,author,url,language\nQuay opens,"${TEXT}\n\n""At last,"" she said.",2021-03-04,The Tidings,Ada Moss and Bo Lind,https://tidings.example/1,en\n`,
      ),
    );
    expect(articles(items)).toEqual([
      {
        file: 'news.csv:2',
        title: 'Quay opens',
        text: `${TEXT}\n\n"At last," she said.`,
        published: { value: '2021-03-04', precision: 'day', source: 'input' },
        publisher: 'The Tidings',
        authors: ['Ada Moss', 'Bo Lind'],
        url: 'https://tidings.example/1',
        language: 'en',
        updated: null,
        section: null,
        zones: [],
      },
    ]);
  });

  const marks: [name: string, file: string, text: string][] = [
    ['semicolons', 'a.csv', 'title;text;date\nQuay opens;One, two, three;2021-03-04\n'],
    ['tabs', 'a.tsv', 'title\ttext\tdate\nQuay opens\tOne, two, three\t2021-03-04\n'],
    ['bars', 'a.csv', 'title|text|date\nQuay opens|One, two, three|2021-03-04\n'],
    [
      'its own mark, named on top',
      'a.csv',
      'sep=;\r\ntitle;text;date\r\nQuay opens;One, two, three;2021-03-04\r\n',
    ],
  ];
  for (const [name, file, text] of marks)
    it(`reads cells parted by ${name}`, async () => {
      const [article] = articles(await readItems(readTable, fileOf(file, text)));
      expect(article).toMatchObject({ title: 'Quay opens', text: 'One, two, three' });
      expect(article?.published?.value).toBe('2021-03-04');
      expect(article?.file).toBe(name.startsWith('its own') ? 'a.csv:3' : `${file}:2`);
    });

  const text = 'title,text\nMüller öffnet den Kai,Ein Satz über Häfen und Größen für alle.\n';
  const encodings: [name: string, bytes: Uint8Array][] = [
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['windows-1252', Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
    ['UTF-16', utf16(text, true)],
    ['UTF-16 without its mark', utf16(text, false)],
  ];
  for (const [name, bytes] of encodings)
    it(`reads ${name}`, async () => {
      for (const piece of [1, 64, 65_536])
        expect(articles(await readItems(readTable, fileOf('a.csv', bytes, piece)))).toMatchObject([
          { title: 'Müller öffnet den Kai', text: 'Ein Satz über Häfen und Größen für alle.' },
        ]);
    });

  it('reads windows-1252 also where its first letters come late', async () => {
    const rows = 'Quay opens,A line of plain letters\n'.repeat(6000);
    const bytes = Uint8Array.from(`title,text\n${rows}Kai,Größe\n`, (letter) =>
      letter.charCodeAt(0),
    );
    const read = articles(await readItems(readTable, fileOf('a.csv', bytes)));
    expect(read).toHaveLength(6001);
    expect(read.at(-1)?.text).toBe('Größe');
  });

  it('reads markup in cells as text', async () => {
    const [article] = articles(
      await readItems(
        readTable,
        fileOf(
          'a.csv',
          'title,content\nQuay,"<h2>Harbour</h2><p>One &amp; two.</p><p>Three.</p>"\n',
        ),
      ),
    );
    expect(article?.text).toBe('Harbour\n\nOne & two.\n\nThree.');
    expect(article?.zones).toEqual([{ kind: 'heading', start: 0, end: 7 }]);
  });

  it('lists addresses of rows without text', async () => {
    const items = await readItems(
      readTable,
      fileOf(
        'a.csv',
        'title,url,text,date added,tags\nQuay,https://a.example/1,,2024-05-06,"port, sea"\nPier,https://a.example/2,Some text,2024-05-06,\n',
      ),
    );
    expect(addresses(items)).toEqual([
      {
        url: 'https://a.example/1',
        title: 'Quay',
        listed: '2024-05-06',
        tags: ['port', 'sea'],
        file: 'a.csv',
      },
    ]);
    expect(articles(items)).toHaveLength(1);
  });

  it('refuses what it cannot read by its line and takes the rest', async () => {
    const items = await readItems(
      readTable,
      fileOf(
        'a.csv',
        [
          'title,text,date',
          'One,First,2021-03-04',
          '"Open,Second,2021-03-04',
          'Three,Third,2021-03-04',
          'Four,Fourth,the other day',
          'Five',
          'Six,Sixth,2021-03-04,and more',
          ',,2021-03-04',
          'Eight,,2021-03-04',
        ].join('\n'),
      ),
    );
    expect(refusals(items).map(({ line, why }) => [line, why])).toEqual([
      [3, 'A quotation mark on this line is never closed'],
      [5, '“the other day” is not a date that can be read'],
      [6, 'The line has 1 cell, the table 3'],
      [7, 'The line has 4 cells, the table 3'],
      [8, 'The line has no title, no text and no address'],
    ]);
    // A headline alone is its own text.
    expect(articles(items).map(({ title, text }) => [title, text])).toEqual([
      ['One', 'First'],
      ['Three', 'Third'],
      ['Eight', 'Eight'],
    ]);
  });

  it('reads by the columns that the reader chose', async () => {
    const file = fileOf('a.csv', 'a,b,c\nQuay,3/4/2021,Text\n');
    const columns = { columns: ['title', 'date', 'text'] as const, header: true };
    for (const [order, value] of [
      ['day', '2021-04-03'],
      ['month', '2021-03-04'],
    ] as const) {
      const items = await readItems(readTable, file, {
        columns: { ...columns, columns: [...columns.columns], order },
      });
      expect(articles(items)[0]?.published?.value).toBe(value);
    }
    const all = await readItems(readTable, file, {
      columns: { columns: ['title', 'ignore', 'ignore'], header: false, order: 'day' },
    });
    expect(articles(all).map(({ title }) => title)).toEqual(['a', 'Quay']);
  });

  it('goes on after any number of items', async () => {
    const file = fileOf('a.csv', 'title,text\nOne,1\n"Open,2\nThree,3\nFour\nFive,5\n');
    const all = await readItems(readTable, file);
    expect(all).toHaveLength(5);
    for (let skip = 0; skip <= 6; skip++)
      expect(await readItems(readTable, file, { skip })).toEqual(all.slice(skip));
  });

  it('says what is wrong with a file as a whole', async () => {
    const say = async (content: string | Uint8Array) =>
      refusals(await readItems(readTable, fileOf('a.csv', content))).map(({ why }) => why);
    expect(await say('')).toEqual(['The file is empty']);
    expect(await say('title,text\n')).toEqual(['It is a table without rows']);
    expect(await say(Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 32))).toHaveLength(1);
  });

  it('holds little of a large file', async () => {
    const row = new TextEncoder().encode(`Quay opens,"${TEXT.repeat(6)}",2021-03-04\n`.repeat(100));
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('title,text,date\n');
      for (let count = 0; count < 2_000; count++) yield row;
    }
    let count = 0;
    let most = 0;
    for await (const item of readTable(fileOf('a.csv', pieces()), contextFor())) {
      if (item.kind === 'source') count += 1;
      if (count % 20_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
    }
    expect(count).toBe(200_000);
    expect(most).toBeLessThan(600_000_000);
  });
});

describe('telling a table', () => {
  const cases: [name: string, text: string, format: string][] = [
    ['a.csv', 'x,y\n1,2\n', 'table'],
    ['a.tsv', 'x\ty\n1\t2\n', 'table'],
    ['export', 'title,url,time_added,tags,status\nQuay,https://a.example/,1,,unread\n', 'table'],
    ['list.txt', 'headline;date;text\nQuay;2021;Text\n', 'table'],
    ['page.csv', '<!doctype html><p>Quay', 'html'],
    [
      'story.txt',
      'Title, by the author, on the date\nThe quay opened, as was said, at last.\n',
      'text',
    ],
    ['story.txt', 'A story of a text, a title and a link.\nMore of it.\n', 'text'],
  ];
  for (const [name, text, format] of cases)
    it(`${name}: ${text.split('\n')[0]}`, () => {
      expect(detectFormat(name, new TextEncoder().encode(text))).toBe(format);
    });
});

describe('a table before its import', () => {
  it('shows names, rows and the guess', async () => {
    const file = fileOf(
      'a.csv',
      `title,text,date\nQuay,"${'x'.repeat(300)}",3/4/2021\nPier,y,5/6/2021\n`,
    );
    expect(await previewTable(file)).toEqual({
      name: 'a.csv',
      names: ['title', 'text', 'date'],
      rows: [
        ['Quay', `${'x'.repeat(120)}…`, '3/4/2021'],
        ['Pier', 'y', '5/6/2021'],
      ],
      guess: { columns: ['title', 'text', 'date'], header: true, order: 'month' },
      ambiguous: true,
    });
  });
  it('asks nothing of what is no table, cannot be read, or is a known export', async () => {
    expect(await previewTable(fileOf('a.html', '<!doctype html>'))).toBeNull();
    expect(await previewTable(fileOf('a.csv', ''))).toBeNull();
    expect(
      await previewTable(
        fileOf('a.csv', 'title,url,time_added,tags,status\nQuay,https://a.example/,1,,unread\n'),
      ),
    ).toBeNull();
  });
});

function utf16(text: string, mark: boolean): Uint8Array {
  const units = Uint16Array.from(mark ? `\uFEFF${text}` : text, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
}
