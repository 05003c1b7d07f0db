import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { labelLine, readMarkedNews } from '../../../lib/cli/train/markedNews';
import { tagOf } from '../../../lib/language/names/tags';
import { BEGIN, INSIDE, LAST, UNIT } from '../../../lib/language/names/tags';

const folder = mkdtempSync(join(tmpdir(), 'marked-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PERSON = 0;
const ORGANISATION = 1;
const PLACE = 2;

describe('labelLine', () => {
  it('labels the words of each mark and no others', () => {
    const [sentence] = labelLine(
      "[KISUMU|L]: Gen. [Ada Obi Nwosu|P] met the [KRA|O]'s men.",
      'x:1',
    );
    const labels = sentence?.tokens.map((token, i) => [token, sentence.allowed[i]]);
    expect(labels).toEqual([
      ['KISUMU', 1 << tagOf(PLACE, UNIT)],
      [':', 1],
      ['Gen.', 1],
      ['Ada', 1 << tagOf(PERSON, BEGIN)],
      ['Obi', 1 << tagOf(PERSON, INSIDE)],
      ['Nwosu', 1 << tagOf(PERSON, LAST)],
      ['met', 1],
      ['the', 1],
      ['KRA', 1 << tagOf(ORGANISATION, UNIT)],
      ["'s", 1],
      ['men', 1],
      ['.', 1],
    ]);
  });

  it('parts a line into sentences', () => {
    expect(labelLine('[Ada Obi|P] came. [Ben Obi|P] went.', 'x:1')).toHaveLength(2);
    expect(labelLine('', 'x:1')).toEqual([]);
  });

  it.each(['[Ada|P', 'Ada|P]', '[Ada|Q]', '[Ada]', '[[Ada|P]|O]', 'a | b'])(
    'throws, with the place, for %s',
    (line) => {
      expect(() => labelLine(line, 'africa.txt:7')).toThrow(/africa\.txt:7.*\[words\|K\]/);
    },
  );
});

describe('readMarkedNews', () => {
  it('reads articles with the ids of what they were made of', () => {
    writeFileSync(
      join(folder, 'b.txt'),
      '--- gmb-1 | gmb-2\n# [Lima|L] floods\n[Ada|P] came.\n---\nNobody came.\n',
    );
    writeFileSync(join(folder, 'a.txt'), 'It rained in [Lima|L].\n---\n\n');
    writeFileSync(join(folder, 'README.md'), '[not|read]');
    const articles = readMarkedNews(folder);
    expect(articles.map(({ ids }) => ids)).toEqual([[], ['gmb-1', 'gmb-2'], []]);
    expect(articles.map(({ sentences }) => sentences.map(({ tokens }) => tokens[0]))).toEqual([
      ['It'],
      ['Lima', 'Ada'],
      ['Nobody'],
    ]);
  });

  it('reads the news of the project, every mark of it', () => {
    const articles = readMarkedNews('tests/fixtures/names');
    const marked = articles.flatMap(({ sentences }) =>
      sentences.filter(({ allowed }) => allowed.some((tags) => tags !== 1)),
    );
    expect(articles.length).toBeGreaterThan(5000);
    expect(marked.length).toBeGreaterThan(20_000);
  });
});
