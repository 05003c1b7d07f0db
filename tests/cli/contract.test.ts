import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JUNE, MARCH } from '../sampleRecords';
import { runBackstory } from './runBackstory';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = { start: offset, end: offset };
const mention = {
  ...span,
  text: v.string(),
  kind: v.picklist(['person', 'organisation', 'place', 'other']),
  entity: v.string(),
};

/** The shape of `analyze` as the README promises it; more fields may come beside these. */
const analysis = v.object({
  id: v.string(),
  file: v.string(),
  article: v.literal(true),
  title: v.string(),
  publisher: v.nullable(v.string()),
  authors: v.array(v.string()),
  published: v.nullable(v.object({ value: v.string(), precision: v.string(), source: v.string() })),
  publishedBounds: v.nullable(
    v.object({ after: v.nullable(v.string()), before: v.nullable(v.string()) }),
  ),
  language: v.string(),
  text: v.string(),
  zones: v.array(v.object({ kind: v.string(), ...span })),
  mentions: v.array(v.object(mention)),
  dates: v.array(
    v.object({
      ...span,
      text: v.string(),
      value: v.string(),
      type: v.picklist(['date', 'time', 'duration', 'set']),
    }),
  ),
  events: v.array(
    v.object({
      ...span,
      trigger: v.string(),
      type: v.string(),
      modality: v.picklist(['asserted', 'planned', 'possible', 'denied']),
      date: v.nullable(v.string()),
      interval: v.nullable(v.object({ from: v.string(), to: v.string() })),
      dateText: v.nullable(v.string()),
      dateFrom: v.nullable(v.picklist(['words', 'elsewhere', 'publication'])),
      attribution: v.nullable(
        v.object({ ...span, text: v.string(), entity: v.nullable(v.string()) }),
      ),
      participants: v.array(v.string()),
      place: v.nullable(v.string()),
      figures: v.array(v.object({ ...span, value: v.number() })),
      sentence: v.object(span),
    }),
  ),
});

const across = {
  id: v.string(),
  name: v.string(),
  aliases: v.array(v.string()),
  mentions: v.array(v.object({ article: v.string(), ...span, text: v.string() })),
};
const entity = v.object({ ...across, kind: v.string() });
const event = v.object({
  ...across,
  type: v.string(),
  date: v.nullable(v.string()),
  place: v.nullable(v.string()),
  participants: v.array(v.string()),
  figures: v.array(v.unknown()),
});
const quoted = v.object({ article: v.string(), ...span, text: v.string() });
const relatedLine = v.object({
  sentences: v.array(
    v.object({
      ...span,
      status: v.picklist(['new', 'reported', 'differs']),
      quotes: v.array(quoted),
      differences: v.array(
        v.object({ kind: v.string(), here: quoted, there: quoted, text: v.string() }),
      ),
    }),
  ),
  leftOut: v.array(v.object({ quotes: v.array(quoted) })),
  id: v.string(),
  unread: v.nullable(v.string()),
  related: v.array(
    v.object({
      id: v.string(),
      score: v.number(),
      shown: v.boolean(),
      group: v.string(),
      opinion: v.nullable(v.string()),
      copies: v.array(v.string()),
      copyOf: v.nullable(v.string()),
      reasons: v.array(
        v.object({
          kind: v.string(),
          text: v.string(),
          quotes: v.array(v.object({ article: v.string(), ...span, text: v.string() })),
        }),
      ),
    }),
  ),
});

const folder = mkdtempSync(path.join(tmpdir(), 'backstory-'));
const articles = path.join(folder, 'articles.jsonl');
const pack = path.join(folder, 'test.backstory');
const texts = new Map([
  ['march', MARCH],
  ['june', JUNE],
  [
    'other',
    'The bakery in Lower Quill sold out of rye bread on Friday. Its owner, Piet Haan, blamed the weather.',
  ],
]);

