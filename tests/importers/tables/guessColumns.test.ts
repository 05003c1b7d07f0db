import { describe, expect, it } from 'vitest';
import { cellDate, orderShown } from '../../../lib/importers/tables/cellDate';
import { guessColumns } from '../../../lib/importers/tables/guessColumns';
import { languageTag } from '../../../lib/importers/tables/languageTag';
import { tagsOf } from '../../../lib/importers/tables/tagsOf';

const LONG = 'The harbour board met and spoke of the new quay for most of the night. '.repeat(8);

describe('what the columns of a table are', () => {
  const cases: [name: string, rows: string[][], kinds: string, header: boolean][] = [
    [
      'English names',
      [
        ['id', 'Headline', 'Body', 'Publication_Date', 'Publisher', 'Byline', 'URL', 'lang'],
        [
          '1',
          'Quay opens',
          LONG,
          '2021-03-04',
          'The Tidings',
          'Ada Moss',
          'https://tidings.example/1',
          'en',
        ],
      ],
      'ignore title text date outlet author address language',
      true,
    ],
    [
      'German names with a link',
      [
        ['Überschrift', 'Datum', 'Quelle', 'Volltext', 'Link'],
        ['Kai öffnet', '04.03.2021', 'Der Bote', LONG, 'https://bote.example/1'],
      ],
      'title date outlet text address',
      true,
    ],
    [
      'Spanish, French and Italian names',
      [
        ['Título', 'Contenu', 'Data', 'Fonte'],
        ['Abre el muelle', LONG, '2021-03-04', 'El Faro'],
      ],
      'title text date outlet',
      true,
    ],
    [
      'Chinese and Japanese names',
      [
        ['标题', '本文', '日期', '来源'],
        ['码头开放', LONG, '2021-03-04', '港口报'],
      ],
      'title text date outlet',
      true,
    ],
    [
      'Russian and Arabic names',
      [
        ['Заголовок', 'النص', 'Дата'],
        ['Открыт причал', LONG, '2021-03-04'],
      ],
      'title text date',
      true,
    ],
    [
      'no names at all',
      [
        ['https://tidings.example/1', 'The quay opens at last', '2021-03-04', LONG],
        ['https://tidings.example/2', 'The mayor of the port resigns', '2021-03-05', LONG],
      ],
      'address title date text',
      false,
    ],
    [
      'names that nobody knows',
      [
        ['aa', 'bb', 'cc'],
        ['The quay opens at last', LONG, 'https://tidings.example/1'],
      ],
      'title text address',
      true,
    ],
    [
      'a source that is an address is no outlet',
      [
        ['title', 'source'],
        ['Quay opens', 'https://tidings.example/1'],
      ],
      'title ignore',
      true,
    ],
    [
      'when it was saved is not when it was published',
      [
        ['title', 'url', 'date_added', 'published_at'],
        ['Quay opens', 'https://tidings.example/1', '2024-01-01', '2021-03-04'],
      ],
      'title address listed date',
      true,
    ],
    [
      'a line of summary beside an address is no text',
      [
        ['title', 'url', 'description'],
        ['Quay opens', 'https://tidings.example/1', 'After years of waiting.'],
      ],
      'title address ignore',
      true,
    ],
    [
      'a summary is the text where there is no address',
      [
        ['title', 'description'],
        ['Quay opens', 'After years of waiting.'],
      ],
      'title text',
      true,
    ],
    ['an empty table', [], '', false],
  ];
  for (const [name, rows, kinds, header] of cases)
    it(name, () => {
      const { columns } = guessColumns(rows);
      expect(columns.columns.join(' ')).toBe(kinds);
      expect(columns.header).toBe(header);
    });

  const orders: [dates: string[], order: string, ambiguous: boolean][] = [
    [['3/4/2021', '25/12/2021'], 'day', false],
    [['3/4/2021', '12/25/2021'], 'month', false],
    [['3/4/2021', '5/6/2021'], 'month', true],
    [['3/3/2021'], 'month', false],
    [['2021-03-04'], 'month', false],
    [['3.4.2021'], 'month', false],
  ];
  for (const [dates, order, ambiguous] of orders)
    it(`${dates.join(' and ')}: the ${order} first${ambiguous ? ', maybe' : ''}`, () => {
      const rows = [['title', 'date'], ...dates.map((date) => ['Quay opens', date])];
      const guess = guessColumns(rows);
      expect([guess.columns.order, guess.ambiguous]).toEqual([order, ambiguous]);
    });
});

describe('dates in cells', () => {
  const cases: [cell: string, order: 'day' | 'month', value: string | null, precision?: string][] =
    [
      ['2021-03-04', 'day', '2021-03-04', 'day'],
      ['2021-03-04T10:20:30Z', 'day', '2021-03-04T10:20:30Z', 'time'],
      ['3/4/2021', 'day', '2021-04-03', 'day'],
      ['3/4/2021', 'month', '2021-03-04', 'day'],
      ['3.4.2021', 'month', '2021-04-03', 'day'],
      ['03-04-21', 'day', '2021-04-03', 'day'],
      ['3/4/2021 5:06 PM', 'month', '2021-03-04T17:06', 'time'],
      ['3/4/2021 00:00:00', 'month', '2021-03-04', 'day'],
      ['12/31/99', 'month', '1999-12-31', 'day'],
      ['March 4, 2021', 'day', '2021-03-04', 'day'],
      ['4. März 2021', 'day', '2021-03-04', 'day'],
      ['2021', 'day', '2021', 'year'],
      ['2021-03', 'day', '2021-03', 'month'],
      ['1614816000', 'day', '2021-03-04T00:00:00.000Z', 'time'],
      ['44259', 'day', '2021-03-04', 'day'],
      ['', 'day', null],
      ['n/a', 'day', null],
      ['NULL', 'day', null],
    ];
  for (const [cell, order, value, precision] of cases)
    it(`${cell} with the ${order} first`, () => {
      expect(cellDate(cell, order)).toEqual(
        value === null ? null : { value, precision, source: 'input' },
      );
    });
  for (const bad of ['31/31/2021', '30.2.2021', 'last week', '2021-13-45'])
    it(`${bad} cannot be read`, () => {
      expect(cellDate(bad, 'day')).toBe('bad');
    });
  it('knows which order a date shows', () => {
    expect(['13/1/2021', '1/13/2021', '1/2/2021', '2/2/2021', '1.2.2021'].map(orderShown)).toEqual([
      'day',
      'month',
      'either',
      null,
      null,
    ]);
  });
});

describe('tags and languages in cells', () => {
  const cases: [cell: string, tags: string[]][] = [
    ['port|sea', ['port', 'sea']],
    ['port, sea', ['port', 'sea']],
    ["['port', 'open sea']", ['port', 'open sea']],
    ['["port","sea"]', ['port', 'sea']],
    ['[port]', ['port']],
    ['port; sea; port', ['port', 'sea']],
    ['', []],
    ['[]', []],
  ];
  for (const [cell, tags] of cases)
    it(cell || 'nothing', () => {
      expect(tagsOf(cell)).toEqual(tags);
    });
  it('reads names of languages', () => {
    expect(
      ['en', 'en_GB', 'English', 'Deutsch', 'gibberish of sorts', null].map(languageTag),
    ).toEqual(['en', 'en-GB', 'en', 'de', null, null]);
  });
});
