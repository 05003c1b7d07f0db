import { build } from 'vite';

/** A module and what it stands on as one script, whose exports are the global `backstoryTest`. Throws where it cannot be built. */
export async function bundleScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'backstoryTest' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const file = result && 'output' in result ? result.output[0] : null;
  if (!file) throw new Error(`${entry} was not built.`);
  return file.code;
}
