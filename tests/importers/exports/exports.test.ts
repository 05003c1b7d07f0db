import { describe, expect, it } from 'vitest';
import { detectFormat, type Format } from '../../../lib/importers/detectFormat';
import { readBibtex } from '../../../lib/importers/exports/readBibtex';
import { readBookmarks } from '../../../lib/importers/exports/readBookmarks';
import { readCsl } from '../../../lib/importers/exports/readCsl';
import {
  isOmnivoreExport,
  readOmnivore,
  readOmnivoreZip,
} from '../../../lib/importers/exports/readOmnivore';
import { readRis } from '../../../lib/importers/exports/readRis';
import { readWallabag } from '../../../lib/importers/exports/readWallabag';
import type { Reader } from '../../../lib/importers/reader';
import { readTable } from '../../../lib/importers/tables/readTable';
import type { Sourced } from '../../../lib/pipeline/articleSource';
import { parseHtml } from '../../../lib/cli/nodeHtml';
import { addresses, articles, fileOf, readItems, refusals } from '../readItems';

const STORY =
  '<p>The ferry to the outer islands will run twice a day from May, the port said on Tuesday.</p><p>Fishermen had asked for it since the winter, when storms kept the old boat in the harbour for weeks and shelves in the island shops stayed empty.</p><p>The new boat carries ninety people and twelve cars, and was built in the yard across the bay.</p>';

const POCKET_HTML = `<!DOCTYPE html>
<html>
	<head>
		<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
		<title>Pocket Export</title>
	</head>
	<body>
		<h1>Unread</h1>
		<ul>
			<li><a href="https://a.example/ferry?x=1&amp;y=2" time_added="1698568488" tags="sea,open water">Ferry &amp; boat</a></li>
			<li><a href="https://a.example/pier" time_added="1698568489" tags="">https://a.example/pier</a></li>
		</ul>
		<h1>Read Archive</h1>
		<ul>
			<li><a href="https://b.example/quay" time_added="1698568490" tags="">Quay</a></li>
		</ul>
	</body>
</html>`;

const CHROME = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file.
     It will be read and overwritten.
     DO NOT EDIT! -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1600000000" LAST_MODIFIED="1600000001" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
    <DL><p>
        <DT><A HREF="https://a.example/ferry" ADD_DATE="1600000002" ICON="data:image/png;base64,AAAA">Ferry &#39;23</A>
        <DT><H3 ADD_DATE="1600000003">Ports</H3>
        <DL><p>
            <DT><A HREF="http://b.example/quay" ADD_DATE="1600000004" TAGS="sea,boats">Quay</A>
            <DD>A note of the reader.
            <DT><A HREF="javascript:void(0)" ADD_DATE="1600000005">Script</A>
        </DL><p>
        <DT><A HREF="place:sort=8" ADD_DATE="1600000006">Most visited</A>
    </DL><p>
    <DT><A HREF="https://c.example/" ADD_DATE="1600000007000000">Outside</A>
</DL><p>
`;

const RIS = `TY  - NEWS
TI  - Ferry runs twice a day
AU  - Moss, Ada
AU  - Lind, Bo
T2  - The Tidings
DA  - 2021/03/04/
PY  - 2021
UR  - https://a.example/ferry
LA  - en
KW  - sea
KW  - ports
Y2  - 2024/01/02/10:00:00
ER  - 

TY  - NEWS
TI  - Kept whole
T2  - The Tidings
PY  - 2019
DA  - 2019/05//
AB  - ${'The board met again and chose a chair. '.repeat(30)}
  It went on in the evening.
ER  - 

