import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../lib/model/findings';
import { writePack } from '../../../lib/packs/writePack';
import { PIPELINE_VERSION } from '../../../lib/pipeline/analyseArticle';
import { JUNE, MARCH, recordOf } from '../../sampleRecords';
import { eventually } from '../harness/eventually';
import { inBrowsers } from '../harness/inBrowsers';
import { LOCAL } from './samplePage';

const SOON = 45_000;

async function packOf(records: ArticleRecord[]): Promise<Buffer> {
  const about = {
    pipeline: PIPELINE_VERSION,
    title: 'Harbour papers',
    licence: 'CC0',
    source: 'The Desk',
  };
  const stream = writePack(records, about) as ReadableStream<Uint8Array<ArrayBuffer>>;
  return Buffer.from(await new Response(stream).arrayBuffer());
}

inBrowsers('packs in the library', (suite) => {
  const asked: string[] = [];
  let server: Server;
  let address = '';
  let packs: Buffer[] = [];
  let version = 0;
  let library: Page;

  beforeAll(async () => {
    const march = await recordOf('march', 'A meeting at the harbour', '2021-03-10', MARCH);
    const june = await recordOf('june', 'An inquiry is asked for', '2021-06-08', JUNE);
    packs = [await packOf([march]), await packOf([march, june])];
    server = createServer((request, response) => {
      const tag = `"v${version}"`;
      asked.push(
        `${request.headers['if-none-match'] ?? 'new'} ${request.headers.cookie ?? ''}`.trim(),
      );
      if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
      else response.writeHead(200, { ETag: tag }).end(packs[version] ?? 'no pack');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    address = `${LOCAL.replace('/*', '')}:${(server.address() as AddressInfo).port}/p/harbour.backstory`;
    await suite.reader.grantHostAccess(LOCAL);
    library = await suite.reader.openExtensionPage('library.html');
    await eventually(words, (text) => /\b5\s+articles/.test(text), SOON);
  }, 120_000);
  afterAll(() => new Promise((closed) => server.close(closed)));

  const words = () => library.$eval('body', (body) => body.innerText);
  const press = async (label: string): Promise<void> => {
    await library.evaluate((text) => {
      const found = [...document.querySelectorAll('.packs button')].find(
        (one) => one.textContent === text,
      );
      found?.setAttribute('data-press', 'now');
    }, label);
    await library.click('[data-press]');
    await library.evaluate(() =>
      document.querySelector('[data-press]')?.removeAttribute('data-press'),
    );
  };

  it('saves what is chosen as a pack with its title, licence and source', async () => {
    await library.evaluate(() => {
      const chooseFile = async () => {
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle('saved.backstory', { create: true });
      };
      Object.assign(globalThis, { showSaveFilePicker: chooseFile });
    });
    await library.click('.pack-summary');
    await library.type('input[name=licence]', 'CC BY 4.0');
    await press('Save pack…');
    await eventually(words, (text) => /5 articles saved/.test(text), SOON);
    const lines = await library.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle('saved.backstory')).getFile();
      const unzipped = file.stream().pipeThrough(new DecompressionStream('gzip'));
      return (await new Response(unzipped).text()).trimEnd().split('\n');
    });
    expect(lines).toHaveLength(7);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ licence: 'CC BY 4.0', source: null });
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ end: true, articles: 5 });
  });

  it('says that nothing is of a choice, and leaves no file', async () => {
    await library.type('input[name=find]', 'zzzunknownzzz');
    await press('Save pack…');
    await eventually(words, (text) => /no pack was saved/.test(text), SOON);
  });

  it('follows a pack by its address, and takes only what is new', async () => {
    await library.type('.packs input[inputmode=url]', address);
    await press('Follow');
    await eventually(words, (text) => /\b6\s+articles/.test(text), SOON);
    const said = await eventually(words, (text) => /Licence: CC0/.test(text), SOON);
    expect(said).toMatch(/Harbour papers/);
    expect(said).toMatch(/from The Desk/);
    await press('Check now');
    await eventually(
      async () => asked.length,
      (count) => count === 2,
      SOON,
    );
    version = 1;
    await eventually(words, (text) => !/Looking for something new/.test(text), SOON);
    await press('Check now');
    await eventually(words, (text) => /\b7\s+articles/.test(text), SOON);
    expect(asked).toEqual(['new', '"v0"', '"v0"']);
  });

  it('says what is wrong with what came, and keeps what is there', async () => {
    version = 2;
    await press('Check now');
    const said = await eventually(words, (text) => /no Backstory pack/.test(text), SOON);
    expect(said).toMatch(/\b7\s+articles/);
  });

  it('asks what becomes of the articles when it is left', async () => {
    await press('Stop following…');
    await eventually(words, (text) => /Of it you have 2 articles/.test(text), SOON);
    await press('Delete them too');
    await eventually(words, (text) => /\b5\s+articles/.test(text), SOON);
  });
});
