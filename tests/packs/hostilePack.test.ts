import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPackFile } from '../../lib/importers/readPackFile';
import { readHeader } from '../../lib/packs/readHeader';
import { readPack, type PackItem } from '../../lib/packs/readPack';
import { LONGEST_LINE } from '../../lib/packs/readLines';
import { writePack } from '../../lib/packs/writePack';
import { PIPELINE_VERSION } from '../../lib/pipeline/analyseArticle';
import type { ArticleRecord } from '../../lib/model/findings';
import { JUNE, MARCH, recordOf } from '../sampleRecords';

const ABOUT = { pipeline: PIPELINE_VERSION, title: 'Test', licence: 'MIT', source: 'Desk' };
let records: ArticleRecord[];
let packed: Uint8Array<ArrayBuffer>;
let lines: string[];

beforeAll(async () => {
  records = [
    await recordOf('march', 'A meeting', '2021-03-10', MARCH),
    await recordOf('june', 'An inquiry', '2021-06-08', JUNE),
  ];
  packed = await bytesOf(writePack(records, ABOUT));
  lines = (await new Response(unzipped(packed)).text()).trimEnd().split('\n');
});

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  );
}

function unzipped(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
}

/** What comes out of a pack before its end, and why it was no good one; null for a good one. */
async function tried(
  stream: ReadableStream<Uint8Array>,
): Promise<{ items: PackItem[]; error: Error | null }> {
  const items: PackItem[] = [];
  try {
    for await (const item of readPack(stream)) items.push(item);
    return { items, error: null };
  } catch (error) {
    return { items, error: error as Error };
  }
}

const ofText = (...parts: string[]): ReadableStream<Uint8Array> => new Blob(parts).stream();
const recordsIn = (items: PackItem[]): ArticleRecord[] =>
  items.flatMap((item) => (item.kind === 'record' ? [item.record] : []));

describe('a pack that means no good', () => {
  it('loses nothing whole to a line without end, which is told', async () => {
    const [head = '', first = '', second = '', foot = ''] = lines;
    const long = 'x'.repeat(1_000_000);
    const parts = [`${head}\n${first}\n`];
    for (let size = 0; size <= LONGEST_LINE; size += long.length) parts.push(long);
    const { items, error } = await tried(ofText(...parts, `\n${second}\n${foot}\n`));
    expect(recordsIn(items)).toEqual(records);
    expect(items[1]).toMatchObject({
      kind: 'bad line',
      line: 3,
      why: expect.stringMatching(/long/),
    });
    expect(error?.message).toMatch(/changed after it was made/);
  });

  it('changes no object by its names of fields', async () => {
    const [head = '', first = ''] = lines;
    const hostile = [
      '{"__proto__":{"polluted":1}}',
      '{"constructor":{"prototype":{"polluted":1}}}',
      first.replace('{"contentHash"', '{"__proto__":{"polluted":1},"contentHash"'),
    ];
    const { items } = await tried(ofText([head, ...hostile].join('\n')));
    expect(items.map(({ kind }) => kind)).toEqual(['bad line', 'bad line', 'record']);
    expect(Object.hasOwn(recordsIn(items)[0] ?? {}, '__proto__')).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('is refused line by line where brackets have no end', async () => {
    const [head = ''] = lines;
    const { items, error } = await tried(
      ofText(`${head}\n`, '['.repeat(3_000_000), '\n', '{"a":'.repeat(500_000)),
    );
    expect(items.map(({ kind }) => kind)).toEqual(['bad line', 'bad line']);
    expect(error?.message).toMatch(/cut short/);
  });

  it('cannot take the place of another article by saying its hash', async () => {
    const lie = { ...records[0], contentHash: 'f'.repeat(64) } as ArticleRecord;
    const stream = () => unzipped(forged);
    const forged = await bytesOf(writePack([lie], ABOUT));
    const hashes: string[] = [];
    for await (const item of readPackFile({ name: 'x.backstory', size: 0, stream }))
      if (item.kind === 'record') hashes.push(item.record.contentHash);
    expect(hashes).toEqual([records[0]?.contentHash]);
  });

  it('is told by its head alone, and a file that is none', async () => {
    expect(await readHeader(new Blob([packed]).stream())).toMatchObject(ABOUT);
    const none = new Blob(['{}']).stream().pipeThrough(new CompressionStream('gzip'));
    await expect(readHeader(none)).rejects.toThrow(/no Backstory pack/);
    await expect(readHeader(new Blob(['no gzip']).stream())).rejects.toThrow();
  });
});

describe('a pack with anything done to its bytes', () => {
  it('gives whole records that it was made of, or words, and nothing else', async () => {
    const damage = fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        what: fc.constantFrom('flip', 'cut', 'put', 'drop'),
        byte: fc.nat(255),
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(damage, fc.boolean(), async (changes, inside) => {
        const plain = new TextEncoder().encode(`${lines.join('\n')}\n`);
        let bytes = [...(inside ? plain : packed)];
        for (const { at, what, byte } of changes) {
          const place = Math.floor(at * bytes.length);
          if (what === 'flip') bytes[place] = (bytes[place] ?? 0) ^ (byte || 1);
          else if (what === 'put') bytes.splice(place, 0, byte);
          else if (what === 'drop') bytes.splice(place, 1);
          else bytes = bytes.slice(0, place);
        }
        const given = Uint8Array.from(bytes);
        const { items, error } = await tried(inside ? new Blob([given]).stream() : unzipped(given));
        // An empty line more, or a byte of gzip's head that nothing reads, changes nothing that is said.
        if (error === null) expect(recordsIn(items)).toEqual(records);
        else expect(error.name).toBe('PackError');
        if (error !== null) expect(error.message).toMatch(/^It (?:is|was) .*\. .*\.$/);
        expect(items.length).toBeLessThan(8);
      }),
      { numRuns: 150 },
    );
  });
});
