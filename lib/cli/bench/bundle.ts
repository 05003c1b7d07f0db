import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** A module and what it stands on as one minified script, whose exports are the global `name`. Throws where it cannot be built. */
export async function bundle(entry: URL, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const file = result && 'output' in result ? result.output[0] : null;
  if (!file) throw new Error(`${entry.pathname} was not built.`);
  return file.code;
}

/** Bytes of these contents, each compressed by itself as a server or a package would. */
export function gzipBytes(...contents: readonly (string | Uint8Array)[]): number {
  return contents.reduce((sum, each) => sum + gzipSync(each, { level: 9 }).length, 0);
}
