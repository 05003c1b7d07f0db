import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * `prestart` and `pretest`: installs what the lockfile names, when it is not there yet. Plain
 * JavaScript without imports from packages, because it runs before any package exists.
 */

/** The oldest Node that all of the toolchain accepts. */
const OLDEST_NODE = 20;

/**
 * The file that says for which lockfile `node_modules` was made. npm empties `node_modules` at
 * `npm ci`, so the stamp cannot outlive the packages it speaks of.
 * @param {string} root the repository
 */
function stampPath(root) {
  return join(root, 'node_modules', '.backstory-lock');
}

/**
 * @param {string} version as `process.versions.node` gives it
 * @returns {string | null} what to tell the reader when this Node is too old, else null
 */
export function nodeComplaint(version) {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return null;
  return `Backstory needs Node ${OLDEST_NODE} or newer; this is Node ${version}. Install a current one from your system's packages or from the Node.js site, then try again.`;
}

/**
 * SHA-256 (hex) of the lockfile, with Node's major version: native packages differ by it.
 * @param {string} root the repository
 */
export function lockHash(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return `${hash.digest('hex')} node ${process.versions.node.split('.')[0]} ${process.platform}\n`;
}

/**
 * Whether `node_modules` is what the lockfile asks for.
 * @param {string} root the repository
 */
export function isInstalled(root) {
  const stamp = stampPath(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root);
}

/**
 * Says that `node_modules` matches the lockfile, so that the next run skips.
 * @param {string} root the repository
 */
export function markInstalled(root) {
  writeFileSync(stampPath(root), lockHash(root));
}

/**
 * Inside a script npm names its own program in `npm_execpath`, which also spares a search for
 * `npm.cmd` on Windows.
 * @param {string} root the repository
 * @param {string[]} command
 * @returns {{ ok: boolean, said: string }}
 */
function npm(root, command) {
  const program = process.env['npm_execpath'];
  const args = [...command, '--no-audit', '--no-fund', '--loglevel=error'];
  const done = program?.endsWith('.js')
    ? spawnSync(process.execPath, [program, ...args], { cwd: root })
    : spawnSync('npm', args, { cwd: root, shell: process.platform === 'win32' });
  return { ok: done.status === 0, said: String(done.stderr ?? done.error ?? '') };
}

/**
 * Installs what the lockfile names, unless everything is there. `npm ci` refuses a whole lockfile
 * for one optional package of another platform that the registry at hand does not serve;
 * `npm install --no-save` passes over it, keeps to the versions of the lockfile and leaves the
 * lockfile as it is.
 * @param {string} root the repository
 * @returns {number} exit status: 0 when the packages are there
 */
function install(root) {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint) {
    console.error(complaint);
    return 1;
  }
  if (isInstalled(root)) return 0;
  console.error('Installing packages (once) …');
  if (!npm(root, ['ci']).ok) {
    const second = npm(root, ['install', '--no-save']);
    if (!second.ok) {
      console.error(second.said);
      console.error('npm could not install the packages (its own words are above).');
      return 1;
    }
  }
  markInstalled(root);
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = install(fileURLToPath(new URL('../../..', import.meta.url)));
}
