import { gzipBytes } from '../bundle';
import { part, table, whole } from '../markdown';
import type { BundledReader, ReaderName } from '../readers/bundledReaders';

/** What a page would have to load for each program, compressed. */
export function sizes(readers: Record<ReaderName, BundledReader>): string {
  const rows = Object.values(readers).map(({ title, script, model }) => {
    const code = gzipBytes(script);
    const weights = model === null ? 0 : gzipBytes(model);
    return [
      title,
      whole(code),
      model === null ? 'in the script' : whole(weights),
      whole(code + weights),
    ];
  });
  return part(
    'Sizes',
    'Bytes after gzip -9. Each program is bundled and minified by the same bundler, with all that it needs to run and nothing that can be left out. The whole analysis has identity, dates and events beside names.',
    table(['program', 'script', 'weights', 'together'], rows),
  );
}
