import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../lib/importers/detectFormat';
import type { InputFile } from '../../lib/importers/inputFile';
import { countedFile } from '../../lib/importers/countedFile';
import { openFile, readFile } from '../../lib/importers/readFile';
import type { Sourced } from '../../lib/pipeline/articleSource';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('detectFormat', () => {
  it.each([
    ['page.html', '<!doctype html><html>', 'html'],
    ['page.txt', '<!-- saved --><!DOCTYPE html>', 'html'],
    ['page.txt', '\uFEFF<html lang="en">', 'html'],
    ['page.htm', 'no markup at all', 'html'],
    ['page.txt', 'Title\n\nBody with <b> in it', 'text'],
    ['articles.jsonl', '{"id":1}', 'jsonl'],
    ['articles.txt', '{"id":1,"text":"x"}\n{"id":2}', 'jsonl'],
    ['notes.txt', '{ not json', 'text'],
    ['old.backstory', '{"backstory":1,"pipeline":1}', 'pack'],
  ])('%s with %j is %s', (name, start, format) => {
    expect(detectFormat(name, bytes(start))).toBe(format);
  });
});

function file(name: string, content: string | Uint8Array<ArrayBuffer>, size?: number): InputFile {
  const blob = new Blob([content]);
  return { name, size: size ?? blob.size, stream: () => blob.stream() };
}

async function all(input: InputFile): Promise<Sourced[]> {
  const found: Sourced[] = [];
  const parse = (html: string) => parseHTML(html).document;
  for await (const each of readFile(input, parse)) found.push(each);
  return found;
}

const ARTICLE = `Harbour of Port Sella opens again

Published: June 8, 2021

The harbour of Port Sella opened again on Monday, three months after the fire that closed it. Mayor Tomas Brandt called it a good day for the town and thanked the crews who had worked through the winter.

Two ferries left before noon. A third was held back because of its engine, the harbour office said, and will sail on Tuesday. The town expects the first tourists at the end of the month.`;

describe('readFile', () => {
  it('reads a text dump', async () => {
    const [found] = await all(file('a/port.txt', ARTICLE));
    expect(found).toMatchObject({
      kind: 'source',
      source: {
        extracted: {
          title: 'Harbour of Port Sella opens again',
          published: { value: '2021-06-08' },
        },
      },
    });
  });

  it('reads a page, whatever its name', async () => {
    const paragraphs = ARTICLE.split('\n\n')
      .slice(2)
      .map((text) => `<p>${text}</p>`);
    const html = `<!doctype html><html><head><title>Port</title><meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour opens","datePublished":"2021-06-08"}</script></head><body><article><h1>Harbour opens</h1>${paragraphs.join('')}</article></body></html>`;
    const [found] = await all(file('port.txt', html));
    expect(found).toMatchObject({
      kind: 'source',
      source: { extracted: { title: 'Harbour opens' } },
    });
  });

  it('keeps the text of JSON lines to the letter, and goes on after bad ones', async () => {
    const text = ' Two  spaces,\u00a0and\na line. ';
    const lines = [
      JSON.stringify({ id: 'a', text, date: '2021-06' }),
      '{"id":',
      JSON.stringify({ id: 'b', text: '' }),
      JSON.stringify({ id: 'c', text: 'x', date: '8 June' }),
      JSON.stringify({ id: 7, text: 'Seven.' }),
    ];
    const found = await all(file('x.jsonl', lines.join('\n')));
    expect(found[0]).toMatchObject({
      kind: 'source',
      source: { id: 'a', extracted: { text, published: { value: '2021-06', precision: 'month' } } },
    });
    expect(found.slice(1, 4).map((each) => each.kind === 'refusal' && each.refusal.line)).toEqual([
      2, 3, 4,
    ]);
    expect(found[4]).toMatchObject({ kind: 'source', source: { id: '7' } });
  });

  it('takes a line that has a headline alone, and refuses one that says nothing', async () => {
    const lines = [
      JSON.stringify({ id: 'h', title: ' Harbour opens ', text: '' }),
      JSON.stringify({ id: 'i', title: 'Harbour shut' }),
      JSON.stringify({ id: 'j', title: '  ', text: ' \n' }),
    ];
    const found = await all(file('x.jsonl', lines.join('\n')));
    expect(found[0]).toMatchObject({ source: { extracted: { text: 'Harbour opens' } } });
    expect(found[1]).toMatchObject({ source: { extracted: { text: 'Harbour shut' } } });
    expect(found[2]).toMatchObject({ refusal: { line: 3, why: expect.stringMatching(/neither/) } });
  });

  it('reads what is gzipped', async () => {
    const zipped = new Blob([ARTICLE]).stream().pipeThrough(new CompressionStream('gzip'));
    const whole = new Uint8Array(await new Response(zipped).arrayBuffer());
    expect((await all(file('port.txt.gz', whole)))[0]).toMatchObject({ kind: 'source' });
  });

  it.each([
    ['empty', file('e.txt', ''), 'failed', /empty/i],
    [
      'an image',
      file('p.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])),
      'failed',
      /PNG/,
    ],
    ['50 MB', file('big.txt', '', 50_000_000), 'failed', /larger than 20 MB/],
    [
      'a damaged gzip',
      file('z.gz', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3])),
      'failed',
      /damaged/,
    ],
    ['a few words', file('w.txt', 'Hello there'), 'not an article', /./],
    [
      'a bare page',
      file('n.html', '<html><body><nav><a href="/">Home</a></nav></body></html>'),
      'not an article',
      /./,
    ],
  ] as const)('refuses what is %s, naming file and reason', async (_, input, outcome, why) => {
    const found = await all(input);
    expect(found).toHaveLength(1);
    const [only] = found;
    if (only?.kind !== 'refusal') throw new Error('It was taken.');
    expect(only.refusal).toMatchObject({ file: input.name, outcome });
    expect(only.refusal.why).toMatch(why);
  });

  it('does not hold a file that turns out larger than it said', async () => {
    const chunk = new Uint8Array(1_000_000).fill(97);
    let sent = 0;
    const endless: InputFile = {
      name: 'endless.txt',
      size: 10,
      stream: () =>
        new ReadableStream({
          pull(controller) {
            sent += 1;
            controller.enqueue(chunk);
          },
        }),
    };
    const [found] = await all(endless);
    expect(found).toMatchObject({ kind: 'refusal', refusal: { outcome: 'failed' } });
    expect(sent).toBeLessThan(40);
  });
});

