import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBackstory } from './runBackstory';

const ARTICLES = [
  {
    id: 'one',
    date: '2014-03-02',
    text: 'Norwegian Prime Minister Ida Stroemsund spoke in Oslo on Sunday. She met fishermen, and the Norwegian Prime Minister Ida Stroemsund promised them new boats before the summer comes.',
  },
  {
    id: 'two',
    date: '2014-09-12',
    text: 'In Bergen the Norwegian Prime Minister Ida Stroemsund opened a harbour on Friday. The new harbour will take thirty boats, the port said, and more of them later in the year.',
  },
];

describe('entities', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'backstory-entities-'));
  const pack = path.join(folder, 'two.backstory');
  beforeAll(async () => {
    const file = path.join(folder, 'two.jsonl');
    const lines = ARTICLES.map((each) =>
      JSON.stringify({ ...each, title: 'A day in Norway', publisher: 'Lowmoor Post' }),
    );
    writeFileSync(file, lines.join('\n'));
    await runBackstory(['build', file, '--out', pack]);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says who held an office on a day', async () => {
    const office = ['--office', 'Norway’s prime minister'];
    const asked = await runBackstory([
      'entities',
      '--pack',
      pack,
      ...office,
      '--date',
      '2014-06-01',
    ]);
    expect(asked.lines).toMatchObject([
      { entity: 'person:ida-stroemsund', evidence: { rule: 'office at the date' } },
    ]);
    const later = await runBackstory([
      'entities',
      '--pack',
      pack,
      ...office,
      '--date',
      '2020-06-01',
    ]);
    expect(later).toMatchObject({ code: 0, lines: [] });
  });

  it('wants the date with the office', async () => {
    const { code } = await runBackstory(['entities', '--pack', pack, '--office', 'mayor']);
    expect(code).toBe(2);
  });

  it('gives each piece of evidence its confidence', async () => {
    const { lines } = await runBackstory(['entities', '--pack', pack]);
    const ida = lines.find(({ id }) => id === 'person:ida-stroemsund');
    expect(ida).toMatchObject({ evidence: [{ rule: 'same name', confidence: 0.95 }] });
  });
});
