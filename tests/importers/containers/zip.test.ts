import { TextReader, Uint8ArrayWriter, ZipWriter, configure } from '@zip.js/zip.js';
import fc from 'fast-check';
import { zipSync, gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesOf, itemsOf, page, ranged, refusals, streamed, titles, told } from '../newsPages';

configure({ useWebWorkers: false });

const three = () =>
  zipSync({
    'news/1.html': bytesOf(page(1)),
    'news/2.html': bytesOf(page(2)),
    'news/3.txt': bytesOf(page(3)),
  });

const THREE = ['Ferry 1 sails', 'Ferry 2 sails', 'Ferry 3 sails'];

/** A zip by zip.js, with what fflate does not write. */
async function written(
  fill: (writer: ZipWriter<Uint8Array<ArrayBuffer>>) => Promise<unknown>,
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  await fill(writer);
  return writer.close();
}

describe('a zip', () => {
  it.each([
    ['at any place', ranged('a.zip', three())],
    ['from its start alone', streamed('a.zip', three())],
    ['whatever its name', ranged('a.txt', three())],
  ])('is read %s', async (_, file) => {
    const items = await itemsOf(file);
    expect(titles(items)).toEqual(THREE);
    expect(told(items)[0]).toBe(`${file.name}/news/1.html: Ferry 1 sails`);
  });

  it('gives all but the first items, wherever an import goes on', async () => {
    const lines = [1, 2, 3].map((id) => JSON.stringify({ id, text: `Line ${id}.` })).join('\n');
    const bytes = zipSync({
      'a.html': bytesOf(page(1)),
      'b.jsonl': bytesOf(`${lines}\n{bad`),
      'c.zip': [zipSync({ 'd.html': bytesOf(page(2)), 'e.txt': bytesOf('short') }), { level: 0 }],
      'f.html.gz': gzipSync(bytesOf(page(3))),
      'g.txt': new Uint8Array(),
    });
    const whole = await itemsOf(ranged('a.zip', bytes));
    expect(whole).toHaveLength(9);
    for (let skip = 0; skip <= 10; skip += 1)
      expect(told(await itemsOf(ranged('a.zip', bytes), skip))).toEqual(told(whole.slice(skip)));
  });

  it('passes over pictures and what systems leave behind, and counts them', async () => {
    const bytes = zipSync({
      '__MACOSX/._1.html': bytesOf('x'),
      '.DS_Store': bytesOf('x'),
      'a_files/style.css': bytesOf('x'),
      'a_files/photo.JPG': bytesOf('x'),
      'a_files/app.js.download': bytesOf('x'),
      'a.html': bytesOf(page(1)),
    });
    let count = 0;
    const items = await itemsOf(ranged('a.zip', bytes), 0, { onPassedOver: () => (count += 1) });
    expect(told(items)).toEqual(['a.zip/a.html: Ferry 1 sails']);
    expect(count).toBe(5);
  });

  it('says so where there is no article in it', async () => {
    const items = await itemsOf(ranged('a.zip', zipSync({ 'a.png': bytesOf('x') })));
    expect(refusals(items)).toMatchObject([{ file: 'a.zip', outcome: 'not an article' }]);
    expect(refusals(await itemsOf(ranged('b.zip', zipSync({}))))).toHaveLength(1);
  });

  it('reads names in UTF-8 without a flag, and in CP437', async () => {
    const name = 'Höhe.html';
    const utf8 = zipSync({ [name]: bytesOf(page(1)) });
    // The flag that says UTF-8 is bit 11; in the local header and in the directory.
    const at = [6, Buffer.from(utf8).indexOf('PK\u0001\u0002', 0, 'latin1') + 8];
    for (const place of at) utf8[place + 1] = 0;
    expect(told(await itemsOf(ranged('a.zip', utf8)))).toEqual([`a.zip/${name}: Ferry 1 sails`]);
    const cp437 = Buffer.from(zipSync({ 'H~he.html': bytesOf(page(1)) }));
    for (let found = cp437.indexOf('H~he'); found >= 0; found = cp437.indexOf('H~he', found))
      cp437[found + 1] = 0x94;
    expect(told(await itemsOf(ranged('a.zip', cp437)))).toEqual([`a.zip/${name}: Ferry 1 sails`]);
  });

  it('refuses locked entries by name, and takes the others', async () => {
    const bytes = await written(async (zip) => {
      await zip.add('locked.html', new TextReader(page(1)), { password: 'secret' });
      await zip.add('open.html', new TextReader(page(2)));
      await zip.add('old.html', new TextReader(page(3)), { password: 'x', zipCrypto: true });
    });
    const items = await itemsOf(ranged('a.zip', bytes));
    expect(titles(items)).toEqual(['Ferry 2 sails']);
    expect(refusals(items)).toMatchObject([
      { file: 'a.zip/locked.html', why: expect.stringMatching(/password/) },
      { file: 'a.zip/old.html', remedy: expect.stringMatching(/password/) },
    ]);
  });

  it('reads zip64 and entries with their sizes behind them', async () => {
    const bytes = await written(async (zip) => {
      await zip.add('a.html', new TextReader(page(1)), { zip64: true, dataDescriptor: true });
      await zip.add('b.html', new TextReader(page(2)), { zip64: true, level: 0 });
    });
    expect(titles(await itemsOf(ranged('a.zip', bytes)))).toEqual([
      'Ferry 1 sails',
      'Ferry 2 sails',
    ]);
  });

  it('refuses ways to pack that it does not know', async () => {
    const bytes = Buffer.from(zipSync({ 'a.html': bytesOf(page(1)), 'b.html': bytesOf(page(2)) }));
    bytes[bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + 10] = 12;
    const items = await itemsOf(ranged('a.zip', bytes));
    expect(titles(items)).toEqual(['Ferry 2 sails']);
    expect(refusals(items)).toMatchObject([
      { file: 'a.zip/a.html', why: expect.stringMatching(/bzip2/) },
    ]);
  });

  it('refuses a bomb without unpacking it, and takes the others', async () => {
    const zeros = new Uint8Array(100_000_000);
    const bytes = zipSync({ 'bomb.txt': zeros, 'a.html': bytesOf(page(1)) }, { level: 9 });
    expect(bytes.length).toBeLessThan(200_000);
    const items = await itemsOf(ranged('a.zip', bytes));
    expect(titles(items)).toEqual(['Ferry 1 sails']);
    expect(refusals(items)).toMatchObject([
      { file: 'a.zip/bomb.txt', why: expect.stringMatching(/bomb/) },
    ]);
  });

  it('stops an entry that gives more than its directory says', async () => {
    const bytes = Buffer.from(
      zipSync({ 'liar.txt': new Uint8Array(100_000_000), 'a.html': bytesOf(page(1)) }),
    );
    const at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    bytes.writeUInt32LE(2000, at + 24);
    const items = await itemsOf(ranged('a.zip', bytes));
    expect(titles(items)).toEqual(['Ferry 1 sails']);
    expect(refusals(items)).toMatchObject([
      { file: 'a.zip/liar.txt', why: expect.stringMatching(/damaged/) },
    ]);
  });

  it('refuses archives too deep inside each other, by name', async () => {
    let bytes = zipSync({ 'a.html': bytesOf(page(1)) });
    for (let depth = 0; depth < 3; depth += 1)
      bytes = zipSync({ 'in.zip': bytes, [`b${depth}.html`]: bytesOf(page(depth)) });
    expect(titles(await itemsOf(ranged('a.zip', bytes)))).toHaveLength(4);
    const items = await itemsOf(ranged('a.zip', zipSync({ 'in.zip': bytes })));
    expect(titles(items)).toHaveLength(3);
    expect(refusals(items)).toMatchObject([
      { file: 'a.zip/in.zip/in.zip/in.zip/in.zip', why: expect.stringMatching(/deep/) },
    ]);
  });

  it.each([
    ['word/document.xml', /./],
    ['xl/workbook.xml', /CSV/],
    ['ppt/presentation.xml', /docx/],
  ])('with %s is no archive of articles', async (name, remedy) => {
    const bytes = zipSync({ 'x.txt': bytesOf('x'), [name]: bytesOf('<x/>') });
    const items = await itemsOf(ranged('a.zip', bytes));
    expect(items).toHaveLength(1);
    expect(refusals(items)[0]?.remedy).toMatch(remedy);
  });

  it('refuses a cut one with the remedy', async () => {
    const bytes = three();
    const items = await itemsOf(ranged('a.zip', bytes.subarray(0, bytes.length - 30)));
    expect(refusals(items)).toMatchObject([
      {
        file: 'a.zip',
        why: expect.stringMatching(/list of files/),
        remedy: expect.stringMatching(/again/),
      },
    ]);
  });

  it('takes the others where one entry is damaged', async () => {
    const bytes = three();
    bytes[60] = (bytes[60] ?? 0) ^ 0xff;
    const items = await itemsOf(ranged('a.zip', bytes));
    expect(titles(items)).toEqual(['Ferry 2 sails', 'Ferry 3 sails']);
    expect(refusals(items)).toMatchObject([{ file: 'a.zip/news/1.html' }]);
  });

  it('never throws nor invents, whatever byte is wrong', async () => {
    const bytes = three();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, change, cut) => {
          const bad = cut ? bytes.slice(0, at) : bytes.slice();
          if (!cut) bad[at] = (bad[at] ?? 0) ^ change;
          const items = await itemsOf(ranged('a.zip', bad));
          for (const title of titles(items)) expect(THREE).toContain(title);
          expect(refusals(items).length).toBeLessThanOrEqual(3);
          expect(items.length).toBeGreaterThan(0);
          for (const refusal of refusals(items)) expect(refusal.file).toMatch(/^a\.zip/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('ends where reading is stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    const items = await itemsOf(ranged('a.zip', three()), 0, { signal: stop.signal });
    expect(titles(items)).toEqual([]);
    expect(items.length).toBeLessThanOrEqual(1);
  });
});

describe('a WACZ', () => {
  const warc = gzipSync(
    bytesOf(
      `WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: https://port.example/1\r\nContent-Type: text/html\r\nContent-Length: ${bytesOf(page(1)).length}\r\n\r\n${page(1)}\r\n\r\n`,
    ),
  );

  it.each(['a.wacz', 'a.zip'])('is told by what is in it (%s)', async (name) => {
    const bytes = zipSync({
      'datapackage.json': bytesOf('{}'),
      'archive/data.warc.gz': [warc, { level: 0 }],
      'indexes/index.cdx': bytesOf('x'),
      'pages/pages.jsonl': bytesOf('{"format":"json-pages-1.0"}'),
    });
    expect(told(await itemsOf(ranged(name, bytes)))).toEqual([
      `${name}/archive/data.warc.gz/https://port.example/1: Ferry 1 sails`,
    ]);
  });

  it('without an archive is refused', async () => {
    const bytes = zipSync({ 'pages/pages.jsonl': bytesOf('{}') });
    expect(refusals(await itemsOf(ranged('a.wacz', bytes)))).toMatchObject([{ file: 'a.wacz' }]);
  });
});
