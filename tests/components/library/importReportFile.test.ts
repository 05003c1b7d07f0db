import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importReportFile } from '../../../components/library/importReportFile';
import type { ImportItem } from '../../../lib/model/library';

const day = new Date('2021-06-08T10:00:00Z');
const item = (more: Partial<ImportItem>): ImportItem => ({
  file: 'a.jsonl',
  line: null,
  outcome: 'failed',
  why: 'Bad.',
  remedy: '',
  ...more,
});

describe('the report of an import', () => {
  it('has each item with its place, its reason and the remedy', () => {
    const { name, text } = importReportFile(
      [
        item({ line: 3, remedy: 'Say "when", and where.' }),
        item({ outcome: 'not an article', file: 'b.txt' }),
      ],
      day,
    );
    expect(name).toBe('backstory-import-2021-06-08.csv');
    expect(text).toBe(
      '\uFEFFFile,Line,Outcome,What is wrong,What to do\r\na.jsonl,3,Could not be read,Bad.,"Say ""when"", and where."\r\nb.txt,,Not an article,Bad.,\r\n',
    );
  });

  it('holds no formulas', () => {
    for (const file of ['=1+1', '@SUM(A1)', '+1', '-1'])
      expect(importReportFile([item({ file })], day).text).toContain(`'${file}`);
  });

  it('comes back whole from a reader of tables, with all of 100,000 items', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
        const items = words.map((why) => item({ why }));
        const { data } = Papa.parse<string[]>(importReportFile(items, day).text.trimEnd());
        const back = data.slice(1).map((row) => row[3]?.replace(/^'(?=[=+\-@\t\r])/, ''));
        expect(back).toEqual(words);
      }),
    );
    const many = Array.from({ length: 100_000 }, (_, line) => item({ line }));
    expect(importReportFile(many, day).text.split('\r\n')).toHaveLength(100_002);
  });
});
