import type * as parts from '../reader/parts';

/** What reads articles and the archive; see `entrypoints/reader`. */
type Reader = typeof parts;

const FILE = '/reader.js';

/** The globals of a background: a worker in Chrome, a page in Firefox. */
interface Background {
  backstoryReader?: Reader;
  importScripts?: (file: string) => void;
}

const background: Background = globalThis as Background;
let opening: Promise<Reader> | null = null;

/** Loads what reads, once in the life of this background; tried anew next time where it fails. */
export function openReader(): Promise<Reader> {
  opening ??= load().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/**
 * Lets Chrome keep the reader with the worker: what a worker has loaded while it was installed, and
 * nothing else, it may load at any time later. Call it as the worker starts.
 */
export function keepReader(): void {
  const { importScripts } = background;
  if (importScripts) addEventListener('install', () => importScripts(FILE));
}

async function load(): Promise<Reader> {
  if (background.importScripts) background.importScripts(FILE);
  else if (!background.backstoryReader) await loadByElement();
  const reader = background.backstoryReader;
  if (!reader) throw new Error('The part that reads articles did not load. Reload the extension.');
  return reader;
}

function loadByElement(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = FILE;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${FILE} did not load.`)));
    document.head.append(script);
  });
}
