import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DamagedGzip, gunzip } from '../../lib/importers/gunzip';
import { itemsOf, page, refusals, streamed, titles } from './newsPages';

async function unzipped(
  bytes: Uint8Array,
  piece: number,
): Promise<{ text: string; damage: unknown }> {
  const pieces: Uint8Array[] = [];
  const reader = gunzip(streamed('a.gz', bytes, piece))
    .stream()
    .getReader();
  let damage: unknown = null;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
    }
  } catch (error) {
    damage = error;
  }
  return { text: Buffer.concat(pieces).toString(), damage };
}

const texts = ['First part. ', 'Second part, '.repeat(500), '', 'Last one.'];
const members = texts.map((text) => gzipSync(text));

describe('gunzip', () => {
  it('unpacks any number of members, in pieces of any size', async () => {
    const bytes = Buffer.concat(members);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length + 5 }), async (piece) => {
        expect(await unzipped(bytes, piece)).toEqual({ text: texts.join(''), damage: null });
      }),
      { numRuns: 40 },
    );
  });

  it('takes zeros behind the last member as padding', async () => {
    for (const zeros of [1, 3, 8, 700]) {
      const bytes = Buffer.concat([...members, new Uint8Array(zeros)]);
      expect(await unzipped(bytes, 100)).toEqual({ text: texts.join(''), damage: null });
    }
  });

  it('unpacks members of many megabytes, and thousands of small ones', async () => {
    const large = Array.from({ length: 400_000 }, (_, id) => `line ${id}`).join('\n');
    expect((await unzipped(gzipSync(large), 65_536)).text).toBe(large);
    const small = Array.from({ length: 5000 }, (_, id) => gzipSync(`line ${id}\n`));
    const found = await unzipped(Buffer.concat(small), 65_536);
    expect(found.damage).toBeNull();
    expect(found.text.split('\n')).toHaveLength(5001);
  });

  it('goes on behind a damaged member, and says so at the end', async () => {
    const [first = new Uint8Array(), second = new Uint8Array(), ...rest] = members;
    const broken = Buffer.from(second);
    broken[20] = (broken[20] ?? 0) ^ 0xff;
    for (const piece of [7, 50, 10_000]) {
      const { text, damage } = await unzipped(Buffer.concat([first, broken, ...rest]), piece);
      expect(text.startsWith('First part. ')).toBe(true);
      expect(text.endsWith('Last one.')).toBe(true);
      expect(damage).toBeInstanceOf(DamagedGzip);
    }
  });

  it('says what is cut, and gives what came before', async () => {
    const whole = gzipSync(Array.from({ length: 2000 }, (_, id) => `line ${id}`).join('\n'));
    for (const length of [1, 9, 12, 500, whole.length - 9, whole.length - 1]) {
      const { text, damage } = await unzipped(whole.subarray(0, length), 64);
      expect(damage).toBeInstanceOf(DamagedGzip);
      expect('line 0\nline 1\n'.startsWith(text.slice(0, 14))).toBe(true);
    }
  });

  it('sees each wrong byte of the content', async () => {
    const bytes = gzipSync(texts.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const bad = Buffer.from(bytes);
          bad[at] = (bad[at] ?? 0) ^ change;
          expect((await unzipped(bad, 50)).damage).toBeInstanceOf(DamagedGzip);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('stops at a bomb before much of it is there', async () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000), { level: 9 });
    const reader = gunzip(streamed('a.gz', bomb, 65_536))
      .stream()
      .getReader();
    let out = 0;
    await expect(
      (async () => {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          out += value.length;
        }
      })(),
    ).rejects.toThrow(/unpacks too far/);
    expect(out).toBeLessThan(110_000_000);
  });

  it('is one line where a page in it is damaged, and all where it lies in another', async () => {
    const bytes = gzipSync(page(1));
    expect(titles(await itemsOf(streamed('a.html.gz', gzipSync(bytes))))).toEqual([
      'Ferry 1 sails',
    ]);
    const bad = Buffer.from(bytes);
    bad[200] = (bad[200] ?? 0) ^ 1;
    const items = await itemsOf(streamed('a.html.gz', bad));
    expect(items).toHaveLength(1);
    expect(refusals(items)).toMatchObject([{ file: 'a.html.gz', outcome: 'failed' }]);
  });

  it('keeps the lines before the damage', async () => {
    const lines = Array.from(
      { length: 3000 },
      (_, id) => `{"id":"${id}","text":"Line ${id * 7919}."}`,
    );
    const bytes = gzipSync(lines.join('\n'));
    const items = await itemsOf(streamed('a.jsonl.gz', bytes.subarray(0, bytes.length / 2)));
    expect(titles(items).length).toBeGreaterThan(1000);
    expect(refusals(items).at(-1)).toMatchObject({ why: expect.stringMatching(/damaged gzip/) });
  });
});