beforeAll(async () => {
  const dates = ['2021-03-10', '2021-06-08', '2021-05-01'];
  const lines = [...texts].map(([id, text], index) =>
    JSON.stringify({
      id,
      title: `About ${id}`,
      date: dates[index],
      publisher: 'The Invented Times',
      text,
    }),
  );
  writeFileSync(articles, lines.join('\n'));
  const run = await runBackstory(['build', articles, '--out', pack]);
  expect(run.code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('analyze', () => {
  it('gives a line an article, in the promised shape, with text to the letter', async () => {
    const { code, lines } = await runBackstory(['analyze', articles]);
    expect(code).toBe(0);
    expect(lines.map((line) => line['id'])).toEqual([...texts.keys()]);
    for (const line of lines) {
      const { text, mentions, dates } = v.parse(analysis, line);
      expect(text).toBe(texts.get(String(line['id'])));
      for (const each of [...mentions, ...dates])
        expect(text.slice(each.start, each.end)).toBe(each.text);
    }
  });

  it('reads standard input', async () => {
    const { lines } = await runBackstory(
      ['analyze', '-'],
      JSON.stringify({ id: 'in', text: MARCH }),
    );
    expect(lines).toMatchObject([{ id: 'in', file: '-', article: true }]);
  });

  it('goes on after what it cannot read, and ends with 1', async () => {
    const { code, lines, errors } = await runBackstory([
      'analyze',
      path.join(folder, 'nothing.txt'),
      articles,
    ]);
    expect(code).toBe(1);
    expect(lines).toHaveLength(1 + texts.size);
    expect(lines[0]).toMatchObject({ article: false });
    expect(errors).toContain('nothing.txt');
  });

  it('says why something is no article, which is no failure', async () => {
    const { code, lines } = await runBackstory(['analyze', '-'], 'Only these words');
    expect(code).toBe(0);
    expect(lines).toMatchObject([{ article: false, why: expect.stringMatching(/\w/) as string }]);
  });
});

describe('a pack', () => {
  it('lists names across articles, each mention at its place', async () => {
    const { lines } = await runBackstory(['entities', '--pack', pack]);
    const entities = lines.map((line) => v.parse(entity, line));
    for (const { mentions } of entities)
      for (const each of mentions)
        expect(texts.get(each.article)?.slice(each.start, each.end)).toBe(each.text);
    const brandt = entities.find(({ name }) => name === 'Tomas Brandt');
    expect(new Set(brandt?.mentions.map(({ article }) => article))).toEqual(
      new Set(['march', 'june']),
    );
  });

  it('lists events across articles', async () => {
    const { lines } = await runBackstory(['events', '--pack', pack]);
    const events = lines.map((line) => v.parse(event, line));
    const strike = events.find(({ date }) => date === '2021-02-26');
    expect(new Set(strike?.mentions.map(({ article }) => article))).toEqual(
      new Set(['march', 'june']),
    );
  });

  it('finds prior coverage by id and by file, and nothing for what is unrelated', async () => {
    const byId = await runBackstory(['related', '--pack', pack, 'june', 'other']);
    const [june, other] = byId.lines.map((line) => v.parse(relatedLine, line));
    expect(june?.related.map(({ id }) => id)).toEqual(['march']);
    expect(other?.related).toEqual([]);
    for (const { quotes } of june?.related[0]?.reasons ?? [])
      for (const quote of quotes)
        expect(texts.get(quote.article)?.slice(quote.start, quote.end)).toBe(quote.text);

    const query = path.join(folder, 'query.jsonl');
    writeFileSync(
      query,
      JSON.stringify({ id: 'new', title: 'Anniversary', date: '2022-02-26', text: JUNE }),
    );
    const byFile = await runBackstory(['related', '--pack', pack, query]);
    expect(v.parse(relatedLine, byFile.lines[0]).related.map(({ id }) => id)).toContain('march');
  });

  it('keeps later articles out unless asked, and lists the rest with --all', async () => {
    const prior = await runBackstory(['related', '--pack', pack, 'march']);
    expect(v.parse(relatedLine, prior.lines[0]).related).toEqual([]);
    const all = await runBackstory(['related', '--pack', pack, '--when', 'any', '--all', 'march']);
    const { related } = v.parse(relatedLine, all.lines[0]);
    expect(related[0]).toMatchObject({ id: 'june', shown: true });
    expect(related.slice(1).every(({ shown }) => !shown)).toBe(true);
  });

  it('takes its queries from a file', async () => {
    const queries = path.join(folder, 'queries.jsonl');
    writeFileSync(queries, '{"id":"june"}\n{"id":"nobody"}\n');
    const { code, lines, errors } = await runBackstory([
      'related',
      '--pack',
      pack,
      '--queries',
      queries,
    ]);
    expect(lines.map((line) => line['id'])).toEqual(['june']);
    expect(code).toBe(1);
    expect(errors).toContain('nobody');
  });

  it('is left as it was when a build cannot finish', async () => {
    const { code } = await runBackstory([
      'build',
      path.join(folder, 'nothing.txt'),
      '--out',
      path.join(folder, 'no/such/folder.backstory'),
    ]);
    expect(code).not.toBe(0);
  });
});

describe('a wrong call', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['frobnicate']],
    ['no input', ['analyze']],
    ['an unknown option', ['analyze', '--loud', 'x']],
    ['no output', ['build', 'x']],
    ['no pack', ['entities']],
    ['a pack that is not there', ['entities', '--pack', '/nonexistent.backstory']],
    ['a bad limit', ['related', '--pack', pack, '--limit', 'many']],
  ])('%s ends with 2 and the usage, and prints nothing else', async (_, args) => {
    const { code, lines, errors } = await runBackstory(args);
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(errors).toContain('Usage: backstory');
  });

  it('ranks articles by one event of an article of the pack', async () => {
    const file = path.join(folder, 'events.jsonl');
    const lines = [
      { id: 'e1', doc: 'june', sent: 0, trigger: 'airstrikes' },
      { id: 'e2', doc: 'june', start: 0, end: 12 },
      { id: 'e3', doc: 'nobody', sent: 0, trigger: 'airstrikes' },
      { id: 'e4', doc: 'june', sent: 99, trigger: 'airstrikes' },
    ];
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    const args = ['related', '--pack', pack, '--queries', file, '--all'];
    const { code, lines: printed, errors } = await runBackstory(args);
    expect(code).toBe(1);
    const found = printed.map((line) => v.parse(relatedLine, line));
    expect(found.map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect(found[0]?.related[0]?.id).toBe('march');
    expect(errors).toMatch(/events\.jsonl:3: The pack has no article nobody/);
    expect(errors).toMatch(/events\.jsonl:4: Article june has no such place/);
  });
});
