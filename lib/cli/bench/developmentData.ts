import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../launch/build';

/** Path of a file in the development data that lies beside the repository on a maintainer's machine. */
export function dataPath(...parts: string[]): string {
  return join(ROOT, '..', 'shared', ...parts);
}

/** Whether that file or folder is here. */
export function hasData(...parts: string[]): boolean {
  return existsSync(dataPath(...parts));
}

/** What a table says in place of figures where the data is not here. */
export function leftOut(...parts: string[]): string {
  return `Left out: needs \`${['../shared', ...parts].join('/')}\`, which is not on this machine.`;
}

/** The lines of a file of JSON lines. */
export function jsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
