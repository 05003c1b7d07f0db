import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableRows, type TableRow } from '../../../lib/importers/tables/tableRows';

async function rowsOf(text: string, { delimiter = ',', piece = 7 } = {}): Promise<TableRow[]> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece);
  }
  const rows: TableRow[] = [];
  for await (const row of tableRows(pieces(), delimiter)) rows.push(row);
  return rows;
}

const short = (rows: TableRow[]) =>
  rows.map((row) => (row.kind === 'row' ? [row.line, ...row.cells] : [row.line, 'BROKEN']));

describe('the rows of a table', () => {
  const cases: [name: string, text: string, rows: (number | string)[][]][] = [
    [
      'plain lines',
      'a,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'no last line end',
      'a,b\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'line ends of Windows and of old Macs',
      'a,b\r\n1,2\r3,4',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'empty lines passed over and counted',
      'a,b\n\n , \n1,2',
      [
        [1, 'a', 'b'],
        [4, '1', '2'],
      ],
    ],
    [
      'line ends, marks and doubled quotation marks in a cell',
      'a,b\n"x\ny, ""z""",2\n3,4',
      [
        [1, 'a', 'b'],
        [2, 'x\ny, "z"', '2'],
        [4, '3', '4'],
      ],
    ],
    [
      'a quotation mark inside a cell without them',
      'a,b\n5" pipe,2\n3,4',
      [
        [1, 'a', 'b'],
        [2, '5" pipe', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'marks that are not doubled, where the row is whole',
      'a,b\n"he said "no" twice",2\n3,4',
      [
        [1, 'a', 'b'],
        [2, 'he said "no" twice', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'an open mark costs its own line alone',
      'a,b\n"open,2\n3,4\n"5",6\n7,8',
      [
        [1, 'a', 'b'],
        [2, 'BROKEN'],
        [3, '3', '4'],
        [4, '5', '6'],
        [5, '7', '8'],
      ],
    ],
    [
      'an open mark in the last line',
      'a,b\n1,2\n"open,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, 'BROKEN'],
      ],
    ],
    [
      'several of them',
      'a,b\n"x,1\n2,3\n"y,4\n5,6\n',
      [
        [1, 'a', 'b'],
        [2, 'BROKEN'],
        [3, '2', '3'],
        [4, 'BROKEN'],
        [5, '5', '6'],
      ],
    ],
    [
      'too few and too many cells are left to the reader',
      'a,b\n1\n1,2,3',
      [
        [1, 'a', 'b'],
        [2, '1'],
        [3, '1', '2', '3'],
      ],
    ],
    ['nothing', '', []],
  ];
  for (const [name, text, rows] of cases)
    it(name, async () => {
      for (const piece of [1, 3, 1000]) expect(short(await rowsOf(text, { piece }))).toEqual(rows);
    });

  it('gives back what was written, whatever the cells hold and however it is cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', ';') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (table, piece) => {
          const text = table
            .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
            .join('\r\n');
          const read = (await rowsOf(text, { piece })).map((row) =>
            row.kind === 'row' ? row.cells : [],
          );
          expect(read).toEqual(table.filter((row) => row.some((each) => each.trim() !== '')));
        },
      ),
    );
  });

  it('ends, gives each line at most once and in order, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r') }),
        async (text) => {
          const lines = (await rowsOf(text)).map(({ line }) => line);
          expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('passes over a mark that is not closed for megabytes, and a line without an end', async () => {
    const body = 'x,y\n'.repeat(1_100_000);
    const open = await rowsOf(`a,b\n"open,2\n${body}`, { piece: 65_536 });
    expect(short(open.slice(0, 3))).toEqual([
      [1, 'a', 'b'],
      [2, 'BROKEN'],
      [3, 'x', 'y'],
    ]);
    expect(open).toHaveLength(1_100_002);
    const endless = await rowsOf(`a,b\n${'x'.repeat(9_000_000)}\n1,2\n`, { piece: 65_536 });
    expect(short(endless)).toEqual([
      [1, 'a', 'b'],
      [2, 'BROKEN'],
      [3, '1', '2'],
    ]);
  });

  it('takes no more time for a file of nothing but open marks than a few times its length', async () => {
    const rows = await rowsOf(`a,b\n${'"open,2\n'.repeat(100_000)}`, { piece: 65_536 });
    expect(rows).toHaveLength(100_001);
    expect(rows.slice(1).every(({ kind }) => kind === 'broken')).toBe(true);
  });
});
