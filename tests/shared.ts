import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

const root = fileURLToPath(new URL('../../shared', import.meta.url));

/** Path of a file in the development data that lies beside the repository on a maintainer's machine. */
export function sharedPath(...parts: string[]): string {
  return [root, ...parts].join('/');
}

/** Whether that data is here: a user's machine has none, and the suite passes without it. */
export const hasShared = existsSync(sharedPath('seeds'));

/** `describe` for tests that read the development data; skipped by name where it is absent. */
export function describeShared(name: string, body: () => void): void {
  if (hasShared) describe(name, body);
  else describe.skip(`${name} (needs ../shared)`, body);
}
