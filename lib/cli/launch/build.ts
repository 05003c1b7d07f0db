import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './readerBrowser';

/** The repository's root, with no slash at its end. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything a build depends on. The command line is in it, because it makes the starter pack. */
const INPUTS = [
  'assets',
  'components',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
];

const TARGETS: Record<BrowserName, string> = { chromium: 'chrome', firefox: 'firefox' };

/** Where the built extension for a browser lies: an absolute path. */
export function extensionDir(name: BrowserName): string {
  return join(ROOT, '.output', `${TARGETS[name]}-mv3`);
}

/** SHA-256 (hex) of the names and contents of all inputs of a build. Reads a few megabytes. */
function inputsHash(): string {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    const path = join(ROOT, input);
    if (!existsSync(path)) continue;
    const files = input.includes('.')
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) {
      const content = readFileSync(file);
      hash.update(`${file.slice(ROOT.length)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

function wxt(target: string, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', target, '--mv3'],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...(signal ? { signal } : {}) },
    );
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build failed.\n${Buffer.concat(said).toString()}`));
    });
  });
}

/**
 * Builds the extension for a browser, unless the build there was made from just these files.
 * @returns whether anything was built
 * @throws Error with the build's own output where it fails
 */
export async function buildExtension(
  name: BrowserName,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  const folder = extensionDir(name);
  const stamp = `${folder}.inputs`;
  const hash = inputsHash();
  const fresh =
    existsSync(join(folder, 'manifest.json')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash;
  if (fresh) return false;
  say(`Building the extension for ${name === 'firefox' ? 'Firefox' : 'Chromium'} …`);
  await wxt(TARGETS[name], signal);
  writeFileSync(stamp, hash);
  return true;
}
