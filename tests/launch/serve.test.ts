import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../lib/cli/launch/serve';
import type { Served } from '../../lib/cli/launch/serve';

describe('serve', () => {
  let base = '';
  let site: Served;
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'backstory-serve-'));
    const folder = join(base, 'site');
    await mkdir(join(folder, 'deep'), { recursive: true });
    await writeFile(join(base, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'index.html'), 'naïve');
    await writeFile(join(folder, 'deep', 'index.html'), 'deep');
    await writeFile(join(folder, 'a b.css'), 'p{}');
    await writeFile(join(folder, 'data.bin'), Buffer.from([0, 255]));
    await symlink(join(base, 'secret.txt'), join(folder, 'link.txt'));
    site = await serve(folder, {
      headers: (path) => (path === '/deep/' ? { 'x-own': 'yes' } : {}),
    });
  });
  afterAll(async () => {
    await site.close();
    await rm(base, { recursive: true });
  });

  /** `fetch` would tidy the path before it is sent. */
  function get(
    path: string,
    method = 'GET',
  ): Promise<{ status: number; type: string; body: string; own: string }> {
    return new Promise((resolve, reject) => {
      const { port } = new URL(site.origin);
      request({ host: '127.0.0.1', port, path, method }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            body,
            own: String(response.headers['x-own'] ?? ''),
          }),
        );
      })
        .on('error', reject)
        .end();
    });
  }

  it.each([
    ['/', 200, 'text/html; charset=utf-8', 'naïve'],
    ['/?a=b', 200, 'text/html; charset=utf-8', 'naïve'],
    ['/deep/', 200, 'text/html; charset=utf-8', 'deep'],
    ['/a%20b.css', 200, 'text/css; charset=utf-8', 'p{}'],
  ])('sends %s', async (path, status, type, body) => {
    expect(await get(path)).toMatchObject({ status, type, body });
  });

  it('sends what it does not know as bytes', async () => {
    expect(await get('/data.bin')).toMatchObject({ status: 200, type: 'application/octet-stream' });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/link.txt',
    '/%',
    '/none',
    '/%00',
  ])('sends nothing for %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  it('adds the headers of a path', async () => {
    expect((await get('/deep/')).own).toBe('yes');
    expect((await get('/')).own).toBe('');
  });

  it('takes nothing in', async () => {
    expect((await get('/', 'POST')).status).toBe(405);
  });

  it('is gone after the signal', async () => {
    const stop = new AbortController();
    const other = await serve(join(base, 'site'), { signal: stop.signal });
    expect((await fetch(other.origin)).status).toBe(200);
    stop.abort();
    await expect(fetch(other.origin)).rejects.toThrow();
  });
});