TY  - BOOK
TI  - A book of harbours
ER  - 
`;

const CSL = JSON.stringify(
  [
    {
      id: 'moss2021',
      type: 'article-newspaper',
      title: 'Ferry runs twice a day',
      'container-title': 'The Tidings',
      URL: 'https://a.example/ferry',
      language: 'en-GB',
      author: [{ family: 'Moss', given: 'Ada' }],
      issued: { 'date-parts': [[2021, 3, 4]] },
      accessed: { 'date-parts': [[2024, 1, 2]] },
    },
    {
      id: 'lind2020',
      type: 'article-newspaper',
      title: 'Kept whole',
      abstract: 'The board met again and chose a chair. '.repeat(30),
      author: [{ family: 'Lind', given: 'Bo' }],
      issued: { 'date-parts': [['2020', '5']] },
    },
    { id: 'x', type: 'book', title: 'A book of harbours' },
  ],
  null,
  '\t',
);

const BIBTEX = `
@article{moss_ferry_2021,
	title = {Ferry runs {Twice} a day --- at last},
	url = {https://a.example/ferry?a=1\\&b=2},
	journal = {The Tidings},
	author = {Moss, Ada and M{\\"u}ller, J{\\'e}r{\\^o}me},
	date = {2021-03-04},
	urldate = {2024-01-02},
	keywords = {sea, ports},
}

@misc{lind2020, title = "Quay opens", howpublished = "\\url{https://b.example/quay}", year = 2020, month = may}

@comment{nothing}
@book{x, title={A book of harbours}}
`;

const WALLABAG = JSON.stringify([
  {
    is_archived: 0,
    is_starred: 0,
    tags: ['sea'],
    is_public: false,
    id: 12,
    title: 'Ferry runs twice a day',
    url: 'https://a.example/ferry',
    given_url: 'https://a.example/ferry?utm_source=x',
    content: STORY,
    created_at: '2024-05-06T07:08:09+00:00',
    updated_at: '2024-05-06T07:08:10+00:00',
    published_at: '2021-03-04T05:06:07+00:00',
    published_by: ['Ada Moss'],
    annotations: [],
    mimetype: 'text/html',
    language: 'en_GB',
    reading_time: 1,
    domain_name: 'a.example',
  },
  {
    is_archived: 1,
    is_starred: 0,
    tags: [],
    id: 13,
    title: 'Quay',
    url: 'https://b.example/quay',
    content: "wallabag can't retrieve contents for this article. Please troubleshoot this issue.",
    created_at: '2024-05-07T07:08:09+00:00',
    language: null,
  },
]);

const OMNIVORE_ENTRIES = [
  {
    id: '5b5c8d2e-0000-4000-8000-000000000001',
    slug: 'ferry-runs-twice-a-day-18e',
    title: 'Ferry runs twice a day',
    description: 'A new boat.',
    author: 'Ada Moss',
    url: 'https://a.example/ferry',
    state: 'Archived',
    readingProgress: 100,
    thumbnail: '',
    labels: ['sea'],
    savedAt: '2024-05-06T07:08:09.000Z',
    updatedAt: '2024-05-06T07:08:09.000Z',
    publishedAt: '2021-03-04T00:00:00.000Z',
  },
  {
    id: '5b5c8d2e-0000-4000-8000-000000000002',
    slug: 'quay-18f',
    title: 'Quay',
    author: '',
    url: 'https://b.example/quay',
    state: 'Active',
    readingProgress: 0,
    labels: [],
    savedAt: '2024-05-07T07:08:09.000Z',
    updatedAt: '2024-05-07T07:08:09.000Z',
    publishedAt: null,
  },
];

describe('telling an export by what it holds', () => {
  const cases: [text: string, format: Format][] = [
    [POCKET_HTML, 'bookmarks'],
    [CHROME, 'bookmarks'],
    [RIS, 'ris'],
    [CSL, 'csl'],
    [BIBTEX, 'bibtex'],
    [WALLABAG, 'wallabag'],
    [JSON.stringify(OMNIVORE_ENTRIES), 'omnivore'],
    ['[{"title":"Quay","text":"It opened.","url":"https://a.example/"}]', 'json'],
    ['<!doctype html><title>How the Pocket Export works</title><p>Text', 'html'],
    ['TY was the first word of the note.\n', 'text'],
    ['@ada said {this, title = nothing}\n', 'text'],
  ];
  for (const [text, format] of cases)
    it(`${format}: ${text.trim().slice(0, 40)}`, () => {
      for (const mark of ['', '\uFEFF'])
        expect(
          detectFormat('some file', new TextEncoder().encode(mark + text).slice(0, 4096)),
        ).toBe(format);
    });
});

describe('lists of addresses', () => {
  const ferry = { url: 'https://a.example/ferry', title: 'Ferry', file: 'x' };
  const tables: [name: string, text: string, listed: string, tags: string[]][] = [
    [
      'Pocket',
      'title,url,time_added,tags,status\nFerry,https://a.example/ferry,1698568488,sea|open water,unread\n',
      '2023-10-29T08:34:48.000Z',
      ['sea', 'open water'],
    ],
    [
      'Pocket, with its cursor',
      'title,url,time_added,cursor,tags,status\nFerry,https://a.example/ferry,1698568488,123,,archive\n',
      '2023-10-29T08:34:48.000Z',
      [],
    ],
    [
      'Instapaper',
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://a.example/ferry,Ferry,some words,Ports,1698568488,"[""sea""]"\n',
      '2023-10-29T08:34:48.000Z',
      ['Ports', 'sea'],
    ],
    [
      'Readwise Reader',
      `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nFerry,https://a.example/ferry,01h,"['sea', 'open water']",2024-05-06 07:08:09+00:00,0.5,archive,True\n`,
      '2024-05-06T07:08:09+00:00',
      ['sea', 'open water'],
    ],
    [
      'Raindrop',
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,Ferry,"A note, of mine",A new boat.,https://a.example/ferry,Ports,"sea, boats",2024-05-06T07:08:09.000Z,,,false\n',
      '2024-05-06T07:08:09.000Z',
      ['Ports', 'sea', 'boats'],
    ],
    [
      'Omnivore',
      'url,state,labels,saved_at,published_at\nhttps://a.example/ferry,SUCCEEDED,"[sea,boats]",1698568488000,1614816000000\n',
      '2023-10-29T08:34:48.000Z',
      ['sea', 'boats'],
    ],
  ];
  for (const [name, text, listed, tags] of tables)
    it(`reads the table of ${name}`, async () => {
      const title = name === 'Omnivore' ? '' : 'Ferry';
      const items = await readItems(readTable, fileOf('x', text));
      expect(items).toEqual([{ kind: 'address', address: { ...ferry, title, listed, tags } }]);
    });

  it('reads the HTML of Pocket', async () => {
    const items = await readItems(readBookmarks, fileOf('x', POCKET_HTML, 5));
    expect(addresses(items)).toEqual([
      {
        url: 'https://a.example/ferry?x=1&y=2',
        title: 'Ferry & boat',
        listed: '2023-10-29T08:34:48.000Z',
        tags: ['sea', 'open water'],
        file: 'x',
      },
      {
        url: 'https://a.example/pier',
        title: '',
        listed: '2023-10-29T08:34:49.000Z',
        tags: [],
        file: 'x',
      },
      {
        url: 'https://b.example/quay',
        title: 'Quay',
        listed: '2023-10-29T08:34:50.000Z',
        tags: [],
        file: 'x',
      },
    ]);
    expect(items).toHaveLength(3);
  });

  it('reads the bookmarks of a browser with their folders, and counts what is no page', async () => {
    const items = await readItems(readBookmarks, fileOf('x', CHROME, 11));
    expect(addresses(items).map(({ url, title, tags }) => [url, title, tags])).toEqual([
      ['https://a.example/ferry', "Ferry '23", []],
      ['http://b.example/quay', 'Quay', ['Ports', 'sea', 'boats']],
      ['https://c.example/', 'Outside', []],
    ]);
    expect(addresses(items).map(({ listed }) => listed?.slice(0, 10))).toEqual([
      '2020-09-13',
      '2020-09-13',
      '2020-09-13',
    ]);
    expect(refusals(items).map(({ outcome, why }) => [outcome, why])).toEqual([
      [
        'not an article',
        "2 of its 5 entries are no pages of the web (scripts, searches, the browser's own pages)",
      ],
    ]);
  });

  it('reads a hundred thousand bookmarks', async () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, at) => `<DT><A HREF="https://a.example/${at}" ADD_DATE="1600000000">Page ${at}</A>\n`,
    );
    const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n${lines.join('')}</DL>`;
    expect(await readItems(readBookmarks, fileOf('x', text))).toHaveLength(100_000);
  });
});

describe('references', () => {
  const readers: [name: string, reader: Reader, text: string][] = [
    ['RIS', readRis, RIS],
    ['CSL-JSON', readCsl, CSL],
  ];
  for (const [name, reader, text] of readers)
    it(`reads ${name}: addresses, texts that are kept whole, and what is neither`, async () => {
      const items = await readItems(reader, fileOf('x', text, 13));
      expect(addresses(items)).toMatchObject([
        { url: 'https://a.example/ferry', title: 'Ferry runs twice a day' },
      ]);
      expect(articles(items)).toHaveLength(1);
      expect(articles(items)[0]).toMatchObject({
        title: 'Kept whole',
        published:
          name === 'RIS'
            ? { value: '2019-05', precision: 'month', source: 'input' }
            : { value: '2020-05', precision: 'month', source: 'input' },
        authors: name === 'RIS' ? [] : ['Bo Lind'],
      });
      expect(refusals(items).map(({ title, outcome }) => [title, outcome])).toEqual([
        ['A book of harbours', 'not an article'],
      ]);
    });

  it('reads BibTeX', async () => {
    const items = await readItems(readBibtex, fileOf('x', BIBTEX, 9));
    expect(addresses(items)).toMatchObject([
      {
        url: 'https://a.example/ferry?a=1&b=2',
        title: 'Ferry runs Twice a day — at last',
        tags: ['sea', 'ports'],
      },
      { url: 'https://b.example/quay', title: 'Quay opens' },
    ]);
    expect(refusals(items)).toMatchObject([{ line: 15, title: 'A book of harbours' }]);
  });

  it('keeps dates and names of references whose text is there', async () => {
    const text = 'The board met again and chose a chair. '.repeat(30);
    const ris = `TY  - NEWS\r\nTI  - Whole\r\nAU  - Moss, Ada\r\nDA  - 2021/03/04/\r\nY2  - 2024/01/02/\r\nAB  - ${text}\r\nUR  - https://a.example/1\r\nTY  - NEWS\r\nTI  - Next\r\nUR  - https://a.example/2\r\n`;
    const items = await readItems(readRis, fileOf('x', ris));
    expect(articles(items)).toMatchObject([
      {
        file: 'x:1',
        authors: ['Ada Moss'],
        published: { value: '2021-03-04', precision: 'day' },
        url: 'https://a.example/1',
      },
    ]);
    const bib = `@article{a, title={Whole}, author={M{\\"u}ller, J{\\'e}r{\\^o}me}, year=2020, month=5, abstract={${text}}}`;
    expect(articles(await readItems(readBibtex, fileOf('x', bib)))).toMatchObject([
      { authors: ['Jérôme Müller'], published: { value: '2020-05', precision: 'month' } },
    ]);
  });
});

