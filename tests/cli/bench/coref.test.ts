import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readMentions, wordsOf } from '../../../lib/cli/bench/corefData';

it.each<[string, string, number[], readonly number[]]>([
  ['the plane went down', 'went down', [2, 3], [2, 3]],
  ['the plane went down', 'went down', [5, 6], [2, 3]],
  ['it fell and it fell', 'fell', [3], [4]],
  ['a by-pass opened', 'by - pass', [4], [1]],
  ['a by-pass opened', 'closed', [9], [2]],
])('in “%s” finds “%s” told at %j', (said, text, given, expected) => {
  expect(wordsOf(said.split(' '), text, given)).toEqual(expected);
});

it('reads articles as sentences and as text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coref-'));
  const file = (name: string, lines: unknown[]): string => {
    const path = join(folder, name);
    writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
    return path;
  };
  const docs = file('docs', [
    { id: 'a', sentences: [{ i: 3, tokens: ['Rain', 'fell', '.'] }] },
    { id: 'b', date: null, text: 'Title\nRain fell here.' },
  ]);
  const mentions = file('mentions', [
    { id: '1', doc: 'a', sent: 3, tokens: [1], class: 'event' },
    { id: '2', doc: 'b', sent: 1, tokens: [1], text: 'fell' },
    { id: '3', doc: 'none', sent: 1, tokens: [1], text: 'fell' },
    { id: '4', doc: 'b', sent: 1, tokens: [0], text: 'Rain', class: 'entity' },
  ]);
  const read = readMentions(mentions, docs);
  expect(read.mentions.map(({ kind, text, place }) => [kind, text, place?.words])).toEqual([
    ['event', 'fell', [1]],
    ['event', 'fell', [1]],
    ['event', 'fell', undefined],
    ['other', 'Rain', [0]],
  ]);
});
