import type * as extractor from '../extractor/parts';
import type * as feeds from '../feeds/parts';
import type * as keeper from '../keeper/parts';
import type * as language from '../language/parts';
import type * as parts from '../reader/parts';

/** What answers from the archive; see `entrypoints/reader`. */
type Reader = typeof parts;
/** What reads a text; see `entrypoints/language`. */
type LanguageReader = typeof language;
/** What writes to the archive; see `entrypoints/keeper`. */
type Keeper = typeof keeper;
/** What makes articles of pages' HTML; see `entrypoints/extractor`. */
type Extractor = typeof extractor;
/** What asks for feeds; see `entrypoints/feeds`. */
type Feeds = typeof feeds;

const READER = '/reader.js';
const LANGUAGE = '/language.js';
const KEEPER = '/keeper.js';
const EXTRACTOR = '/extractor.js';
const FEEDS = '/feeds.js';

/** The globals of a background: a worker in Chrome, a page in Firefox. */
interface Background {
  backstoryReader?: Reader;
  backstoryLanguage?: LanguageReader;
  backstoryKeeper?: Keeper;
  backstoryExtractor?: Extractor;
  backstoryFeeds?: Feeds;
  importScripts?: (...files: string[]) => void;
}

const background: Background = globalThis as Background;

/** Loads what answers from the archive, once in the life of this background; tried anew next time where it fails. */
export const openReader = loadedOnce(READER, () => background.backstoryReader);

/** The same of what reads a text, which only an article needs. */
export const openLanguageReader = loadedOnce(LANGUAGE, () => background.backstoryLanguage);

/** The same of what keeps articles. */
export const openKeeper = loadedOnce(KEEPER, () => background.backstoryKeeper);

/** The same of what makes articles of pages. */
export const openExtractor = loadedOnce(EXTRACTOR, () => background.backstoryExtractor);

/** The same of what asks for feeds. */
export const openFeeds = loadedOnce(FEEDS, () => background.backstoryFeeds);

/**
 * Lets Chrome keep them with the worker: what a worker has loaded while it was installed, and
 * nothing else, it may load at any time later. Call it as the worker starts.
 */
export function keepReader(): void {
  const { importScripts } = background;
  if (importScripts)
    addEventListener('install', () => importScripts(READER, LANGUAGE, KEEPER, EXTRACTOR, FEEDS));
}

function loadedOnce<T>(file: string, loaded: () => T | undefined): () => Promise<T> {
  let opening: Promise<T> | null = null;
  return () => {
    opening ??= load(file, loaded).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
}

async function load<T>(file: string, loaded: () => T | undefined): Promise<T> {
  if (background.importScripts) background.importScripts(file);
  else if (!loaded()) await loadByElement(file);
  const part = loaded();
  if (!part) throw new Error(`${file}, a part of the extension, did not load. Reload it.`);
  return part;
}

function loadByElement(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${file} did not load.`)));
    document.head.append(script);
  });
}