describe('exports with their pages', () => {
  it('reads Wallabag: articles with their text, the others as addresses', async () => {
    const items = await readItems(readWallabag, fileOf('x', WALLABAG, 17));
    expect(articles(items)).toMatchObject([
      {
        file: 'x: Entry 1',
        title: 'Ferry runs twice a day',
        url: 'https://a.example/ferry',
        authors: ['Ada Moss'],
        published: { value: '2021-03-04T05:06:07+00:00', precision: 'time', source: 'input' },
        language: 'en-GB',
      },
    ]);
    expect(articles(items)[0]?.text.split('\n\n')).toHaveLength(3);
    expect(addresses(items)).toMatchObject([
      { url: 'https://b.example/quay', title: 'Quay', listed: '2024-05-07T07:08:09+00:00' },
    ]);
  });

  it('reads the lists of Omnivore alone as addresses', async () => {
    const items = await readItems(readOmnivore, fileOf('x', JSON.stringify(OMNIVORE_ENTRIES)));
    expect(addresses(items)).toMatchObject([
      { url: 'https://a.example/ferry', tags: ['sea'] },
      { url: 'https://b.example/quay' },
    ]);
  });

  it('reads the pages in the zip of Omnivore, in order, from any item on', async () => {
    const [first, second] = OMNIVORE_ENTRIES;
    const files = [
      fileOf('o/metadata_20_to_40.json', JSON.stringify([second])),
      fileOf('o/metadata_0_to_20.json', JSON.stringify([first])),
      fileOf('o/content/ferry-runs-twice-a-day-18e.html', STORY),
      fileOf('o/highlights/ferry-runs-twice-a-day-18e.md', '> A line of mine'),
    ];
    expect(isOmnivoreExport(files.map(({ name }) => name))).toBe(true);
    expect(isOmnivoreExport(['metadata.json', 'content/a.html'])).toBe(false);
    const read = async (skip: number): Promise<Sourced[]> => {
      const items: Sourced[] = [];
      for await (const item of readOmnivoreZip(files, { skip, parseHtml })) items.push(item);
      return items;
    };
    const all = await read(0);
    expect(articles(all)).toMatchObject([
      {
        title: 'Ferry runs twice a day',
        authors: ['Ada Moss'],
        published: { value: '2021-03-04', precision: 'day', source: 'input' },
      },
    ]);
    expect(addresses(all)).toMatchObject([{ url: 'https://b.example/quay' }]);
    for (const skip of [1, 2, 3]) expect(await read(skip)).toEqual(all.slice(skip));
  });
});