describe('openFile', () => {
  const open = (input: InputFile) => openFile(input, (html) => parseHTML(html).document);
  const from = async (input: InputFile, skip: number) => {
    const found: Sourced[] = [];
    for await (const each of (await open(input)).articles(skip)) found.push(each);
    return found;
  };

  it.each([
    ['x.jsonl', '{"id":1,"text":"x"}', 'jsonl'],
    ['page.txt', '<!doctype html><html>', 'html'],
    ['nothing.txt', '', 'text'],
  ])('tells what %s with %j is', async (name, content, format) => {
    expect((await open(file(name, content))).format).toBe(format);
  });

  it('passes over the first articles and refusals of lines', async () => {
    const lines = [
      '{"id":"a","text":"A."}',
      '',
      '{"id":',
      '{"id":"b","text":"B."}',
      '{}',
      '{"id":9}',
    ];
    const input = file('x.jsonl', lines.join('\n'));
    const whole = await from(input, 0);
    expect(whole).toHaveLength(5);
    for (let skip = 0; skip <= 7; skip += 1)
      expect(await from(input, skip)).toEqual(whole.slice(skip));
  });

  it('has nothing after the one article of a text or page', async () => {
    expect(await from(file('port.txt', ARTICLE), 1)).toEqual([]);
  });

  it('refuses a file that cannot be opened, whatever is passed over', async () => {
    const gone: InputFile = {
      name: 'gone.jsonl',
      size: 9,
      stream: () =>
        new ReadableStream({ start: (controller) => controller.error(new Error('unplugged')) }),
    };
    for (const skip of [0, 3])
      expect(await from(gone, skip)).toMatchObject([
        {
          kind: 'refusal',
          refusal: { file: 'gone.jsonl', why: expect.stringMatching(/unplugged/) },
        },
      ]);
  });
});

describe('countedFile', () => {
  it('counts the bytes that left the file, from its start each time', async () => {
    const counted = countedFile(file('a.txt', 'x'.repeat(300_000)));
    expect(counted.bytesRead()).toBe(0);
    for (let time = 0; time < 2; time += 1) {
      await new Response(counted.stream() as ReadableStream<Uint8Array<ArrayBuffer>>).text();
      expect(counted.bytesRead()).toBe(300_000);
    }
  });

  it('counts no further than what was asked for', async () => {
    const counted = countedFile(file('a.txt', 'x'.repeat(3_000_000)));
    const reader = counted.stream().getReader();
    for (let pieces = 1; pieces <= 3; pieces += 1) {
      const { value } = await reader.read();
      expect(value?.length).toBeLessThan(100_000);
      expect(counted.bytesRead()).toBe(pieces * (value?.length ?? 0));
    }
    await reader.cancel();
  });

  it('ends where reading is stopped, also while lines are passed over', async () => {
    const stop = new AbortController();
    const lines = '{"id":1,"text":"x"}\n'.repeat(100_000);
    const counted = countedFile(file('a.jsonl', lines), stop.signal);
    const opened = await openFile(counted, (html) => parseHTML(html).document);
    const items = opened.articles(99_990);
    stop.abort();
    expect((await items.next()).value).toMatchObject({ kind: 'refusal' });
    expect(counted.bytesRead()).toBeLessThan(lines.length);
  });

  it('counts zipped bytes where the file is zipped', async () => {
    const zipped = new Blob(['word '.repeat(50_000)])
      .stream()
      .pipeThrough(new CompressionStream('gzip'));
    const whole = new Uint8Array(await new Response(zipped).arrayBuffer());
    const counted = countedFile(file('z.txt.gz', whole));
    await all(counted);
    expect(counted.bytesRead()).toBe(whole.length);
  });
});
