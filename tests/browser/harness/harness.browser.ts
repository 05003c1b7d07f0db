import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extensionDir } from '../../../lib/cli/launch/build';
import { serve } from '../../../lib/cli/launch/serve';
import type { Served } from '../../../lib/cli/launch/serve';
import { eventually } from './eventually';
import { inBrowsers } from './inBrowsers';

/** A PNG starts with these bytes. */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const LOCAL = 'http://127.0.0.1/*';

/** The origins the extension may read, asked of the extension. */
function origins(reader: Parameters<Parameters<typeof inBrowsers>[1]>[0]['reader']) {
  return reader.inExtension(async () => {
    const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
    return (await api.permissions.getAll()).origins ?? [];
  });
}

inBrowsers('the harness', (suite) => {
  let folder = '';
  let site: Served;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backstory-harness-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Plain</title><p>Plain.');
    site = await serve(folder);
  });
  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  it('opens ordinary pages and pages of the extension', async () => {
    const page = await suite.reader.openPage(`${site.origin}/`);
    expect(await page.title()).toBe('Plain');
    const library = await suite.reader.openExtensionPage('library.html');
    expect(await library.evaluate(() => location.href)).toBe(
      `${suite.reader.extensionUrl}library.html`,
    );
    expect(await suite.reader.extensionPages('library.html')).toHaveLength(1);
  });

  it('grants access to a site and takes it back', async () => {
    expect(await origins(suite.reader)).not.toContain(LOCAL);
    await suite.reader.grantHostAccess(LOCAL);
    expect(await origins(suite.reader)).toContain(LOCAL);
    await suite.reader.revokeHostAccess(LOCAL);
    expect(await origins(suite.reader)).not.toContain(LOCAL);
  });

  it('finds a key bound to each command of the manifest', async () => {
    const manifest: { commands: Record<string, { suggested_key?: unknown }> } = JSON.parse(
      await readFile(join(extensionDir(suite.name), 'manifest.json'), 'utf8'),
    );
    // Those without a key of their own wait for the reader's.
    const bound = Object.entries(manifest.commands).filter(
      ([, { suggested_key }]) => suggested_key,
    );
    expect(bound.length).toBeGreaterThanOrEqual(4);
    for (const [command] of bound)
      expect(await suite.reader.shortcut(command), command).toMatch(/\+/);
    expect(await suite.reader.shortcut('no such command')).toBe('');
  });

  it('opens the sidebar with the toolbar button, and reaches into it', async () => {
    const page = await suite.reader.openPage(`${site.origin}/`);
    if (!(await suite.reader.sidebar())) await suite.reader.triggerAction(page);
    const sidebar = await eventually(() => suite.reader.sidebar());
    expect(await sidebar?.evaluate((tail: string) => location.pathname + tail, '!')).toBe(
      '/sidepanel.html!',
    );
    const picture = join(folder, 'sidebar.png');
    await sidebar?.screenshot(picture);
    expect((await readFile(picture)).subarray(0, 4)).toEqual(PNG);
  });

  it('stops the background', async () => {
    await suite.reader.stopBackground();
    expect(await suite.reader.backgroundRuns()).toBe(false);
  });
});