describe('going on, and what is broken', () => {
  const all: [name: string, reader: Reader, text: string][] = [
    ['bookmarks', readBookmarks, CHROME],
    ['Pocket', readBookmarks, POCKET_HTML],
    ['RIS', readRis, RIS],
    ['CSL', readCsl, CSL],
    ['BibTeX', readBibtex, BIBTEX],
    ['Wallabag', readWallabag, WALLABAG],
    ['Omnivore', readOmnivore, JSON.stringify(OMNIVORE_ENTRIES)],
  ];
  for (const [name, reader, text] of all) {
    it(`${name}: passes over exactly so many items`, async () => {
      const items = await readItems(reader, fileOf('x', text));
      for (let skip = 0; skip <= items.length; skip++)
        expect(await readItems(reader, fileOf('x', text), { skip })).toEqual(items.slice(skip));
    });
    it(`${name}: cut anywhere, it gives what came before and says so at most once`, async () => {
      const whole = await readItems(reader, fileOf('x', text));
      for (let at = 60; at < text.length; at += 97) {
        const items = await readItems(reader, fileOf('x', text.slice(0, at)));
        expect(items.length).toBeLessThanOrEqual(whole.length + 1);
        expect(refusals(items).filter(({ outcome }) => outcome === 'failed').length).toBeLessThan(
          2,
        );
      }
    });
    it(`${name}: an empty or binary file is refused in one line`, async () => {
      for (const content of ['', Uint8Array.from({ length: 900 }, (_, at) => at % 7)]) {
        const items = await readItems(reader, fileOf('x', content));
        expect(items).toHaveLength(1);
      }
    });
  }
});
