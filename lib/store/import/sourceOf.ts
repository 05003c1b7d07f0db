import type { ImportSource } from './importShapes';

/** A folder is one source, whatever lies in it; pages that were chosen by themselves are one together. */
export function sourceOf(name: string, kind: ImportSource['kind']): ImportSource {
  const slash = name.indexOf('/');
  if (slash > 0) return { id: `folder:${name.slice(0, slash)}`, kind: 'folder' };
  return { id: kind === 'pages' ? 'pages:' : `${kind}:${name}`, kind };
}
