import { beforeAll, describe, expect, it } from 'vitest';
import { PackError } from '../../lib/packs/packFormat';
import { readPack, type PackItem } from '../../lib/packs/readPack';
import { writePack } from '../../lib/packs/writePack';
import type { ArticleRecord } from '../../lib/model/findings';
import { JUNE, MARCH, recordOf } from '../sampleRecords';

const ABOUT = { pipeline: 1, title: 'Test', licence: 'MIT', source: null };
let records: ArticleRecord[];

beforeAll(async () => {
  records = [
    await recordOf('march', 'A meeting', '2021-03-10', MARCH),
    await recordOf('june', 'An inquiry', '2021-06-08', JUNE),
  ];
});

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  );
}

async function linesOf(): Promise<string[]> {
  const packed = new Response((await bytesOf(writePack(records, ABOUT))).buffer).body;
  const text = await new Response(packed?.pipeThrough(new DecompressionStream('gzip'))).text();
  return text.trimEnd().split('\n');
}

async function read(lines: string[], skip = 0): Promise<PackItem[]> {
  const items: PackItem[] = [];
  for await (const item of readPack(new Blob([lines.join('\n')]).stream(), skip)) items.push(item);
  return items;
}

describe('a pack', () => {
  it('gives back the records it was made of', async () => {
    const items = await read(await linesOf());
    expect(items.map((item) => (item.kind === 'record' ? item.record : item))).toEqual(records);
  });

  it.each([0, 1, 2, 3])('passes over the first %i lines of it', async (skip) => {
    const [head = '', first = '', ...rest] = await linesOf();
    const lines = [head, first, '{"bad":1}', ...rest];
    await expect(read(lines, skip)).rejects.toThrow(/changed after it was made/);
    const whole = await linesOf();
    expect(await read(whole, skip)).toEqual((await read(whole)).slice(skip));
  });

  it('is checked to its end where all of it is passed over', async () => {
    const lines = await linesOf();
    await expect(read(lines.slice(0, -1), 9)).rejects.toThrow(/cut short after 2 articles/);
  });

  it('is the same bytes for the same records', async () => {
    expect(await bytesOf(writePack(records, ABOUT))).toEqual(
      await bytesOf(writePack(records, ABOUT)),
    );
  });

  it.each([
    ['cut after a record', (lines: string[]) => lines.slice(0, 2), /cut short after 1 article/],
    ['empty', () => [], /empty/],
    [
      'of a newer format',
      ([head = '', ...rest]: string[]) => [head.replace('"backstory":1', '"backstory":9'), ...rest],
      /newer Backstory/,
    ],
    ['something else', () => ['{"hello":"world"}'], /no Backstory pack/],
    [
      'without one record',
      ([head = '', , ...rest]: string[]) => [head, ...rest],
      /changed after it was made/,
    ],
    [
      'with a changed word',
      (lines: string[]) => lines.map((line) => line.replace('harbour', 'airport')),
      /changed after it was made/,
    ],
  ])('%s is refused with the reason', async (_, damage, message) => {
    const lines = damage(await linesOf());
    await expect(read(lines)).rejects.toThrow(PackError);
    await expect(read(lines)).rejects.toThrow(message);
  });

  it.each([
    [
      'a name that does not stand at its place',
      (line: string) => line.replace('General Maria', 'Generals Maria'),
    ],
    [
      'a source that does not stand at its place',
      (line: string) =>
        line.replace(
          '"attribution":null',
          '"attribution":{"start":0,"end":3,"text":"Okonjo","entity":null}',
        ),
    ],
    ['a bad date', (line: string) => line.replace('"value":"2021-03-10"', '"value":"yesterday"')],
    ['no text', (line: string) => line.replace('"text":', '"words":')],
    ['a line that is no JSON', () => '{'],
  ])('passes over %s and says which line', async (_, spoil) => {
    const lines = await linesOf();
    lines[1] = spoil(lines[1] ?? '');
    const items: PackItem[] = [];
    await expect(
      (async () => {
        for await (const item of readPack(new Blob([lines.join('\n')]).stream())) items.push(item);
      })(),
    ).rejects.toThrow(/changed after/);
    expect(items[0]).toMatchObject({ kind: 'bad line', line: 2 });
    expect(items[1]).toMatchObject({ kind: 'record' });
  });

  it('reads events of a pipeline that knew no sources and bounds, to be analysed anew', async () => {
    const [head = '', march = ''] = await linesOf();
    const record: ArticleRecord = JSON.parse(march);
    const events = record.findings.events.map(
      ({ attribution: _, dateFrom: __, figures, ...event }) => ({
        ...event,
        figures: figures.map(({ bound: ___, ...figure }) => figure),
      }),
    );
    const old = { ...record, findings: { ...record.findings, events } };
    const items: PackItem[] = [];
    await expect(
      (async () => {
        const stream = new Blob([[head, JSON.stringify(old)].join('\n')]).stream();
        for await (const item of readPack(stream)) items.push(item);
      })(),
    ).rejects.toThrow(/cut short/);
    expect(items[0]).toMatchObject({ kind: 'record', record: { article: record.article } });
  });
});
