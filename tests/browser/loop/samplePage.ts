import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { serve, type Served } from '../../../lib/cli/launch/serve';

/** Match pattern of pages served by tests. */
export const LOCAL = 'http://127.0.0.1/*';

/** Serves a folder for the tests of a suite; `origin` may be used inside tests and hooks only. */
export function serveFolder(folder: string): { readonly origin: string } {
  let served: Served | null = null;
  beforeAll(async () => {
    served = await serve(folder);
  });
  afterAll(() => served?.close());
  return {
    get origin() {
      if (served === null) throw new Error('The server starts before the first test.');
      return served.origin;
    },
  };
}

/** The folder of the sample article. */
export const SAMPLE = fileURLToPath(new URL('../../../assets/sample', import.meta.url));
