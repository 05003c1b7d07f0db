import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

/** The types of what a sample page may be made of; anything else is sent as bytes. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** A server that is running: `origin` is like `http://127.0.0.1:41234`, without a slash. */
export interface Served {
  origin: string;
  close: () => Promise<void>;
}

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  signal?: AbortSignal;
  /** Headers beside the type, by path (`/strict.html`): a page's own policy, for tests. */
  headers?: (path: string) => Record<string, string>;
}

/** The file inside `root` (a real path) that a request's path names, or null: outside, hidden by a link, or not there. */
async function fileFor(root: string, path: string): Promise<string | null> {
  try {
    const wanted = await realpath(join(root, decodeURIComponent(path)));
    if (wanted !== root && !wanted.startsWith(root + sep)) return null;
    const info = await stat(wanted);
    if (info.isFile()) return wanted;
    const index = await realpath(join(wanted, 'index.html'));
    return index.startsWith(root + sep) ? index : null;
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

/**
 * Serves one folder to this machine alone (127.0.0.1), and nothing outside it. GET and HEAD only.
 * Closed by `close()` or the signal; open connections are cut.
 */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Served> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    void (async () => {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return refuse(response, 405, 'Only GET and HEAD.');
      const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
      const file = await fileFor(root, pathname);
      if (!file) return refuse(response, 404, 'No such page.');
      response.writeHead(200, {
        'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
        'cache-control': 'no-store',
        ...options.headers?.(pathname),
      });
      if (request.method === 'HEAD') return response.end();
      return createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
    })();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  options.signal?.addEventListener('abort', () => void close(), { once: true });
  return { origin: `http://127.0.0.1:${address.port}`, close };
}
