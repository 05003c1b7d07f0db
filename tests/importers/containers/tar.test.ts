import fc from 'fast-check';
import { packTar } from 'modern-tar';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LARGEST_ARTICLE } from '../../../lib/importers/inputFile';
import { bytesOf, itemsOf, page, refusals, streamed, titles, told } from '../newsPages';

const entry = (name: string, body: string) => ({
  header: { name, size: bytesOf(body).length, type: 'file' as const },
  body,
});

const three = () =>
  packTar([
    { header: { name: 'news/', size: 0, type: 'directory' } },
    entry('news/1.html', page(1)),
    entry('news/photo.png', 'x'),
    entry('news/2.html', page(2)),
    entry('news/3.html', page(3)),
  ]);

const THREE = ['Ferry 1 sails', 'Ferry 2 sails', 'Ferry 3 sails'];

describe('a tar', () => {
  it('is read as it streams, whatever its name, zipped or not', async () => {
    const bytes = await three();
    expect(told(await itemsOf(streamed('a.tar', bytes)))).toEqual(
      [1, 2, 3].map((id) => `a.tar/news/${id}.html: Ferry ${id} sails`),
    );
    expect(titles(await itemsOf(streamed('a.bin', bytes)))).toEqual(THREE);
    expect(titles(await itemsOf(streamed('a.tgz', gzipSync(bytes))))).toEqual(THREE);
  });

  it('gives all but the first items', async () => {
    const bytes = await three();
    const whole = told(await itemsOf(streamed('a.tar', bytes)));
    for (let skip = 0; skip <= 4; skip += 1)
      expect(told(await itemsOf(streamed('a.tar', bytes), skip))).toEqual(whole.slice(skip));
  });

  it('reads names longer than a header has room for', async () => {
    const long = `${'folder-of-news/'.repeat(20)}höhe.html`;
    const bytes = await packTar([entry(long, page(1)), entry('2.html', page(2))]);
    expect(told(await itemsOf(streamed('a.tar', bytes)))).toEqual([
      `a.tar/${long}: Ferry 1 sails`,
      'a.tar/2.html: Ferry 2 sails',
    ]);
  });

  it('reads on behind a header that is damaged', async () => {
    const bytes = await three();
    // The second file's header: folder, then header and two or three blocks of the first.
    const at = Buffer.from(bytes).indexOf('news/2.html');
    bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 0xff;
    const items = await itemsOf(streamed('a.tar', bytes));
    expect(titles(items)).toEqual(['Ferry 1 sails', 'Ferry 3 sails']);
    expect(refusals(items)).toMatchObject([
      { file: 'a.tar', why: expect.stringMatching(/damaged/) },
    ]);
  });

  it('refuses the file in which it ends, once', async () => {
    const bytes = await three();
    const items = await itemsOf(streamed('a.tar', bytes.subarray(0, bytes.length - 2000)));
    expect(titles(items)).toEqual(['Ferry 1 sails', 'Ferry 2 sails']);
    expect(refusals(items)).toMatchObject([{ file: 'a.tar/news/3.html' }]);
  });

  it('streams a file of lines that is larger than an article may be, and reads on behind it', async () => {
    const line = `{"id":"x","text":"${'word '.repeat(200_000)}"}\n`;
    const lines = line.repeat(Math.ceil((LARGEST_ARTICLE * 1.2) / line.length));
    const bytes = await packTar([entry('all.jsonl', lines), entry('2.html', page(2))]);
    const items = await itemsOf(streamed('a.tar', bytes, 65_536));
    expect(items).toHaveLength(lines.split('\n').length);
    expect(items.at(-1)).toMatchObject({ source: { extracted: { title: 'Ferry 2 sails' } } });
  });

  it('passes over the rest of a large file that was refused', async () => {
    const bytes = await packTar([
      entry('huge.html', `<html>${' '.repeat(LARGEST_ARTICLE)}</html>`),
      entry('2.html', page(2)),
    ]);
    const items = await itemsOf(streamed('a.tar', bytes, 65_536));
    expect(refusals(items)).toMatchObject([
      { file: 'a.tar/huge.html', why: expect.stringMatching(/larger than 20 MB/) },
    ]);
    expect(titles(items)).toEqual(['Ferry 2 sails']);
  });

  it('never throws nor invents, whatever byte is wrong', async () => {
    const bytes = await three();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, change, cut) => {
          const bad = cut ? bytes.slice(0, at) : bytes.slice();
          if (!cut) bad[at] = (bad[at] ?? 0) ^ change;
          const items = await itemsOf(streamed('a.tar', bad));
          expect(items.length).toBeGreaterThan(0);
          expect(items.length).toBeLessThan(8);
          // One wrong byte costs two articles at most: its own, and the one whose header it was.
          if (!cut && at >= 512) expect(titles(items).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
